// Renderings of a name, each with its places, and which of them are only parts of others.
import type { NamePlace, NameRendering, NameSuggestion } from '../../model/nameLedger.js';
import type { Term } from '../../model/term.js';

/** Words grouped by what they say, most frequent first, equally frequent ones as they come. */
export function grouped(
  places: readonly (NamePlace & { readonly words: string })[],
): readonly NameRendering[] {
  const found = new Map<string, NamePlace[]>();
  for (const { words, ...place } of places) found.set(words, [...(found.get(words) ?? []), place]);
  return [...found]
    .map(([words, list]): NameRendering => ({ words, places: list, isShort: false }))
    .toSorted((a, b) => b.places.length - a.places.length);
}

/** Its capitals: NDRC. */
export const initialsOf = (words: string): string =>
  Array.from(words.matchAll(/\p{Lu}/gu), ([letter]) => letter).join('');

const partsOf = (words: string): readonly string[] => words.split(/[ ·•・‧]/u);

/** Fewer words of the other rendering in its order, or its initials. */
export function isPartOf(words: string, whole: string): boolean {
  if (words === initialsOf(whole)) return words !== whole;
  const [part, rest] = [partsOf(words), [...partsOf(whole)]];
  if (part.length >= rest.length) return false;
  return part.every((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(0, at + 1);
    return at >= 0;
  });
}

/** Those that are part of a longer one are short, and stand last; parts of a rare spelling are as odd as it is. */
export function withShort(
  renderings: readonly NameRendering[],
  suggestion: NameSuggestion | null,
): readonly NameRendering[] {
  const longest = renderings.find(({ words }) => !renderings.some((other) => isPartOf(words, other.words)));
  const whole = suggestion?.words ?? longest?.words ?? '';
  return renderings
    .map((one) => ({ ...one, isShort: isPartOf(one.words, whole) }))
    .toSorted((a, b) => Number(a.isShort) - Number(b.isShort));
}

/** What the termbase wants; null: nothing. */
export const preferredTerm = (terms: readonly Term[]): string | null =>
  (terms.find(({ status }) => status === 'preferred') ?? terms.find(({ status }) => status === 'admitted'))
    ?.text ?? null;

/** Equal but for the form of the apostrophe. */
export const sameWords = (a: string, b: string): boolean => a.replaceAll('’', "'") === b.replaceAll('’', "'");
