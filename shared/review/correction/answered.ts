// Whether the other language follows a change already, by value: then nothing of it is left to do there.

/** What two texts that translate each other state: items of the corrected one, before and after, and of the other. */
export interface StatedAround<Item> {
  readonly after: readonly Item[];
  readonly other: readonly Item[];
  /** Items of the other text that stand for an old statement the change replaced or took away. */
  readonly spokenFor: ReadonlySet<Item>;
  /** The same statement, in one language. */
  readonly isSame: (a: Item, b: Item) => boolean;
  /** An item of the other text may say what an item of this one says. */
  readonly fits: (item: Item, other: Item) => boolean;
}

/** True when the other text states `now` as often as the corrected one does, leaving aside what stands for old words. */
export function isStated<Item>(
  now: Item,
  { after, other, spokenFor, isSame, fits }: StatedAround<Item>,
): boolean {
  const said = other.filter((item) => !spokenFor.has(item) && fits(now, item)).length;
  return said > 0 && said >= after.filter((item) => isSame(item, now)).length;
}

/**
 * True when `place`, which says the old statement, needs no look: it says the new one just as well; or the new one is
 * stated and the old one no more often than the corrected text still does. “Two decks, one of them …” is no answer to
 * a two that became a one, nor is a text that was mended at one of two places.
 */
export function isAnswered<Item>(
  old: Item,
  now: Item | null,
  place: Item,
  around: StatedAround<Item>,
): boolean {
  const { after, other, isSame, fits } = around;
  if (now !== null && fits(now, place)) return true;
  if (now !== null && !isStated(now, around)) return false;
  const said = other.filter((item) => fits(old, item)).length;
  return said <= after.filter((item) => isSame(item, old)).length;
}
