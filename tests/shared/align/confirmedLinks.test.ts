import { describe, expect, it } from 'vitest';
import { inReadingOrder, openUnits } from '../../../shared/align/confirmedLinks.js';

const link = (source: readonly number[], target: readonly number[]) => ({ source, target });
const units = [0, 1, 2, 3, 4];

describe('openUnits', () => {
  it('leaves confirmed neighbours in place, to part the texts', () => {
    expect(openUnits(units, units, [link([1, 2], [1]), link([4], [3, 4])])).toEqual({
      source: units,
      target: units,
      confirmed: [
        { source: { from: 1, to: 3 }, target: { from: 1, to: 2 } },
        { source: { from: 4, to: 5 }, target: { from: 3, to: 5 } },
      ],
    });
  });

  it('takes out what crosses, what was moved, what is apart and what stands alone', () => {
    const crossing = openUnits(units, units, [
      link([0], [0]),
      link([1], [4]),
      link([2], [2]),
      link([3], [3]),
    ]);
    expect([crossing.source, crossing.target, crossing.confirmed.length]).toEqual([
      [0, 2, 3, 4],
      [0, 1, 2, 3],
      3,
    ]);
    const moved = openUnits(units, units, [{ ...link([0], [4]), isMoved: true }]);
    expect([moved.source, moved.target, moved.confirmed]).toEqual([[1, 2, 3, 4], [0, 1, 2, 3], []]);
    expect(openUnits(units, units, [link([0, 3], [0])]).source).toEqual([1, 2, 4]);
    expect(openUnits(units, units, [link([3], [])]).source).toEqual([0, 1, 2, 4]);
  });
});

describe('inReadingOrder', () => {
  it('goes by the source and puts what only the target has where it comes', () => {
    const links = [link([], [0]), link([2], [3]), link([], [2]), link([0, 1], [1]), link([], [4])];
    expect(inReadingOrder(links)).toEqual([
      link([], [0]),
      link([0, 1], [1]),
      link([], [2]),
      link([2], [3]),
      link([], [4]),
    ]);
  });
});
