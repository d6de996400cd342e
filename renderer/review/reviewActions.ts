// What an editor decides, and what people say to each other about the words: asked of the workspace, put into the state.
import type { CommentId, SegmentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import type { ApprovalResult, Baseline, CommentInput } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { mayBeOutdated, outdatedWords } from '../../shared/review/outdatedWords.js';
import type { BaselineChoice } from '../article/articleState.js';
import { refuse, type ArticleWorld } from '../article/ArticleWorld.js';
import { pushAction, type UndoableAction } from '../article/undoStack.js';

function record(world: ArticleWorld, action: UndoableAction): void {
  world.dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
}

/** Those of the segments whose targets still say what an earlier source said; a history that cannot be had refuses. */
export async function outdatedAmong(
  world: Pick<ArticleWorld, 'request' | 'latest'>,
  segments: readonly Segment[],
): Promise<Outcome<ReadonlySet<SegmentId>>> {
  const found = new Set<SegmentId>();
  for (const segment of segments.filter(mayBeOutdated)) {
    const history = await world.request('review.history', segment.id);
    if (!history.ok) return history;
    if (outdatedWords(segment, history.value, world.latest().article).length > 0) found.add(segment.id);
  }
  return success(found);
}

interface ApprovalManner {
  readonly isUndoable?: boolean;
  /** What the target still says of an earlier source was shown, and is meant. */
  readonly isDeliberate?: boolean;
}

/**
 * Approves exactly the words shown, those that still say what an earlier source said only deliberately: one alone is
 * asked about under its row, of several they are refused. Null: nothing was approved, the reason is shown.
 */
export async function approveSegments(
  world: ArticleWorld,
  segments: readonly Segment[],
  { isUndoable = true, isDeliberate = false }: ApprovalManner = {},
): Promise<ApprovalResult | null> {
  const only = segments.length === 1 ? (segments[0]?.id ?? null) : null;
  const outdated = isDeliberate ? success(new Set<SegmentId>()) : await outdatedAmong(world, segments);
  if (outdated.ok && only !== null && outdated.value.has(only)) {
    world.dispatch({ kind: 'formChanged', form: { segmentId: only, kind: 'approveOutdated' } });
    return null;
  }
  const outcome = outdated.ok ? await approveBut(world, segments, outdated.value) : outdated;
  if (!outcome.ok) {
    refuse(world, only, outcome.failure);
    return null;
  }
  const { approved, refused } = outcome.value;
  world.dispatch({ kind: 'segmentsChanged', segments: approved });
  if (approved.length > 0 && isUndoable)
    record(world, { kind: 'approval', segmentIds: approved.map(({ id }) => id) });
  const first = refused[0];
  if (only !== null && first) refuse(world, only, first.failure);
  else world.dispatch({ kind: 'approvalsRefused', refused });
  return outcome.value;
}

/** Asks the workspace to approve all but the outdated ones, which are among those refused. */
async function approveBut(
  world: ArticleWorld,
  segments: readonly Segment[],
  outdated: ReadonlySet<SegmentId>,
): Promise<Outcome<ApprovalResult>> {
  const approvals = segments.flatMap(({ id, target, contentHash }) =>
    target && !outdated.has(id) ? [{ segmentId: id, revisionId: target.id, contentHash }] : [],
  );
  const left = [...outdated].map((segmentId) => ({
    segmentId,
    failure: { code: 'review.outdatedWords', details: {} } as const,
  }));
  if (approvals.length === 0) return success({ approved: [], refused: left });
  const outcome = await world.request('review.approve', approvals);
  if (!outcome.ok) return outcome;
  return success({ ...outcome.value, refused: [...outcome.value.refused, ...left] });
}

/**
 * The long part of approving many segments, under a job's id by which it reports and is cancelled. False: it was, or
 * could not be done and the refusal is shown; nothing is approved.
 */
export async function prepareApproval(
  world: ArticleWorld,
  segments: readonly Segment[],
  jobId: string,
): Promise<boolean> {
  const ids = segments.map(({ id }) => id);
  const outcome = await world.request('review.prepareApproval', ids, jobId);
  if (!outcome.ok && outcome.failure.code !== 'app.cancelled') refuse(world, null, outcome.failure);
  return outcome.ok;
}

/** Takes approvals back. True when it was done. */
export async function withdrawApprovals(
  world: ArticleWorld,
  segmentIds: readonly SegmentId[],
  isUndoable = true,
): Promise<boolean> {
  const outcome = await world.request('review.withdrawApprovals', segmentIds);
  if (!outcome.ok) {
    refuse(world, segmentIds.length === 1 ? (segmentIds[0] ?? null) : null, outcome.failure);
    return false;
  }
  world.dispatch({ kind: 'segmentsChanged', segments: outcome.value });
  if (isUndoable) record(world, { kind: 'withdrawal', segmentIds });
  return true;
}

/** Adds a comment, a reply or a change request. True when it was done. */
export async function addComment(world: ArticleWorld, comment: CommentInput): Promise<boolean> {
  const outcome = await world.request('review.addComment', comment);
  if (!outcome.ok) {
    refuse(world, comment.segmentId, outcome.failure);
    return false;
  }
  world.dispatch({ kind: 'commentChanged', ...outcome.value });
  return true;
}

/** Resolves a thread or opens it again. True when it was done. */
export async function setResolved(
  world: ArticleWorld,
  commentId: CommentId,
  isResolved: boolean,
  isUndoable = true,
): Promise<boolean> {
  const outcome = await world.request(isResolved ? 'review.resolveThread' : 'review.reopenThread', commentId);
  if (!outcome.ok) {
    refuse(world, null, outcome.failure);
    return false;
  }
  world.dispatch({ kind: 'commentChanged', ...outcome.value });
  const { id: segmentId } = outcome.value.segment;
  if (isUndoable) record(world, { kind: isResolved ? 'resolved' : 'reopened', segmentId, commentId });
  return true;
}

/** The request a choice of baseline comes to. */
export function baselineOf(choice: BaselineChoice): Baseline {
  switch (choice.kind) {
    case 'openChanges':
    case 'firstImport':
    case 'lastApproved':
      return choice;
    case 'lastSeen':
      return { kind: 'position', seq: choice.seq };
    case 'revision':
      return { kind: 'position', seq: choice.revision.seq };
    case 'pinned':
      return { kind: 'pinned', id: choice.pinned.id };
  }
}

/** Fetches every reason given in the article. */
export async function loadReasons(world: ArticleWorld): Promise<void> {
  const outcome = await world.request('review.reasons', world.latest().article.id);
  if (outcome.ok) world.dispatch({ kind: 'reasonsLoaded', reasons: outcome.value });
}
