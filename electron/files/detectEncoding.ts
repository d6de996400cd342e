// Finds the encoding of a text file: byte order mark, declaration, valid UTF-8, and for the Chinese encodings, which
// accept nearly any bytes, by how common the characters are that come out.
import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { commonCharacters } from '../../shared/import/commonCharacters.js';

/** Encodings a text is read in, by the names shown to people. */
export type EncodingName = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'GB18030' | 'Big5' | 'Windows-1252';

/** Judging by characters needs no more than this. */
const sampleSize = 16 * 1024;

const declaredNames: Readonly<Record<string, EncodingName>> = {
  'utf-8': 'UTF-8', utf8: 'UTF-8',
  gb2312: 'GB18030', gbk: 'GB18030', gb18030: 'GB18030', 'x-gbk': 'GB18030', cp936: 'GB18030', 'gb_2312-80': 'GB18030',
  big5: 'Big5', 'big5-hkscs': 'Big5', 'x-x-big5': 'Big5', cp950: 'Big5',
  'iso-8859-1': 'Windows-1252', 'windows-1252': 'Windows-1252', latin1: 'Windows-1252', 'us-ascii': 'Windows-1252',
}; // prettier-ignore

/** The encoding a page names in `<meta charset>`, `http-equiv` or its XML declaration; null when none is known. */
export function declaredEncoding(bytes: Buffer): EncodingName | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const name =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ??
    /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1];
  return declaredNames[name?.toLowerCase() ?? ''] ?? null;
}

/** The encoding a byte order mark names, and the mark's length. */
export function byteOrderMark(
  bytes: Buffer,
): { readonly encoding: EncodingName; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'UTF-8', length: 3 };
  if (bytes.readUInt32BE(0) === 0x84319533) return { encoding: 'GB18030', length: 4 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0))
    return { encoding: 'UTF-16 LE', length: 2 };
  return bytes[0] === 0xfe && bytes[1] === 0xff ? { encoding: 'UTF-16 BE', length: 2 } : null;
}

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit < 0xe000;

/** Letters and signs of Latin text, line ends, general and Chinese punctuation, full-width forms. */
const isTextUnit = (unit: number): boolean =>
  [9, 10, 13].includes(unit) ||
  (unit >= 0x20 && unit < 0x17f) ||
  (unit >= 0x2010 && unit < 0x2030) ||
  (unit >= 0x20a0 && unit < 0x2200) ||
  (unit >= 0x3000 && unit < 0x3030) ||
  (unit >= 0xff01 && unit < 0xff5f);

/** Share of 16-bit units that are what Chinese or English text is made of, and share of common ones among them. */
function judgeUnits(
  bytes: Buffer,
  isLittle: boolean,
): { readonly plausible: number; readonly common: number } {
  const length = Math.min(bytes.length, sampleSize) & ~1;
  let plausible = 0;
  let judged = 0;
  let common = 0;
  for (let at = 0; at < length; at += 2) {
    const unit = isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
    const isHan = unit >= 0x3400 && unit <= 0x9fff;
    // Letters of plain text speak for this order of bytes: the other way round they are rare Han characters.
    if (isHan || unit < 0x80) judged += 1;
    if (unit < 0x80 || commonCharacters.has(String.fromCharCode(unit))) common += 1;
    if (isHan || (isSurrogate(unit) && judged > 0) || isTextUnit(unit)) plausible += 1;
  }
  return { plausible: plausible / (length / 2), common: judged === 0 ? 1 : common / judged };
}

/**
 * UTF-16 without a mark: nearly every unit makes sense one way round, and more than this share of its characters are
 * common ones.
 */
function detectUtf16(bytes: Buffer, leastCommon = 0.25): EncodingName | null {
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const [little, big] = [judgeUnits(bytes, true), judgeUnits(bytes, false)];
  const fits = ({ plausible, common }: typeof little): boolean => plausible > 0.95 && common > leastCommon;
  if (fits(little) === fits(big)) {
    if (!fits(little)) return null;
    return little.plausible + little.common >= big.plausible + big.common ? 'UTF-16 LE' : 'UTF-16 BE';
  }
  return fits(little) ? 'UTF-16 LE' : 'UTF-16 BE';
}

/** Where bytes above ASCII begin, as much as judging needs: a report may open with pages of plain Latin text. */
function sampleOf(bytes: Buffer): Buffer {
  const first = firstAboveAscii(bytes);
  return bytes.subarray(Math.max(0, first - 1), first + sampleSize);
}

function firstAboveAscii(bytes: Buffer): number {
  let first = 0;
  while (first < bytes.length && (bytes[first] ?? 0) < 0x80) first += 1;
  return first;
}

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** The length a first byte of UTF-8 announces; 0 for a byte that cannot begin a character. */
function announcedLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/**
 * Damaged UTF-8: well-formed sequences of three and four bytes, few that are broken. Text in the Chinese encodings
 * forms one such sequence in fifty characters at most.
 */
function isMostlyUtf8(sample: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < sample.length;) {
    const length = announcedLength(sample[at] ?? 0);
    if (length > 0 && isUtf8(sample.subarray(at, at + length))) {
      if (length > 2) good += 1;
      at += length;
      continue;
    }
    bad += 1;
    let next = at + 1;
    while (next < at + length && isContinuation(sample[next])) next += 1;
    at = next;
  }
  return good >= 2 && bad <= good / 2;
}

const isLatinLetter = (byte: number): boolean => (byte | 32) >= 97 && (byte | 32) <= 122;

/** Many ASCII letters for each byte above ASCII. */
function isMainlyAscii(bytes: Buffer): boolean {
  let [letters, high] = [0, 0];
  for (const byte of bytes.subarray(0, firstAboveAscii(bytes) + sampleSize))
    if (byte >= 0x80) high += 1;
    else if (isLatinLetter(byte)) letters += 1;
  return letters > high * 3;
}

/** Quotation marks, dashes and the ellipsis as older Windows programs write them. */
const westernPunctuation = /[\x85\x91-\x97]/;
/** What else English copy in that encoding holds: currency, signs, letters of names and loan words. */
const westernSigns = /^[\0-\x7f\x80\x85\x91-\x97\x99\xa0\xa3\xa7\xa9\xae\xb0\xb7\xbd\xc0\xc4\xc7-\xca\xd1\xd6\xdc\xdf-\xe4\xe7-\xeb\xed-\xef\xf1\xf3-\xf6\xf8\xfa-\xfc]*$/; // prettier-ignore

/**
 * English from an older Windows: typographic punctuation, everyday signs, most of them alone between ASCII. A lone
 * odd byte is damage, not a letter: nearly every byte is some letter in this encoding.
 */
function isWestern(sample: Buffer): boolean {
  const signs = sample.toString('latin1');
  if (!westernPunctuation.test(signs) || !westernSigns.test(signs)) return false;
  let high = 0;
  let alone = 0;
  sample.forEach((byte, at) => {
    if (byte < 0x80) return;
    high += 1;
    if ((sample[at - 1] ?? 0) < 0x80 && (sample[at + 1] ?? 0) < 0x80) alone += 1;
  });
  return alone > high * 0.7;
}

const punctuation = /[\u2014\u2018-\u201d\u2026\u3000-\u3011\uff01-\uff5e\u00b7]/;

/** What a double byte is worth as a piece of everyday text, by the part of the code table it stands in. */
function worth(sign: string, lead: number, trail: number, encoding: 'GB18030' | 'Big5'): number {
  if (commonCharacters.has(sign)) return 3;
  if (punctuation.test(sign)) return 1;
  if (!/\p{Script=Han}/u.test(sign)) return -4;
  if (encoding === 'Big5') return lead <= 0xc6 ? 1 : -0.5;
  if (trail < 0xa1 || lead < 0xb0) return -1;
  return lead <= 0xd7 ? 1.5 : 0;
}

/**
 * How much a sample of bytes reads like everyday Chinese in an encoding: about 2 for real text, below 0.5 for text of
 * the other one; bytes that are no text at all cost most.
 */
export function chineseScore(bytes: Buffer, encoding: 'GB18030' | 'Big5'): number {
  let sum = 0;
  let signs = 0;
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at] ?? 0;
    const trail = bytes[at + 1] ?? 0;
    if (lead < 0x80) {
      at += 1;
      continue;
    }
    const length = encoding === 'GB18030' && trail >= 0x30 && trail <= 0x39 ? 4 : 2;
    const sign = iconv.decode(bytes.subarray(at, at + length), encoding);
    const isBad = sign.includes('\ufffd');
    sum += isBad ? -5 : length === 4 ? 0 : worth(sign, lead, trail, encoding);
    signs += 1;
    at += isBad ? 1 : length;
  }
  return signs === 0 ? 0 : sum / signs;
}

/** GBK headlines can happen to be valid UTF-8 of two-byte letters; only then the characters have to decide. */
function isRatherGb(bytes: Buffer): boolean {
  if (bytes.some((byte) => byte >= 0xe0) || !bytes.some((byte) => byte >= 0x80)) return false;
  return (
    !bytes.some((byte) => (byte | 32) >= 97 && (byte | 32) <= 122) &&
    chineseScore(sampleOf(bytes), 'GB18030') > 2
  );
}

/** The best of the encodings that are no UTF-16, for bytes that are no valid UTF-8. */
function detectBytes(bytes: Buffer): { readonly encoding: EncodingName; readonly isCertain: boolean } {
  const sample = sampleOf(bytes);
  if (isMostlyUtf8(sample)) return { encoding: 'UTF-8', isCertain: false };
  const isLatin = isMainlyAscii(bytes);
  if (isLatin && isWestern(sample)) return { encoding: 'Windows-1252', isCertain: true };
  const [big5, gb] = [chineseScore(sample, 'Big5'), chineseScore(sample, 'GB18030')];
  const best = Math.max(big5, gb);
  // Latin text with a few bytes that make no everyday Chinese either is damaged, whatever characters they might give.
  if (isLatin && best < 0) return { encoding: 'UTF-8', isCertain: false };
  return { encoding: big5 > gb ? 'Big5' : 'GB18030', isCertain: best > 1.5 };
}

/** True when a sample of the bytes decodes without replacements and control characters. */
function isClean(bytes: Buffer, encoding: EncodingName): boolean {
  const sample = encoding.startsWith('UTF-16') ? bytes.subarray(0, sampleSize) : sampleOf(bytes);
  // oxlint-disable-next-line no-control-regex -- these are the very characters to be found
  return !/[\0-\x08\x0e-\x1f\x7f\ufffd]|\p{Surrogate}/u.test(iconv.decode(sample, encoding));
}

/**
 * The encoding of a text without a byte order mark; null when the bytes are no text in any of them (zero bytes that
 * are not UTF-16). The answer may still fail to decode: then the file is damaged.
 */
export function detectEncoding(bytes: Buffer): EncodingName | null {
  if (bytes.includes(0)) return detectUtf16(bytes);
  if (isUtf8(bytes)) return isRatherGb(bytes) ? 'GB18030' : 'UTF-8';
  const narrow = detectBytes(bytes);
  // Without a zero byte UTF-16 has neither spaces nor line ends: little text, which may make sense in two encodings.
  const wide = detectUtf16(bytes, narrow.isCertain ? 0.8 : 0.25);
  if (wide) return isClean(bytes, wide) || !isClean(bytes, narrow.encoding) ? wide : narrow.encoding;
  const rare = isMainlyAscii(bytes) || isClean(bytes, narrow.encoding) ? null : detectUtf16(bytes, -1);
  return rare && isClean(bytes, rare) ? rare : narrow.encoding;
}
