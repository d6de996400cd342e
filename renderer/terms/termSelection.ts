// Which concepts the termbase screen shows, and in which order.
import type { ConceptKind, StoredConcept, Term } from '../../shared/model/term.js';

/** What they are narrowed down to. */
export interface TermFilter {
  /** Words in any of the fields, in either language; all of them must be found. */
  readonly query: string;
  readonly kind: ConceptKind | 'all';
  /** Null: any. */
  readonly domain: string | null;
  readonly onlyForbidden: boolean;
}
export const everyTerm: TermFilter = { query: '', kind: 'all', domain: null, onlyForbidden: false };

/** Columns one sorts by. */
export const termColumns = ['chinese', 'english', 'kind', 'domain', 'changed'] as const;
export type TermSortColumn = (typeof termColumns)[number];
export interface TermOrder {
  readonly by: TermSortColumn;
  readonly descending: boolean;
}

/** The term a concept is listed under in a language; undefined: it has none. */
export const leadingTerm = (terms: readonly Term[]): Term | undefined =>
  terms.find(({ status }) => status === 'preferred') ?? terms[0];

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();
const searched = new WeakMap<StoredConcept, string>();

/** All words of a concept, to be searched; worked out once. */
function wordsOf(concept: StoredConcept): string {
  const known = searched.get(concept);
  if (known !== undefined) return known;
  const { chinese, english, note, domain } = concept;
  const words = folded(
    [...chinese, ...english]
      .map(({ text }) => text)
      .concat(note, domain)
      .join('\n'),
  );
  searched.set(concept, words);
  return words;
}

/** Those that match the filter. */
export function filterTerms(
  concepts: readonly StoredConcept[],
  { query, kind, domain, onlyForbidden }: TermFilter,
): readonly StoredConcept[] {
  const wanted = folded(query).split(/\s+/u).filter(Boolean);
  return concepts.filter(
    (concept) =>
      (kind === 'all' || concept.kind === kind) &&
      (domain === null || concept.domain === domain) &&
      (!onlyForbidden ||
        [...concept.chinese, ...concept.english].some(({ status }) => status === 'forbidden')) &&
      wanted.every((word) => wordsOf(concept).includes(word)),
  );
}

const chinese = new Intl.Collator('zh-CN');
const english = new Intl.Collator('en', { sensitivity: 'base' });

/** In order; Chinese by pinyin, concepts without a term in that language last. */
export function sortTerms(
  concepts: readonly StoredConcept[],
  { by, descending }: TermOrder,
): readonly StoredConcept[] {
  const sign = descending ? -1 : 1;
  if (by === 'changed') return concepts.toSorted((a, b) => sign * (a.changedAt - b.changedAt));
  const collator = by === 'chinese' ? chinese : english;
  const keyed = concepts.map((concept) => ({
    concept,
    key: by === 'chinese' || by === 'english' ? (leadingTerm(concept[by])?.text ?? '') : concept[by],
  }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return Number(a.key === '') - Number(b.key === '');
    return sign * collator.compare(a.key, b.key);
  });
  return keyed.map(({ concept }) => concept);
}

/** The domains in use, in order. */
export const domainsOf = (concepts: readonly StoredConcept[]): readonly string[] =>
  [...new Set(concepts.map(({ domain }) => domain).filter((domain) => domain !== ''))].toSorted(
    chinese.compare,
  );
