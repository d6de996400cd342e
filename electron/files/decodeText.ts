// Bytes of a text file to text, or the lines that are none: nothing is ever replaced on the way.
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { byteOrderMark, declaredEncoding, detectEncoding, type EncodingName } from './detectEncoding.js';

/** A text and the encoding it was read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: EncodingName;
}

const iconvNames: Readonly<Record<EncodingName, string>> = {
  'UTF-8': 'utf8',
  'UTF-16 LE': 'utf16-le',
  'UTF-16 BE': 'utf16-be',
  GB18030: 'gb18030',
  Big5: 'big5',
  'Windows-1252': 'win1252',
};

/** So many of the lines that cannot be read are named. */
const namedLines = 5;
/** More control characters than this share are no damage: the file is no text. */
const binaryShare = 0.002;

/** Characters XML 1.0 forbids (§2.2 Char) besides those that plain text uses as white space or end mark. */
// oxlint-disable-next-line no-control-regex -- these are the very characters to be found
const forbidden = /[\0-\x08\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu;
/** Ctrl-Z, with which DOS programs ended a text. */
// oxlint-disable-next-line no-control-regex -- it is a control character
const endOfFileSign = /\x1a\s*$/;

const isUtf16 = (encoding: EncodingName): boolean => encoding.startsWith('UTF-16');

/** U+FFFD that the bytes themselves stand for, in the encodings that have it. */
function replacementSigns(bytes: Buffer, encoding: EncodingName): number {
  if (encoding !== 'GB18030') return 0;
  let found = 0;
  for (let at = bytes.indexOf('8431a437', 0, 'hex'); at >= 0; at = bytes.indexOf('8431a437', at + 4, 'hex'))
    found += 1;
  return found;
}

/** True when the bytes are text in the encoding, every one of them. */
function isDecodable(bytes: Buffer, encoding: EncodingName): boolean {
  if (encoding === 'UTF-8') return isUtf8(bytes);
  if (isUtf16(encoding)) return bytes.length % 2 === 0;
  const decoded = iconv.decode(bytes, iconvNames[encoding], { stripBOM: false });
  const found = decoded.split('\ufffd').length - 1;
  return found === 0 || found === replacementSigns(bytes, encoding);
}

/** 1-based numbers of the byte lines the encoding cannot read. Trail bytes of GB18030 and Big5 are never line ends. */
function undecodableLines(bytes: Buffer, encoding: EncodingName): readonly number[] {
  const lines: number[] = [];
  let start = 0;
  for (let line = 1, at = 0; at <= bytes.length && lines.length <= namedLines; at += 1) {
    const byte = bytes[at];
    if (byte !== undefined && byte !== 10 && byte !== 13) continue;
    if (!isDecodable(bytes.subarray(start, at), encoding)) lines.push(line);
    if (byte === 13 && bytes[at + 1] === 10) at += 1;
    start = at + 1;
    line += 1;
  }
  return lines;
}

function forbiddenLines(text: string): readonly number[] {
  return text
    .split(/\r\n?|\n/)
    .map((line, i) => (line.search(forbidden) >= 0 ? i + 1 : 0))
    .filter((line) => line > 0)
    .slice(0, namedLines + 1);
}

const naming = (lines: readonly number[]): string =>
  lines.slice(0, namedLines).join(', ') + (lines.length > namedLines ? ' …' : '');

/** The encoding to read in: the mark, else the declared one if it fits, else the detected one. */
function chooseEncoding(bytes: Buffer, isHtml: boolean): EncodingName | null {
  const mark =
    bytes.length >= 4 ? byteOrderMark(bytes) : byteOrderMark(Buffer.concat([bytes, Buffer.alloc(4, 1)]));
  if (mark) return mark.encoding;
  const detected = detectEncoding(bytes);
  const declared = isHtml ? declaredEncoding(bytes) : null;
  if (declared === null || detected === null || isUtf16(detected)) return detected;
  const isSurelyUtf8 = detected === 'UTF-8' && isUtf8(bytes) && bytes.some((byte) => byte >= 0xe0);
  return isSurelyUtf8 || !isDecodable(bytes, declared) ? detected : declared;
}

/**
 * The text of a file's bytes, without byte order mark and DOS end mark. Fails with `files.binary` when the bytes are
 * no text, with `files.undecodable` naming the first lines that cannot be read.
 */
export function decodeText(bytes: Buffer, file: string, isHtml = false): Outcome<DecodedText> {
  const encoding = chooseEncoding(bytes, isHtml);
  if (encoding === null) return failed('files.binary', { file });
  if (!isUtf16(encoding) && !isDecodable(bytes, encoding))
    return failed('files.undecodable', { file, encoding, lines: naming(undecodableLines(bytes, encoding)) });
  const text = iconv
    .decode(bytes, iconvNames[encoding])
    .replace(/^\ufeff/, '')
    .replace(endOfFileSign, '');
  const found = text.match(forbidden)?.length ?? 0;
  if (found > 2 && found > text.length * binaryShare) return failed('files.binary', { file });
  const isCut = isUtf16(encoding) && bytes.length % 2 === 1;
  const lines = isCut ? [...forbiddenLines(text), text.split(/\r\n?|\n/).length] : forbiddenLines(text);
  if (lines.length > 0) return failed('files.undecodable', { file, encoding, lines: naming(lines) });
  return success({ text, encoding });
}
