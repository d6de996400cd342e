// Cuts Chinese and English text into the units people see: whole words, figures, dates, addresses.
// Diff, alignment and checks stand on it; without a cutter its result depends on the text alone.
import type { TextRange } from '../model/inlineText.js';
import {
  breakPattern,
  characterPattern,
  datePattern,
  emailPattern,
  extendPattern,
  figurePattern,
  hanFigurePattern,
  hanFigureStart,
  hanPattern,
  isHanFigure,
  placeholderPattern,
  urlPattern,
  wordPattern,
} from './tokenPatterns.js';
import type { WordCutter } from './wordCutter.js';

/**
 * What a token is. `han`: a Chinese word, or one character without a cutter; `word`: any other script;
 * `figure`: a quantity with sign, currency, scale and unit; `date`: a date or time of day; `space`: one white-space
 * character; `break`: a line or paragraph break; `punctuation`: punctuation marks, symbols and everything else.
 */
export type TokenKind =
  'word' | 'han' | 'figure' | 'date' | 'url' | 'email' | 'punctuation' | 'space' | 'break' | 'placeholder';

/** A stretch of the text that is never cut. */
export interface Token extends TextRange {
  readonly kind: TokenKind;
  readonly text: string;
}

/** The end of a match of a sticky pattern at `at`, or `at` when there is none. */
function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const openings = /[\s([{<"'“‘（【《「『，、：；。]/u;
const signs = /[+＋−±-]/u;
const wordStart = /[\p{L}\p{N}]/u;
const isWordCharacter = /[\p{L}\p{N}]/u;
const isHan = /\p{Script=Han}/u;

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at) ?? 0);

/** Without the punctuation that closes the sentence or the bracket around the address. */
function urlEnd(text: string, at: number): number {
  let end = matchEnd(urlPattern, text, at);
  while (end > at) {
    const last = text[end - 1] ?? '';
    const url = text.slice(at, end);
    const isUnopened = last === ')' && url.split('(').length < url.split(')').length;
    if (!/[.,;:!?'*\]]/.test(last) && !isUnopened) break;
    end -= 1;
  }
  return end;
}

function figureEnd(text: string, at: number): number {
  const first = text[at] ?? '';
  if (signs.test(first) && at > 0 && !openings.test(text[at - 1] ?? '')) return at;
  const end = matchEnd(figurePattern, text, at);
  // 5G, 3D, 600606.SH: the figure is the beginning of a word.
  const next = characterAt(text, end);
  const goesOn = end < text.length && isWordCharacter.test(next) && !isHan.test(next);
  const word = end > at ? matchEnd(wordPattern, text, at) : at;
  return word > end && (goesOn || /^\.[A-Z]{2}/.test(text.slice(end, end + 3))) ? at : end;
}

function hanFigureEnd(text: string, at: number): number {
  if (!hanFigureStart.test(text[at] ?? '')) return at;
  const end = matchEnd(hanFigurePattern, text, at);
  return end > at && isHanFigure(text.slice(at, end)) ? end : at;
}

type Found = readonly [kind: TokenKind, end: number];

/** The token of any kind but `han` that begins here, or null. */
function latinTokenAt(text: string, at: number): Found | null {
  const first = characterAt(text, at);
  if (wordStart.test(first)) {
    for (const [kind, end] of [
      ['email', matchEnd(emailPattern, text, at)],
      ['url', urlEnd(text, at)],
      ['date', matchEnd(datePattern, text, at)],
      ['figure', figureEnd(text, at)],
      ['word', matchEnd(wordPattern, text, at)],
    ] as const)
      if (end > at) return [kind, end];
  }
  for (const [kind, end] of [
    ['break', matchEnd(breakPattern, text, at)],
    ['placeholder', matchEnd(placeholderPattern, text, at)],
    ['figure', figureEnd(text, at)],
  ] as const)
    if (end > at) return [kind, end];
  return null;
}

/** The date or figure that begins with this Han character, or null. */
function hanNumeralAt(text: string, at: number): Found | null {
  if (!hanFigureStart.test(text[at] ?? '')) return null;
  const date = matchEnd(datePattern, text, at);
  if (date > at) return ['date', date];
  const figure = hanFigureEnd(text, at);
  return figure > at ? ['figure', figure] : null;
}

/** Most Han characters shown to the cutter at once: dictionaries take far more than double for double the text. */
const longestRun = 500;

/** The Han characters, with their ends, from here to the next token of another kind. */
function hanCharacterEnds(text: string, at: number): readonly number[] {
  const ends: number[] = [];
  for (let end = at; ends.length < longestRun && end < text.length && hanNumeralAt(text, end) === null;) {
    const next = matchEnd(hanPattern, text, end);
    if (next === end) break;
    ends.push(next);
    end = next;
  }
  return ends;
}

/** The ends of the words the cutter makes of these characters, only where a character ends. */
function wordEnds(
  text: string,
  at: number,
  characterEnds: readonly number[],
  cutWords: WordCutter,
): number[] {
  const run = text.slice(at, characterEnds.at(-1));
  const words = cutWords(run);
  if (words.join('') !== run) throw new Error(`the word cutter altered “${run}”`);
  const borders = new Set(characterEnds);
  let end = at;
  return words.map((word) => (end += word.length)).filter((offset) => borders.has(offset));
}

/**
 * Tokens that cover the text exactly, in order, none empty. Chinese words come from `cutWords` only; without it
 * each Han character is a token. No token border falls inside a character with its combining marks, an emoji
 * sequence or a surrogate pair, nor inside a figure, date, address or Latin word.
 */
export function tokenize(text: string, cutWords?: WordCutter): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  const push = (kind: TokenKind, end: number): void => {
    tokens.push({ kind, start, end, text: text.slice(start, end) });
    start = end;
  };
  while (start < text.length) {
    const numeral = hanNumeralAt(text, start);
    if (numeral) {
      push(numeral[0], matchEnd(extendPattern, text, numeral[1]));
      continue;
    }
    const characterEnds = hanCharacterEnds(text, start);
    if (characterEnds.length > 0) {
      const ends = cutWords ? wordEnds(text, start, characterEnds, cutWords) : characterEnds;
      for (const end of ends) push('han', end);
      continue;
    }
    const found = latinTokenAt(text, start);
    if (found) {
      push(found[0], found[0] === 'break' ? found[1] : matchEnd(extendPattern, text, found[1]));
      continue;
    }
    const end = matchEnd(characterPattern, text, start);
    push(/^\s/u.test(text.slice(start, end)) ? 'space' : 'punctuation', end);
  }
  return tokens;
}
