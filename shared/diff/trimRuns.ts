// Takes out of a replacement what is equal at its ends: joining islands may have swallowed it.
import type { Token } from '../text/tokenize.js';
import { alternatingRuns, type Run } from './runs.js';

/** The runs with every replacement cut down to where its two sides begin and end to differ. */
export function trimRuns(
  before: readonly Token[],
  after: readonly Token[],
  runs: readonly Run[],
): readonly Run[] {
  let oldAt = 0;
  let newAt = 0;
  const trimmed = runs.flatMap((run): readonly Run[] => {
    const [oldEnd, newEnd] = [oldAt + run.before, newAt + run.after];
    const shorter = run.isEqual ? 0 : Math.min(run.before, run.after);
    let head = 0;
    while (head < shorter && before[oldAt + head]?.text === after[newAt + head]?.text) head += 1;
    let tail = 0;
    while (tail < shorter - head && before[oldEnd - 1 - tail]?.text === after[newEnd - 1 - tail]?.text)
      tail += 1;
    [oldAt, newAt] = [oldEnd, newEnd];
    return [
      { isEqual: true, before: head, after: head },
      { ...run, before: run.before - head - tail, after: run.after - head - tail },
      { isEqual: true, before: tail, after: tail },
    ];
  });
  return alternatingRuns(trimmed);
}
