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

type Compare = (a: StoredConcept, b: StoredConcept) => number;

function comparing({ by, descending }: TermOrder): Compare {
  const sign = descending ? -1 : 1;
  if (by === 'changed') return (a, b) => sign * (a.changedAt - b.changedAt);
  const collator = by === 'chinese' ? chinese : english;
  const keyOf = (concept: StoredConcept): string =>
    by === 'chinese' || by === 'english' ? (leadingTerm(concept[by])?.text ?? '') : concept[by];
  return (a, b) => {
    const [one, other] = [keyOf(a), keyOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    return sign * collator.compare(one, other);
  };
}

/** So many are sorted at once; then runs of that length are merged. */
const runLength = 64;

/**
 * In order, with pauses: Chinese by pinyin, concepts without a term in that language last. Their words are made ready to be
 * searched on the way.
 */
export function* sortTermSteps(
  concepts: readonly StoredConcept[],
  order: TermOrder,
): Generator<undefined, readonly StoredConcept[]> {
  const compare = comparing(order);
  let runs: (readonly StoredConcept[])[] = [];
  for (let at = 0; at < concepts.length; at += runLength) {
    const run = concepts.slice(at, at + runLength);
    for (const concept of run) wordsOf(concept);
    runs.push(run.toSorted(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly StoredConcept[])[] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(yield* mergeRuns(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeRuns(
  left: readonly StoredConcept[],
  right: readonly StoredConcept[],
  compare: Compare,
): Generator<undefined, readonly StoredConcept[]> {
  const all: StoredConcept[] = [];
  let [i, j] = [0, 0];
  for (;;) {
    const [a, b] = [left[i], right[j]];
    if (a === undefined) return [...all, ...right.slice(j)];
    if (b === undefined) return [...all, ...left.slice(i)];
    // Of equal ones the left comes first, as it stood.
    if (compare(a, b) <= 0) {
      all.push(a);
      i += 1;
    } else {
      all.push(b);
      j += 1;
    }
    if (all.length % runLength === 0) yield;
  }
}

/** The domains in use, in order. */
export const domainsOf = (concepts: readonly StoredConcept[]): readonly string[] =>
  [...new Set(concepts.map(({ domain }) => domain).filter((domain) => domain !== ''))].toSorted(
    chinese.compare,
  );
