// Finds the label of a change: first what must be checked (figures, dates, names, terms), then what kind of edit it is.
import type { TextRange } from '../model/inlineText.js';
import type { Token } from '../text/tokenize.js';
import type { ChangeLabel } from './changeLabel.js';
import { isSpellingOfCharacter, isSpellingOfWord } from './spelling.js';

/** One side of a comparison: its tokens, and where names and terms stand in it. */
export interface LabelledText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly TextRange[];
  readonly terms: readonly TextRange[];
}

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

/** The tokens of a range; its ends are token borders, or fall inside a Chinese word. */
function tokensOf(tokens: readonly Token[], range: TextRange): readonly Token[] {
  return tokens.filter(({ start, end }) => start < range.end && range.start < end);
}

/** Texts of the ranges that a change touches; an insertion touches what it parts. */
function touched(text: string, ranges: readonly TextRange[], change: TextRange): readonly string[] {
  return ranges
    .filter(({ start, end }) => start < change.end && change.start < end)
    .map(({ start, end }) => text.slice(start, end));
}

const withoutSpaces = (text: string): string => text.replace(/[\s\p{Z}]+/gu, '');
const withoutMarks = (text: string): string => withoutSpaces(text).replace(/[\p{P}~+<>=|^`´¨]+/gu, '');

function isSpelling(before: readonly Token[], after: readonly Token[]): boolean {
  const [old, now] = [before[0], after[0]];
  if (!old || !now || before.length > 1 || after.length > 1) return false;
  if (old.kind === 'word' && now.kind === 'word') return isSpellingOfWord(old.text, now.text);
  return old.kind === 'han' && now.kind === 'han' && isSpellingOfCharacter(old.text, now.text);
}

/** What kind of edit it is when nothing in it has to be checked: the least grave label that explains it. */
function editLabel(
  before: string,
  after: string,
  oldTokens: readonly Token[],
  newTokens: readonly Token[],
): ChangeLabel {
  if (withoutSpaces(before) === withoutSpaces(after)) return 'spacing';
  const [old, now] = [withoutMarks(normal(before)), withoutMarks(normal(after))];
  if (old === now) return 'punctuation';
  if (old.toLowerCase() === now.toLowerCase()) return 'case';
  return isSpelling(oldTokens, newTokens) ? 'spelling' : 'wording';
}

/** The gravest label of the change from one range to the other; never `move` or `format`. */
export function labelChange(
  before: LabelledText,
  after: LabelledText,
  oldRange: TextRange,
  newRange: TextRange,
): ChangeLabel {
  const oldTokens = tokensOf(before.tokens, oldRange);
  const newTokens = tokensOf(after.tokens, newRange);
  const differs = (isOf: (token: Token) => boolean): boolean => {
    const [old, now] = [oldTokens, newTokens].map((tokens) =>
      tokens.filter(isOf).map(({ text }) => normal(text).toLowerCase()),
    );
    return !isSameCollection(old ?? [], now ?? []);
  };
  if (differs(isNumber)) return 'number';
  if (differs(isDate)) return 'date';
  for (const label of ['name', 'term'] as const) {
    const ranges = label === 'name' ? 'names' : 'terms';
    const old = touched(before.text, before[ranges], oldRange);
    const now = touched(after.text, after[ranges], newRange);
    if (!isSameCollection(old, now)) return label;
  }
  return editLabel(
    before.text.slice(oldRange.start, oldRange.end),
    after.text.slice(newRange.start, newRange.end),
    oldTokens,
    newTokens,
  );
}
