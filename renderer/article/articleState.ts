// What the window knows of the open article: a read-only copy of the workspace's answers, the words on their way
// there, and where the person is. Everything else is computed by selectors.
import type { Article } from '../../shared/model/article.js';
import type { SegmentId } from '../../shared/model/ids.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { RevisionId } from '../../shared/model/ids.js';
import type { Revision } from '../../shared/model/segment.js';
import type { Side } from '../../shared/model/language.js';
import type { ApprovalResult, BaselineTexts } from '../../shared/model/workspaceRequests.js';
import type { Failure } from '../../shared/outcome.js';
import { emptyUndoStack, type UndoStack } from './undoStack.js';

/** Words of this person that are no revision yet, and why. */
export type PendingWords = {
  readonly content: InlineText;
  /** The target revision they started from. */
  readonly basedOn: RevisionId | null;
  readonly at: number;
} & (
  | { readonly kind: 'saving' }
  /** Left behind by a crash, or typed in another window. */
  | { readonly kind: 'recovered' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Someone else's revision came first. */
  | { readonly kind: 'conflict'; readonly theirs: Revision | null }
);

/** Which rows are shown. */
export type RowFilter = 'all' | 'notApproved' | 'withComments' | 'changesRequested' | 'sourceChanged';
export const rowFilters: readonly RowFilter[] = [
  'all',
  'notApproved',
  'withComments',
  'changesRequested',
  'sourceChanged',
];

/** What Find looks for. */
export interface FindQuery {
  readonly text: string;
  readonly scope: Side | 'both';
  readonly matchesCase: boolean;
  readonly isPattern: boolean;
}

/** The Find bar; null when closed. `current` counts from 0 through all matches. */
export interface FindState extends FindQuery {
  readonly current: number;
}

/** What the redline is drawn against, as chosen. `revision`: the article as it stood when that revision was saved. */
export type BaselineChoice =
  | { readonly kind: 'firstImport' }
  | { readonly kind: 'lastApproved' }
  | { readonly kind: 'lastSeen'; readonly seq: number }
  | { readonly kind: 'revision'; readonly revision: Revision };

/** The redline's ground: `texts` is null until the workspace has answered. */
export interface BaselineState {
  readonly choice: BaselineChoice;
  readonly texts: BaselineTexts | null;
}

/** A form open under a row. */
export interface RowForm {
  readonly segmentId: SegmentId;
  readonly kind: 'requestChanges' | 'comment' | 'link';
}

/** Which change the person steps on: the index counts within the segment. */
export interface FocusedChange {
  readonly segmentId: SegmentId;
  readonly index: number;
}

/** Something that could not be done, shown where it was asked for; `segmentId` null: above the rows. */
export interface Refusal {
  readonly segmentId: SegmentId | null;
  readonly failure: Failure;
}

/** The whole state of the open article. */
export interface ArticleState {
  readonly article: Article;
  readonly pending: Readonly<Record<SegmentId, PendingWords>>;
  readonly activeId: SegmentId | null;
  /** The active row's words are being edited (in the review stage the redline gives way to the editor). */
  readonly isEditing: boolean;
  /** Rows chosen besides the active one. */
  readonly selected: ReadonlySet<SegmentId>;
  readonly anchorId: SegmentId | null;
  readonly filter: RowFilter;
  readonly find: FindState | null;
  readonly baseline: BaselineState;
  readonly focusedChange: FocusedChange | null;
  readonly form: RowForm | null;
  readonly refusal: Refusal | null;
  /** What the last approval of several could not approve. */
  readonly refusedApprovals: ApprovalResult['refused'];
  readonly undo: UndoStack;
  /** Recovered drafts whose notice was not closed yet, in reading order. */
  readonly recovered: readonly SegmentId[];
  /** Deleted from the library meanwhile. */
  readonly isGone: boolean;
}

function recoveredWords(article: Article): Readonly<Record<SegmentId, PendingWords>> {
  const alive = new Set(article.segments.map((segment) => segment.id));
  const drafts = article.drafts.filter((draft) => alive.has(draft.segmentId));
  return Object.fromEntries(
    drafts.map(({ segmentId, content, basedOn, at }) => [
      segmentId,
      { kind: 'recovered', content, basedOn, at },
    ]),
  );
}

/** The state after opening: drafts a crash left are put back; the row one was in, if it is still there. */
export function openedArticle(article: Article, activeId: SegmentId | null): ArticleState {
  const pending = recoveredWords(article);
  const recovered = article.segments.map((segment) => segment.id).filter((id) => id in pending);
  const known = article.segments.find(({ id }) => id === activeId)?.id;
  return {
    article,
    pending,
    activeId: known ?? recovered[0] ?? article.segments[0]?.id ?? null,
    isEditing: false,
    selected: new Set(),
    anchorId: null,
    filter: 'all',
    find: null,
    baseline: { choice: { kind: 'firstImport' }, texts: null },
    focusedChange: null,
    form: null,
    refusal: null,
    refusedApprovals: [],
    undo: emptyUndoStack,
    recovered,
    isGone: false,
  };
}
