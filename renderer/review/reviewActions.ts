// What an editor decides, and what people say to each other about the words: asked of the workspace, put into the state.
import type { CommentId, SegmentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import type { ApprovalResult, Baseline, CommentInput } from '../../shared/model/workspaceRequests.js';
import type { BaselineChoice } from '../article/articleState.js';
import { refuse, type ArticleWorld } from '../article/ArticleWorld.js';
import { pushAction, type UndoableAction } from '../article/undoStack.js';

function record(world: ArticleWorld, action: UndoableAction): void {
  world.dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
}

/** Approves exactly the words shown. Null: nothing was approved, the refusal is shown. */
export async function approveSegments(
  world: ArticleWorld,
  segments: readonly Segment[],
  isUndoable = true,
): Promise<ApprovalResult | null> {
  const approvals = segments.flatMap(({ id, target, contentHash }) =>
    target ? [{ segmentId: id, revisionId: target.id, contentHash }] : [],
  );
  if (approvals.length === 0) return { approved: [], refused: [] };
  const outcome = await world.request('review.approve', approvals);
  const only = segments.length === 1 ? (segments[0]?.id ?? null) : null;
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
