// Two lists of words or characters as two strings, one UTF-16 unit for each: what a Levenshtein library compares.

/** Equal items get equal units. A unit by itself means nothing and may be half a surrogate pair. */
export function codedPair(
  before: readonly string[],
  after: readonly string[],
): readonly [before: string, after: string] {
  const units = new Map<string, string>();
  const unitOf = (item: string): string => {
    const known = units.get(item);
    if (known !== undefined) return known;
    // No segment has 65,536 different items; in one made up to have them, some would pass for equal.
    const unit = String.fromCharCode(units.size & 0xffff);
    units.set(item, unit);
    return unit;
  };
  const coded = (items: readonly string[]): string => items.map(unitOf).join('');
  return [coded(before), coded(after)];
}
