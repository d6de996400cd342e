// How much of a translation was changed: figures of the words people came to from those they began with.
import { distance } from 'fastest-levenshtein';
import type { EditEffort } from '../../model/effort.js';
import { charactersOf } from '../../text/characters.js';
import { codedPair } from './codedPair.js';
import { effortWords } from './effortWords.js';
import { translationEdits } from './translationEditRate.js';

/** Nothing compared yet. */
export const noEffort: EditEffort = {
  characterEdits: 0,
  characters: 0,
  wordEdits: 0,
  wordEditsUnshifted: 0,
  words: 0,
};

/** From one wording to another. A millisecond or so for a long paragraph that was changed much. */
export function editEffort(before: string, after: string): EditEffort {
  const is = charactersOf(after);
  if (before === after) return { ...noEffort, characters: is.length, words: effortWords(after).length };
  const was = charactersOf(before);
  const [wordsBefore, wordsAfter] = [effortWords(before), effortWords(after)];
  const { edits, editsUnshifted, words } = translationEdits(wordsBefore, wordsAfter);
  return {
    characterEdits: distance(...codedPair(was, is)),
    characters: Math.max(was.length, is.length),
    wordEdits: edits,
    wordEditsUnshifted: editsUnshifted,
    words,
  };
}

/** Both together. */
export const addEffort = (a: EditEffort, b: EditEffort): EditEffort => ({
  characterEdits: a.characterEdits + b.characterEdits,
  characters: a.characters + b.characters,
  wordEdits: a.wordEdits + b.wordEdits,
  wordEditsUnshifted: a.wordEditsUnshifted + b.wordEditsUnshifted,
  words: a.words + b.words,
});

/** All of them together. */
export const totalEffort = (efforts: readonly EditEffort[]): EditEffort =>
  efforts.reduce(addEffort, noEffort);

// Where no word is left, all that was there is wrong.
const rate = (edits: number, words: number): number => (words > 0 ? edits / words : Math.min(edits, 1));

/** PED, 0–100: characters changed in a hundred of the longer wording. */
export const postEditPercent = ({ characterEdits, characters }: EditEffort): number =>
  characters > 0 ? (100 * characterEdits) / characters : 0;

/** TER; against the reviewer's own final words it is HTER. 0: nothing was changed; it may be above 1. */
export const editRate = ({ wordEdits, words }: EditEffort): number => rate(wordEdits, words);

/** WER: the same, but words that were moved count as deleted and inserted. */
export const wordErrorRate = ({ wordEditsUnshifted, words }: EditEffort): number =>
  rate(wordEditsUnshifted, words);
