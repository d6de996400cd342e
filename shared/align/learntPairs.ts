// A lexicon learnt from the texts themselves: which words of linked units go together more often than by chance.
import { linkKinds } from './linkKinds.js';
import { packTable, type PairTable, type Tokens } from './tokenTable.js';
import type { ChainLink } from './linkChain.js';

/** A link with how likely it is. */
export interface LikelyLink extends ChainLink {
  readonly confidence: number;
}

const leastConfidence = 0.3;
const rounds = 4;
/** Taken off what a pair was met with: what was met once is no evidence. */
const discount = 1;
const unknownPair = 0.02;
const leastLearnt = 0.05;
const mostLearnt = 0.95;

interface Bag {
  readonly first: readonly number[];
  readonly second: readonly number[];
  readonly weight: number;
}

/** The types of the units from…to that occur more than once in the text. */
function repeatedTypes({ starts, types, counts }: Tokens, from: number, to: number): readonly number[] {
  const found = new Set<number>();
  for (let t = starts[from] ?? 0; t < (starts[to] ?? 0); t += 1) {
    const type = types[t] ?? 0;
    if ((counts[type] ?? 0) > 1) found.add(type);
  }
  return [...found];
}

function bagsOf(links: readonly LikelyLink[], first: Tokens, second: Tokens): readonly Bag[] {
  return links.flatMap(({ i, j, kind, confidence }) => {
    const { first: m = 0, second: n = 0 } = linkKinds[kind] ?? {};
    if (m === 0 || n === 0 || confidence < leastConfidence) return [];
    return {
      first: repeatedTypes(first, i - m, i),
      second: repeatedTypes(second, j - n, j),
      weight: confidence,
    };
  });
}

/** At most so many links teach, spread over the text: more would teach little more. */
const mostBags = 6_000;

/** Every pair of types that stand in one link, each with a number of its own. */
interface Pairs {
  readonly bags: readonly Bag[];
  /** The numbers of a bag's pairs: those of its first type of the second side, then of the next. */
  readonly numbers: readonly Int32Array[];
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** Up to so many cells a table of all possible pairs is kept, which is found in faster than a map. */
const mostCells = 1 << 22;

/** Numbers kept by whole keys below `size`; -1 for those that have none. */
function numbersByKey(size: number): {
  readonly get: (key: number) => number;
  readonly set: (key: number, number: number) => void;
} {
  if (size <= mostCells) {
    const cells = new Int32Array(size);
    return { get: (key) => (cells[key] ?? 0) - 1, set: (key, number) => void (cells[key] = number + 1) };
  }
  const map = new Map<number, number>();
  return { get: (key) => map.get(key) ?? -1, set: (key, number) => void map.set(key, number) };
}

function numberPairs(bags: readonly Bag[], firstCount: number, typeCount: number): Pairs {
  const known = numbersByKey(firstCount * typeCount);
  const first: number[] = [];
  const second: number[] = [];
  const numbers = bags.map((bag) => {
    const inBag = new Int32Array(bag.first.length * bag.second.length);
    let at = 0;
    for (const e of bag.second)
      for (const z of bag.first) {
        const key = z * typeCount + e;
        let number = known.get(key);
        if (number < 0) {
          known.set(key, (number = first.length));
          first.push(z);
          second.push(e);
        }
        inBag[at] = number;
        at += 1;
      }
    return inBag;
  });
  return { bags, numbers, first, second };
}

/** One round of IBM model 1: shares each type of the second side out among those of the first it stands with. */
function shareOut({ bags, numbers }: Pairs, strengths: Float64Array): Float64Array {
  const counts = new Float64Array(strengths.length);
  bags.forEach(({ first, weight }, b) => {
    const inBag = numbers[b] ?? new Int32Array();
    for (let from = 0; from < inBag.length; from += first.length) {
      // A type of nowhere takes what no word explains.
      let total = unknownPair * 2;
      for (let k = from; k < from + first.length; k += 1) total += strengths[inBag[k] ?? 0] ?? 0;
      for (let k = from; k < from + first.length; k += 1) {
        const number = inBag[k] ?? 0;
        counts[number] = (counts[number] ?? 0) + (weight * (strengths[number] ?? 0)) / total;
      }
    }
  });
  return counts;
}

type Lists = readonly Map<number, number>[];

/** The strengths of the table, a list for each type of the first side. */
const listsOf = (table: PairTable): Lists =>
  Array.from({ length: table.from.length - 1 }, (_, type) => {
    const list = new Map<number, number>();
    for (let k = table.from[type] ?? 0; k < (table.from[type + 1] ?? 0); k += 1)
      list.set(table.types[k] ?? 0, table.strengths[k] ?? 0);
    return list;
  });

/** How often each type of the first side stands in a link. */
function metTimes(bags: readonly Bag[], typeCount: number): Float64Array {
  const met = new Float64Array(typeCount);
  for (const { first, weight } of bags) for (const z of first) met[z] = (met[z] ?? 0) + weight;
  return met;
}

/**
 * The table with what the linked units teach: pairs that were met again and again become strong ones. Nothing is taken
 * away from what the lexicon says.
 */
export function learnPairs(
  links: readonly LikelyLink[],
  first: Tokens,
  second: Tokens,
  table: PairTable,
): PairTable {
  const all = bagsOf(links, first, second);
  const stride = Math.ceil(all.length / mostBags);
  const pairs = numberPairs(
    all.filter((_, b) => b % stride === 0),
    first.counts.length,
    second.counts.length,
  );
  const met = metTimes(pairs.bags, first.counts.length);
  const lists = listsOf(table);
  const prior = Float64Array.from(
    pairs.first,
    (z, number) => unknownPair + (lists[z]?.get(pairs.second[number] ?? 0) ?? 0),
  );
  let counts: Float64Array = prior;
  let strengths: Float64Array = prior;
  for (let round = 0; round < rounds; round += 1) {
    counts = shareOut(pairs, strengths);
    strengths = counts.map(
      (count, number) => (count + 2 * (prior[number] ?? 0)) / ((met[pairs.first[number] ?? 0] ?? 0) + 2),
    );
  }
  counts.forEach((count, number) => {
    const z = pairs.first[number] ?? 0;
    const e = pairs.second[number] ?? 0;
    const learnt = (count - discount) / ((met[z] ?? 0) + 0.5);
    if (learnt > Math.max(leastLearnt, lists[z]?.get(e) ?? 0)) lists[z]?.set(e, Math.min(mostLearnt, learnt));
  });
  return packTable(lists);
}
