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

/** How many tokens beside a pair are equal on both sides: it can stand by itself where there is one, or nothing else. */
function equalBeside(
  before: readonly Token[],
  after: readonly Token[],
  [i, j]: Pair,
  step: 1 | -1,
): number | null {
  const [old, now] = [before[i + step], after[j + step]];
  if (!old && !now) return 0;
  return old && now && old.text === now.text ? 1 : null;
}

function splitRun(before: readonly Token[], after: readonly Token[]): readonly Run[] {
  const runs: Run[] = [];
  let [oldAt, newAt] = [0, 0];
  const push = (isEqual: boolean, oldEnd: number, newEnd: number): void => {
    runs.push({ isEqual, before: oldEnd - oldAt, after: newEnd - newAt });
    [oldAt, newAt] = [oldEnd, newEnd];
  };
  for (const pair of pairsOf(before, after)) {
    const left = equalBeside(before, after, pair, -1);
    const right = equalBeside(before, after, pair, 1);
    const [i, j] = pair;
    if (left === null || right === null || i - left < oldAt || j - left < newAt) continue;
    push(false, i - left, j - left);
    push(true, i, j);
    push(before[i]?.text === after[j]?.text, i + 1, j + 1);
    push(true, i + 1 + right, j + 1 + right);
  }
  push(false, before.length, after.length);
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
