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

type Strengths = readonly Map<number, number>[];

const emptyLists = (count: number): Map<number, number>[] => Array.from({ length: count }, () => new Map());

/** One round of IBM model 1: shares each type of the second side out among those of the first it stands with. */
function shareOut(bags: readonly Bag[], strengths: Strengths): Strengths {
  const counts = emptyLists(strengths.length);
  for (const { first, second, weight } of bags)
    for (const e of second) {
      // A type of nowhere takes what no word explains.
      let total = unknownPair * 2;
      for (const z of first) total += strengths[z]?.get(e) ?? unknownPair;
      for (const z of first) {
        const share = (weight * (strengths[z]?.get(e) ?? unknownPair)) / total;
        if (share > 0.01) counts[z]?.set(e, (counts[z].get(e) ?? 0) + share);
      }
    }
  return counts;
}

/** Strengths as in the table, out of which the first round starts. */
function priorOf(table: PairTable): Strengths {
  return Array.from({ length: table.from.length - 1 }, (_, type) => {
    const list = new Map<number, number>();
    for (let k = table.from[type] ?? 0; k < (table.from[type + 1] ?? 0); k += 1)
      list.set(table.types[k] ?? 0, unknownPair + (table.strengths[k] ?? 0));
    return list;
  });
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
  const bags = bagsOf(links, first, second);
  const met = new Float64Array(first.counts.length);
  for (const bag of bags) for (const z of bag.first) met[z] = (met[z] ?? 0) + bag.weight;
  const prior = priorOf(table);
  let counts: Strengths = prior;
  let strengths: Strengths = prior;
  for (let round = 0; round < rounds; round += 1) {
    counts = shareOut(bags, strengths);
    strengths = counts.map((list, z) => {
      const next = new Map<number, number>();
      for (const [e, count] of list) next.set(e, (count + 2 * (prior[z]?.get(e) ?? 0)) / ((met[z] ?? 0) + 2));
      return next;
    });
  }
  return packTable(
    prior.map((list, z) => {
      const merged = new Map([...list].map(([e, strength]) => [e, strength - unknownPair]));
      for (const [e, count] of counts[z] ?? []) {
        const learnt = (count - discount) / ((met[z] ?? 0) + 0.5);
        if (learnt > Math.max(0.05, merged.get(e) ?? 0)) merged.set(e, Math.min(0.95, learnt));
      }
      return merged;
    }),
  );
}
