// How much of a translation was changed: figures of the words people came to from those they began with.
import { distance } from 'fastest-levenshtein';
import { charactersOf } from '../../text/characters.js';
import { codedPair } from './codedPair.js';
import { effortWords } from './effortWords.js';
import { translationEdits } from './translationEditRate.js';

/** Counts of one pair of wordings, or the sums of several. */
export interface EditEffort {
  /** Characters inserted, deleted and substituted (Levenshtein). */
  readonly characterEdits: number;
  /** Characters of the longer wording. */
  readonly characters: number;
  /** Words inserted, deleted, substituted, and stretches of words shifted. */
  readonly wordEdits: number;
  /** The same without shifts. */
  readonly wordEditsUnshifted: number;
  /** Words of the later wording. */
  readonly words: number;
}

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
  const [was, is] = [charactersOf(before), charactersOf(after)];
  const [wordsBefore, wordsAfter] = [effortWords(before), effortWords(after)];
  const { edits, editsUnshifted, words } = translationEdits(wordsBefore, wordsAfter);
  return {
    characterEdits: before === after ? 0 : distance(...codedPair(was, is)),
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
