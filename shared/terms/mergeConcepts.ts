// Two concepts that may be one: how they stand to each other, and what they are together.
import type { ConceptContent, Term } from '../model/term.js';
import { tidyTerm } from './tidyConcept.js';

/** By this terms are the same: white space does not count in Chinese, nor capitals in English. */
export const chineseKey = (text: string): string => tidyTerm(text).replaceAll(' ', '');
export const englishKey = (text: string): string => tidyTerm(text).toLowerCase();

const sides = [
  ['chinese', chineseKey],
  ['english', englishKey],
] as const;

/** The preferred term of a language. */
export const preferredOf = (terms: readonly Term[]): Term | undefined =>
  terms.find(({ status }) => status === 'preferred');

/** Terms that contradict each other: what the first says, and what the other. */
export interface TermClash {
  readonly here: Term;
  readonly there: Term;
}

/** Another preferred English term, or a term that only one of them forbids; null: they get along. */
export function clashOf(here: ConceptContent, there: ConceptContent): TermClash | null {
  for (const [side, keyOf] of sides)
    for (const term of there[side]) {
      const same = here[side].find(({ text }) => keyOf(text) === keyOf(term.text));
      if (same && (same.status === 'forbidden') !== (term.status === 'forbidden'))
        return { here: same, there: term };
    }
  const [ours, theirs] = [preferredOf(here.english), preferredOf(there.english)];
  return ours && theirs && englishKey(ours.text) !== englishKey(theirs.text)
    ? { here: ours, there: theirs }
    : null;
}

/** Terms of `more` that `base` does not have, as they would stand in it: it keeps its own preferred term. */
function newTerms(
  base: readonly Term[],
  more: readonly Term[],
  keyOf: (text: string) => string,
): readonly Term[] {
  const known = new Set(base.map(({ text }) => keyOf(text)));
  const hasPreferred = preferredOf(base) !== undefined;
  return more
    .filter(({ text }) => !known.has(keyOf(text)))
    .map((term) => (hasPreferred && term.status === 'preferred' ? { ...term, status: 'admitted' } : term));
}

const joined = (note: string, more: string): string =>
  more === '' || note.includes(more) ? note : note === '' ? more : `${note}\n${more}`;

/** Both as one: what `base` says stands, terms and notes of `more` are added, and what `base` left open is taken from it. */
export function mergeConcepts<Content extends ConceptContent>(base: Content, more: ConceptContent): Content {
  return {
    ...base,
    kind: base.kind === 'term' ? more.kind : base.kind,
    chinese: [...base.chinese, ...newTerms(base.chinese, more.chinese, chineseKey)],
    english: [...base.english, ...newTerms(base.english, more.english, englishKey)],
    partOfSpeech: base.partOfSpeech === 'other' ? more.partOfSpeech : base.partOfSpeech,
    note: joined(base.note, more.note),
    domain: base.domain === '' ? more.domain : base.domain,
  };
}

/** Whether `more` says anything `base` does not. */
export function addsTo(base: ConceptContent, more: ConceptContent): boolean {
  const merged = mergeConcepts(base, more);
  return (
    merged.chinese.length > base.chinese.length ||
    merged.english.length > base.english.length ||
    merged.kind !== base.kind ||
    merged.partOfSpeech !== base.partOfSpeech ||
    merged.note !== base.note ||
    merged.domain !== base.domain
  );
}
