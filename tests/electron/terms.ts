// Concepts as a person would write them down.
import type { ConceptInput } from '../../shared/model/term.js';

/** A new one with one term in each language. */
export const newConcept = (chinese: string, english: string): ConceptInput => ({
  id: null,
  version: 0,
  kind: 'term',
  chinese: [{ text: chinese, status: 'preferred' }],
  english: [{ text: english, status: 'preferred' }],
  partOfSpeech: 'noun',
  note: '',
  domain: '',
});
