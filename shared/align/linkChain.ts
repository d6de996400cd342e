// The likeliest chain of links through two texts, by dynamic programming in a band, with how likely each link is.
import type { Band } from './band.js';
import { linkKinds } from './linkKinds.js';

/** Log-scores of all links: that of the kind k that ends in a cell at `linkKinds.length * cell + k`; -Infinity: impossible. */
export type Scores = Float32Array;

const kinds = linkKinds.length;

/** Ways less likely than the others by this much, in natural logs, do not count. */
const leastLog = 30;

/** log(exp(a) + exp(b)). */
function logSum(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  const most = a > b ? a : b;
  const gap = a > b ? b - a : a - b;
  return gap < -leastLog ? most : most + Math.log1p(Math.exp(gap));
}

/** The cell a link of this kind comes from, or -1 where that is outside. */
export function cellBefore(band: Band, i: number, j: number, kind: number): number {
  const { first = 0, second = 0 } = linkKinds[kind] ?? {};
  const [row, column] = [i - first, j - second];
  if (row < 0 || column < (band.from[row] ?? 0) || column > (band.to[row] ?? -1)) return -1;
  return (band.offset[row] ?? 0) + column;
}

/** For each cell, log of the summed likelihood of all ways from the beginning to it. */
export function forwardSums(band: Band, scores: Scores): Float64Array {
  const sums = new Float64Array(band.size).fill(-Infinity);
  sums[0] = 0;
  for (let i = 0; i < band.rows; i += 1)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1) {
      const cell = (band.offset[i] ?? 0) + j;
      let sum = sums[cell] ?? 0;
      for (let kind = 0; kind < kinds; kind += 1) {
        const score = scores[cell * kinds + kind] ?? 0;
        const before = score === -Infinity ? -1 : cellBefore(band, i, j, kind);
        if (before >= 0) sum = logSum(sum, (sums[before] ?? 0) + score);
      }
      sums[cell] = sum;
    }
  return sums;
}

/** How likely each link is, in the places of `scores`: its share of all ways through the band. */
export function linkLikelihoods(band: Band, scores: Scores): { likelihoods: Float32Array; total: number } {
  const sums = forwardSums(band, scores);
  const rest = new Float64Array(band.size).fill(-Infinity);
  const likelihoods = new Float32Array(band.size * kinds);
  rest[band.size - 1] = 0;
  const total = sums[band.size - 1] ?? 0;
  for (let i = band.rows - 1; i >= 0; i -= 1)
    for (let j = band.to[i] ?? -1; j >= (band.from[i] ?? 0); j -= 1) {
      const cell = (band.offset[i] ?? 0) + j;
      const here = rest[cell] ?? 0;
      if (here === -Infinity || here + (sums[cell] ?? 0) < total - leastLog) continue;
      for (let kind = 0; kind < kinds; kind += 1) {
        const score = scores[cell * kinds + kind] ?? 0;
        const before = score === -Infinity ? -1 : cellBefore(band, i, j, kind);
        if (before < 0) continue;
        const through = here + score;
        likelihoods[cell * kinds + kind] = Math.exp((sums[before] ?? 0) + through - total);
        rest[before] = logSum(rest[before] ?? 0, through);
      }
    }
  return { likelihoods, total };
}

/** One link of a chain: it ends before unit `i` of the first side and `j` of the second. */
export interface ChainLink {
  readonly i: number;
  readonly j: number;
  readonly kind: number;
}

/**
 * What a link must be worth more than to be made rather than not: about half the share of right links, which makes that
 * share (F1) greatest.
 */
export const linkPrice = 0.5;

/** The chain whose links' worths have the greatest sum. `worth` lies in the places of `scores`. */
export function bestChain(band: Band, worth: (place: number) => number): readonly ChainLink[] {
  const best = new Float64Array(band.size).fill(-Infinity);
  const taken = new Uint8Array(band.size);
  best[0] = 0;
  for (let i = 0; i < band.rows; i += 1)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1) {
      const cell = (band.offset[i] ?? 0) + j;
      for (let kind = 0; kind < kinds; kind += 1) {
        const before = cellBefore(band, i, j, kind);
        if (before < 0) continue;
        const sum = (best[before] ?? 0) + worth(cell * kinds + kind);
        if (sum > (best[cell] ?? 0)) {
          best[cell] = sum;
          taken[cell] = kind;
        }
      }
    }
  const links: ChainLink[] = [];
  let [i, j] = [band.rows - 1, band.columns - 1];
  while (i > 0 || j > 0) {
    const kind = taken[(band.offset[i] ?? 0) + j] ?? 0;
    links.push({ i, j, kind });
    i -= linkKinds[kind]?.first ?? 0;
    j -= linkKinds[kind]?.second ?? 0;
  }
  return links.reverse();
}
