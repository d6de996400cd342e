// What the aligner knows of a unit (a line, a sentence or a paragraph): its words, the values it states, its shape.
import { isChinese, type LanguageTag } from '../model/language.js';
import type { TextRange } from '../model/inlineText.js';
import { cutChineseWords } from '../text/chineseWordCutter.js';
import { datePartNames } from '../text/datePart.js';
import type { ExactNumber } from '../text/exactNumber.js';
import { readStated } from '../text/readStated.js';
import { tokenize, type Token } from '../text/tokenize.js';
import type { BilingualLexicon } from './lexicon/bilingualLexicon.js';
import { englishStem } from './lexicon/englishStem.js';
import { shapeOf, type UnitShape } from './unitShape.js';

/** Something a translation may repeat, and where it stands. Equal keys are the same thing. */
export interface Sign extends TextRange {
  readonly key: string;
}

/** A unit as the aligner sees it. */
export interface ReadUnit {
  /** Chinese words as `readKey` reads them; stems of other words. */
  readonly words: readonly Sign[];
  /** Latin words that look like names: with a capital, but not at the beginning of a sentence. */
  readonly names: readonly string[];
  /** Values of figures and parts of dates. */
  readonly values: readonly Sign[];
  readonly shape: UnitShape;
  /** In the letters an English text of this length would have; never 0. */
  readonly length: number;
}

/** English letters for one Han character in published news translation: 1.4 characters a word of 4.9 letters. */
const lettersPerHan = 3.4;
const longerBy = '\u0000';
const namedBy = '\u0001';

/** What the key of a Chinese word holds. */
export interface WordKey {
  readonly word: string;
  /** The longer dictionary word it stands in, or null. */
  readonly long: string | null;
  /** The Latin name that spells it, or null (`spelledNames.ts`). */
  readonly name: string | null;
}

/** Takes a key apart. */
export function readKey(key: string): WordKey {
  const [words = key, name = null] = key.split(namedBy);
  const [word = words, long = null] = words.split(longerBy);
  return { word, long, name };
}

/** The key with the name that spells the word. */
export const namedKey = (key: string, name: string): string => `${key.split(namedBy)[0]}${namedBy}${name}`;

function lengthOf(text: string, language: LanguageTag): number {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = text.match(/(?!\p{Script=Han})[\p{L}\p{N}]/gu)?.length ?? 0;
  return 1 + others + han * (isChinese(language) ? lettersPerHan : 1);
}

interface ClosedText {
  readonly text: string;
  /** Where each character of it stands in the text as it was, and the end. */
  readonly places: readonly number[] | null;
}

const setApart = /(?<![0-9])[0-9](?: [0-9])+ ?(?![0-9])/g;

/** Digits that a layout has set apart (`2 0 1 5 年`) together again. */
function closeDigits(text: string): ClosedText {
  let closed = '';
  const places: number[] = [];
  const add = (from: number, to: number): void => {
    for (let at = from; at < to; at += 1) {
      closed += text.charAt(at);
      places.push(at);
    }
  };
  let end = 0;
  for (const match of text.matchAll(setApart)) {
    add(end, match.index);
    end = match.index + match[0].length;
    for (let at = match.index; at < end; at += 1) if (text[at] !== ' ') add(at, at + 1);
  }
  if (end === 0) return { text, places: null };
  add(end, text.length);
  return { text: closed, places: [...places, text.length] };
}

const numberKey = ({ numerator, denominator }: ExactNumber): string =>
  denominator === 1n ? `=${numerator}` : `=${numerator}/${denominator}`;

function valuesOf(given: string, language: LanguageTag): readonly Sign[] {
  const { text, places } = isChinese(language) ? closeDigits(given) : { text: given, places: null };
  const values = valuesIn(text, language);
  if (!places) return values;
  return values.map(({ key, start, end }) => ({
    key,
    start: places[start] ?? 0,
    end: (places[end - 1] ?? 0) + 1,
  }));
}

function valuesIn(text: string, language: LanguageTag): readonly Sign[] {
  const { figures, dates } = readStated(text, language);
  const values: Sign[] = [];
  for (const { low, high, kind, start, end } of figures) {
    const mark = kind === 'percent' ? '%' : '';
    const keys = new Set([numberKey(low) + mark, numberKey(high) + mark]);
    for (const key of keys) values.push({ key, start, end });
  }
  for (const date of dates)
    for (const name of datePartNames) {
      const part = date[name];
      const mark = name === 'month' || name === 'weekday' || name === 'time' ? name : '';
      if (part) values.push({ key: `=${part.value}${mark}`, start: part.start, end: part.end });
    }
  return values;
}

const shortForm = /^(.+?)(n['’]t|['’](?:ll|re|ve|d|m|s)?)$/iu;

/** A word in parts at its hyphens, each as its stem; `don’t` is do and not. */
function stemmed({ text, start }: Token): readonly Sign[] {
  const parts: Sign[] = [];
  for (const match of text.matchAll(/[^-‐‑–—/]+/gu)) {
    const [, plain = match[0], ending = ''] = shortForm.exec(match[0]) ?? [];
    const at = start + match.index;
    parts.push({ key: englishStem(plain), start: at, end: at + plain.length });
    const isNot = /^n/iu.test(ending);
    if (isNot) parts.push({ key: 'not', start: at + plain.length, end: at + match[0].length });
  }
  return parts;
}

function hanWords(tokens: readonly Token[], text: string, lexicon: BilingualLexicon | null): readonly Sign[] {
  let long = { start: 0, end: 0 };
  return tokens.map(({ text: word, start, end }) => {
    const longest = lexicon?.wordsAt(text, start)[0] ?? 0;
    if (longest > end && longest > long.end) long = { start, end: longest };
    const isInside = end <= long.end && start >= long.start;
    return { key: isInside ? word + longerBy + text.slice(long.start, long.end) : word, start, end };
  });
}

function namesOf(tokens: readonly Token[]): readonly string[] {
  const names = new Set<string>();
  let isBegin = true;
  for (const { kind, text } of tokens) {
    if (kind === 'space') continue;
    const isName = kind === 'word' && /^\p{Lu}\p{Ll}/u.test(text);
    if (isName && (!isBegin || text.length > 7)) names.add(text.replace(/['’]s?$/u, ''));
    isBegin = kind !== 'word' && kind !== 'figure' && kind !== 'date' && !/[,;)]/.test(text);
  }
  return [...names];
}

/** Reads a unit. Languages other than Chinese are read as English is. */
export function readUnit(text: string, language: LanguageTag, lexicon: BilingualLexicon | null): ReadUnit {
  const tokens = tokenize(text, cutChineseWords);
  const latin = tokens.filter(({ kind }) => kind === 'word').flatMap(stemmed);
  const han = hanWords(
    tokens.filter(({ kind }) => kind === 'han'),
    text,
    lexicon,
  );
  const whole = tokens.filter(({ kind }) => kind === 'url' || kind === 'email');
  return {
    words: [...latin, ...han, ...whole.map(({ text: key, start, end }) => ({ key, start, end }))].toSorted(
      (a, b) => a.start - b.start,
    ),
    names: isChinese(language) ? [] : namesOf(tokens),
    values: valuesOf(text, language),
    shape: shapeOf(text),
    length: lengthOf(text, language),
  };
}
