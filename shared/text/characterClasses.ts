// What kind of character each code point is, by tables of our own: `\p{…}` means what the machine's Unicode version says.
import ranges from './characterRanges.json';

/** Punctuation, symbols, controls, unassigned: everything the other classes leave. */
export const OTHER = 0;
/** A Chinese character. */
export const HAN = 1;
/** A Chinese character with which a date or a figure may begin: a numeral, 下 of 下午, 星 of 星期. */
export const HAN_LEAD = 2;
/** A letter or numeral of any other script, digits left out. */
export const LETTER = 3;
/** 0–9, also full-width. */
export const DIGIT = 4;
/** What belongs to the character before it: combining marks, joiners, emoji modifiers (UAX 29 Extend, ZWJ). */
export const EXTEND = 5;
/** White space that breaks no line. */
export const SPACE = 6;
/** A line or paragraph break. */
export const BREAK = 7;
/** The first half of a surrogate pair: `classOf` tells. */
const PAIR = 8;

const leads = '〇零一二三四五六七八九十百千万萬廿卅两兩几幾数數上下凌清早晚傍中午深夜当當正冬腊臘星礼禮周週';

type Range = readonly [start: number, end: number];

function readRanges(packed: string): readonly Range[] {
  const numbers = packed.split(' ').map((part) => Number.parseInt(part, 36));
  const read: Range[] = [];
  for (let i = 0, at = 0; i + 1 < numbers.length; i += 2) {
    const start = at + (numbers[i] ?? 0);
    at = start + (numbers[i + 1] ?? 0);
    read.push([start, at]);
  }
  return read;
}

const beyond: (readonly [start: number, end: number, kind: number])[] = [];
const classes = new Uint8Array(0x10000);

function fill(packed: string, kind: number): void {
  for (const [start, end] of readRanges(packed)) {
    classes.fill(kind, start, Math.min(end, 0x10000));
    if (end > 0x10000) beyond.push([start, end, kind]);
  }
}

fill(ranges.letter, LETTER);
fill(ranges.han, HAN);
fill(ranges.extend, EXTEND);
beyond.sort(([a], [b]) => a - b);
classes[0x200d] = EXTEND;
classes.fill(DIGIT, 0x30, 0x3a).fill(DIGIT, 0xff10, 0xff1a).fill(PAIR, 0xd800, 0xdc00);
for (const lead of leads) classes[lead.charCodeAt(0)] = HAN_LEAD;
for (const space of '\t \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000\uFEFF')
  classes[space.charCodeAt(0)] = SPACE;
for (const lineBreak of '\n\v\f\r\x85\u2028\u2029') classes[lineBreak.charCodeAt(0)] = BREAK;

function classBeyond(code: number): number {
  let [low, high] = [0, beyond.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((beyond[middle]?.[1] ?? 0) > code) high = middle;
    else low = middle + 1;
  }
  const range = beyond[low];
  return range && range[0] <= code ? range[2] : OTHER;
}

/** The class of the character that begins at this UTF-16 offset; `OTHER` behind the end. */
export function classAt(text: string, at: number): number {
  // Asking a typed array for what it does not hold makes every later look-up slow.
  if (at >= text.length) return OTHER;
  const kind = classes[text.charCodeAt(at)] ?? OTHER;
  return kind === PAIR ? classBeyond(text.codePointAt(at) ?? 0) : kind;
}

/** The length in UTF-16 units of the code point at this offset: 1 or 2. */
export function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isRegional = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 0xd83c && text.charCodeAt(at + 1) >= 0xdde6 && text.charCodeAt(at + 1) <= 0xddff;

/**
 * What an emoji sequence may go on with behind a joiner: more than UAX 29's Extended_Pictographic, which is another set
 * in each Unicode version.
 */
const pictures =
  /[\u00A9\u00AE\u203C\u2049\u2122\u2139\u2190-\u21FF\u2300-\u23FF\u24C2\u25A0-\u27BF\u2934\u2935\u2B00-\u2BFF\u3030\u303D\u3297\u3299\u{1F000}-\u{1FFFD}]/uy;
// UAX 29 Prepend: belongs to the character after it.
const prepended =
  /[\u0600-\u0605\u06DD\u070F\u0890\u0891\u08E2\u0D4E\u{110BD}\u{110CD}\u{111C2}\u{111C3}\u{1193F}\u{11941}\u{11A3A}\u{11A84}-\u{11A89}\u{11D46}\u{11F02}]/uy;

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** The end of the marks and joined pictures that belong to the character that ends at `at`. */
export function extendEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && classAt(text, end) === EXTEND) {
    const isJoiner = text.charCodeAt(end) === 0x200d;
    end += sizeAt(text, end);
    if (isJoiner && isAt(pictures, text, end)) end += sizeAt(text, end);
  }
  return end;
}

/** The end of the character that begins at `at`, with its marks: a paired flag, an emoji sequence, one code point. */
export function characterEnd(text: string, at: number): number {
  let end = at;
  while (isAt(prepended, text, end)) {
    const next = end + sizeAt(text, end);
    if (next >= text.length || classAt(text, next) === BREAK) break;
    end = next;
  }
  const isFlag = isRegional(text, end) && isRegional(text, end + 2);
  end += isFlag ? 4 : sizeAt(text, end);
  return extendEnd(text, end);
}

/** True when the character at `at` is surely one UTF-16 unit long with its marks: a fast way around `characterEnd`. */
export function isSingleUnit(text: string, at: number): boolean {
  if (at + 1 >= text.length) return true;
  const next = text.charCodeAt(at + 1);
  return !isHigh(text.charCodeAt(at)) && !isHigh(next) && classes[next] !== EXTEND;
}
