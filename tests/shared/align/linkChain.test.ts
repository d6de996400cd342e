import { describe, expect, it } from 'vitest';
import { bandOf, columnRanges, fullBand, type Band } from '../../../shared/align/band.js';
import { bestChain, cellBefore, linkLikelihoods } from '../../../shared/align/linkChain.js';
import { linkKinds } from '../../../shared/align/linkKinds.js';

const kinds = linkKinds.length;

/** Scores that hang on the place alone, the same each time. */
function someScores(band: Band): Float32Array {
  const scores = new Float32Array(band.size * kinds).fill(-Infinity);
  for (let i = 0; i < band.rows; i += 1)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1)
      for (let kind = 0; kind < kinds; kind += 1)
        if (cellBefore(band, i, j, kind) >= 0)
          scores[((band.offset[i] ?? 0) + j) * kinds + kind] = Math.sin(i * 7 + j * 3 + kind);
  return scores;
}

describe('linkLikelihoods', () => {
  it.each([
    ['every cell', fullBand(6, 7)],
    ['a band', bandOf([0, 0, 1, 2, 3, 3], [2, 3, 4, 5, 6, 6], 7)],
  ])('shares every unit out among its links: %s', (_, band) => {
    const { likelihoods } = linkLikelihoods(band, someScores(band));
    const shares = new Float64Array(band.rows - 1);
    for (let i = 1; i < band.rows; i += 1)
      for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1)
        linkKinds.forEach(({ first }, kind) => {
          for (let unit = i - first; unit < i; unit += 1)
            shares[unit] =
              (shares[unit] ?? 0) + (likelihoods[((band.offset[i] ?? 0) + j) * kinds + kind] ?? 0);
        });
    for (const share of shares) expect(share).toBeCloseTo(1, 5);
  });
});

describe('bestChain', () => {
  it('takes the links that are worth most in sum', () => {
    const band = fullBand(4, 3);
    const twoToOne = linkKinds.findIndex(({ first, second }) => first === 2 && second === 1);
    const wanted = [(2 * 3 + 1) * kinds + twoToOne, (3 * 3 + 2) * kinds];
    const chain = bestChain(band, (place) => (wanted.includes(place) ? 1 : 0));
    expect(chain).toEqual([
      { i: 2, j: 1, kind: twoToOne },
      { i: 3, j: 2, kind: 0 },
    ]);
  });
});

describe('bandOf', () => {
  it('mends rows so that every step is possible', () => {
    const band = bandOf([3, 0, 5, 1], [3, 1, 2, 4], 9);
    expect([band.from[0], band.to[3]]).toEqual([0, 8]);
    for (let i = 0; i + 1 < 4; i += 1) {
      expect(band.from[i]).toBeLessThanOrEqual(band.from[i + 1] ?? -1);
      expect(band.to[i]).toBeGreaterThanOrEqual(band.from[i + 1] ?? 99);
    }
    expect(band.size).toBe(
      Array.from(band.from).reduce((sum, from, i) => sum + (band.to[i] ?? 0) - from + 1, 0),
    );
  });

  it('says for each column which rows have it', () => {
    const { first, last } = columnRanges(bandOf([0, 0, 1], [1, 1, 2], 3));
    expect([Array.from(first), Array.from(last)]).toEqual([
      [0, 0, 2],
      [1, 2, 2],
    ]);
  });
});
