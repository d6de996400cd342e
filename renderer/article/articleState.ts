// What the window knows of the open article: a read-only copy of the workspace's answers, the words on their way
// there, and where the person is. Everything else is computed by selectors.
import type { CheckIssue } from '../../shared/model/check.js';
import type { Article, PinnedBaseline } from '../../shared/model/article.js';
import type { DraftSuggestion } from '../../shared/model/draft.js';
import type { CommentId, PersonId, RevisionId, SegmentId, SuggestionId } from '../../shared/model/ids.js';
import type { DecisionResult } from '../../shared/model/decision.js';
import type { InlineText, TextRange } from '../../shared/model/inlineText.js';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { Revision } from '../../shared/model/segment.js';
import type { ChangeReason, MqmCategory, MqmSeverity } from '../../shared/model/reason.js';
import type { Side } from '../../shared/model/language.js';
import type { ConceptInput } from '../../shared/model/term.js';
import type { ApprovalResult } from '../../shared/model/workspaceRequests.js';
import type { Failure } from '../../shared/outcome.js';
import type { ThreeWaySteps } from '../../shared/review/threeWay.js';
import { everyChange, type ChangeFilter } from '../../shared/review/changeUnits.js';
import { emptyUndoStack, type UndoStack } from './undoStack.js';

/** The wording somebody else put there while this person wrote. */
export interface TheirWords {
  readonly content: InlineText;
  /** null: there are no words any more. */
  readonly authorId: PersonId | null;
  readonly at: number;
  readonly targetId: RevisionId | null;
  readonly suggestionId: SuggestionId | null;
}

/** Words of this person that are no revision yet, and why. */
export type PendingWords = {
  readonly content: InlineText;
  /** The target revision they started from. */
  readonly basedOn: RevisionId | null;
  /** They are to become a suggestion; null: a revision. */
  readonly suggests: DraftSuggestion | null;
  readonly at: number;
} & (
  | { readonly kind: 'saving' }
  /** Left behind by a crash, or typed in another window. */
  | { readonly kind: 'recovered' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Someone else's words came first; `base`: those both started from, null: not known. */
  | { readonly kind: 'conflict'; readonly theirs: TheirWords; readonly base: InlineText | null }
);

/** Which rows are shown. */
export type RowFilter =
  | 'all'
  | 'mine'
  | 'notApproved'
  | 'changesRequested'
  | 'changed'
  | 'withFigures'
  | 'changedSinceSeen'
  | 'openChanges'
  | 'sourceChanged'
  | 'withErrors'
  | 'withIssues'
  | 'withComments'
  | 'locked';
/** In the order and the groups of the menu. */
export const rowFilters: readonly (readonly RowFilter[])[] = [
  ['all'],
  ['mine', 'notApproved', 'changesRequested', 'withComments', 'locked'],
  ['withErrors', 'withIssues'],
  ['openChanges', 'changedSinceSeen', 'sourceChanged'],
  ['changed', 'withFigures'],
];

/** What filters need to know that the rows do not say themselves. */
export interface FilterFacts {
  readonly me: PersonId | null;
  /** Rows changed against the baseline, and those of them with changed figures or dates; null: not known yet. */
  readonly changed: ReadonlySet<SegmentId> | null;
  readonly figures: ReadonlySet<SegmentId> | null;
  /** Rows in which the checks find something open, and those of them with errors; null: not known yet. */
  readonly issues: ReadonlySet<SegmentId> | null;
  readonly errors: ReadonlySet<SegmentId> | null;
}
export const noFacts: FilterFacts = { me: null, changed: null, figures: null, issues: null, errors: null };

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
  | { readonly kind: 'openChanges' }
  | { readonly kind: 'firstImport' }
  | { readonly kind: 'lastApproved' }
  | { readonly kind: 'lastSeen'; readonly seq: number }
  | { readonly kind: 'pinned'; readonly pinned: PinnedBaseline }
  | { readonly kind: 'revision'; readonly revision: Revision };

/** The redline's ground: `layers` is null until the workspace has answered, and partial until `isWhole`. */
export interface BaselineState {
  readonly choice: BaselineChoice;
  readonly layers: ArticleLayers | null;
  readonly isWhole: boolean;
}

/** Somebody else's change and this person's words went together by themselves. */
export interface MergedWords {
  readonly segmentId: SegmentId;
  readonly authorId: PersonId | null;
}

/** The three-way view: which wordings (named by key; null: those it opens with), how one steps, how it is laid out. */
export interface ThreeWayView {
  readonly isOn: boolean;
  readonly wordings: readonly [string, string, string] | null;
  readonly steps: ThreeWaySteps;
  readonly layout: 'layered' | 'columns';
}
export const closedThreeWay: ThreeWayView = {
  isOn: false,
  wordings: null,
  steps: 'both',
  layout: 'layered',
};

/** Words chosen for a comment, in a named revision of one side. */
export interface FormWords extends TextRange {
  readonly side: Side;
  readonly revisionId: RevisionId;
  readonly quote: string;
}

/** A form open under a row. */
export interface RowForm {
  readonly segmentId: SegmentId;
  readonly kind: 'requestChanges' | 'comment' | 'link' | 'lock' | 'approveOutdated' | 'waive' | 'term';
  /** The words a comment will be about; left out: the whole segment. */
  readonly words?: FormWords | null;
  /** The finding that is to be set aside. */
  readonly issue?: CheckIssue;
  /** What the form of a term shows first, and which of its terms gets the keyboard. */
  readonly concept?: ConceptInput;
  readonly focusOn?: string;
}

/** Which change the person steps on: the index counts within the segment. */
export interface FocusedChange {
  readonly segmentId: SegmentId;
  readonly index: number;
}

/** The anchor the person steps on: which of its side, by where it begins. */
export interface FocusedAnchor {
  readonly segmentId: SegmentId;
  readonly side: Side;
  readonly start: number;
}

/** The reason being chosen for the focused change; its note is an unsent remark. */
export interface ReasonChoice {
  readonly category: MqmCategory | null;
  readonly severity: MqmSeverity;
}
export const noReason: ReasonChoice = { category: null, severity: 'minor' };

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
  readonly filterFacts: FilterFacts;
  readonly find: FindState | null;
  readonly baseline: BaselineState;
  /** Chains of the rows with pending suggestions, for the stages that draw no other redline. */
  readonly suggested: ArticleLayers;
  /** Which changes are stepped through and decided together. */
  readonly changeFilter: ChangeFilter;
  readonly threeWay: ThreeWayView;
  readonly focusedChange: FocusedChange | null;
  readonly focusedAnchor: FocusedAnchor | null;
  /** The active row is opened into its sentence pairs. */
  readonly opensSentences: boolean;
  /** The thread whose words one looks at. */
  readonly focusedComment: CommentId | null;
  readonly reason: ReasonChoice;
  /** Reasons given in this article, oldest first; null: not asked for yet. */
  readonly reasons: readonly ChangeReason[] | null;
  readonly form: RowForm | null;
  readonly refusal: Refusal | null;
  /** What the last approval of several could not approve. */
  readonly refusedApprovals: ApprovalResult['refused'];
  /** What the last decision on several changes could not carry out. */
  readonly refusedDecisions: DecisionResult['refused'];
  readonly merged: MergedWords | null;
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
    drafts.map(({ segmentId, content, basedOn, suggests, at }) => [
      segmentId,
      { kind: 'recovered', content, basedOn, suggests: suggests ?? null, at },
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
    filterFacts: noFacts,
    find: null,
    baseline: { choice: { kind: 'openChanges' }, layers: null, isWhole: false },
    suggested: {},
    changeFilter: everyChange,
    threeWay: closedThreeWay,
    focusedChange: null,
    focusedAnchor: null,
    opensSentences: false,
    focusedComment: null,
    reason: noReason,
    reasons: null,
    form: null,
    refusal: null,
    refusedApprovals: [],
    refusedDecisions: [],
    merged: null,
    undo: emptyUndoStack,
    recovered,
    isGone: false,
  };
}
