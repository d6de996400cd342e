// The best alignment of two short token lists: few changed letters in few changes. A change costs something by itself,
// so that an unchanged word too short to be worth it goes into the change around it.
import type { Run } from './runs.js';

/** One side of an alignment: equal tokens have equal numbers; `weights` are what each costs when it is changed. */
export interface AlignedSide {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** Aligns two lists: the cheapest alignment as runs in order. Time and memory grow with the product of the lengths. */
export type TokenAligner = (before: AlignedSide, after: AlignedSide) => readonly Run[];

/** What a change costs besides its letters: a little more than both sides of the heaviest stretch not worth keeping. */
const changeCost = 5;

// Where the cheapest way into a cell comes from, one bit for each choice.
const matchFromChange = 1;
const changeFromMatch = 2;
const changeByInsertion = 4;

/** Costs of the cheapest alignment up to each column, ending with an equal token or inside a change. */
interface Costs {
  readonly match: Float64Array;
  readonly change: Float64Array;
}

function emptyCosts(width: number): Costs {
  return { match: new Float64Array(width), change: new Float64Array(width) };
}

/** The row before any old token: nothing but insertions. */
function fillFirstRow(after: AlignedSide, costs: Costs, ways: Uint8Array): void {
  costs.match.fill(Infinity, 0, after.ids.length + 1);
  costs.match[0] = 0;
  costs.change[0] = changeCost;
  ways[0] = changeFromMatch;
  for (let j = 1; j <= after.ids.length; j += 1) {
    costs.change[j] = costs.change[j - 1]! + after.weights[j - 1]!;
    ways[j] = changeByInsertion;
  }
}

/** The row of one old token, from the row above it; its ways begin at `start`. */
function fillRow(
  id: number,
  weight: number,
  after: AlignedSide,
  above: Costs,
  costs: Costs,
  ways: Uint8Array,
  start: number,
): void {
  costs.match[0] = Infinity;
  costs.change[0] = above.change[0]! + weight;
  ways[start] = 0;
  for (let j = 1; j <= after.ids.length; j += 1) {
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
    ways[start + j] = way;
  }
}

/** The way back through a filled table, as runs in order. */
function runsOf(ways: Uint8Array, rows: number, columns: number, endsWithMatch: boolean): readonly Run[] {
  const runs: { isEqual: boolean; before: number; after: number }[] = [];
  const add = (isEqual: boolean, before: number, after: number): void => {
    const last = runs.at(-1);
    if (last?.isEqual !== isEqual) runs.push({ isEqual, before, after });
    else {
      last.before += before;
      last.after += after;
    }
  };
  let [i, j, isMatch] = [rows, columns, endsWithMatch];
  while (i > 0 || j > 0) {
    const way = ways[i * (columns + 1) + j]!;
    if (isMatch) {
      add(true, 1, 1);
      i -= 1;
      j -= 1;
      isMatch = (way & matchFromChange) === 0;
    } else if ((way & changeFromMatch) !== 0) isMatch = true;
    else if ((way & changeByInsertion) !== 0) {
      add(false, 0, 1);
      j -= 1;
    } else {
      add(false, 1, 0);
      i -= 1;
    }
  }
  return runs.reverse();
}

/** An aligner that keeps its tables from one alignment to the next: a text has hundreds of small ones. */
export function tokenAligner(): TokenAligner {
  let ways = new Uint8Array(0);
  let rowCosts = [emptyCosts(0), emptyCosts(0)] as const;
  return (before, after) => {
    const [rows, columns] = [before.ids.length, after.ids.length];
    const width = columns + 1;
    if (ways.length < (rows + 1) * width) ways = new Uint8Array((rows + 1) * width * 2);
    if (rowCosts[0].match.length < width) rowCosts = [emptyCosts(width * 2), emptyCosts(width * 2)];
    let [costs, above] = rowCosts;
    fillFirstRow(after, costs, ways);
    for (let i = 0; i < rows; i += 1) {
      [above, costs] = [costs, above];
      fillRow(before.ids[i]!, before.weights[i]!, after, above, costs, ways, (i + 1) * width);
    }
    return runsOf(ways, rows, columns, costs.match[columns]! <= costs.change[columns]!);
  };
}
