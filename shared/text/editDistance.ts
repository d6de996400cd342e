// How far two words are apart.
import { distance } from 'fastest-levenshtein';

/** UTF-16 units that differ between two words, as insertions, deletions and substitutions (Levenshtein 1966). */
export const editDistance = (a: string, b: string): number => distance(a, b);
