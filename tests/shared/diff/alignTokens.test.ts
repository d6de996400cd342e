import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenAligner, type AlignedSide } from '../../../shared/diff/alignTokens.js';
import type { Run } from '../../../shared/diff/runs.js';

const changeCost = 5;
const side = (ids: readonly number[]): AlignedSide => ({
  ids: Int32Array.from(ids),
  // As letters: token 0 is a mark, the others are words of one to four letters.
  weights: Float64Array.from(ids, (id) => (id === 0 ? 0.1 : id)),
});

/** What runs cost: the weights of what is changed, and something for each change. */
function costOf(runs: readonly Run[], before: AlignedSide, after: AlignedSide): number {
  let [oldAt, newAt, cost] = [0, 0, 0];
  for (const run of runs) {
    const weights = [
      ...before.weights.slice(oldAt, (oldAt += run.before)),
      ...after.weights.slice(newAt, (newAt += run.after)),
    ];
    if (!run.isEqual) cost += weights.reduce((sum, weight) => sum + weight, changeCost);
  }
  return cost;
}

/** The least possible cost, by trying every alignment. */
function leastCost(before: AlignedSide, after: AlignedSide): number {
  const known = new Map<string, number>();
  const from = (i: number, j: number, isOpen: boolean): number => {
    const key = `${i} ${j} ${isOpen}`;
    const open = isOpen ? 0 : changeCost;
    const found = known.get(key);
    if (found !== undefined) return found;
    const [old, now] = [before.ids[i], after.ids[j]];
    const costs = [
      ...(old === undefined && now === undefined ? [0] : []),
      ...(old === undefined ? [] : [open + (before.weights[i] ?? 0) + from(i + 1, j, true)]),
      ...(now === undefined ? [] : [open + (after.weights[j] ?? 0) + from(i, j + 1, true)]),
      ...(old !== undefined && old === now ? [from(i + 1, j + 1, false)] : []),
    ];
    const least = Math.min(...costs);
    known.set(key, least);
    return least;
  };
  return from(0, 0, false);
}

describe('tokenAligner', () => {
  const ids = fc.array(fc.nat(4), { maxLength: 12 });

  it('finds an alignment than which none is cheaper, also with tables used before', () => {
    const align = tokenAligner();
    fc.assert(
      fc.property(ids, ids, (old, now) => {
        const [before, after] = [side(old), side(now)];
        expect(costOf(align(before, after), before, after)).toBeCloseTo(leastCost(before, after), 6);
      }),
      { numRuns: 500 },
    );
  });

  it('covers both lists with runs that alternate, the equal ones equal', () => {
    const align = tokenAligner();
    fc.assert(
      fc.property(ids, ids, (old, now) => {
        const runs = align(side(old), side(now));
        let [oldAt, newAt] = [0, 0];
        for (const run of runs) {
          const [left, right] = [
            old.slice(oldAt, (oldAt += run.before)),
            now.slice(newAt, (newAt += run.after)),
          ];
          expect(run.isEqual ? right : left).toEqual(left);
        }
        expect([oldAt, newAt]).toEqual([old.length, now.length]);
        expect(runs.every((run, i) => run.isEqual !== runs[i + 1]?.isEqual)).toBe(true);
      }),
    );
  });
});
