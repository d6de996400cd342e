// The figures of an alignment that are kept beside it, so that listing articles reads no text.
import { alignmentFigures } from '../../shared/align/alignment/alignmentFigures.js';
import type { Alignment } from '../../shared/model/alignment.js';
import { countWording } from './storedText.js';

/** links, to_check, chinese_characters, chinese_characters_no_punctuation, english_words: both sides together. */
export function alignmentSums(alignment: Alignment): readonly [number, number, number, number, number] {
  const { links, toCheck } = alignmentFigures(alignment);
  let [chinese, plain, english] = [0, 0, 0];
  for (const side of ['source', 'target'] as const)
    for (const { content } of alignment[side]) {
      const counts = countWording(content, alignment[`${side}Language`]);
      chinese += counts.chineseCharacters;
      plain += counts.chineseCharactersNoPunctuation;
      english += counts.englishWords;
    }
  return [links, toCheck.length, chinese, plain, english];
}
