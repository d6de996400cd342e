// Cuts Chinese and English text into the units people see: whole words, figures, dates, addresses.
// Diff, alignment, checks and counts stand on it; its result depends on its arguments alone, on no Unicode version.
import type { TextRange } from '../model/inlineText.js';
import { emailPattern, placeholderPattern, urlEnd } from './addressPatterns.js';
import {
  BREAK,
  characterEnd,
  classAt,
  DIGIT,
  extendEnd,
  HAN,
  HAN_LEAD,
  isSingleUnit,
  LETTER,
  SPACE,
} from './characterClasses.js';
import { digitDate, hanDate, latinDate } from './datePatterns.js';
import {
  certainHanFigure,
  figurePattern,
  figureStart,
  generationPattern,
  hanFigurePattern,
  isHanFigure,
  isTemperature,
  noFigure,
} from './figurePatterns.js';
import { matchEnd } from './patternParts.js';
import { lettersEnd, wordEnd } from './wordEnd.js';
import type { WordCutter } from './wordCutter.js';

/**
 * What a token is. `han`: a Chinese word, or one character without a cutter. `word`: a word of any other script, with
 * its apostrophes and hyphens, and codes with digits in them (5G, 90后). `figure`: a quantity with sign, currency, scale
 * and unit, also a range whose unit stands at its end (3至5万吨). `date`: a date, a time of day, a weekday. `url`,
 * `email`: an address. `space`: one white-space character; `break`: a line or paragraph break. `placeholder`: an inline
 * tag or what a program will fill in. `punctuation`: punctuation marks, symbols and everything else.
 */
export type TokenKind =
  'word' | 'han' | 'figure' | 'date' | 'url' | 'email' | 'punctuation' | 'space' | 'break' | 'placeholder';

/** A stretch of the text that is never cut. */
export interface Token extends TextRange {
  readonly kind: TokenKind;
  readonly text: string;
}

type Found = readonly [kind: TokenKind, end: number];

const openings = /[\s([{<"'“‘（【《「『，、：；。]/u;
const signs = /[+＋−±-]/u;

/** Whether a sign at `at` belongs to the number behind it and is no hyphen or dash between two words. */
function isSign(text: string, at: number, figure: string): boolean {
  if (at === 0 || openings.test(text[at - 1] ?? '')) return true;
  const before = classAt(text, at - 1);
  return (before === HAN || before === HAN_LEAD) && isTemperature.test(figure);
}

function figureEnd(text: string, at: number): number {
  const end = matchEnd(figurePattern, text, at);
  if (end === at || (signs.test(text[at] ?? '') && !isSign(text, at, text.slice(at, end)))) return at;
  // 5G, 3D, 600606.SH: the figure is the beginning of a word.
  const next = classAt(text, end);
  const goesOn = next === LETTER || next === DIGIT || /^\.[A-Z]{2}/.test(text.slice(end, end + 3));
  return goesOn && wordEnd(text, at) > end ? at : end;
}

/** Marks behind the letters of a word that an address may go on with. */
const inAddress = /[@._%+:-]/;

/** The address at a letter or digit, or null. */
function addressAt(text: string, at: number): Found | null {
  const end = lettersEnd(text, at);
  if (!inAddress.test(text[end] ?? '') || classAt(text, end + 1) === SPACE) return null;
  const email = matchEnd(emailPattern, text, at);
  if (email > at) return ['email', email];
  const url = urlEnd(text, at);
  return url > at ? ['url', url] : null;
}

function digitTokenAt(text: string, at: number): Found {
  const date = matchEnd(digitDate, text, at);
  if (date > at) return ['date', date];
  const generation = matchEnd(generationPattern, text, at);
  if (generation > at) return ['word', generation];
  const figure = figureEnd(text, at);
  return figure > at ? ['figure', figure] : ['word', wordEnd(text, at)];
}

/** With which a month, a weekday or a currency begins: most capitals need no longer look. */
const datedStart = /Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun/y;
const currencyStart = /[A-Z]{1,3}[$＄€£¥￥ \u00A00-9]/y;

function letterTokenAt(text: string, at: number): Found {
  const unit = text.charCodeAt(at);
  if (unit >= 0x41 && unit <= 0x57) {
    const date = matchEnd(datedStart, text, at) > at ? matchEnd(latinDate, text, at) : at;
    if (date > at) return ['date', date];
    const figure = matchEnd(currencyStart, text, at) > at ? figureEnd(text, at) : at;
    if (figure > at) return ['figure', figure];
  }
  return ['word', wordEnd(text, at)];
}

/** The date or figure that begins with this Han character, or null. */
function hanNumeralAt(text: string, at: number): Found | null {
  const date = matchEnd(hanDate, text, at);
  if (date > at) return ['date', date];
  const certain = matchEnd(certainHanFigure, text, at);
  if (certain > at) return ['figure', certain];
  const end = matchEnd(hanFigurePattern, text, at);
  return end > at && isHanFigure(text.slice(at, end)) ? ['figure', end] : null;
}

/** Most Han characters shown to the cutter at once: dictionaries may take far more than double for double the text. */
const longestRun = 500;

interface HanRun {
  readonly end: number;
  /** Where characters end, or null when each is one UTF-16 unit. */
  readonly borders: ReadonlySet<number> | null;
}

/** The Han characters from `at` to the next token of another kind. */
function hanRunAt(text: string, at: number): HanRun {
  let end = at;
  let borders: Set<number> | null = null;
  for (let left = longestRun; left > 0; left--) {
    const kind = classAt(text, end);
    if (kind !== HAN && kind !== HAN_LEAD) break;
    if (kind === HAN_LEAD) {
      const masked = matchEnd(noFigure, text, end);
      if (masked === end && end > at && hanNumeralAt(text, end)) break;
      for (; end < masked - 1; end++) borders?.add(end + 1);
    }
    if (isSingleUnit(text, end)) end += 1;
    else {
      borders ??= new Set(Array.from({ length: end - at }, (_, i) => at + i + 1));
      end = characterEnd(text, end);
    }
    borders?.add(end);
  }
  return { end, borders };
}

/** Adds the words the cutter makes of the run, cut only where a character ends. */
function cutRun(
  text: string,
  at: number,
  { end, borders }: HanRun,
  cutWords: WordCutter,
  tokens: Token[],
): void {
  const run = text.slice(at, end);
  let start = at;
  let offset = at;
  for (const word of cutWords(run)) {
    if (word === '' || !text.startsWith(word, offset)) break;
    offset += word.length;
    if (offset > end || borders?.has(offset) === false) continue;
    // A cutter's own string is taken as it is: most are whole tokens.
    const isWhole = offset - start === word.length;
    tokens.push({ kind: 'han', start, end: offset, text: isWhole ? word : text.slice(start, offset) });
    start = offset;
  }
  if (offset !== end) throw new Error(`the word cutter altered “${run}”`);
}

/** A run of one mark is one token: ……, ——, ... */
const repeated = /([…—.·\-–_=*~])\1+/y;
const codeStart = /[\uFFFC${%<]/;

function otherTokenAt(text: string, at: number): Found {
  const first = text[at] ?? '';
  if (codeStart.test(first)) {
    const code = matchEnd(placeholderPattern, text, at);
    if (code > at) return ['placeholder', extendEnd(text, code)];
  }
  if (figureStart.test(first)) {
    const figure = figureEnd(text, at);
    if (figure > at) return ['figure', extendEnd(text, figure)];
  }
  const marks = matchEnd(repeated, text, at);
  if (marks > at) return ['punctuation', marks];
  return ['punctuation', isSingleUnit(text, at) ? at + 1 : characterEnd(text, at)];
}

/** The token at anything but a Han character. */
function tokenAt(text: string, at: number): Found {
  switch (classAt(text, at)) {
    case BREAK:
      return ['break', text.startsWith('\r\n', at) ? at + 2 : at + 1];
    case SPACE:
      return ['space', isSingleUnit(text, at) ? at + 1 : characterEnd(text, at)];
    case DIGIT:
    case LETTER: {
      const isDigit = classAt(text, at) === DIGIT;
      const found = addressAt(text, at) ?? (isDigit ? digitTokenAt(text, at) : letterTokenAt(text, at));
      return isSingleUnit(text, found[1] - 1) ? found : [found[0], extendEnd(text, found[1])];
    }
    default:
      return otherTokenAt(text, at);
  }
}

/**
 * Tokens that cover the text exactly, in order, none empty. Chinese words come from `cutWords` only; without it each Han
 * character is a token; tokens of every other kind are the same with any cutter. No token border falls inside a character
 * with its combining marks, an emoji sequence or a surrogate pair, nor inside a figure, date, address or Latin word.
 * Throws when the cutter alters the text.
 */
export function tokenize(text: string, cutWords?: WordCutter): readonly Token[] {
  const tokens: Token[] = [];
  let start = 0;
  const push = (kind: TokenKind, end: number): void => {
    tokens.push({ kind, start, end, text: text.slice(start, end) });
    start = end;
  };
  while (start < text.length) {
    const first = classAt(text, start);
    const isLead = first === HAN_LEAD;
    const numeral = isLead && matchEnd(noFigure, text, start) === start ? hanNumeralAt(text, start) : null;
    if (numeral) push(numeral[0], extendEnd(text, numeral[1]));
    else if (isLead || first === HAN) {
      const run = hanRunAt(text, start);
      if (cutWords) {
        cutRun(text, start, run, cutWords, tokens);
        start = run.end;
      }
      while (start < run.end) push('han', isSingleUnit(text, start) ? start + 1 : characterEnd(text, start));
    } else {
      const found = tokenAt(text, start);
      push(found[0], found[1]);
    }
  }
  return tokens;
}
