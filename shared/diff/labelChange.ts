// Finds the label of a change: first what must be checked (figures, dates, names, terms), then what kind of edit it is.
import type { TextRange } from '../model/inlineText.js';
import type { Token } from '../text/tokenize.js';
import type { ChangeLabel } from '../model/change.js';
import type { ComparedText } from './comparedText.js';
import { isSpellingOfCharacter, isSpellingOfWord } from './spelling.js';
import { tokensWithin } from './tokensWithin.js';

const numberWords = new Set(
  (
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen ' +
    'nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million ' +
    'millions billion billions trillion trillions dozen dozens twice double triple'
  ).split(' '),
);
const dayWords = new Set(
  (
    'january february march april june july august september october november december monday tuesday wednesday ' +
    'thursday friday saturday sunday'
  ).split(' '),
);
const hanNumber = /^第?[〇零一二三四五六七八九十百千万萬亿億两兩]+[个個名位人次件项項年天倍家座条條]?$/u;
const hanDay = /^(?:星期|周|礼拜)[一二三四五六日天]$|^[一二三四五六七八九十]+月$/u;

function isNumber({ kind, text }: Token): boolean {
  if (kind === 'figure') return true;
  if (kind === 'word') return numberWords.has(text.toLowerCase());
  return kind === 'han' && hanNumber.test(text) && !/^一.?$/u.test(text);
}

function isDate({ kind, text }: Token): boolean {
  if (kind === 'date') return true;
  if (kind === 'word') return /^[A-Z]/.test(text) && dayWords.has(text.toLowerCase());
  return kind === 'han' && hanDay.test(text);
}

const normal = (text: string): string => text.normalize('NFKC');

/** Whether both lists hold the same texts, in whatever order. */
function isSameCollection(before: readonly string[], after: readonly string[]): boolean {
  return before.length === after.length && before.toSorted().join('\0') === after.toSorted().join('\0');
}

/** Whether a name or term that the change touches is not the same, or not there, on the other side. */
function differsIn(
  ranges: 'names' | 'terms',
  before: ComparedText,
  after: ComparedText,
  change: { readonly old: TextRange; readonly now: TextRange },
): boolean {
  const isMissing = (from: ComparedText, range: TextRange, other: string): boolean =>
    touched(from[ranges], range).some(({ start, end }) => !other.includes(from.text.slice(start, end)));
  const [oldText, newText] = [textOf(before, change.old), textOf(after, change.now)];
  return isMissing(before, change.old, newText) || isMissing(after, change.now, oldText);
}

const textOf = ({ text }: ComparedText, { start, end }: TextRange): string => text.slice(start, end);

/** The ranges, which may overlap each other, that a change touches; an insertion touches what it parts. */
function touched(ranges: readonly TextRange[], change: TextRange): readonly TextRange[] {
  return ranges.filter(({ start, end }) => start < change.end && change.start < end);
}

const withoutSpaces = (text: string): string => text.replace(/[\s\p{Z}]+/gu, '');
const withoutMarks = (text: string): string => withoutSpaces(text).replace(/[\p{P}~+<>=|^`´¨]+/gu, '');

/** Chinese words of which one character was taken for another. */
function isSpellingOfHanWord(before: readonly Token[], after: readonly Token[]): boolean {
  if (![...before, ...after].every(({ kind }) => kind === 'han')) return false;
  const [old, now] = [before, after].map((tokens) => Array.from(tokens.map(({ text }) => text).join('')));
  if (!old || !now || old.length !== now.length) return false;
  const wrong = old.flatMap((character, i) => (character === now[i] ? [] : [i]));
  const [at] = wrong;
  if (at === undefined || wrong.length > 1) return false;
  return isSpellingOfCharacter(old[at] ?? '', now[at] ?? '');
}

function isSpelling(before: readonly Token[], after: readonly Token[]): boolean {
  const [old, now] = [before[0], after[0]];
  if (!old || !now) return false;
  if (old.kind !== 'word') return isSpellingOfHanWord(before, after);
  return before.length === 1 && after.length === 1 && isSpellingOfWord(old.text, now.text);
}

/** What differs when the letters are the same: spaces, marks, the width or case of letters; null when they are not. */
function looksLabel(before: string, after: string): ChangeLabel | null {
  if (withoutSpaces(before) === withoutSpaces(after)) return 'spacing';
  const [old, now] = [withoutMarks(normal(before)), withoutMarks(normal(after))];
  if (old === now) return 'punctuation';
  return old.toLowerCase() === now.toLowerCase() ? 'case' : null;
}

/**
 * The label of the change from one range to the other: the gravest thing that it touches; never `move` or `format`. A
 * name or term that is only written with another mark or capital is not touched.
 */
export function labelChange(
  before: ComparedText,
  after: ComparedText,
  old: TextRange,
  now: TextRange,
): ChangeLabel {
  const [oldTokens, newTokens] = [tokensWithin(before.tokens, old), tokensWithin(after.tokens, now)];
  const differs = (isOf: (token: Token) => boolean): boolean => {
    const texts = (tokens: readonly Token[]): readonly string[] =>
      tokens.filter(isOf).map(({ text }) => normal(text).toLowerCase());
    return !isSameCollection(texts(oldTokens), texts(newTokens));
  };
  if (differs(isNumber)) return 'number';
  if (differs(isDate)) return 'date';
  const looks = looksLabel(textOf(before, old), textOf(after, now));
  if (looks) return looks;
  if (differsIn('names', before, after, { old, now })) return 'name';
  if (differsIn('terms', before, after, { old, now })) return 'term';
  return isSpelling(oldTokens, newTokens) ? 'spelling' : 'wording';
}
