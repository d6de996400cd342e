// Reads a file the user chose into one side of an article: looks at type, size and content before anything is parsed.
import { createHash } from 'node:crypto';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { ImportedDocument } from '../../shared/model/imported.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import { looksLikeDocx, readDocx } from '../../shared/formats/docx/readDocx.js';
import type { FoundText, ReadProblem } from '../../shared/formats/foundText.js';
import { readHtml } from '../../shared/formats/readHtml.js';
import { readMarkdown } from '../../shared/formats/readMarkdown.js';
import { readPlainText } from '../../shared/formats/readPlainText.js';
import { assembleDocument } from '../../shared/import/assembleDocument.js';
import { decodeText } from './decodeText.js';
import { sniffContent } from './sniffContent.js';
import { errorCode, readFailure } from './systemErrors.js';

/** Files of this many megabytes (10⁶ bytes) and more are refused. */
export const largestMegabytes = 50;
const chunkSize = 1024 * 1024;

/** The endings of file names that can be imported, as a message names them. */
export const knownTypes = '.txt, .md, .html, .docx';
type TextFormat = 'text' | 'markdown' | 'html';
const textFormats: Readonly<Record<string, TextFormat>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
};
const wordTypes = new Set(['.docx', '.docm', '.dotx', '.dotm']);

/** What is read along the way and how to stop it. */
export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** Bytes read of bytes in the file. */
  readonly onProgress?: (done: number, total: number) => void;
}

function systemFailure(error: unknown, file: string): Failure {
  const failure = readFailure(error, file);
  if (failure) return failure;
  const detail = errorCode(error);
  if (detail === null) throw error;
  return failed('files.broken', { file, detail }).failure;
}

const tooLarge = (file: string, bytes: number): Outcome<never> =>
  failed('files.tooLarge', { file, megabytes: Math.round(bytes / 1_000_000), limit: largestMegabytes });

/** All bytes, chunk by chunk; stops when asked to, or when the file grows past the limit meanwhile. */
async function readChunks(
  handle: FileHandle,
  size: number,
  file: string,
  options: ReadOptions,
): Promise<Outcome<Buffer>> {
  const chunks: Buffer[] = [];
  let done = 0;
  for (;;) {
    if (options.signal?.aborted) return failed('app.cancelled', {});
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(chunkSize), 0, chunkSize, null);
    if (bytesRead === 0) return success(Buffer.concat(chunks));
    chunks.push(buffer.subarray(0, bytesRead));
    done += bytesRead;
    if (done >= largestMegabytes * 1_000_000) return tooLarge(file, done);
    options.onProgress?.(done, Math.max(done, size));
  }
}

/** The bytes of a file; fails as `readDocument` does before it looks into them. */
export async function readBytes(path: string, file: string, options: ReadOptions): Promise<Outcome<Buffer>> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) return failed('files.isFolder', { file });
    if (!found.isFile()) return failed('files.unknownType', { file, known: knownTypes });
    if (found.size >= largestMegabytes * 1_000_000) return tooLarge(file, found.size);
    if (found.size === 0) return failed('files.empty', { file });
    const handle = await open(path, 'r');
    try {
      return await readChunks(handle, found.size, file, options);
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { ok: false, failure: systemFailure(error, file) };
  }
}

/** The failure behind what a reader of a container format met. */
export function problemFailure(problem: ReadProblem, file: string): Outcome<never> {
  return problem.kind === 'encrypted'
    ? failed('files.encrypted', { file })
    : failed('files.broken', { file, detail: problem.detail });
}

interface Parsed {
  readonly found: FoundText;
  readonly encoding: string;
}

function parseWord(bytes: Buffer, file: string): Outcome<Parsed> {
  const result = readDocx(bytes);
  return result.ok
    ? success({ found: result.found, encoding: 'Word' })
    : problemFailure(result.problem, file);
}

/** A page whatever its name says, as browsers save them and servers send them. */
export const isPage = (text: string): boolean =>
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(text);

function parseText(bytes: Buffer, file: string, format: TextFormat): Outcome<Parsed> {
  const isHtml = format === 'html' || isPage(bytes.subarray(0, 4096).toString('latin1'));
  const decoded = decodeText(bytes, file, isHtml);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return failed('files.noText', { file });
  const isMarked = format === 'markdown' || isHtml || isPage(text);
  if (!isMarked) return success({ found: readPlainText(text), encoding });
  const found = format === 'markdown' ? readMarkdown(text) : readHtml(text);
  return found ? success({ found, encoding }) : failed('files.broken', { file, detail: 'nested too deeply' });
}

/** What is in the file decides before its name: a name only says which kind of text it is. */
function parse(bytes: Buffer, file: string): Outcome<Parsed> {
  const extension = extname(file).toLowerCase();
  const format = extension === '' ? 'text' : textFormats[extension];
  const content = sniffContent(bytes);
  const unknown = failed('files.unknownType', { file, known: knownTypes });
  if (content === 'encryptedOffice') return failed('files.encrypted', { file });
  if (wordTypes.has(extension))
    return content === 'zip' || content === null ? parseWord(bytes, file) : unknown;
  if (content === 'zip' && looksLikeDocx(bytes)) return parseWord(bytes, file);
  if (content !== null) return format && extension !== '' ? failed('files.binary', { file }) : unknown;
  return format ? parseText(bytes, file, format) : unknown;
}

/**
 * The file as one side of an article, with the roles of its paragraphs. Every expected trouble is one of the
 * `files.*` failures; nothing is ever replaced or left out without a remark. `app.cancelled` when the signal is
 * aborted before reading ends.
 */
export async function readDocument(
  path: string,
  options: ReadOptions = {},
): Promise<Outcome<ImportedDocument>> {
  const file = basename(path);
  const bytes = await readBytes(path, file, options);
  if (!bytes.ok) return bytes;
  const parsed = parse(bytes.value, file);
  if (!parsed.ok) return parsed;
  if (options.signal?.aborted) return failed('app.cancelled', {});
  const sha256 = createHash('sha256').update(bytes.value).digest('hex');
  return assembleDocument(parsed.value.found, { name: file, sha256, encoding: parsed.value.encoding });
}
