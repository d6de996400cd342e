// The cheapest chain of links through two documents, by dynamic programming in a band, with how sure each link is.
import { linkKinds, type LinkCosts } from './linkCosts.js';

/** One link of the path: it ends before source paragraph `i` and target paragraph `j`. */
export interface PathLink {
  readonly i: number;
  readonly j: number;
  readonly kind: number;
  /** Share of this link among all paths, weighted by their likelihood, 0–1. */
  readonly confidence: number;
}

/** Cells `from[i] … to[i]` (inclusive) of each row are looked at; all rows lie in one array from `offset[i]`. */
export interface Band {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly offset: readonly number[];
  readonly size: number;
}

/** A band of at least `halfWidth` cells around `centre[i]`, widened so that neighbouring rows overlap. */
export function bandAround(centre: readonly number[], columns: number, halfWidth: number): Band {
  const clip = (j: number): number => Math.min(columns, Math.max(0, j));
  const from = centre.map((j) => clip(Math.floor(j) - halfWidth));
  const to = centre.map((j, i) => clip(Math.ceil(Math.max(j, centre[i + 1] ?? j)) + halfWidth));
  from[0] = 0;
  to[to.length - 1] = columns;
  let size = 0;
  const offset = from.map((start, i) => {
    const at = size - start;
    size += (to[i] ?? start) - start + 1;
    return at;
  });
  return { from, to, offset, size };
}

/** Called once per row; true stops the work. */
export type RowListener = (row: number) => boolean;

const inBand = (band: Band, i: number, j: number): boolean =>
  j >= (band.from[i] ?? Infinity) && j <= (band.to[i] ?? -Infinity);

/** What is less likely than the best by this much (in natural logs) does not count. */
const negligible = 30;

/** -log(exp(-a) + exp(-b)), also where one or both are Infinity. */
function softMin(a: number, b: number): number {
  const least = a < b ? a : b;
  const gap = a < b ? b - a : a - b;
  return gap < negligible ? least - Math.log1p(Math.exp(-gap)) : least;
}

interface Forward {
  /** Cost of the cheapest path to each cell, of all paths together, and the kind of the last link. */
  readonly cheapest: Float64Array;
  readonly together: Float64Array;
  readonly kinds: Uint8Array;
}

function runForward(band: Band, costs: LinkCosts, onRow: RowListener): Forward | null {
  const cheapest = new Float64Array(band.size).fill(Infinity);
  const together = new Float64Array(band.size).fill(Infinity);
  const kinds = new Uint8Array(band.size);
  for (let i = 0; i < band.from.length; i += 1) {
    if (onRow(i)) return null;
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1) {
      const cell = (band.offset[i] ?? 0) + j;
      if (i === 0 && j === 0) cheapest[cell] = together[cell] = 0;
      for (let kind = 0; kind < linkKinds.length; kind += 1) {
        const { source, target } = linkKinds[kind] ?? linkKinds[0];
        if (!inBand(band, i - source, j - target)) continue;
        const before = (band.offset[i - source] ?? 0) + j - target;
        const cost = costs(i, j, kind);
        together[cell] = softMin(together[cell] ?? 0, (together[before] ?? 0) + cost);
        const sum = (cheapest[before] ?? 0) + cost;
        if (sum >= (cheapest[cell] ?? 0)) continue;
        cheapest[cell] = sum;
        kinds[cell] = kind;
      }
    }
  }
  return { cheapest, together, kinds };
}

/** Cost of all paths from each cell to the end; Infinity in cells that no likely path goes through. */
function runBackward(
  band: Band,
  costs: LinkCosts,
  forward: Forward,
  onRow: RowListener,
): Float64Array | null {
  const worst = (forward.together[band.size - 1] ?? 0) + negligible;
  const rest = new Float64Array(band.size).fill(Infinity);
  rest[band.size - 1] = 0;
  for (let i = band.from.length - 1; i >= 0; i -= 1) {
    if (onRow(i)) return null;
    for (let j = band.to[i] ?? -1; j >= (band.from[i] ?? 0); j -= 1) {
      const cell = (band.offset[i] ?? 0) + j;
      const here = rest[cell] ?? Infinity;
      if (!(here + (forward.together[cell] ?? Infinity) <= worst)) continue;
      for (let kind = 0; kind < linkKinds.length; kind += 1) {
        const { source, target } = linkKinds[kind] ?? linkKinds[0];
        if (!inBand(band, i - source, j - target)) continue;
        const before = (band.offset[i - source] ?? 0) + j - target;
        rest[before] = softMin(rest[before] ?? 0, here + costs(i, j, kind));
      }
    }
  }
  return rest;
}

/**
 * The links of the cheapest path, in order, or null when a listener stopped the work. `onRow` hears every row
 * twice, once on the way there and once on the way back.
 */
export function bestPath(band: Band, costs: LinkCosts, onRow: RowListener): readonly PathLink[] | null {
  const forward = runForward(band, costs, onRow);
  const rest = forward && runBackward(band, costs, forward, onRow);
  if (!forward || !rest) return null;
  const total = forward.together[band.size - 1] ?? 0;
  const links: PathLink[] = [];
  let i = band.from.length - 1;
  let j = band.to[i] ?? 0;
  while (i > 0 || j > 0) {
    const cell = (band.offset[i] ?? 0) + j;
    const kind = forward.kinds[cell] ?? 0;
    const { source, target } = linkKinds[kind] ?? linkKinds[0];
    const before = (band.offset[i - source] ?? 0) + j - target;
    const through = (forward.together[before] ?? 0) + costs(i, j, kind) + (rest[cell] ?? 0);
    links.push({ i, j, kind, confidence: Math.min(1, Math.exp(total - through)) });
    i -= source;
    j -= target;
  }
  return links.reverse();
}
