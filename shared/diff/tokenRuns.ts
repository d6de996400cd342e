// The raw difference of two lists of tokens, within a bound of work that is the same on every machine.
import { diffArrays } from 'diff';
import type { Token } from '../text/tokenize.js';
import { tokenAligner, type AlignedSide } from './alignTokens.js';
import { anchorTokens } from './anchorTokens.js';
import { alternatingRuns, type Run } from './runs.js';
import { tokenWeight } from './tokenWeights.js';

/** Cells of alignment tables that a comparison of so many tokens (of both sides) may fill; a few nanoseconds each. */
export const mostCells = (tokens: number): number => 2_000_000 + 20 * tokens;
/** A larger table is not filled before it was cut at anchors. */
const largeTable = 40_000;
/** Without anchors, up to so many single edits are searched; the time grows with their square. */
const mostEdits = 300;
const anchorLengths = [3, 2, 1];

/** Equal and differing stretches, and whether one of them was left unsearched. */
export interface SearchedRuns {
  readonly runs: readonly Run[];
  readonly isCoarse: boolean;
  /** Cells of alignment tables that were filled: the work, in a unit that is the same on every machine. */
  readonly cells: number;
}

// Its tables are used again from one comparison to the next: making them costs more than filling them.
const align = tokenAligner();

/** What is left to spend, and what came out so far. */
interface Search {
  readonly runs: Run[];
  cells: number;
  edits: number;
  isCoarse: boolean;
}

const part = (side: AlignedSide, start: number, end: number): AlignedSide => ({
  ids: side.ids.subarray(start, end),
  weights: side.weights.subarray(start, end),
});

/** How many tokens are equal at the start (step 1) or the end (step -1), at most `limit`. */
function commonTokens(before: Int32Array, after: Int32Array, step: 1 | -1, limit: number): number {
  const [oldEnd, newEnd] = step === 1 ? [0, 0] : [before.length - 1, after.length - 1];
  let count = 0;
  while (count < limit && before[oldEnd + step * count] === after[newEnd + step * count]) count += 1;
  return count;
}

/** As `commonTokens`, of tokens not yet numbered: most of two wordings is equal and needs no numbers. */
function commonTexts(before: readonly Token[], after: readonly Token[], step: 1 | -1, limit: number): number {
  const [oldEnd, newEnd] = step === 1 ? [0, 0] : [before.length - 1, after.length - 1];
  let count = 0;
  while (count < limit && before[oldEnd + step * count]?.text === after[newEnd + step * count]?.text)
    count += 1;
  return count;
}

/** The shortest difference if it has few edits, else one replacement. */
function searchUnanchored(before: AlignedSide, after: AlignedSide, search: Search): void {
  const parts =
    search.edits > 0
      ? diffArrays(Array.from(before.ids), Array.from(after.ids), { maxEditLength: search.edits })
      : undefined;
  if (!parts) {
    search.edits = 0;
    search.isCoarse = true;
    search.runs.push({ isEqual: false, before: before.ids.length, after: after.ids.length });
    return;
  }
  for (const { added, removed, count } of parts) {
    const isEqual = !added && !removed;
    if (!isEqual) search.edits -= count;
    search.runs.push({ isEqual, before: added ? 0 : count, after: removed ? 0 : count });
  }
}

/** The differing stretch between two fixed points; `tries` are the anchor lengths not yet tried on it. */
function searchGap(before: AlignedSide, after: AlignedSide, tries: readonly number[], search: Search): void {
  const shorter = Math.min(before.ids.length, after.ids.length);
  const head = commonTokens(before.ids, after.ids, 1, shorter);
  const tail = commonTokens(before.ids, after.ids, -1, shorter - head);
  search.runs.push({ isEqual: true, before: head, after: head });
  const old = part(before, head, before.ids.length - tail);
  const now = part(after, head, after.ids.length - tail);
  searchMiddle(old, now, tries, search);
  search.runs.push({ isEqual: true, before: tail, after: tail });
}

function searchMiddle(
  before: AlignedSide,
  after: AlignedSide,
  tries: readonly number[],
  search: Search,
): void {
  const [rows, columns] = [before.ids.length, after.ids.length];
  const cells = rows * columns;
  if (cells === 0) {
    search.runs.push({ isEqual: false, before: rows, after: columns });
    return;
  }
  if (cells <= largeTable && cells <= search.cells) {
    search.cells -= cells;
    search.runs.push(...align(before, after));
    return;
  }
  const [length, ...rest] = tries;
  if (length === undefined) {
    searchUnanchored(before, after, search);
    return;
  }
  let [oldAt, newAt] = [0, 0];
  for (const [oldEnd, newEnd] of anchorTokens(before.ids, after.ids, length)) {
    if (oldAt < oldEnd || newAt < newEnd)
      searchGap(part(before, oldAt, oldEnd), part(after, newAt, newEnd), rest, search);
    search.runs.push({ isEqual: true, before: 1, after: 1 });
    [oldAt, newAt] = [oldEnd + 1, newEnd + 1];
  }
  searchGap(part(before, oldAt, rows), part(after, newAt, columns), rest, search);
}

/** Both lists with a number for each different text. */
function numbered(before: readonly Token[], after: readonly Token[]): readonly [AlignedSide, AlignedSide] {
  const numbers = new Map<string, number>();
  const side = (tokens: readonly Token[]): AlignedSide => {
    const ids = new Int32Array(tokens.length);
    const weights = new Float64Array(tokens.length);
    tokens.forEach((token, i) => {
      const number = numbers.get(token.text) ?? numbers.size;
      numbers.set(token.text, number);
      ids[i] = number;
      weights[i] = tokenWeight(token);
    });
    return { ids, weights };
  };
  return [side(before), side(after)];
}

/** Equal and differing stretches of two token lists, alternating, in order. */
export function tokenRuns(before: readonly Token[], after: readonly Token[]): SearchedRuns {
  const budget = mostCells(before.length + after.length);
  const search: Search = {
    runs: [],
    cells: budget,
    edits: mostEdits,
    isCoarse: false,
  };
  const shorter = Math.min(before.length, after.length);
  const head = commonTexts(before, after, 1, shorter);
  const tail = commonTexts(before, after, -1, shorter - head);
  const [old, now] = numbered(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  search.runs.push({ isEqual: true, before: head, after: head });
  searchMiddle(old, now, anchorLengths, search);
  search.runs.push({ isEqual: true, before: tail, after: tail });
  return { runs: alternatingRuns(search.runs), isCoarse: search.isCoarse, cells: budget - search.cells };
}
