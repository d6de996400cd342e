// A concept of the termbase as somebody would write it down anew.
import type { ConceptContent, ConceptInput, StoredConcept } from '../model/term.js';

/** What a concept says, without who wrote it when. */
export function contentOfConcept(concept: ConceptContent): ConceptContent {
  const { kind, chinese, english, partOfSpeech, note, domain } = concept;
  return { kind, chinese, english, partOfSpeech, note, domain };
}

/** The concept as it was seen, to be changed. */
export const conceptInput = (concept: StoredConcept): ConceptInput => ({
  id: concept.id,
  version: concept.version,
  ...contentOfConcept(concept),
});
