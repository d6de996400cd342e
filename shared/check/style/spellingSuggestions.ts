// What a misspelt word may have been: the article's own words and the dictionary's proposals, for those who ask.
import { editDistance } from '../../text/editDistance.js';
import { isEnglish, type CheckedArticle } from '../checkedArticle.js';
import { plainWords } from './spelling.js';

/** More than anyone reads. */
export const mostSuggestions = 5;

/** Letters apart at most, by length. */
const nearEnough = (word: string): number => (word.length < 6 ? 1 : 2);

/** Known words of the article's English targets that are near the word, the nearest first. */
function nearHere(word: string, { pairs, settings }: CheckedArticle): readonly string[] {
  const { profile, resources, terms } = settings;
  const isRight = (other: string): boolean =>
    resources.spellers?.[profile.spelling].isWord(other) === true || terms.findEnglish(other).length > 0;
  const apart = new Map<string, number>();
  for (const { target } of pairs.filter(({ target: { language } }) => isEnglish(language)))
    for (const { text: other } of plainWords(target)) {
      if (other === word || apart.has(other) || Math.abs(other.length - word.length) > 2) continue;
      const distance = editDistance(word, other);
      if (distance <= nearEnough(word) && isRight(other)) apart.set(other, distance);
    }
  return [...apart].toSorted(([, a], [, b]) => a - b).map(([other]) => other);
}

/**
 * At most five words that may have been meant, likeliest first: what the article itself writes, then the dictionary's own
 * order (Hunspell's) in the profile's spelling. Takes some hundred milliseconds, which is why it is asked for.
 */
export function spellingSuggestions(word: string, article: CheckedArticle): readonly string[] {
  const { profile, resources } = article.settings;
  const proposed = resources.spellers?.[profile.spelling].suggest(word) ?? [];
  return [...new Set([...nearHere(word, article), ...proposed])].slice(0, mostSuggestions);
}
