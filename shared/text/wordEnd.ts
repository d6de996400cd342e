// Where a word of an alphabet ends: with its inner apostrophes, hyphens, dots and figures.
import { classAt, DIGIT, EXTEND, HAN, HAN_LEAD, LETTER, sizeAt } from './characterClasses.js';
import { matchEnd, noLatin, sticky } from './patternParts.js';

const isLetterClass = (kind: number): boolean => kind === LETTER || kind === DIGIT;

/** The end of the letters, digits and their marks from `at` on. */
export function lettersEnd(text: string, at: number): number {
  let end = at;
  for (let kind = classAt(text, end); isLetterClass(kind) || (kind === EXTEND && end > at);) {
    end += sizeAt(text, end);
    kind = classAt(text, end);
  }
  return end;
}

function isAsciiLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  return unit >= 0x61 && unit <= 0x7a && text.charCodeAt(at) < 0x80;
}

const abbreviations = new Set(
  'Mr Mrs Ms Dr Prof Gen Gov Sen Rep Lt Col Capt Sgt Rev St Jan Feb Mar Apr Aug Sep Sept Oct Nov Dec vs'.split(
    ' ',
  ),
);
const beforeFigures = new Set(['No', 'Nos', 'no', 'nos', 'Vol', 'vol', 'Fig', 'fig', 'Art', 'pp']);
const beforeFigure = /^ ?[0-9]/;
const degreePattern = sticky('\\.D\\.?');

/** Whether a word or figure, perhaps behind one space, follows the stop at `end`. */
function goesOnBehind(text: string, end: number): boolean {
  const next = classAt(text, text[end + 1] === ' ' ? end + 2 : end + 1);
  return isLetterClass(next) || next === HAN || next === HAN_LEAD;
}

/** The end of the dots and letters of U.S., e.g., Ph.D. behind letters that end at `end`, or `end`. */
function dottedEnd(text: string, at: number, end: number): number {
  const word = text.slice(at, end);
  if (word.length === 1 && isAsciiLetter(text, at)) {
    let last = end;
    while (text[last] === '.' && isAsciiLetter(text, last + 1) && lettersEnd(text, last + 1) === last + 2)
      last += 2;
    return last > end && text[last] === '.' ? last + 1 : last;
  }
  if (word === 'Ph' || word === 'Ed') return matchEnd(degreePattern, text, end);
  const isAbbreviation =
    (abbreviations.has(word) && goesOnBehind(text, end)) ||
    (beforeFigures.has(word) && beforeFigure.test(text.slice(end + 1, end + 3)));
  return isAbbreviation ? end + 1 : end;
}

function partEnd(text: string, at: number): number {
  const end = lettersEnd(text, at);
  return text.charCodeAt(end) === 0x2e && end - at < 5 ? dottedEnd(text, at, end) : end;
}

/** Whether the mark at `at` joins what stands on both sides: ' ’ - ‐ ‑ & _ before a letter, a dot between digits. */
function isJoiner(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x27:
    case 0x2019:
    case 0x2d:
    case 0x2010:
    case 0x2011:
    case 0x26:
    case 0x5f:
      return isLetterClass(classAt(text, at + 1));
    case 0x2e:
    case 0xff0e:
      return /[0-9０-９]/.test(text[at - 1] ?? '') && /[0-9０-９]/.test(text[at + 1] ?? '');
    default:
      return false;
  }
}

const stockCode = sticky(`[0-9]+\\.[A-Z]{2,}${noLatin}`);

/**
 * The end of the word at `at`, or `at` when none begins there: Xi’an’s, U.S.-China, COVID-19, R&D, v1.2, 600606.SH,
 * Mr. and No. with their stop.
 */
export function wordEnd(text: string, at: number): number {
  const kind = classAt(text, at);
  if (!isLetterClass(kind)) return at;
  const code = kind === DIGIT ? matchEnd(stockCode, text, at) : at;
  if (code > at) return code;
  let end = partEnd(text, at);
  while (isJoiner(text, end)) end = partEnd(text, end + 1);
  return end;
}
