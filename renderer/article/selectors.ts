// What can be computed from the article's state: rows shown, numbers, progress, titles. Nothing here is stored.
import type {
  Article,
  ArticleState as DerivedState,
  Paragraph,
  ParagraphRole,
  StateCounts,
} from '../../shared/model/article.js';
import { articleState } from '../../shared/model/article.js';
import { breadcrumbParts } from '../../shared/import/breadcrumbParts.js';
import { creditName } from '../../shared/import/creditName.js';
import { parseArticleDate } from '../../shared/import/parseArticleDate.js';
import type { Comment } from '../../shared/model/comment.js';
import type { CommentId, ParagraphId, SegmentId } from '../../shared/model/ids.js';
import { hasTarget, segmentState, segmentStates, type Segment } from '../../shared/model/segment.js';
import type { PersonId } from '../../shared/model/ids.js';
import type { ArticleState, FilterFacts, RowFilter } from './articleState.js';
import type { CommentedRange, GoneWords } from './textRuns.js';
import { isSourceChanged } from '../../shared/review/sourceChanged.js';

/** Keeps the last result for the last arguments: selectors run on every render. */
export function remember<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (last && last.args.every((arg, i) => Object.is(arg, args[i]))) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}

/** Position of every segment in reading order, from 0. */
export const segmentPositions = remember(
  (segments: readonly Segment[]): ReadonlyMap<SegmentId, number> =>
    new Map(segments.map((segment, i) => [segment.id, i])),
);

/** Role of every paragraph. */
export const paragraphRolesOf = remember(
  (paragraphs: readonly Paragraph[]): ReadonlyMap<ParagraphId, ParagraphRole> =>
    new Map(paragraphs.map(({ id, role }) => [id, role])),
);

const countStates = remember((segments: readonly Segment[]): StateCounts => {
  const counts = Object.fromEntries(segmentStates.map((state) => [state, 0])) as Record<
    (typeof segmentStates)[number],
    number
  >;
  for (const segment of segments) counts[segmentState(segment)] += 1;
  return counts;
});

/** Number of segments in each state, of the whole article even while only its beginning is here. */
export function stateCounts({ segments, beginningOf }: Article): StateCounts {
  return beginningOf?.counts ?? countStates(segments);
}

/** Number of segments of the whole article. */
export function segmentCount({ segments, beginningOf }: Article): number {
  return beginningOf ? Object.values(beginningOf.counts).reduce((sum, n) => sum + n, 0) : segments.length;
}

/** The article's state, as in the library. */
export function derivedState(article: Article): DerivedState {
  if (article.beginningOf) return article.beginningOf.state;
  const changedAt = Math.max(0, ...latestChanges(article.segments));
  return articleState(stateCounts(article), (article.exportedAt ?? 0) >= changedAt && changedAt > 0);
}

const latestChanges = remember((segments: readonly Segment[]): readonly number[] => {
  let latest = 0;
  for (const { target, approval } of segments) latest = Math.max(latest, target?.at ?? 0, approval?.at ?? 0);
  return [latest];
});

function isMine({ target, suggestion, writersSinceApproval }: Segment, me: PersonId | null): boolean {
  if (me === null) return false;
  const isWriter = target?.authorId === me && target.origin !== 'import';
  return isWriter || suggestion?.authorId === me || writersSinceApproval.includes(me);
}

/** True when the filter shows the row. What is not known yet hides nothing. */
export function isShown(segment: Segment, filter: RowFilter, facts: FilterFacts, seenSeq: number): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'mine':
      return isMine(segment, facts.me);
    case 'notApproved':
      return segmentState(segment) !== 'final';
    case 'changesRequested':
      return segmentState(segment) === 'changesRequested';
    case 'changed':
      return facts.changed?.has(segment.id) ?? true;
    case 'withFigures':
      return facts.figures?.has(segment.id) ?? true;
    case 'changedSinceSeen':
      return Math.max(segment.target?.seq ?? 0, segment.suggestion?.seq ?? 0) > seenSeq;
    case 'openChanges':
      return segment.hasOpenChanges;
    case 'sourceChanged':
      return isSourceChanged(segment);
    case 'withErrors':
      return facts.errors?.has(segment.id) ?? true;
    case 'withIssues':
      return facts.issues?.has(segment.id) ?? true;
    case 'withComments':
      return segment.openComments > 0;
    case 'locked':
      return segment.lock !== null;
  }
}

const filteredRows = remember(
  (
    segments: readonly Segment[],
    filter: RowFilter,
    activeId: SegmentId | null,
    facts: FilterFacts,
    seenSeq: number,
  ): readonly Segment[] =>
    filter === 'all'
      ? segments
      : segments.filter((segment) => segment.id === activeId || isShown(segment, filter, facts, seenSeq)),
);

/**
 * Rows in reading order under the filter. The active row stays while it is worked on, even when the filter
 * would take it away under the person's hands.
 */
export function visibleRows({
  article,
  filter,
  activeId,
  filterFacts,
}: Pick<ArticleState, 'article' | 'filter' | 'activeId' | 'filterFacts'>): readonly Segment[] {
  return filteredRows(article.segments, filter, activeId, filterFacts, article.seenSeq);
}

const countMatching = remember(
  (segments: readonly Segment[], filter: RowFilter, facts: FilterFacts, seenSeq: number): number =>
    segments.filter((segment) => isShown(segment, filter, facts, seenSeq)).length,
);

/** How many rows meet the filter; the active one does not count for staying. */
export function matchingRows({
  article,
  filter,
  filterFacts,
}: Pick<ArticleState, 'article' | 'filter' | 'filterFacts'>): number {
  return countMatching(article.segments, filter, filterFacts, article.seenSeq);
}

/** What the sticky head shows of each side. */
export interface ArticleTitles {
  readonly headline: { readonly source: string; readonly target: string };
  readonly section: { readonly source: string; readonly target: string };
  /** Name of the credit and day of the date line, from the target side, else from the source side. */
  readonly credit: string;
  readonly date: string;
}

const wordsOf = (segment: Segment | undefined, side: 'source' | 'target'): string =>
  (segment?.[side]?.content.text ?? '').replace(/[\n\u2029]+/g, ' ').trim();

/** Headline, section, credit and date, from the rows with those roles. */
export const articleTitles = remember(
  (paragraphs: readonly Paragraph[], segments: readonly Segment[]): ArticleTitles => {
    const roles = paragraphRolesOf(paragraphs);
    const first = (role: ParagraphRole): Segment | undefined =>
      segments.find((segment) => roles.get(segment.paragraphId) === role);
    const [headline, section, credit, date] = (['headline', 'breadcrumb', 'credit', 'date'] as const).map(
      first,
    );
    const either = (segment: Segment | undefined, read: (text: string) => string | null): string => {
      const [target, source] = [wordsOf(segment, 'target'), wordsOf(segment, 'source')];
      return read(target) ?? read(source) ?? (target || source);
    };
    // Sections are read from the narrowest.
    const narrowest = (text: string): string => breadcrumbParts(text).at(-1) ?? '';
    return {
      headline: { source: wordsOf(headline, 'source'), target: wordsOf(headline, 'target') },
      section: {
        source: narrowest(wordsOf(section, 'source')),
        target: narrowest(wordsOf(section, 'target')),
      },
      credit: either(credit, creditName),
      date: either(date, parseArticleDate),
    };
  },
);

/** A first comment with its replies, oldest first. */
export interface Thread {
  readonly first: Comment;
  readonly replies: readonly Comment[];
}

/** All threads, oldest first. */
export const threadsOf = remember((comments: readonly Comment[]): readonly Thread[] => {
  const replies = new Map<CommentId, Comment[]>();
  for (const comment of comments) {
    if (comment.replyTo === null) continue;
    const known = replies.get(comment.replyTo);
    if (known) known.push(comment);
    else replies.set(comment.replyTo, [comment]);
  }
  return comments
    .filter((comment) => comment.replyTo === null)
    .sort((a, b) => a.at - b.at)
    .map((first) => ({ first, replies: (replies.get(first.id) ?? []).sort((a, b) => a.at - b.at) }));
});

/** Open threads of the article. */
export function openThreads(comments: readonly Comment[]): number {
  return threadsOf(comments).filter(({ first }) => first.resolved === null).length;
}

/** Everyone who wrote words or comments here, in order of first appearance. */
export const peopleOf = remember(
  (segments: readonly Segment[], comments: readonly Comment[], createdBy: PersonId): readonly PersonId[] => {
    const people = new Set<PersonId>([createdBy]);
    for (const { target, suggestion, approval, writersSinceApproval } of segments) {
      if (target) people.add(target.authorId);
      if (suggestion) people.add(suggestion.authorId);
      for (const writer of writersSinceApproval) people.add(writer);
      if (approval) people.add(approval.personId);
    }
    for (const comment of comments) people.add(comment.authorId);
    return [...people];
  },
);

/** How many segments wait because their source was corrected. */
export const countSourceChanged = remember(
  (segments: readonly Segment[]): number => segments.filter(isSourceChanged).length,
);

/** Segments an “approve all remaining” is about: with a target and not approved. */
export function remainingSegments(segments: readonly Segment[]): readonly Segment[] {
  return segments.filter((segment) => hasTarget(segment) && segmentState(segment) !== 'final');
}

/** What a row shows of the comments on its words. */
export interface RowCommented {
  readonly source: readonly CommentedRange[];
  readonly target: readonly CommentedRange[];
  /** Words that are in the target no more. */
  readonly gone: readonly GoneWords[];
}

const noRanges: readonly CommentedRange[] = [];
/** A row whose words nobody has commented on. */
export const nothingCommented: RowCommented = { source: noRanges, target: noRanges, gone: [] };

/** Words under open threads, by row. */
export const commentedWords = remember(
  (comments: readonly Comment[], focused: CommentId | null): ReadonlyMap<SegmentId, RowCommented> => {
    const rows = new Map<SegmentId, RowCommented>();
    for (const { id, segmentId, anchor, resolved } of comments) {
      if (!anchor || (resolved !== null && id !== focused)) continue;
      const row = rows.get(segmentId) ?? nothingCommented;
      const comment = { commentId: id, isCurrent: id === focused };
      const { side, quote, range } = anchor;
      if (range) rows.set(segmentId, { ...row, [side]: [...row[side], { ...range, ...comment }] });
      else if (side === 'target') rows.set(segmentId, { ...row, gone: [...row.gone, { quote, ...comment }] });
    }
    return rows;
  },
);

/** Whether somebody named the person in the thread with @. */
export function mentions(thread: Thread, personId: PersonId): boolean {
  return [thread.first, ...thread.replies].some((comment) => comment.mentions.includes(personId));
}

/** Open threads in which the person is named. */
export function openMentions(comments: readonly Comment[], personId: PersonId): number {
  return threadsOf(comments).filter((thread) => thread.first.resolved === null && mentions(thread, personId))
    .length;
}
