// The best alignment of two short token lists: few changed letters in few changes. A change costs something by itself,
// so that an unchanged word too short to be worth it goes into the change around it.
import type { Run } from './runs.js';

/** One side of an alignment: equal tokens have equal numbers; `weights` are what each costs when it is changed. */
export interface AlignedSide {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** What a change costs besides its letters: a little more than both sides of the heaviest stretch not worth keeping. */
const changeCost = 5;

// Where the cheapest way into a cell comes from, one bit field per state.
const matchFromChange = 1;
const changeFromMatch = 2;
const changeByInsertion = 4;

/** Fills the table; cell (i, j) stands for the first i and j tokens, row by row. */
function fillTable(
  before: AlignedSide,
  after: AlignedSide,
): { readonly ways: Uint8Array; readonly isMatchBest: boolean } {
  const [rows, columns] = [before.ids.length, after.ids.length];
  const width = columns + 1;
  const ways = new Uint8Array((rows + 1) * width);
  let match = new Float64Array(width).fill(Infinity);
  let change = new Float64Array(width);
  let nextMatch = new Float64Array(width);
  let nextChange = new Float64Array(width);
  match[0] = 0;
  change[0] = changeCost;
  ways[0] = changeFromMatch;
  for (let j = 1; j <= columns; j += 1) {
    change[j] = change[j - 1]! + after.weights[j - 1]!;
    ways[j] = changeByInsertion;
  }
  for (let i = 1; i <= rows; i += 1) {
    const id = before.ids[i - 1]!;
    const weight = before.weights[i - 1]!;
    const row = i * width;
    nextMatch[0] = Infinity;
    nextChange[0] = change[0]! + weight;
    for (let j = 1; j <= columns; j += 1) {
      let way = 0;
      let matched = Infinity;
      if (id === after.ids[j - 1]) {
        const [stay, leave] = [match[j - 1]!, change[j - 1]!];
        matched = stay;
        if (leave < stay) {
          matched = leave;
          way |= matchFromChange;
        }
      }
      let changed = change[j]! + weight;
      const inserted = nextChange[j - 1]! + after.weights[j - 1]!;
      if (inserted < changed) {
        changed = inserted;
        way |= changeByInsertion;
      }
      if (matched + changeCost < changed) {
        changed = matched + changeCost;
        way = (way & matchFromChange) | changeFromMatch;
      }
      nextMatch[j] = matched;
      nextChange[j] = changed;
      ways[row + j] = way;
    }
    [match, nextMatch] = [nextMatch, match];
    [change, nextChange] = [nextChange, change];
  }
  return { ways, isMatchBest: match[columns]! <= change[columns]! };
}

/** The cheapest alignment as runs in order. Time and memory grow with the product of the lengths. */
export function alignTokens(before: AlignedSide, after: AlignedSide): readonly Run[] {
  const { ways, isMatchBest } = fillTable(before, after);
  const width = after.ids.length + 1;
  const runs: Run[] = [];
  let [i, j, isMatch] = [before.ids.length, after.ids.length, isMatchBest];
  while (i > 0 || j > 0) {
    const way = ways[i * width + j]!;
    if (isMatch) {
      runs.push({ isEqual: true, before: 1, after: 1 });
      i -= 1;
      j -= 1;
      isMatch = (way & matchFromChange) === 0;
    } else if ((way & changeFromMatch) !== 0) isMatch = true;
    else if ((way & changeByInsertion) !== 0) {
      runs.push({ isEqual: false, before: 0, after: 1 });
      j -= 1;
    } else {
      runs.push({ isEqual: false, before: 1, after: 0 });
      i -= 1;
    }
  }
  return runs.reverse();
}
