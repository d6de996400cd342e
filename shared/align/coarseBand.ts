// The quick first look: rare words both sides share are strung into a chain, and a band is laid around it.
import { bandOf, fullBand, type Band } from './band.js';
import type { PairTable, Tokens } from './tokenTable.js';

/** Up to this many cells all of them are looked at: with a lexicon, and without one, when anchors are few and less sure. */
const fullCells = { sure: 800, unsure: 60_000 };
/** Types that stand in more units than this say nothing about places. */
const mostPlaces = 40;
/** Weaker pairs are chance more often than not. */
const leastStrength = 0.05;
const candidatesPerUnit = 5;
/** What a unit at the same share of its text has before one at the other end. */
const nearness = 0.2;
/** How far the band reaches beyond the anchors around a row, in units. */
const margins = { sure: 5, unsure: 40 };
const reach = 4;
/** Between anchors further apart than so many cells, a wide diagonal instead of everything; never for so few. */
const mostGapCells = 60_000;
const leastGapCells = 2_000;
/** About the most cells of a band, some 250 bytes each, whatever the texts are. */
const mostCells = 2_000_000;

/** Two units that share rare words. `weight`: how much they share. */
export interface Anchor {
  readonly i: number;
  readonly j: number;
  readonly weight: number;
}

/** The units in which each type occurs, each once; empty for types that occur too often. */
function placesOf({ starts, types, counts }: Tokens): readonly (readonly number[])[] {
  const places = Array.from(counts, (): number[] => []);
  for (let unit = 0; unit + 1 < starts.length; unit += 1)
    for (let t = starts[unit] ?? 0; t < (starts[unit + 1] ?? 0); t += 1) {
      const type = types[t] ?? 0;
      const list = places[type];
      if (list && (counts[type] ?? 0) <= mostPlaces && list.at(-1) !== unit) list.push(unit);
    }
  return places;
}

/** A pair of token tables to find anchors in. */
export interface AnchorSource {
  readonly first: Tokens;
  readonly second: Tokens;
  readonly table: PairTable;
}

/** Adds what each unit of the second side shares with unit `i`. */
function addShared(
  i: number,
  { first, table }: AnchorSource,
  places: readonly (readonly number[])[],
  shared: Map<number, number>,
): void {
  // The best counterpart of each type only, so that synonyms do not count twice.
  for (let t = first.starts[i] ?? 0; t < (first.starts[i + 1] ?? 0); t += 1) {
    const type = first.types[t] ?? 0;
    const rare = 1 / (2 + (first.counts[type] ?? 0));
    for (let k = table.from[type] ?? 0; k < (table.from[type + 1] ?? 0); k += 1) {
      const at = places[table.types[k] ?? 0] ?? [];
      const strength = table.strengths[k] ?? 0;
      if (at.length === 0 || strength < leastStrength) continue;
      const weight = strength * Math.sqrt(rare / (2 + at.length));
      for (const j of at) shared.set(j, (shared.get(j) ?? 0) + weight);
    }
  }
}

/** The units of the second side that share most with each unit of the first. */
export function findAnchors(sources: readonly AnchorSource[]): readonly Anchor[] {
  const places = sources.map(({ second }) => placesOf(second));
  const rows = (sources[0]?.first.starts.length ?? 1) - 1;
  const columns = (sources[0]?.second.starts.length ?? 1) - 1;
  const anchors: Anchor[] = [];
  for (let i = 0; i < rows; i += 1) {
    const shared = new Map<number, number>();
    sources.forEach((source, s) => addShared(i, source, places[s] ?? [], shared));
    for (const [j, weight] of shared)
      shared.set(j, weight * (1 + nearness * (1 - Math.abs(i / rows - j / columns))));
    const most = [...shared].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, candidatesPerUnit);
    const best = most[0]?.[1] ?? 0;
    for (const [j, weight] of most)
      if (weight > best / 2) anchors.push({ i, j, weight: weight * (weight / best) });
  }
  return anchors;
}

/** The anchors that rise on both sides and weigh most together. */
export function risingAnchors(anchors: readonly Anchor[], columns: number): readonly Anchor[] {
  // A Fenwick tree over the second side: the heaviest chain that ends before a unit.
  const tree = new Int32Array(columns + 2).fill(-1);
  const sums: number[] = [];
  const before: number[] = [];
  const heavier = (a: number, b: number): number => ((sums[a] ?? -1) >= (sums[b] ?? -1) ? a : b);
  let best = -1;
  for (let at = 0; at < anchors.length;) {
    let next = at;
    for (; next < anchors.length && anchors[next]?.i === anchors[at]?.i; next += 1) {
      let last = -1;
      for (let k = anchors[next]?.j ?? 0; k > 0; k -= k & -k) last = heavier(last, tree[k] ?? -1);
      before[next] = last;
      sums[next] = (anchors[next]?.weight ?? 0) + (sums[last] ?? 0);
      best = heavier(best, next);
    }
    // Put in only when the unit is done: anchors of one unit do not follow each other.
    for (; at < next; at += 1)
      for (let k = (anchors[at]?.j ?? 0) + 1; k <= columns; k += k & -k) tree[k] = heavier(tree[k] ?? -1, at);
  }
  const chain: Anchor[] = [];
  for (let at = best; at >= 0; at = before[at] ?? -1) {
    const anchor = anchors[at];
    if (anchor) chain.push(anchor);
  }
  return chain.reverse();
}

/** Lays the rows between two points of the path into the band; a row may have about `widest` cells. */
function spanGap(from: Float64Array, to: Float64Array, a: Anchor, b: Anchor, widest: number): void {
  const [rows, columns] = [b.i - a.i, b.j - a.j];
  const isWide = rows * columns > Math.max(leastGapCells, Math.min(mostGapCells, rows * widest));
  const half = Math.min(Math.max(100, Math.sqrt(columns) * 8, columns * 0.1), Math.max(20, widest / 2));
  for (let i = a.i; i <= b.i; i += 1) {
    const centre = a.j + (columns * (i - a.i)) / Math.max(1, rows);
    from[i] = Math.min(from[i] ?? 0, isWide ? Math.max(a.j, centre - half) : a.j);
    to[i] = Math.max(to[i] ?? 0, isWide ? Math.min(b.j, centre + half) : b.j);
  }
}

/**
 * A band around the chain of anchors, wider where there are few; every cell of small tables. `surety`: whether a lexicon
 * found them. `widening` multiplies the margin.
 */
export function coarseBand(
  sources: readonly AnchorSource[],
  rows: number,
  columns: number,
  surety: 'sure' | 'unsure',
  widening = 1,
): Band {
  if (rows * columns <= fullCells[surety] * widening) return fullBand(rows, columns);
  const chain = risingAnchors(findAnchors(sources), columns - 1);
  const corners: readonly Anchor[] = [
    { i: 0, j: 0, weight: 0 },
    ...chain.map(({ i, j, weight }) => ({ i: i + 1, j: j + 1, weight })),
    { i: rows - 1, j: columns - 1, weight: 0 },
  ];
  const from = new Float64Array(rows).fill(Infinity);
  const to = new Float64Array(rows).fill(-Infinity);
  corners.forEach((corner, c) => {
    const next = corners[c + 1];
    if (next) spanGap(from, to, corner, next, mostCells / rows);
  });
  const margin = Math.min(margins[surety] * widening, Math.max(margins[surety], mostCells / rows / 2));
  const starts = from.slice();
  const ends = to.slice();
  for (let i = 0; i < rows; i += 1)
    for (let k = Math.max(0, i - reach); k <= Math.min(rows - 1, i + reach); k += 1) {
      starts[i] = Math.min(starts[i] ?? 0, (from[k] ?? 0) - margin);
      ends[i] = Math.max(ends[i] ?? 0, (to[k] ?? 0) + margin);
    }
  return bandOf(starts, ends, columns);
}
