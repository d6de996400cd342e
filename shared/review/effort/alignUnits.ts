// Which unit of one string stands for which of another, by the fewest insertions, deletions and substitutions.

/** An alignment of two strings, as shifts need it. */
export interface UnitAlignment {
  /** For each unit of `after`: the last unit of `before` at or ahead of it; -1: it stands before the first. */
  readonly standsAt: Int32Array;
  /** How many of the first so many units of `before` are deleted or substituted. */
  readonly wrongBefore: Uint32Array;
  /** How many of the first so many units of `after` are inserted or substituted. */
  readonly wrongAfter: Uint32Array;
}

const DIAGONAL = 0;
const DELETED = 1;
const INSERTED = 2;
const far = 1 << 30;

/**
 * The step into each cell of the table; where several are as good, one along the diagonal, then a deletion (as in tercom).
 * No way that takes `distance` edits leaves the diagonal further than that: only this band is looked at.
 */
function stepTable(before: string, after: string, distance: number): Uint8Array {
  const width = 2 * distance + 1;
  const steps = new Uint8Array((before.length + 1) * width).fill(INSERTED, distance + 1, width);
  // One more cell on either side is never reached.
  let above = new Int32Array(width + 2).fill(far);
  let row = new Int32Array(width + 2).fill(far);
  for (let j = 0; j <= distance; j += 1) above[distance + 1 + j] = j;
  for (let i = 1; i <= before.length; i += 1) {
    const unit = before.charCodeAt(i - 1);
    const first = Math.max(0, i - distance);
    const last = Math.min(after.length, i + distance);
    row.fill(far);
    for (let j = first; j <= last; j += 1) {
      const at = j - i + distance;
      let best = j === 0 ? far : (above[at + 1] ?? far) + (unit === after.charCodeAt(j - 1) ? 0 : 1);
      let step = DIAGONAL;
      const deleted = (above[at + 2] ?? far) + 1;
      if (deleted < best) {
        best = deleted;
        step = DELETED;
      }
      const inserted = (row[at] ?? far) + 1;
      if (inserted < best) {
        best = inserted;
        step = INSERTED;
      }
      row[at + 1] = best;
      steps[i * width + at] = step;
    }
    const done = row;
    row = above;
    above = done;
  }
  return steps;
}

/** From flags to how many there are ahead of each place. */
function summed(flags: Uint8Array): Uint32Array {
  const sums = new Uint32Array(flags.length + 1);
  for (let i = 0; i < flags.length; i += 1) sums[i + 1] = (sums[i] ?? 0) + (flags[i] ?? 0);
  return sums;
}

/** `distance`: the fewest edits from one to the other. Takes time and memory by it and the length. */
export function alignUnits(before: string, after: string, distance: number): UnitAlignment {
  const steps = stepTable(before, after, distance);
  const standsAt = new Int32Array(after.length);
  const wrongBefore = new Uint8Array(before.length);
  const wrongAfter = new Uint8Array(after.length);
  let [i, j] = [before.length, after.length];
  while (i > 0 || j > 0) {
    const step = steps[i * (2 * distance + 1) + j - i + distance];
    if (step !== INSERTED) i -= 1;
    if (step !== DELETED) j -= 1;
    if (step === DELETED) wrongBefore[i] = 1;
    else if (step === INSERTED) {
      standsAt[j] = i - 1;
      wrongAfter[j] = 1;
    } else {
      standsAt[j] = i;
      if (before[i] !== after[j]) wrongBefore[i] = wrongAfter[j] = 1;
    }
  }
  return { standsAt, wrongBefore: summed(wrongBefore), wrongAfter: summed(wrongAfter) };
}
