// A concept as it is kept: terms in normal form, each once, none blank.
import type { ConceptContent, Term } from '../model/term.js';
import { failed, success, type Outcome } from '../outcome.js';

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function tidyTerms(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  return terms.flatMap(({ text, status }) => {
    const kept = tidy(text);
    if (kept === '' || seen.has(kept)) return [];
    seen.add(kept);
    return [{ text: kept, status }];
  });
}

/** White space is put in order, a term that stands twice is kept once. terms.noTerm when none is left. */
export function tidyConcept(content: ConceptContent): Outcome<ConceptContent> {
  const { kind, partOfSpeech } = content;
  const chinese = tidyTerms(content.chinese);
  const english = tidyTerms(content.english);
  if (chinese.length + english.length === 0) return failed('terms.noTerm', {});
  const note = content.note.normalize('NFC').trim();
  const domain = tidy(content.domain);
  return success({ kind, chinese, english, partOfSpeech, note, domain });
}
