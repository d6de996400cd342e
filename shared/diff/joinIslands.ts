// Joins two changes with next to nothing between them: a red-and-green confetti of words is read as one change.
import type { Token } from '../text/tokenize.js';
import type { Run } from './runs.js';

const functionWords = new Set(
  (
    'a an the of to in on at by for and or is are was were be as it its 的 了 和 与 与 在 是 于 及 而 也 将 對 对 為 为 與 之 ' +
    '这 這 该 該 其'
  ).split(' '),
);
const isSpace = (token: Token): boolean => token.kind === 'space';

/** Nothing but spaces, or besides them a single punctuation mark or function word. */
function islandWeight(tokens: readonly Token[]): 0 | 1 | 2 {
  const solid = tokens.filter((token) => !isSpace(token));
  const [only] = solid;
  if (tokens.some(({ kind }) => kind === 'break') || solid.length > 1) return 2;
  if (!only) return 0;
  const isPoor = only.kind === 'punctuation' || functionWords.has(only.text.toLowerCase());
  return isPoor ? 1 : 2;
}

/** Figures and dates are checked one by one: a mark between two of them keeps them apart. */
const isChecked = (token: Token | undefined): boolean => token?.kind === 'figure' || token?.kind === 'date';

const isReplace = (run: Run): boolean => !run.isEqual && run.before > 0 && run.after > 0;

/** Whether the equal run of tokens `[start, end)` between two changes is too small to be read as kept. */
function isIsland(before: readonly Token[], start: number, end: number, previous: Run, next: Run): boolean {
  const weight = islandWeight(before.slice(start, end));
  if (weight === 2) return false;
  if (weight === 1)
    return isReplace(previous) && isReplace(next) && !isChecked(before[start - 1]) && !isChecked(before[end]);
  const removes = previous.before > 0 && next.before > 0;
  const adds = previous.after > 0 && next.after > 0;
  return isReplace(previous) || isReplace(next) || !(removes || adds);
}

/** The runs (alternating) with changes joined over the islands between them. */
export function joinIslands(before: readonly Token[], runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  let change: Run | null = null;
  let at = 0;
  runs.forEach((run, i) => {
    const next = runs[i + 1];
    const start = at;
    at += run.before;
    const joins: boolean =
      run.isEqual && change !== null && next !== undefined && isIsland(before, start, at, change, next);
    if (run.isEqual && !joins) {
      if (change) result.push(change);
      result.push(run);
      change = null;
    } else
      change = {
        isEqual: false,
        before: (change?.before ?? 0) + run.before,
        after: (change?.after ?? 0) + run.after,
      };
  });
  if (change) result.push(change);
  return result;
}
