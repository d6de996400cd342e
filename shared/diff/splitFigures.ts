// Takes figures and dates out of a larger change, so that each is seen, counted and accepted by itself.
import type { Token } from '../text/tokenize.js';
import { alternatingRuns, type Run } from './runs.js';
import { isChecked } from './tokenWeights.js';

/** A figure or date on both sides of a change, as token indexes inside it. */
type Pair = readonly [before: number, after: number];

function checkedAt(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, i) => (isChecked(token) ? [i] : []));
}

/** The figures of both sides, first to first; none when they are not as many and of the same kinds. */
function pairsOf(before: readonly Token[], after: readonly Token[]): readonly Pair[] {
  const [old, now] = [checkedAt(before), checkedAt(after)];
  const fits =
    old.length === now.length && old.every((at, i) => before[at]?.kind === after[now[i] ?? -1]?.kind);
  return fits ? old.map((at, i): Pair => [at, now[i] ?? 0]) : [];
}

/** Tokens that are equal on both sides at or beside the paired figures, rising on both sides. */
function fixedPoints(before: readonly Token[], after: readonly Token[]): readonly Pair[] {
  const points: Pair[] = [];
  for (const [i, j] of pairsOf(before, after))
    for (const step of [-1, 0, 1]) {
      const [old, now] = [i + step, j + step];
      const [lastOld, lastNew] = points.at(-1) ?? [-1, -1];
      const isEqual = before[old] !== undefined && before[old]?.text === after[now]?.text;
      if (isEqual && old > lastOld && now > lastNew) points.push([old, now]);
    }
  return points;
}

/** A change cut open at its fixed points. */
function splitRun(before: readonly Token[], after: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const [old, now] of fixedPoints(before, after)) {
    runs.push({ isEqual: false, before: old - oldAt, after: now - newAt });
    runs.push({ isEqual: true, before: 1, after: 1 });
    [oldAt, newAt] = [old + 1, now + 1];
  }
  runs.push({ isEqual: false, before: before.length - oldAt, after: after.length - newAt });
  return runs;
}

/** The runs with figures and dates as changes of their own where equal tokens part them from the rest. */
export function splitFigures(
  before: readonly Token[],
  after: readonly Token[],
  runs: readonly Run[],
): readonly Run[] {
  let [oldAt, newAt] = [0, 0];
  const split = runs.flatMap((run): readonly Run[] => {
    const oldTokens = before.slice(oldAt, (oldAt += run.before));
    const newTokens = after.slice(newAt, (newAt += run.after));
    return run.isEqual || run.before * run.after === 0 ? [run] : splitRun(oldTokens, newTokens);
  });
  return alternatingRuns(split);
}
