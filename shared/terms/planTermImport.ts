// What an import of terms would do: how each row stands to the termbase and to the rows before it, and what becomes of it.
import type { ConceptContent, ConceptInput, StoredConcept, TermListRow } from '../model/term.js';
import { conceptInput } from './conceptInput.js';
import {
  addsTo,
  chineseKey,
  clashOf,
  englishKey,
  mergeConcepts,
  preferredOf,
  type TermClash,
} from './mergeConcepts.js';

/** How a row stands to what is there already. */
export const rowVerdicts = ['new', 'same', 'adds', 'contradicts'] as const;
export type RowVerdict = (typeof rowVerdicts)[number];

/** What a row may belong to: a concept of the termbase, or another row of the list (by its place in the plan). */
export type RowMatch =
  | { readonly kind: 'stored'; readonly concept: StoredConcept }
  | { readonly kind: 'row'; readonly index: number; readonly content: ConceptContent };

/** A row with what was found out about it. */
export interface PlannedRow extends TermListRow {
  readonly verdict: RowVerdict;
  /** Null for new ones only. */
  readonly match: RowMatch | null;
  /** For those that contradict: what the termbase says (`here`), and what the row. */
  readonly clash: TermClash | null;
  /** They have a Chinese term in common; without one, the same English may mean two things. */
  readonly sharesChinese: boolean;
}

/** What may be done with a row. `merge`: into what it matches; `add`: as a concept of its own. */
export const rowChoices = ['skip', 'merge', 'add'] as const;
export type RowChoice = (typeof rowChoices)[number];

/** What is done unless the person says otherwise; contradictions wait for them. */
export function usualChoice({
  verdict,
  sharesChinese,
}: Pick<PlannedRow, 'verdict' | 'sharesChinese'>): RowChoice {
  if (verdict === 'new') return 'add';
  if (verdict === 'adds') return sharesChinese ? 'merge' : 'add';
  return 'skip';
}

/** Those a row has: a new one has nothing to be merged into. */
export const choicesOf = ({ match }: Pick<PlannedRow, 'match'>): readonly RowChoice[] =>
  match === null ? ['skip', 'add'] : rowChoices;

const contentOf = (match: RowMatch): ConceptContent =>
  match.kind === 'stored' ? match.concept : match.content;

/** The words by which a concept is found again. */
function keysOf({ chinese, english }: ConceptContent): readonly string[] {
  const preferred = preferredOf(english);
  // A concept without Chinese has nothing else to be known by.
  const englishTerms = chinese.length === 0 ? english : preferred ? [preferred] : [];
  return [
    ...chinese.map(({ text }) => `zh ${chineseKey(text)}`),
    ...englishTerms.map(({ text }) => `en ${englishKey(text)}`),
  ];
}

const hasCommonChinese = (a: ConceptContent, b: ConceptContent): boolean => {
  const keys = new Set(a.chinese.map(({ text }) => chineseKey(text)));
  return b.chinese.some(({ text }) => keys.has(chineseKey(text)));
};

type Judged = Omit<PlannedRow, keyof TermListRow>;

function judge(content: ConceptContent, match: RowMatch): Judged {
  const there = contentOf(match);
  const sharesChinese = hasCommonChinese(there, content);
  const clash = clashOf(there, content);
  const verdict = clash ? 'contradicts' : addsTo(there, content) ? 'adds' : 'same';
  return { verdict, match, clash, sharesChinese };
}

/** The nearest first: the same before what it adds to, that before what it contradicts; of equals those with common Chinese. */
const distance = ({ verdict, sharesChinese }: Judged): number =>
  rowVerdicts.indexOf(verdict) * 2 + (sharesChinese ? 0 : 1);

/** A word of more concepts than these is held against the first of them. */
const mostMatches = 50;

/** What a row is held against; null: it is new. Where the termbase has something to say, another row only repeats it. */
function nearestOf(content: ConceptContent, matches: ReadonlySet<RowMatch>): Judged | null {
  const judged = [...matches].slice(0, mostMatches).map((match) => judge(content, match));
  const isKnown = judged.some(({ match }) => match?.kind === 'stored');
  const [nearest] = judged
    .filter(({ match, verdict }) => !isKnown || match?.kind === 'stored' || verdict === 'same')
    .toSorted((a, b) => distance(a) - distance(b));
  return nearest ?? null;
}

/** As `planTermImport`, with a pause after every row. */
export function* planTermImportSteps(
  rows: readonly TermListRow[],
  concepts: readonly StoredConcept[],
): Generator<undefined, readonly PlannedRow[]> {
  const known = new Map<string, RowMatch[]>();
  const remember = (match: RowMatch): void => {
    for (const key of keysOf(contentOf(match))) {
      const list = known.get(key);
      if (list) list.push(match);
      else known.set(key, [match]);
    }
  };
  for (const concept of concepts) {
    remember({ kind: 'stored', concept });
    yield;
  }
  const plan: PlannedRow[] = [];
  for (const [index, row] of rows.entries()) {
    const matches = new Set(keysOf(row.content).flatMap((key) => known.get(key) ?? []));
    const nearest = nearestOf(row.content, matches);
    // One that only repeats another row says nothing a later one could be held against.
    if (nearest?.verdict !== 'same') remember({ kind: 'row', index, content: row.content });
    plan.push({ ...row, ...(nearest ?? { verdict: 'new', match: null, clash: null, sharesChinese: false }) });
    yield;
  }
  return plan;
}

/** Looks at every row of a list, in order; `concepts` are those of the termbase as it is now. */
export function planTermImport(
  rows: readonly TermListRow[],
  concepts: readonly StoredConcept[],
): readonly PlannedRow[] {
  const steps = planTermImportSteps(rows, concepts);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** How many rows stand how. */
export function countVerdicts(plan: readonly PlannedRow[]): Readonly<Record<RowVerdict, number>> {
  const counts = { new: 0, same: 0, adds: 0, contradicts: 0 };
  for (const { verdict } of plan) counts[verdict] += 1;
  return counts;
}

/**
 * What is to be written after the person chose, each concept once; `choices` by the rows' places in the plan. A row to be
 * merged into one that is skipped stands for itself.
 */
export function termImportInputs(
  plan: readonly PlannedRow[],
  choices: readonly RowChoice[],
): readonly ConceptInput[] {
  const drafts = new Map<string, ConceptInput>();
  const before = new Map<string, ConceptInput>();
  // Which draft, or which stored concept, a row came to belong to.
  const places: (string | null)[] = [];
  const placeOf = (match: RowMatch | null): string | null => {
    if (match === null) return null;
    if (match.kind === 'row') return places[match.index] ?? null;
    before.set(match.concept.id, conceptInput(match.concept));
    return match.concept.id;
  };
  plan.forEach(({ match, content }, index) => {
    const choice = choices[index] ?? 'skip';
    const place = choice === 'add' ? null : placeOf(match);
    if (choice === 'skip') return void places.push(place);
    const base = place === null ? undefined : (drafts.get(place) ?? before.get(place));
    const key = base && place !== null ? place : `row ${index}`;
    drafts.set(key, base ? mergeConcepts(base, content) : { id: null, version: 0, ...content });
    return void places.push(key);
  });
  return [...drafts.values()];
}
