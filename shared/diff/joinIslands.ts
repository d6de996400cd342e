// Joins two changes with next to nothing between them: a red-and-green confetti of words is read as one change.
import type { Token } from '../text/tokenize.js';
import type { Run } from './runs.js';
import {
  isClauseMark,
  isSentenceMark,
  isStandingOut,
  letterCount,
  mostCrumbLetters,
} from './tokenWeights.js';

const isReplace = (run: Run): boolean => !run.isEqual && run.before > 0 && run.after > 0;

/** Whether the equal tokens between two changes are too few to be read as kept. */
function isCrumb(island: readonly Token[], previous: Run, next: Run): boolean {
  const letters = island.reduce((sum, token) => sum + letterCount(token), 0);
  if (letters > mostCrumbLetters || island.some(isStandingOut)) return false;
  const areReplaced = isReplace(previous) && isReplace(next);
  if (island.some(isSentenceMark)) return letters > 0 && areReplaced;
  // An insertion or deletion reads best by itself, up to the mark beside it.
  return letters > 0 || !island.some(isClauseMark) || areReplaced;
}

/** Places between tokens over which nothing is joined, since a moved stretch stands there. */
export interface Barriers {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** The runs (alternating) with changes joined over the crumbs between them. */
export function joinIslands(
  before: readonly Token[],
  runs: readonly Run[],
  barriers: Barriers = { before: [], after: [] },
): readonly Run[] {
  const result: Run[] = [];
  let [oldAt, newAt] = [0, 0];
  runs.forEach((run, i) => {
    const [oldStart, newStart] = [oldAt, newAt];
    [oldAt, newAt] = [oldStart + run.before, newStart + run.after];
    const [previous, next] = [result.at(-1), runs[i + 1]];
    const isBarred =
      run.isEqual &&
      (barriers.before.some((at) => oldStart <= at && at <= oldAt) ||
        barriers.after.some((at) => newStart <= at && at <= newAt));
    const island = previous && next && run.isEqual && !isBarred ? before.slice(oldStart, oldAt) : null;
    const joins = island !== null && previous && next && isCrumb(island, previous, next);
    if ((run.isEqual && !joins) || !previous || previous.isEqual) result.push(run);
    else
      result[result.length - 1] = {
        isEqual: false,
        before: previous.before + run.before,
        after: previous.after + run.after,
      };
  });
  return result;
}
