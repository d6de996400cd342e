// Which stretches of a text are names: people, bodies and places that a change must not cut and is labelled by.
import type { TextRange } from '../model/inlineText.js';
import { findChineseNames } from './findChineseNames.js';
import { findEnglishNames } from './findEnglishNames.js';
import type { Token } from './tokenize.js';
import { wordList, type WordList } from './wordList.js';

/** A name: `person` when what stands beside it says so, `other` for bodies, places and names that were handed in. */
export interface NameRange extends TextRange {
  readonly kind: 'person' | 'other';
}

/** What else counts as a name. */
export interface NameOptions {
  /** Names to take wherever they stand as whole words, longest first; a `wordList` made once is fast for many. */
  readonly names?: WordList | readonly string[];
}

const han = /\p{Script=Han}/u;
const upper = /\p{Lu}/u;
const dot = /[·•・‧]/u;

/** The first index whose token ends behind `offset`. */
function tokenAt(tokens: readonly Token[], offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The range widened to whole tokens, so that it begins and ends where tokens do. */
function onTokens<Range extends TextRange>(tokens: readonly Token[], range: Range): Range {
  const start = tokens[tokenAt(tokens, range.start)]?.start ?? range.start;
  const end = tokens[tokenAt(tokens, range.end - 1)]?.end ?? range.end;
  return { ...range, start, end };
}

/** True for a word of the dictionary: 时尚 behind 记者 is no name, though 时 is a surname. */
function isDictionaryWord(tokens: readonly Token[], { start, end }: TextRange): boolean {
  const token = tokens[tokenAt(tokens, start)];
  return end - start === 2 && token?.start === start && token.end === end;
}

/** People in Chinese text; a foreign name begins behind a word that only its last character could join to it: 如果|弗拉. */
function chinesePeople(text: string, tokens: readonly Token[]): NameRange[] {
  const found: NameRange[] = [];
  for (const { start, end } of findChineseNames(text)) {
    if (isDictionaryWord(tokens, { start, end })) continue;
    const first = tokens[tokenAt(tokens, start)];
    const isForeign = dot.test(text.slice(start, end));
    const from = isForeign && first && first.start < start && first.end < end ? first.end : start;
    if (!isForeign || dot.test(text.slice(from + 1, end))) found.push({ kind: 'person', start: from, end });
  }
  return found;
}

/** The names handed in that stand here; a Latin one only as whole tokens. */
function listedNames(text: string, tokens: readonly Token[], list: WordList): NameRange[] {
  const found: NameRange[] = [];
  for (let at = 0; at < text.length;) {
    const end = list.longestAt(text, at);
    const isWhole = end > at && (han.test(text[at] ?? '') || tokens[tokenAt(tokens, at)]?.start === at);
    if (isWhole && (han.test(text[end - 1] ?? '') || tokens[tokenAt(tokens, end - 1)]?.end === end)) {
      found.push({ kind: 'other', start: at, end });
      at = end;
    } else at += 1;
  }
  return found;
}

const isBefore = (a: NameRange, b: NameRange): number =>
  a.start - b.start || b.end - a.end || (a.kind === b.kind ? 0 : a.kind === 'person' ? -1 : 1);

/** In order, with overlapping ranges made one; a person's name in it makes it a person's. */
function merged(ranges: readonly NameRange[]): readonly NameRange[] {
  const joined: NameRange[] = [];
  for (const range of ranges.toSorted(isBefore)) {
    const last = joined.at(-1);
    if (!last || last.end <= range.start) joined.push(range);
    else
      joined[joined.length - 1] = {
        start: last.start,
        end: Math.max(last.end, range.end),
        kind: last.kind === 'person' || range.kind === 'person' ? 'person' : 'other',
      };
  }
  return joined;
}

/**
 * The names in a text as half-open UTF-16 ranges, in order, none overlapping or empty. `tokens` are
 * `tokenize(text, …)` with whatever cutter. Every range begins and ends on a token border: where a cutter has made one
 * word of a name's edge and its neighbour (市|长孙|喆), the range is widened to the whole of that word, so that a change
 * that keeps to the ranges never cuts a token. Cautious by intent: it misses bare names rather than take other words.
 */
export function findNames(
  text: string,
  tokens: readonly Token[],
  options: NameOptions = {},
): readonly NameRange[] {
  const found: NameRange[] = [];
  if (han.test(text)) found.push(...chinesePeople(text, tokens));
  if (upper.test(text))
    for (const { start, end, isPerson } of findEnglishNames(tokens))
      found.push({ kind: isPerson ? 'person' : 'other', start, end });
  const { names } = options;
  if (names) found.push(...listedNames(text, tokens, 'longestAt' in names ? names : wordList(names)));
  return merged(found.map((range) => onTokens(tokens, range)));
}
