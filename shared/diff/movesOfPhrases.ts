// Finishes the moves: phrases that were taken out and put in elsewhere are moves too, spaces beside a half belong to it,
// and moves are numbered in reading order.
import type { TextRange } from '../model/inlineText.js';
import type { ComparedText } from './comparedText.js';
import { worthOf } from './clauses.js';
import { tokensWithin } from './tokensWithin.js';

/** A changed range, and which move it is half of. */
export interface MovableRange {
  readonly before: TextRange;
  readonly after: TextRange;
  readonly move: number | null;
}

/** Shorter phrases are reordered words, not moves. */
const leastWorth = 6;

const isEmpty = ({ start, end }: TextRange): boolean => start === end;
const sliceOf = (text: string, { start, end }: TextRange): string => text.slice(start, end);

/** Joins a change of nothing but spaces to the half of a move it touches, if both delete or both insert. */
function withSpacesJoined(
  before: string,
  after: string,
  ranges: readonly MovableRange[],
): readonly MovableRange[] {
  const joined: MovableRange[] = [];
  const isSpaces = ({ before: old, after: now, move }: MovableRange): boolean =>
    move === null && (sliceOf(before, old) + sliceOf(after, now)).trim() === '';
  for (const range of ranges) {
    const last = joined.at(-1);
    const touches = last?.before.end === range.before.start && last.after.end === range.after.start;
    const isOneSided =
      (last && isEmpty(last.before) && isEmpty(range.before)) ||
      (last && isEmpty(last.after) && isEmpty(range.after));
    const isHalf = last && (last.move === null) !== (range.move === null);
    if (last && touches && isOneSided && isHalf && (isSpaces(last) || isSpaces(range)))
      joined[joined.length - 1] = {
        before: { start: last.before.start, end: range.before.end },
        after: { start: last.after.start, end: range.after.end },
        move: last.move ?? range.move,
      };
    else joined.push(range);
  }
  return joined;
}

/** The indexes of ranges that hold one phrase on one side only, by the phrase; null: it is there more than once. */
function phrases(
  { text, tokens }: ComparedText,
  ranges: readonly MovableRange[],
  side: 'before' | 'after',
): ReadonlyMap<string, number | null> {
  const found = new Map<string, number | null>();
  ranges.forEach((range, i) => {
    const other = side === 'before' ? range.after : range.before;
    if (range.move !== null || !isEmpty(other)) return;
    if (worthOf(tokensWithin(tokens, range[side])) < leastWorth) return;
    const phrase = sliceOf(text, range[side]).trim();
    found.set(phrase, found.has(phrase) ? null : i);
  });
  return found;
}

/** The ranges with every move found and numbered from 0 by where its first half stands. */
export function movesOfPhrases(
  before: ComparedText,
  after: ComparedText,
  ranges: readonly MovableRange[],
): readonly MovableRange[] {
  const joined = withSpacesJoined(before.text, after.text, ranges);
  const moves = joined.map(({ move }) => move);
  let next = joined.length;
  const inserted = phrases(after, joined, 'after');
  for (const [phrase, from] of phrases(before, joined, 'before')) {
    const to = inserted.get(phrase) ?? null;
    if (from === null || to === null) continue;
    moves[from] = next;
    moves[to] = next;
    next += 1;
  }
  const numbers = new Map<number, number>();
  return joined.map((range, i) => {
    const move = moves[i] ?? null;
    if (move === null) return range;
    if (!numbers.has(move)) numbers.set(move, numbers.size);
    return { ...range, move: numbers.get(move) ?? 0 };
  });
}
