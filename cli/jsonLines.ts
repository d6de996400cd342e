// The lines of a file of JSON lines, or of standard input.
import { createReadStream } from 'node:fs';

/** Line by line; `-` is standard input. null for a line that is not UTF-8. File errors are thrown. */
export function readJsonLines(file: string): AsyncGenerator<string | null> {
  return readLines(file === '-' ? process.stdin : createReadStream(file));
}

/**
 * Lines at LF or CRLF only: JSON may hold U+2028 as it is. null for one that is not UTF-8. Bytes are gathered until
 * the line is whole, so that no character is cut in two.
 */
async function* readLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: Uint8Array): string | null => {
    try {
      return decoder.decode(bytes).replace(/\r$/, '');
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
  };
  let parts: Buffer[] = [];
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    let start = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
      yield decode(Buffer.concat([...parts, bytes.subarray(start, end)]));
      parts = [];
      start = end + 1;
    }
    parts.push(bytes.subarray(start));
  }
  const rest = Buffer.concat(parts);
  if (rest.length > 0) yield decode(rest);
}
