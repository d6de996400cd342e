// What may be the name of a place before a word for what it is: 绥芬河 of 绥芬河市, 东城 of 在东城区.
import type { ChineseEnglishPair } from '../checkedArticle.js';
import { neverInGivenName } from '../../text/nameWords.js';

const placeSuffix = /自治区|自治州|自治县|街道|省|市|县|区|旗|盟|州|镇|乡|村/gu;
const longest = 4;

/** Where the words of a text begin and end, by the word cutter. */
export function borders(pair: ChineseEnglishPair): ReadonlySet<number> {
  return new Set(pair.chinese.tokens.flatMap(({ start, end }) => [start, end]));
}

/** The characters right before such a word that may be the name. */
export interface PlaceStem {
  readonly stem: string;
  readonly suffix: string;
}

/** For each such word of the Chinese what may stand before it, the longest first; all begin where a word does. */
export function placeStems(pair: ChineseEnglishPair): readonly (readonly PlaceStem[])[] {
  const { simplified } = pair.chinese;
  const ends = borders(pair);
  return Array.from(simplified.matchAll(placeSuffix), ({ index, 0: suffix }) => {
    const found: PlaceStem[] = [];
    for (let length = Math.min(longest, index); length > 0; length -= 1) {
      const stem = simplified.slice(index - length, index);
      const isName = /^\p{Script=Han}+$/u.test(stem) && ends.has(index - length);
      if (isName && !Array.from(stem).some((character) => neverInGivenName.has(character)))
        found.push({ stem, suffix });
    }
    return found;
  });
}
