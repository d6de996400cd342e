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

/** Costs of the cheapest alignment up to each column, ending with an equal token or inside a change. */
interface Costs {
  readonly match: Float64Array;
  readonly change: Float64Array;
}

function emptyCosts(width: number): Costs {
  return { match: new Float64Array(width).fill(Infinity), change: new Float64Array(width).fill(Infinity) };
}

/** The row before any old token: nothing but insertions. */
function fillFirstRow(after: AlignedSide, costs: Costs, ways: Uint8Array): void {
  costs.match[0] = 0;
  costs.change[0] = changeCost;
  ways[0] = changeFromMatch;
  for (let j = 1; j < ways.length; j += 1) {
    costs.change[j] = costs.change[j - 1]! + after.weights[j - 1]!;
    ways[j] = changeByInsertion;
  }
}

/** The row of one old token, from the row above it; `ways` are this row's. */
function fillRow(
  id: number,
  weight: number,
  after: AlignedSide,
  above: Costs,
  costs: Costs,
  ways: Uint8Array,
): void {
  costs.match[0] = Infinity;
  costs.change[0] = above.change[0]! + weight;
  for (let j = 1; j < ways.length; j += 1) {
    let way = 0;
    let matched = Infinity;
    if (id === after.ids[j - 1]) {
      matched = above.match[j - 1]!;
      if (above.change[j - 1]! < matched) {
        matched = above.change[j - 1]!;
        way = matchFromChange;
      }
    }
    let changed = above.change[j]! + weight;
    const inserted = costs.change[j - 1]! + after.weights[j - 1]!;
    if (inserted < changed) {
      changed = inserted;
      way |= changeByInsertion;
    }
    if (matched + changeCost < changed) {
      changed = matched + changeCost;
      way = (way & matchFromChange) | changeFromMatch;
    }
    costs.match[j] = matched;
    costs.change[j] = changed;
    ways[j] = way;
  }
}

/** Fills the table; cell (i, j) stands for the first i and j tokens, row by row. */
function fillTable(
  before: AlignedSide,
  after: AlignedSide,
): { readonly ways: Uint8Array; readonly isMatchBest: boolean } {
  const width = after.ids.length + 1;
  const ways = new Uint8Array((before.ids.length + 1) * width);
  let above = emptyCosts(width);
  let costs = emptyCosts(width);
  fillFirstRow(after, costs, ways.subarray(0, width));
  before.ids.forEach((id, i) => {
    [above, costs] = [costs, above];
    const row = ways.subarray((i + 1) * width, (i + 2) * width);
    fillRow(id, before.weights[i]!, after, above, costs, row);
  });
  return { ways, isMatchBest: costs.match[width - 1]! <= costs.change[width - 1]! };
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
