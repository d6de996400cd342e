// The raw difference of two lists of tokens, within a bound of work that is the same on every machine.
import { diffArrays } from 'diff';
import type { Token } from '../text/tokenize.js';
import { anchorTokens } from './anchorTokens.js';
import { alternatingRuns, type Run } from './runs.js';

// The search costs about half the square of the edits. With more nobody reads a word-by-word redline anyway.
const mostWork = 100_000;
const leastWork = 200;
/** Differing middles longer than this are cut at anchors first. */
const longMiddle = 300;

/** How many tokens are equal at the start (step 1) or the end (step -1), at most `limit`. */
function commonTokens(
  before: readonly Token[],
  after: readonly Token[],
  step: 1 | -1,
  limit: number,
): number {
  let count = 0;
  while (count < limit) {
    const at = step === 1 ? count : -1 - count;
    if (before.at(at)?.text !== after.at(at)?.text) break;
    count += 1;
  }
  return count;
}

/** Equal and differing stretches, and whether one of them was left unsearched. */
export interface SearchedRuns {
  readonly runs: readonly Run[];
  readonly isCoarse: boolean;
}

/** The shortest difference, or one replacement when that takes too much; `edits` is what was spent on it. */
function searchRuns(
  before: readonly Token[],
  after: readonly Token[],
  maxEditLength: number,
  timeout: number | undefined,
): SearchedRuns & { readonly edits: number } {
  const texts = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);
  const replaced = { isEqual: false, before: before.length, after: after.length };
  if (before.length * after.length === 0) return { runs: [replaced], isCoarse: false, edits: 0 };
  const parts = diffArrays(texts(before), texts(after), {
    maxEditLength,
    ...(timeout === undefined ? {} : { timeout }),
  });
  if (parts === undefined) return { runs: [replaced], isCoarse: true, edits: maxEditLength };
  const runs = parts.map(({ added, removed, count }) => ({
    isEqual: !added && !removed,
    before: added ? 0 : count,
    after: removed ? 0 : count,
  }));
  const edits = runs.reduce((sum, run) => sum + (run.isEqual ? 0 : run.before + run.after), 0);
  return { runs, isCoarse: false, edits };
}

/** The runs of a differing middle, searched gap by gap between its anchors. */
function middleRuns(
  before: readonly Token[],
  after: readonly Token[],
  timeout: number | undefined,
): SearchedRuns {
  const isLong = Math.max(before.length, after.length) > longMiddle;
  const anchors = isLong ? anchorTokens(before, after) : [];
  const runs: Run[] = [];
  let isCoarse = false;
  let work = mostWork;
  let oldAt = 0;
  let newAt = 0;
  for (const [oldEnd, newEnd] of [...anchors, [before.length, after.length] as const]) {
    const share = Math.max(leastWork, isLong ? work / 2 : work);
    const gap = searchRuns(
      before.slice(oldAt, oldEnd),
      after.slice(newAt, newEnd),
      Math.floor(Math.sqrt(2 * share)),
      timeout,
    );
    work -= (gap.edits * gap.edits) / 2;
    runs.push(...gap.runs);
    isCoarse ||= gap.isCoarse;
    if (oldEnd < before.length || newEnd < after.length) runs.push({ isEqual: true, before: 1, after: 1 });
    oldAt = oldEnd + 1;
    newAt = newEnd + 1;
  }
  return { runs, isCoarse };
}

/** Equal and differing stretches of two token lists, alternating, in order. */
export function tokenRuns(
  before: readonly Token[],
  after: readonly Token[],
  timeout: number | undefined,
): SearchedRuns {
  const shorter = Math.min(before.length, after.length);
  const head = commonTokens(before, after, 1, shorter);
  const tail = commonTokens(before, after, -1, shorter - head);
  const middle = middleRuns(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
    timeout,
  );
  const runs = alternatingRuns([
    { isEqual: true, before: head, after: head },
    ...middle.runs,
    { isEqual: true, before: tail, after: tail },
  ]);
  return { runs, isCoarse: middle.isCoarse };
}
