// Whose words live: everybody who has to be counted for four eyes.
import { rememberingOptions } from '../diff/comparedText.js';
import type { DiffOptions } from '../diff/diffText.js';
import { layerWords } from '../diff/layerTexts.js';
import type { PersonId } from '../model/ids.js';
import type { Layer } from '../model/layer.js';
import { attributeParts, wordingsOf } from './attributeParts.js';

/**
 * The authors of everything in which the counting wording differs from the first layer: words put in, words taken
 * out, marks changed. In the order of their layers; pending suggestions do not count. Whoever's words were taken back
 * or replaced is not named; an accepted suggestion counts for the author of the revision it became.
 */
export function livingAuthors(layers: readonly Layer[], options: DiffOptions = {}): readonly PersonId[] {
  const known = rememberingOptions(options);
  const counting = layers
    .slice(0, wordingsOf(layers).target + 1)
    .map((layer, i): Layer => ({ ...layer, kind: i === 0 ? 'base' : 'revision' }));
  const makers = new Set<number>();
  for (const { making } of attributeParts(counting, known)) if (making) makers.add(making.layer);
  // Marks set later on words that are new themselves are no change of their own in the redline.
  const hasMarks = counting.some(({ content }) => content.marks.length > 0);
  const contents = hasMarks && makers.size > 0 ? counting.map(({ content }) => content) : [];
  for (const { deletedBy, formattedBy } of layerWords(contents, known))
    if (deletedBy === null && formattedBy !== null) makers.add(formattedBy);
  const authors = [...makers].sort((a, b) => a - b).flatMap((maker) => counting[maker]?.authorId ?? []);
  return [...new Set(authors)];
}
