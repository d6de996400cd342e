// Stretches of equal and of differing tokens: what a difference is made of before it becomes changes.

/** A stretch of equal or of differing tokens: how many of each side. */
export interface Run {
  readonly isEqual: boolean;
  readonly before: number;
  readonly after: number;
}

/** The runs without empty ones, equal and differing ones alternating. */
export function alternatingRuns(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.before + run.after === 0) continue;
    if (last?.isEqual === run.isEqual)
      result[result.length - 1] = {
        isEqual: run.isEqual,
        before: last.before + run.before,
        after: last.after + run.after,
      };
    else result.push(run);
  }
  return result;
}
