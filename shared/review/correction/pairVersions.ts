// Pairs the paragraphs of two versions of one text: identical ones first, then by similarity in order, then moves.
import { longestRising } from '../../diff/longestRising.js';
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
/** Up to this many pairs of a stretch are all looked at. */
const fewTrials = 10_000;
/** Pairs of letters in at most so many paragraphs tell which may belong together, and so many of those are tried. */
const rarePairs = 64;
const likelyOnes = 6;
/** Of more pairs than this only paragraphs that are the very same are looked for elsewhere. */
const mostMoveTrials = 40_000;

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

/** What lies between the pairs. */
function stretchesBetween(
  pairs: readonly (readonly [number, number])[],
  oldCount: number,
  newCount: number,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let [oldFrom, newFrom] = [0, 0];
  for (const [oldTo, newTo] of [...pairs, [oldCount, newCount] as const]) {
    if (oldTo > oldFrom && newTo > newFrom) stretches.push({ oldFrom, oldTo, newFrom, newTo });
    [oldFrom, newFrom] = [oldTo + 1, newTo + 1];
  }
  return stretches;
}

/** How much one old paragraph and one new one, or two that stand side by side, are alike. */
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

/** A pair that may be, with what it is worth. */
interface Candidate {
  readonly old: number;
  readonly now: number;
  readonly gain: number;
}

/** The chain of pairs, rising on both sides, that is worth most. */
function bestChain(candidates: readonly Candidate[]): readonly Candidate[] {
  // By old place; of those with one old place the last new one first, so that none stands in a chain twice.
  const sorted = [...candidates].sort((a, b) => a.old - b.old || b.now - a.now);
  const size = Math.max(0, ...new Set(sorted.map(({ now }) => now))) + 2;
  // A Fenwick tree over new places: the best chain that ends before a place.
  const best = new Int32Array(size + 1).fill(-1);
  const worth = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length).fill(-1);
  const worthOf = (i: number): number => (i < 0 ? 0 : (worth[i] ?? 0));
  sorted.forEach(({ now, gain }, i) => {
    let before = -1;
    for (let at = now; at > 0; at -= at & -at)
      if (worthOf(best[at] ?? -1) > worthOf(before)) before = best[at] ?? -1;
    previous[i] = before;
    worth[i] = worthOf(before) + gain;
    for (let at = now + 1; at <= size; at += at & -at) if (worthOf(i) > worthOf(best[at] ?? -1)) best[at] = i;
  });
  let end = -1;
  for (let i = 0; i < sorted.length; i += 1) if (worthOf(i) > worthOf(end)) end = i;
  const chain: Candidate[] = [];
  for (let i = end; i >= 0; i = previous[i] ?? -1) {
    const candidate = sorted[i];
    if (candidate) chain.push(candidate);
  }
  return chain.reverse();
}

/** Old paragraphs worth a look for each new one: all where there are few, else those that share its rare pairs. */
function candidatesOf(
  { oldFrom, oldTo, newFrom, newTo }: Stretch,
  old: readonly LetterPairs[],
  now: readonly LetterPairs[],
): (index: number) => readonly number[] {
  const rows = oldTo - oldFrom;
  const all = Array.from({ length: rows }, (_, i) => oldFrom + i);
  if (rows * (newTo - newFrom) <= fewTrials) return () => all;
  const holders = new Map<number, number[]>();
  for (const index of all)
    for (const pair of new Set(old[index])) {
      const list = holders.get(pair);
      if (list) list.push(index);
      else holders.set(pair, [index]);
    }
  return (index) => {
    const votes = new Map<number, number>();
    for (const pair of new Set(now[index])) {
      const list = holders.get(pair) ?? [];
      if (list.length <= rarePairs)
        for (const holder of list) votes.set(holder, (votes.get(holder) ?? 0) + 1);
    }
    const likely = [...votes].sort((a, b) => b[1] - a[1]).slice(0, likelyOnes);
    const level = oldFrom + Math.round(((index - newFrom) * rows) / (newTo - newFrom));
    const near = [-2, -1, 0, 1, 2].map((by) => level + by).filter((at) => at >= oldFrom && at < oldTo);
    return [...new Set([...likely.map(([holder]) => holder), ...near])];
  };
}

/** Pairs within a stretch, by the chain of pairs that are most alike. */
function pairStretch(
  stretch: Stretch,
  texts: { readonly old: readonly LetterPairs[]; readonly now: readonly LetterPairs[] },
  onRow: () => boolean,
): readonly (readonly [old: number, now: number])[] {
  const alone = stretch.oldTo - stretch.oldFrom === 1 && stretch.newTo - stretch.newFrom === 1;
  const least = alone ? leastAlikeAlone : leastAlike;
  const pairs = new PairScores(texts.old, texts.now);
  const candidates = candidatesOf(stretch, texts.old, texts.now);
  const found: Candidate[] = [];
  for (let now = stretch.newFrom; now < stretch.newTo; now += 1) {
    if (onRow()) return [];
    for (const old of candidates(now)) {
      const alike = pairs.alike(old, now);
      if (alike >= least) found.push({ old, now, gain: alike - least + 0.01 });
    }
  }
  return withParted(bestChain(found), stretch, pairs);
}

/** New paragraphs left over beside a pair that are the rest of its old paragraph. */
function withParted(
  chain: readonly Candidate[],
  stretch: Stretch,
  pairs: PairScores,
): readonly (readonly [old: number, now: number])[] {
  const taken = new Set(chain.map(({ now }) => now));
  const isFree = (now: number): boolean => now >= stretch.newFrom && now < stretch.newTo && !taken.has(now);
  return chain.flatMap(({ old, now }): (readonly [number, number])[] => {
    const alike = pairs.alike(old, now) + partingCost;
    const [before, after] = [
      isFree(now - 1) ? pairs.alikeParted(old, now) : 0,
      isFree(now + 1) ? pairs.alikeParted(old, now + 1) : 0,
    ];
    if (Math.max(before, after) <= alike) return [[old, now]];
    const rest = before > after ? now - 1 : now + 1;
    taken.add(rest);
    return [
      [old, now],
      [old, rest],
    ];
  });
}

/** Old and new paragraphs left over that are nearly the same, each once, the most alike first. */
function findMoves(
  oldLeft: readonly number[],
  newLeft: readonly number[],
  pairs: PairScores,
  isSame: (old: number, now: number) => boolean,
): readonly (readonly [old: number, now: number])[] {
  const isMany = oldLeft.length * newLeft.length > mostMoveTrials;
  const alikeOf = (old: number, now: number): number =>
    isMany ? (isSame(old, now) ? 1 : 0) : pairs.alike(old, now);
  const trials = oldLeft.flatMap((old) =>
    newLeft.flatMap((now) => {
      const alike = alikeOf(old, now);
      return alike < leastAlikeMoved ? [] : [{ old, now, alike }];
    }),
  );
  const [oldTaken, newTaken] = [new Set<number>(), new Set<number>()];
  const moves: (readonly [number, number])[] = [];
  for (const { old, now } of trials.sort((a, b) => b.alike - a.alike)) {
    if (oldTaken.has(old) || newTaken.has(now)) continue;
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
  const [oldKeys, newKeys] = [before.map(keyOf), after.map(keyOf)];
  const identical = identicalPairs(oldKeys, newKeys);
  const stretches = stretchesBetween(identical, before.length, after.length);
  const total = stretches.reduce((sum, { newFrom, newTo }) => sum + newTo - newFrom, 0);
  let done = 0;
  const onRow = (): boolean => {
    done += 1;
    if (done % 16 === 0) options.onProgress?.(done, total);
    return options.isCancelled?.() ?? false;
  };
  for (const [old, now] of identical) origins[now] = old;
  for (const stretch of stretches)
    for (const [old, now] of pairStretch(stretch, { old: oldPairs, now: newPairs }, onRow))
      origins[now] = old;
  const used = new Set(origins);
  const oldLeft = [...before.keys()].filter((old) => !used.has(old) && mayMove(old));
  const moves = findMoves(
    oldLeft,
    [...after.keys()].filter((now) => origins[now] === null),
    scores,
    (old, now) => oldKeys[old] === newKeys[now],
  );
  for (const [old, now] of moves) origins[now] = old;
  return {
    origins,
    moved: new Set(moves.map(([, now]) => now)),
    likeness: likenessOf(origins, oldPairs, newPairs),
  };
}
