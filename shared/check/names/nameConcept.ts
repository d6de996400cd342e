// A name as a concept of the termbase: the chosen rendering preferred, the others as they were or forbidden.
import { isChinese, type LanguageTag } from '../../model/language.js';
import type { NameEntry } from '../../model/nameLedger.js';
import type { ConceptInput, StoredConcept, Term } from '../../model/term.js';

/** What a person decided about a name. */
export interface NameDecision {
  readonly entry: Pick<NameEntry, 'kind' | 'name'>;
  readonly chosen: string;
  /** Renderings that are to be forbidden. */
  readonly forbidden: readonly string[];
  readonly sourceLanguage: LanguageTag;
}

const has = (terms: readonly Term[], text: string): boolean => terms.some((term) => term.text === text);

/** The concept of a name: one of its kind before others. */
export function conceptOfName(
  concepts: readonly StoredConcept[],
  { kind, name }: Pick<NameEntry, 'kind' | 'name'>,
  sourceLanguage: LanguageTag,
): StoredConcept | null {
  const side = isChinese(sourceLanguage) ? 'chinese' : 'english';
  const holding = concepts.filter((concept) => has(concept[side], name));
  return holding.find((concept) => concept.kind === kind) ?? holding[0] ?? null;
}

function renderings(known: readonly Term[], { chosen, forbidden }: NameDecision): readonly Term[] {
  const kept = known
    .filter(({ text }) => text !== chosen)
    .map((term): Term => {
      if (forbidden.includes(term.text)) return { ...term, status: 'forbidden' };
      return term.status === 'preferred' ? { ...term, status: 'admitted' } : term;
    });
  const added = forbidden
    .filter((text) => text !== chosen && !has(known, text))
    .map((text): Term => ({ text, status: 'forbidden' }));
  return [{ text: chosen, status: 'preferred' }, ...kept, ...added];
}

const sameTerms = (a: readonly Term[], b: readonly Term[]): boolean =>
  a.length === b.length &&
  a.every((term) => b.some((other) => other.text === term.text && other.status === term.status));

/** The concept as it is to be kept; null: the termbase says so already. */
export function nameConcept(decision: NameDecision, known: StoredConcept | null): ConceptInput | null {
  const { entry, sourceLanguage } = decision;
  const isFromChinese = isChinese(sourceLanguage);
  const source = (isFromChinese ? known?.chinese : known?.english) ?? [
    { text: entry.name, status: 'preferred' },
  ];
  const before = (isFromChinese ? known?.english : known?.chinese) ?? [];
  const target = renderings(before, decision);
  if (known && known.kind === entry.kind && sameTerms(before, target)) return null;
  return {
    id: known?.id ?? null,
    version: known?.version ?? 0,
    kind: entry.kind,
    chinese: isFromChinese ? source : target,
    english: isFromChinese ? target : source,
    partOfSpeech: 'properNoun',
    note: known?.note ?? '',
    domain: known?.domain ?? '',
  };
}
