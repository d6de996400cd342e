// Fixed points of a long difference: without them the search for the best one grows with the square.
import { longestRising } from './longestRising.js';

const highest = (ids: Int32Array): number => ids.reduce((most, id) => Math.max(most, id), 0);

/** Where each window of `length` tokens stands, or -1 when it stands in several places. All ids are below `bound`. */
function uniqueWindows(ids: Int32Array, length: number, bound: number): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (let at = 0; at + length <= ids.length; at += 1) {
    let key = 0;
    for (let i = at; i < at + length; i += 1) key = key * bound + (ids[i] ?? 0);
    places.set(key, places.has(key) ? -1 : at);
  }
  return places;
}

/**
 * Pairs of token indexes that surely belong together, rising on both sides: windows of `length` tokens that stand
 * once in each. Equal tokens have equal ids.
 */
export function anchorTokens(
  before: Int32Array,
  after: Int32Array,
  length: number,
): readonly (readonly [before: number, after: number])[] {
  const bound = 1 + Math.max(highest(before), highest(after));
  const newPlaces = uniqueWindows(after, length, bound);
  const pairs: [number, number][] = [];
  for (const [key, oldPlace] of uniqueWindows(before, length, bound)) {
    const newPlace = newPlaces.get(key) ?? -1;
    // Beyond 200,000 different tokens two windows may share a key.
    if (oldPlace >= 0 && newPlace >= 0 && before[oldPlace] === after[newPlace])
      pairs.push([oldPlace, newPlace]);
  }
  pairs.sort((a, b) => a[0] - b[0]);
  return longestRising(pairs);
}
