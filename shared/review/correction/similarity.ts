// How much two paragraphs of the same language have in common: the Dice coefficient of their pairs of letters.

/** Sorted pairs of neighbouring letters, as numbers, without white space, case and width. */
export type LetterPairs = Float64Array;

/** The pairs of a text; a single letter is a pair with nothing. */
export function letterPairs(text: string): LetterPairs {
  const letters = text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
  const count = letters.length < 2 ? letters.length : letters.length - 1;
  const pairs = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    const next = i + 1 < letters.length ? letters.charCodeAt(i + 1) : 0;
    pairs[i] = letters.charCodeAt(i) * 0x10000 + next;
  }
  return pairs.sort();
}

/** How many pairs both have, each counted as often as it is in both. */
export function commonPairs(a: LetterPairs, b: LetterPairs): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    if (x === y) common += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return common;
}

/** 0 (nothing) to 1 (all pairs in common). Two empty texts are alike. */
export function similarity(a: LetterPairs, b: LetterPairs): number {
  const total = a.length + b.length;
  return total === 0 ? 1 : (2 * commonPairs(a, b)) / total;
}

/** The pairs of both texts together. */
export function joinedPairs(a: LetterPairs, b: LetterPairs): LetterPairs {
  const joined = new Float64Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined.sort();
}
