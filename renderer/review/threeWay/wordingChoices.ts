// Which wordings of an article can be laid over one another: those time has named, those people wrote, the present.
import type { TFunction } from 'i18next';
import type { Session } from '../../../shared/model/app.js';
import type { Article } from '../../../shared/model/article.js';
import type { PersonId, PinnedBaselineId } from '../../../shared/model/ids.js';
import type { Person } from '../../../shared/model/person.js';
import type { Baseline } from '../../../shared/model/workspaceRequests.js';

/** One wording of the article. `key` names it from one day to the next. */
export interface WordingChoice {
  readonly key: string;
  readonly baseline: Baseline;
  readonly label: string;
  /** Whose last words they are; null: nobody's in particular. */
  readonly person: Person | null;
}

/** Three of them, oldest first as the person sees it. */
export type ThreeChoices = readonly [WordingChoice, WordingChoice, WordingChoice];

const lastByKey = (id: PersonId): string => `lastBy ${id}`;
const pinnedKey = (id: PinnedBaselineId): string => `pinned ${id}`;

/** Everybody who wrote target words that stand or stood here, the most recent last. */
function writersOf({ segments }: Article): readonly PersonId[] {
  const latest = new Map<PersonId, number>();
  const wrote = (id: PersonId, seq: number): void => void latest.set(id, Math.max(seq, latest.get(id) ?? 0));
  for (const { target, suggestion, writersSinceApproval } of segments) {
    for (const id of writersSinceApproval) wrote(id, 0);
    if (target && target.origin !== 'import') wrote(target.authorId, target.seq);
    if (suggestion) wrote(suggestion.authorId, suggestion.seq);
  }
  return [...latest].sort((a, b) => a[1] - b[1]).map(([id]) => id);
}

/** All that can be chosen, in the order of the list. */
export function wordingChoices(article: Article, session: Session, t: TFunction): readonly WordingChoice[] {
  const named = (baseline: Baseline, key: string, label: string): WordingChoice => ({
    key,
    baseline,
    label,
    person: null,
  });
  const { seenSeq, exportedAt, pinnedBaselines, segments } = article;
  const people = session.workspace.people.map((person): WordingChoice => {
    const baseline = { kind: 'lastBy', personId: person.id } as const;
    return { key: lastByKey(person.id), baseline, label: person.name, person };
  });
  const choices: (WordingChoice | null)[] = [
    named({ kind: 'firstImport' }, 'firstImport', t('review.wording.firstImport')),
    ...people,
    named({ kind: 'lastApproved' }, 'lastApproved', t('review.wording.lastApproved')),
    exportedAt === null ? null : named({ kind: 'published' }, 'published', t('review.wording.published')),
    seenSeq === 0
      ? null
      : named({ kind: 'position', seq: seenSeq }, 'lastSeen', t('review.wording.lastSeen')),
    ...pinnedBaselines.map(({ id, name }) => named({ kind: 'pinned', id }, pinnedKey(id), name)),
    named({ kind: 'present' }, 'present', t('review.wording.present')),
    segments.some(({ suggestion }) => suggestion !== null)
      ? named({ kind: 'suggested' }, 'suggested', t('review.wording.suggested'))
      : null,
  ];
  return choices.filter((choice) => choice !== null);
}

/**
 * The wordings a three-way view opens with: as received, the translator's last, and the newest there is. The
 * translator is whoever wrote here but not last, else whoever brought the article in; when one person alone worked on
 * it, the state named last, else the last approved wording.
 */
export function firstWordings(article: Article, session: Session): readonly [string, string, string] {
  const writers = writersOf(article);
  const before = writers.slice(0, -1);
  const isTranslator = (id: PersonId): boolean =>
    session.workspace.people.find((person) => person.id === id)?.roles.includes('translator') ?? false;
  const importer = writers.length > 0 && !writers.includes(article.createdBy) ? article.createdBy : undefined;
  const second = before.findLast(isTranslator) ?? before.at(-1) ?? importer;
  const pinned = article.pinnedBaselines.at(-1);
  const named = pinned ? pinnedKey(pinned.id) : 'lastApproved';
  const hasSuggestion = article.segments.some(({ suggestion }) => suggestion !== null);
  const newest = hasSuggestion ? 'suggested' : 'present';
  return ['firstImport', second === undefined ? named : lastByKey(second), newest];
}

/** The choices named by three keys; a name that is gone (a baseline taken away) falls back to what one opens with. */
export function chosenWordings(
  choices: readonly WordingChoice[],
  keys: readonly [string, string, string],
  fallback: readonly [string, string, string],
): ThreeChoices {
  const find = (key: string): WordingChoice | undefined => choices.find((choice) => choice.key === key);
  const at = (i: 0 | 1 | 2): WordingChoice => {
    const found = find(keys[i]) ?? find(fallback[i]) ?? choices[0];
    if (!found) throw new Error('an article has no wording to compare');
    return found;
  };
  return [at(0), at(1), at(2)];
}

/** A hue of each set of marks: that of the person whose words it brings in, if the two can be told apart. */
export function setHues([, second, third]: ThreeChoices): { first: 1 | 2 | 3 | 4; second: 1 | 2 | 3 | 4 } {
  const first = second.person?.hue ?? (third.person?.hue === 1 ? 2 : 1);
  const other = first === 2 ? 1 : 2;
  const wanted = third.person?.hue ?? other;
  return { first, second: wanted === first ? other : wanted };
}
