// The one reducer of the open article: actions say what the workspace answered or what the person did.
import { assertNever } from '../../shared/model/assertNever.js';
import type { Article, ParagraphRole, PinnedBaseline } from '../../shared/model/article.js';
import type { Comment } from '../../shared/model/comment.js';
import type { CommentId, ParagraphId, SegmentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import type { ArticleLayers } from '../../shared/model/layer.js';
import type { ApprovalResult } from '../../shared/model/workspaceRequests.js';
import type { DecisionResult } from '../../shared/model/decision.js';
import type { ChangeReason } from '../../shared/model/reason.js';
import { everyChange, type ChangeFilter } from '../../shared/review/changeUnits.js';
import { noReason } from './articleState.js';
import type {
  ArticleState,
  BaselineChoice,
  FilterFacts,
  FindState,
  FocusedAnchor,
  FocusedChange,
  MergedWords,
  PendingWords,
  ReasonChoice,
  Refusal,
  RowFilter,
  RowForm,
  ThreeWayView,
} from './articleState.js';
import { withLayers } from './keepLayers.js';
import { reanchorComments } from './reanchorComments.js';
import type { UndoStack } from './undoStack.js';
import { sameSegment } from './sameSegment.js';

/** Everything that can happen to the open article. */
export type ArticleAction =
  | { readonly kind: 'articleReloaded'; readonly article: Article }
  | { readonly kind: 'articleGone' }
  | { readonly kind: 'segmentsChanged'; readonly segments: readonly Segment[] }
  | { readonly kind: 'commentChanged'; readonly comment: Comment; readonly segment: Segment }
  | { readonly kind: 'roleChanged'; readonly paragraphId: ParagraphId; readonly role: ParagraphRole }
  | { readonly kind: 'wordsPending'; readonly segmentId: SegmentId; readonly words: PendingWords }
  | { readonly kind: 'wordsSettled'; readonly segmentId: SegmentId }
  | { readonly kind: 'recoveryClosed' }
  | { readonly kind: 'activated'; readonly segmentId: SegmentId; readonly isEditing: boolean }
  | { readonly kind: 'editingChanged'; readonly isEditing: boolean }
  | { readonly kind: 'selected'; readonly ids: ReadonlySet<SegmentId>; readonly anchorId: SegmentId | null }
  | { readonly kind: 'filtered'; readonly filter: RowFilter }
  | { readonly kind: 'filterFactsKnown'; readonly facts: Partial<FilterFacts> }
  | { readonly kind: 'baselinesPinned'; readonly baselines: readonly PinnedBaseline[] }
  | { readonly kind: 'findChanged'; readonly find: FindState | null }
  | { readonly kind: 'baselineChosen'; readonly choice: BaselineChoice }
  | {
      readonly kind: 'layersLoaded';
      /** What was asked for; null: chains of suggestions for the stages without a baseline. */
      readonly choice: BaselineChoice | null;
      /** The rows asked for. */
      readonly segmentIds: readonly SegmentId[];
      readonly layers: ArticleLayers;
      readonly isWhole: boolean;
    }
  | { readonly kind: 'changesFiltered'; readonly filter: ChangeFilter }
  | { readonly kind: 'threeWayChanged'; readonly change: Partial<ThreeWayView> }
  | { readonly kind: 'commentFocused'; readonly commentId: CommentId | null }
  | { readonly kind: 'changeFocused'; readonly change: FocusedChange | null }
  | { readonly kind: 'anchorFocused'; readonly anchor: FocusedAnchor | null }
  | { readonly kind: 'sentencesOpened'; readonly isOpen: boolean }
  | { readonly kind: 'reasonChosen'; readonly reason: ReasonChoice }
  | { readonly kind: 'reasonsLoaded'; readonly reasons: readonly ChangeReason[] }
  | { readonly kind: 'reasonGiven'; readonly reason: ChangeReason }
  | { readonly kind: 'formChanged'; readonly form: RowForm | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal | null }
  | { readonly kind: 'approvalsRefused'; readonly refused: ApprovalResult['refused'] }
  | { readonly kind: 'decisionsRefused'; readonly refused: DecisionResult['refused'] }
  | { readonly kind: 'wordsMerged'; readonly merged: MergedWords | null }
  | { readonly kind: 'undoChanged'; readonly change: (stack: UndoStack) => UndoStack };

/** The state after an action; the same object when nothing changed. */
export function reduceArticle(state: ArticleState, action: ArticleAction): ArticleState {
  switch (action.kind) {
    case 'articleReloaded':
      return reloaded(state, action.article);
    case 'articleGone':
      return { ...state, isGone: true };
    case 'segmentsChanged':
      return withArticle(
        state,
        withSegments(reanchorComments(state.article, action.segments), action.segments),
      );
    case 'commentChanged':
      return withArticle(state, withComment(withSegments(state.article, [action.segment]), action.comment));
    case 'roleChanged':
      return withArticle(state, withRole(state.article, action.paragraphId, action.role));
    case 'wordsPending':
    case 'wordsSettled':
    case 'recoveryClosed':
      return reduceWords(state, action);
    default:
      return reducePlace(state, action);
  }
}

type WordsAction = Extract<ArticleAction, { kind: 'wordsPending' | 'wordsSettled' | 'recoveryClosed' }>;

function reduceWords(state: ArticleState, action: WordsAction): ArticleState {
  switch (action.kind) {
    case 'wordsPending':
      return { ...state, pending: { ...state.pending, [action.segmentId]: action.words } };
    case 'wordsSettled':
      return withoutPending(state, action.segmentId);
    case 'recoveryClosed':
      return { ...state, recovered: [] };
  }
}

type PlaceAction = Exclude<
  ArticleAction,
  | WordsAction
  | { kind: 'articleReloaded' | 'articleGone' | 'segmentsChanged' | 'commentChanged' | 'roleChanged' }
>;

function reducePlace(state: ArticleState, action: PlaceAction): ArticleState {
  switch (action.kind) {
    case 'activated':
      return activated(state, action.segmentId, action.isEditing);
    case 'editingChanged':
      return state.isEditing === action.isEditing ? state : { ...state, isEditing: action.isEditing };
    case 'selected':
      return { ...state, selected: action.ids, anchorId: action.anchorId };
    case 'filtered':
      return { ...state, filter: action.filter, selected: new Set(), anchorId: null };
    case 'filterFactsKnown':
      return { ...state, filterFacts: { ...state.filterFacts, ...action.facts } };
    case 'baselinesPinned':
      return { ...state, article: { ...state.article, pinnedBaselines: action.baselines } };
    case 'findChanged':
      return { ...state, find: action.find };
    case 'anchorFocused':
      return { ...state, focusedAnchor: action.anchor };
    case 'sentencesOpened':
      return { ...state, opensSentences: action.isOpen };
    case 'formChanged':
      return { ...state, form: action.form, refusal: null };
    case 'refused':
      return { ...state, refusal: action.refusal };
    case 'undoChanged':
      return { ...state, undo: action.change(state.undo) };
    default:
      return reduceChanges(state, action);
  }
}

type ChangesAction = Extract<
  ArticleAction,
  {
    kind:
      | 'baselineChosen'
      | 'layersLoaded'
      | 'changesFiltered'
      | 'commentFocused'
      | 'threeWayChanged'
      | 'changeFocused'
      | 'reasonChosen'
      | 'reasonsLoaded'
      | 'reasonGiven'
      | 'approvalsRefused'
      | 'decisionsRefused'
      | 'wordsMerged';
  }
>;

function reduceChanges(state: ArticleState, action: ChangesAction): ArticleState {
  switch (action.kind) {
    case 'baselineChosen':
      return {
        ...state,
        baseline: { choice: action.choice, layers: null, isWhole: false },
        changeFilter: everyChange,
        focusedChange: null,
      };
    case 'layersLoaded':
      return layersLoaded(state, action);
    case 'changesFiltered':
      return { ...state, changeFilter: action.filter };
    case 'threeWayChanged':
      return threeWayChanged(state, action.change);
    case 'commentFocused':
      return { ...state, focusedComment: action.commentId };
    case 'changeFocused':
      return changeFocused(state, action.change);
    case 'reasonChosen':
      return { ...state, reason: action.reason };
    case 'reasonsLoaded':
      return { ...state, reasons: action.reasons };
    case 'reasonGiven':
      return { ...state, reasons: [...(state.reasons ?? []), action.reason], reason: noReason };
    case 'approvalsRefused':
      return { ...state, refusedApprovals: action.refused };
    case 'decisionsRefused':
      return { ...state, refusedDecisions: action.refused };
    case 'wordsMerged':
      return { ...state, merged: action.merged };
    default:
      return assertNever(action);
  }
}

/** Another set of marks has other places: the focus begins anew. */
function threeWayChanged(state: ArticleState, change: Partial<ThreeWayView>): ArticleState {
  const threeWay = { ...state.threeWay, ...change };
  return 'layout' in change ? { ...state, threeWay } : { ...state, threeWay, focusedChange: null };
}

/** A reason half chosen belongs to the change it was chosen for. */
function changeFocused(state: ArticleState, change: FocusedChange | null): ArticleState {
  const before = state.focusedChange;
  const isSame = before?.segmentId === change?.segmentId && before?.index === change?.index;
  return { ...state, focusedChange: change, reason: isSame ? state.reason : noReason };
}

function layersLoaded(
  state: ArticleState,
  { choice, segmentIds, layers, isWhole }: Extract<ArticleAction, { kind: 'layersLoaded' }>,
): ArticleState {
  if (choice === null) return { ...state, suggested: withLayers(state.suggested, segmentIds, layers) };
  // An answer to an earlier choice comes too late.
  if (state.baseline.choice !== choice) return state;
  const kept = withLayers(state.baseline.layers ?? {}, segmentIds, layers);
  return { ...state, baseline: { choice, layers: kept, isWhole: isWhole || state.baseline.isWhole } };
}

function withArticle(state: ArticleState, article: Article): ArticleState {
  return article === state.article ? state : { ...state, article };
}

function withSegments(article: Article, changed: readonly Segment[]): Article {
  if (changed.length === 0) return article;
  const byId = new Map(changed.map((segment) => [segment.id, segment]));
  return { ...article, segments: article.segments.map((segment) => byId.get(segment.id) ?? segment) };
}

function withComment(article: Article, comment: Comment): Article {
  const isKnown = article.comments.some(({ id }) => id === comment.id);
  const comments = isKnown
    ? article.comments.map((other) => (other.id === comment.id ? comment : other))
    : [...article.comments, comment];
  return { ...article, comments };
}

function withRole(article: Article, paragraphId: ParagraphId, role: ParagraphRole): Article {
  const paragraphs = article.paragraphs.map((paragraph) =>
    paragraph.id === paragraphId ? { ...paragraph, role } : paragraph,
  );
  return { ...article, paragraphs };
}

function withoutPending(state: ArticleState, segmentId: SegmentId): ArticleState {
  const { [segmentId]: _settled, ...pending } = state.pending;
  const recovered = state.recovered.filter((id) => id !== segmentId);
  return { ...state, pending, recovered };
}

function activated(state: ArticleState, segmentId: SegmentId, isEditing: boolean): ArticleState {
  if (state.activeId === segmentId) return state.isEditing === isEditing ? state : { ...state, isEditing };
  const form = state.form?.segmentId === segmentId ? state.form : null;
  const refusal = state.refusal?.segmentId === null ? state.refusal : null;
  const merged = state.merged?.segmentId === segmentId ? state.merged : null;
  const focusedChange = state.focusedChange?.segmentId === segmentId ? state.focusedChange : null;
  return {
    ...state,
    activeId: segmentId,
    isEditing,
    form,
    refusal,
    merged,
    focusedChange,
    focusedAnchor: null,
    focusedComment: null,
  };
}

function reloaded(state: ArticleState, fresh: Article): ArticleState {
  const before = new Map(state.article.segments.map((segment) => [segment.id, segment]));
  const segments = fresh.segments.map((segment) => {
    const old = before.get(segment.id);
    return old && sameSegment(old, segment) ? old : segment;
  });
  // Drafts came with the first opening; later ones are this window's own.
  const article = { ...fresh, segments, drafts: state.article.drafts, seenSeq: state.article.seenSeq };
  const alive = new Set(segments.map((segment) => segment.id));
  const pending = Object.fromEntries(
    Object.entries(state.pending).filter(([id]) => alive.has(id as SegmentId)),
  );
  return {
    ...state,
    article,
    pending,
    activeId: stillActive(state, alive),
    isEditing: state.activeId !== null && alive.has(state.activeId) && state.isEditing,
    selected: new Set([...state.selected].filter((id) => alive.has(id))),
    anchorId: state.anchorId !== null && alive.has(state.anchorId) ? state.anchorId : null,
    recovered: state.recovered.filter((id) => alive.has(id)),
    form: state.form && alive.has(state.form.segmentId) ? state.form : null,
    focusedChange:
      state.focusedChange && alive.has(state.focusedChange.segmentId) ? state.focusedChange : null,
  };
}

/** The active row, or the nearest one before it that is still there. */
function stillActive(state: ArticleState, alive: ReadonlySet<SegmentId>): SegmentId | null {
  if (state.activeId !== null && alive.has(state.activeId)) return state.activeId;
  const ids = state.article.segments.map((segment) => segment.id);
  const at = state.activeId === null ? -1 : ids.indexOf(state.activeId);
  return ids.slice(0, Math.max(0, at)).findLast((id) => alive.has(id)) ?? [...alive][0] ?? null;
}
