// A concept as it is kept: terms in normal form, each once, none blank, the preferred one first.
import { termStatuses, type ConceptContent, type Term } from '../model/term.js';
import { failed, success, type Outcome } from '../outcome.js';

/** A term’s words in normal form: white space is one space, and none at the ends. */
export const tidyTerm = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function tidyTerms(terms: readonly Term[]): readonly Term[] {
  const seen = new Set<string>();
  const kept = terms.flatMap(({ text, status }) => {
    const tidied = tidyTerm(text);
    if (tidied === '' || seen.has(tidied)) return [];
    seen.add(tidied);
    return [{ text: tidied, status }];
  });
  const first = kept.findIndex(({ status }) => status === 'preferred');
  return kept
    .map((term, i): Term =>
      term.status === 'preferred' && i !== first ? { ...term, status: 'admitted' } : term,
    )
    .toSorted((a, b) => termStatuses.indexOf(a.status) - termStatuses.indexOf(b.status));
}

/**
 * White space is put in order, a term that stands twice is kept once. Of several preferred terms of one language the
 * first stays it; then come the admitted, then the forbidden ones. terms.noTerm when none is left.
 */
export function tidyConcept(content: ConceptContent): Outcome<ConceptContent> {
  const { kind, partOfSpeech } = content;
  const chinese = tidyTerms(content.chinese);
  const english = tidyTerms(content.english);
  if (chinese.length + english.length === 0) return failed('terms.noTerm', {});
  const note = content.note.normalize('NFC').trim();
  const domain = tidyTerm(content.domain);
  return success({ kind, chinese, english, partOfSpeech, note, domain });
}
