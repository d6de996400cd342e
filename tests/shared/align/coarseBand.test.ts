import { describe, expect, it } from 'vitest';
import { coarseBand, risingAnchors } from '../../../shared/align/coarseBand.js';
import { numberTokens } from '../../../shared/align/tokenTable.js';
import { valuePairs } from '../../../shared/align/wordPairs.js';

const anchor = (i: number, j: number, weight = 1) => ({ i, j, weight });

describe('risingAnchors', () => {
  it('keeps the chain that weighs most and leaves out what crosses it', () => {
    const anchors = [anchor(0, 0), anchor(1, 8, 1.5), anchor(2, 1), anchor(3, 2), anchor(3, 9), anchor(4, 3)];
    expect(risingAnchors(anchors, 10).map(({ i, j }) => [i, j])).toEqual([
      [0, 0],
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
  });

  it('never takes two anchors of one unit', () => {
    expect(risingAnchors([anchor(0, 0), anchor(0, 1), anchor(1, 1)], 2).map(({ i, j }) => [i, j])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('coarseBand', () => {
  const signs = (numbers: readonly number[]) =>
    numberTokens(
      numbers.map((number) => [{ key: `=${number}`, start: 0, end: 1 }]),
      numbers.map(() => 1),
    );

  it('follows the anchors past a part that is missing, with a few cells a row', () => {
    const first = signs(Array.from({ length: 400 }, (_, at) => at));
    const second = signs(Array.from({ length: 300 }, (_, at) => (at < 100 ? at : at + 100)));
    const sources = [{ first, second, table: valuePairs(first, second) }];
    const band = coarseBand(sources, 401, 301, 'sure');
    for (const [i, j] of [
      [50, 50],
      [101, 101],
      [199, 100],
      [201, 101],
      [350, 250],
    ] as const) {
      expect(band.from[i]).toBeLessThanOrEqual(j);
      expect(band.to[i]).toBeGreaterThanOrEqual(j);
    }
    expect(band.size / band.rows).toBeLessThan(25);
  });

  it('stays small where there is nothing to hold on to', () => {
    const first = signs(Array.from({ length: 6_000 }, (_, at) => at));
    const second = signs(Array.from({ length: 8_000 }, (_, at) => -1 - at));
    const sources = [{ first, second, table: valuePairs(first, second) }];
    const band = coarseBand(sources, 6_001, 8_001, 'unsure', 5);
    expect(band.size).toBeLessThan(6_000_000);
    expect([band.from[0], band.to[6_000]]).toEqual([0, 8_000]);
  });
});
