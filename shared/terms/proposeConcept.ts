// A concept out of words somebody chose: a new one, or one of the termbase with these words added.
import type { ConceptInput, StoredConcept } from '../model/term.js';
import { conceptInput, contentOfConcept } from './conceptInput.js';
import { chineseKey, englishKey, mergeConcepts } from './mergeConcepts.js';

/** Words of both languages that name one thing; an empty one is not known. */
export interface ChosenTerms {
  readonly chinese: string;
  readonly english: string;
}

/** By the Chinese words, without any by the English ones. */
function knownAs(
  { chinese, english }: ChosenTerms,
  concepts: readonly StoredConcept[],
): StoredConcept | undefined {
  if (chinese !== '') {
    const key = chineseKey(chinese);
    return concepts.find((concept) => concept.chinese.some(({ text }) => chineseKey(text) === key));
  }
  const key = englishKey(english);
  return concepts.find((concept) => concept.english.some(({ text }) => englishKey(text) === key));
}

/** `isKnown`: the termbase has the concept; what is proposed is that concept, with the words it did not have. */
export function proposeConcept(
  chosen: ChosenTerms,
  concepts: readonly StoredConcept[],
): { readonly input: ConceptInput; readonly isKnown: boolean } {
  const terms = (text: string) => (text === '' ? [] : [{ text, status: 'preferred' as const }]);
  const content = {
    kind: 'term',
    chinese: terms(chosen.chinese),
    english: terms(chosen.english),
    partOfSpeech: 'other',
    note: '',
    domain: '',
  } as const;
  const known = knownAs(chosen, concepts);
  if (!known) return { input: { id: null, version: 0, ...content }, isKnown: false };
  return {
    input: { ...conceptInput(known), ...mergeConcepts(contentOfConcept(known), content) },
    isKnown: true,
  };
}
