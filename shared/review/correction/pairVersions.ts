// Pairs the paragraphs of two versions of one text: identical ones first, then by similarity in order, then moves.
import { commonPairs, joinedPairs, letterPairs, similarity, type LetterPairs } from './similarity.js';

/** Where each paragraph of the new version comes from; two in a row may come from one that was parted. */
export interface VersionPairing {
  /** Index of the old paragraph; null: it is new. */
  readonly origins: readonly (number | null)[];
  /** New paragraphs that stand at another place than before. */
  readonly moved: ReadonlySet<number>;
  /** How much of both versions is the same, 0–1. */
  readonly likeness: number;
}

export interface PairingOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked once per row of work; true ends it, and what is not paired yet stays unpaired. */
  readonly isCancelled?: () => boolean;
}

/** Less alike than this two paragraphs are not the same one. */
const leastAlike = 0.35;
/** Enough where the neighbours on both sides are the same. */
const leastAlikeAlone = 0.2;
/** A paragraph found elsewhere has to be nearly the same to be one that moved. */
const leastAlikeMoved = 0.7;
/** What a parted paragraph has to be better by. */
const partingCost = 0.05;
const mostCells = 4_000_000;
const mostMoveTrials = 1_000_000;

interface Stretch {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
}

const keyOf = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function uniquePlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, i) => places.set(key, places.has(key) ? -1 : i));
  return places;
}

/** The longest rising chain of pairs sorted by their first number (patience sorting). */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const piles: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], i) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    previous[i] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = i;
  });
  const chain: (readonly [number, number])[] = [];
  for (let i = piles.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** Paragraphs that are the same and stand once in each version, with identical neighbours, in order. */
function identicalPairs(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [number, number])[] {
  const newPlaces = uniquePlaces(after);
  const unique = [...uniquePlaces(before)].flatMap(([key, old]): (readonly [number, number])[] => {
    const now = newPlaces.get(key) ?? -1;
    return old >= 0 && now >= 0 ? [[old, now]] : [];
  });
  const chain = longestRising(unique.sort((a, b) => a[0] - b[0]));
  const pairs: (readonly [number, number])[] = [];
  chain.forEach(([old, now], i) => {
    const [lastOld, lastNew] = pairs.at(-1) ?? [-1, -1];
    const back: (readonly [number, number])[] = [];
    for (let k = 1; old - k > lastOld && now - k > lastNew && before[old - k] === after[now - k]; k += 1)
      back.push([old - k, now - k]);
    pairs.push(...back.reverse(), [old, now]);
    const [nextOld, nextNew] = chain[i + 1] ?? [before.length, after.length];
    for (let k = 1; old + k < nextOld && now + k < nextNew && before[old + k] === after[now + k]; k += 1)
      pairs.push([old + k, now + k]);
  });
  return pairs;
}

/** Parts of a stretch that are small enough to be looked at whole; two texts this unlike have no common order anyway. */
function parts(stretch: Stretch): readonly Stretch[] {
  const { oldFrom, oldTo, newFrom, newTo } = stretch;
  const [rows, columns] = [oldTo - oldFrom, newTo - newFrom];
  const count = Math.ceil((rows * columns) / mostCells);
  const share = (from: number, size: number, i: number): number => from + Math.floor((size * i) / count);
  return Array.from({ length: count }, (_, i) => ({
    oldFrom: share(oldFrom, rows, i),
    oldTo: share(oldFrom, rows, i + 1),
    newFrom: share(newFrom, columns, i),
    newTo: share(newFrom, columns, i + 1),
  }));
}

/** What lies between the pairs. */
function stretchesBetween(
  pairs: readonly (readonly [number, number])[],
  oldCount: number,
  newCount: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [oldFrom, newFrom] = [0, 0];
  for (const [oldTo, newTo] of [...pairs, [oldCount, newCount] as const]) {
    if (oldTo > oldFrom && newTo > newFrom) stretches.push(...parts({ oldFrom, oldTo, newFrom, newTo }));
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  }
  return stretches;
}

const kinds = { none: 0, oldOnly: 1, newOnly: 2, pair: 3, parted: 4 } as const;

/** Scores of pairing one old paragraph with one new one, or with it and the one before it. */
class PairScores {
  readonly #old: readonly LetterPairs[];
  readonly #new: readonly LetterPairs[];

  constructor(old: readonly LetterPairs[], now: readonly LetterPairs[]) {
    this.#old = old;
    this.#new = now;
  }

  alike(old: number, now: number): number {
    const [a, b] = [this.#old[old], this.#new[now]];
    if (!a || !b) return 0;
    // The most it can be, from the lengths alone.
    if ((2 * Math.min(a.length, b.length)) / (a.length + b.length) < leastAlikeAlone) return 0;
    return similarity(a, b);
  }

  /** The old paragraph against two new ones; 0 unless most of each comes from it. */
  alikeParted(old: number, now: number): number {
    const [a, first, second] = [this.#old[old], this.#new[now - 1], this.#new[now]];
    if (!a || !first || !second || first.length + second.length > 2 * a.length) return 0;
    const isFrom = (part: LetterPairs): boolean => 2 * commonPairs(a, part) > part.length;
    return isFrom(first) && isFrom(second) ? similarity(a, joinedPairs(first, second)) : 0;
  }
}

interface Table {
  readonly width: number;
  readonly scores: Float64Array;
  readonly kinds: Uint8Array;
}

function offer(table: Table, cell: number, before: number, gain: number, kind: number): void {
  const score = (table.scores[before] ?? -Infinity) + gain;
  if (!(score > (table.scores[cell] ?? -Infinity))) return;
  table.scores[cell] = score;
  table.kinds[cell] = kind;
}

function fillRow(table: Table, row: number, stretch: Stretch, pairs: PairScores, least: number): void {
  for (let column = 0; column < table.width; column += 1) {
    const cell = row * table.width + column;
    if (cell === 0) table.scores[0] = 0;
    if (row > 0) offer(table, cell, cell - table.width, 0, kinds.oldOnly);
    if (column > 0) offer(table, cell, cell - 1, 0, kinds.newOnly);
    if (row === 0 || column === 0) continue;
    const [old, now] = [stretch.oldFrom + row - 1, stretch.newFrom + column - 1];
    const alike = pairs.alike(old, now);
    if (alike >= least) offer(table, cell, cell - table.width - 1, alike - least + 0.01, kinds.pair);
    const parted = column > 1 ? pairs.alikeParted(old, now) : 0;
    if (parted >= least)
      offer(table, cell, cell - table.width - 2, parted - least - partingCost, kinds.parted);
  }
}

/** Pairs within a stretch, by the chain of pairs that are most alike. */
function pairStretch(
  stretch: Stretch,
  pairs: PairScores,
  onRow: () => boolean,
): readonly (readonly [old: number, now: number])[] {
  const rows = stretch.oldTo - stretch.oldFrom;
  const columns = stretch.newTo - stretch.newFrom;
  const least = rows === 1 && columns === 1 ? leastAlikeAlone : leastAlike;
  const size = (rows + 1) * (columns + 1);
  const table = {
    width: columns + 1,
    scores: new Float64Array(size).fill(-Infinity),
    kinds: new Uint8Array(size),
  };
  for (let row = 0; row <= rows; row += 1) {
    if (onRow()) return [];
    fillRow(table, row, stretch, pairs, least);
  }
  const found: (readonly [number, number])[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const kind = table.kinds[row * table.width + column] ?? kinds.none;
    const [old, now] = [stretch.oldFrom + row - 1, stretch.newFrom + column - 1];
    if (kind === kinds.none) throw new Error('the chain of pairs has no beginning');
    if (kind === kinds.pair || kind === kinds.parted) found.push([old, now]);
    if (kind === kinds.parted) found.push([old, now - 1]);
    if (kind !== kinds.newOnly) row -= 1;
    if (kind !== kinds.oldOnly) column -= kind === kinds.parted ? 2 : 1;
  }
  return found;
}

/** Old and new paragraphs left over that are nearly the same, each once, the most alike first. */
function findMoves(
  oldLeft: readonly number[],
  newLeft: readonly number[],
  pairs: PairScores,
): readonly (readonly [old: number, now: number])[] {
  if (oldLeft.length * newLeft.length > mostMoveTrials) return [];
  const trials = oldLeft.flatMap((old) => newLeft.map((now) => ({ old, now, alike: pairs.alike(old, now) })));
  const [oldTaken, newTaken] = [new Set<number>(), new Set<number>()];
  const moves: (readonly [number, number])[] = [];
  for (const { old, now, alike } of trials.sort((a, b) => b.alike - a.alike)) {
    if (alike < leastAlikeMoved || oldTaken.has(old) || newTaken.has(now)) continue;
    oldTaken.add(old);
    newTaken.add(now);
    moves.push([old, now]);
  }
  return moves;
}

/** Pairs of letters in both versions, as a share of all. */
function likenessOf(
  origins: readonly (number | null)[],
  old: readonly LetterPairs[],
  now: readonly LetterPairs[],
): number {
  const size = (all: readonly LetterPairs[]): number => all.reduce((sum, { length }) => sum + length, 0);
  const total = size(old) + size(now);
  const byOld = new Map<number, LetterPairs>();
  origins.forEach((origin, i) => {
    const pairs = now[i];
    if (origin === null || !pairs) return;
    const known = byOld.get(origin);
    byOld.set(origin, known ? joinedPairs(known, pairs) : pairs);
  });
  let common = 0;
  for (const [origin, pairs] of byOld) common += commonPairs(old[origin] ?? pairs, pairs);
  return total === 0 ? 1 : (2 * common) / total;
}

/**
 * Where the paragraphs of `after` come from in `before`. Identical paragraphs are paired whenever order allows;
 * `mayMove` says which old paragraphs may be found at another place. An old paragraph is the origin of one new
 * paragraph, or of two that stand side by side.
 */
export function pairVersions(
  before: readonly string[],
  after: readonly string[],
  mayMove: (old: number) => boolean,
  options: PairingOptions = {},
): VersionPairing {
  const [oldPairs, newPairs] = [before.map(letterPairs), after.map(letterPairs)];
  const scores = new PairScores(oldPairs, newPairs);
  const origins: (number | null)[] = after.map(() => null);
  const identical = identicalPairs(before.map(keyOf), after.map(keyOf));
  const stretches = stretchesBetween(identical, before.length, after.length);
  const total = stretches.reduce((sum, { oldFrom, oldTo }) => sum + oldTo - oldFrom + 1, 0);
  let done = 0;
  const onRow = (): boolean => {
    done += 1;
    if (done % 16 === 0) options.onProgress?.(done, total);
    return options.isCancelled?.() ?? false;
  };
  for (const [old, now] of identical) origins[now] = old;
  for (const stretch of stretches)
    for (const [old, now] of pairStretch(stretch, scores, onRow)) origins[now] = old;
  const used = new Set(origins);
  const oldLeft = [...before.keys()].filter((old) => !used.has(old) && mayMove(old));
  const moves = findMoves(
    oldLeft,
    [...after.keys()].filter((now) => origins[now] === null),
    scores,
  );
  for (const [old, now] of moves) origins[now] = old;
  return {
    origins,
    moved: new Set(moves.map(([, now]) => now)),
    likeness: likenessOf(origins, oldPairs, newPairs),
  };
}
