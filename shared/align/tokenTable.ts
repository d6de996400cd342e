// The tokens of a side as numbers, and which tokens of the two sides may stand for each other.
import type { Sign } from './readUnit.js';

/** All tokens of a side, unit after unit. */
export interface Tokens {
  /** Where the tokens of each unit begin, and one more past the end. */
  readonly starts: Int32Array;
  readonly types: Int32Array;
  /** Where each token stands in its unit, 0–1. */
  readonly places: Float32Array;
  readonly keys: readonly string[];
  /** How often each type occurs. */
  readonly counts: Int32Array;
}

/** What each type of the first side may be rendered by: entries `from[type]` … `from[type + 1]`, strengths 0–1. */
export interface PairTable {
  readonly from: Int32Array;
  readonly types: Int32Array;
  readonly strengths: Float32Array;
}

/** Numbers the tokens of a side. `lengths` are the units' UTF-16 lengths. */
export function numberTokens(units: readonly (readonly Sign[])[], lengths: readonly number[]): Tokens {
  const numbers = new Map<string, number>();
  const total = units.reduce((sum, signs) => sum + signs.length, 0);
  const starts = new Int32Array(units.length + 1);
  const types = new Int32Array(total);
  const places = new Float32Array(total);
  let at = 0;
  units.forEach((signs, unit) => {
    for (const { key, start } of signs) {
      let type = numbers.get(key);
      if (type === undefined) numbers.set(key, (type = numbers.size));
      types[at] = type;
      places[at] = start / Math.max(1, lengths[unit] ?? 1);
      at += 1;
    }
    starts[unit + 1] = at;
  });
  const counts = new Int32Array(numbers.size);
  for (const type of types) counts[type] = (counts[type] ?? 0) + 1;
  return { starts, types, places, keys: [...numbers.keys()], counts };
}

/** The tokens of the units from…to, with the types and counts of all; shares the memory. */
export function sliceTokens(tokens: Tokens, from: number, to: number): Tokens {
  return { ...tokens, starts: tokens.starts.subarray(from, to + 1) };
}

/** Packs lists of pairs, one for each type of the first side. */
export function packTable(lists: readonly ReadonlyMap<number, number>[]): PairTable {
  const from = new Int32Array(lists.length + 1);
  lists.forEach((list, type) => (from[type + 1] = (from[type] ?? 0) + list.size));
  const size = from[lists.length] ?? 0;
  const types = new Int32Array(size);
  const strengths = new Float32Array(size);
  let at = 0;
  for (const list of lists)
    for (const [type, strength] of list) {
      types[at] = type;
      strengths[at] = strength;
      at += 1;
    }
  return { from, types, strengths };
}

/** The same pairs, listed by the types of the second side. */
export function transposeTable(table: PairTable, typeCount: number): PairTable {
  const from = new Int32Array(typeCount + 1);
  for (const type of table.types) from[type + 1] = (from[type + 1] ?? 0) + 1;
  for (let type = 0; type < typeCount; type += 1) from[type + 1] = (from[type + 1] ?? 0) + (from[type] ?? 0);
  const next = from.slice();
  const types = new Int32Array(table.types.length);
  const strengths = new Float32Array(table.types.length);
  for (let first = 0; first + 1 < table.from.length; first += 1)
    for (let k = table.from[first] ?? 0; k < (table.from[first + 1] ?? 0); k += 1) {
      const type = table.types[k] ?? 0;
      const at = next[type] ?? 0;
      types[at] = first;
      strengths[at] = table.strengths[k] ?? 0;
      next[type] = at + 1;
    }
  return { from, types, strengths };
}
