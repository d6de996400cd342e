// What keeps its order between two versions, in time that grows little more than linearly.

/** The longest chain of pairs that rises in both numbers; the pairs are sorted by the first (patience sorting). */
export function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const piles: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], i) => {
    let low = 0;
    let high = piles.length;
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
