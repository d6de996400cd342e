// Carrying out undo and redo across segments: each action the other way round, as a new step in the workspace.
import { assertNever } from '../../shared/model/assertNever.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText } from '../../shared/model/inlineText.js';
import { refuse, segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import {
  dropNewest,
  popDone,
  popUndone,
  stands,
  subjectOf,
  type UndoableAction,
} from '../article/undoStack.js';
import type { EditingSession } from '../edit/editingSession.js';
import { approveSegments, setResolved, withdrawApprovals } from '../review/reviewActions.js';

export type UndoDirection = 'undo' | 'redo';

/** What came of it: `nothing` to undo, `changedSince` (and forgotten), `refused` (shown), or done. */
export type UndoResult =
  | { readonly kind: 'nothing' | 'changedSince' | 'refused' }
  | { readonly kind: 'done'; readonly action: UndoableAction; readonly segmentId: SegmentId | null };

interface CarriedOut {
  readonly kind: 'done';
  /** The action as the other stack keeps it. */
  readonly action: UndoableAction;
  readonly segmentId: SegmentId | null;
}
type Step = CarriedOut | { readonly kind: 'changedSince' } | { readonly kind: 'refused' };

/** Undoes the newest action, or does the newest undone one again. */
export async function stepUndo(
  world: ArticleWorld,
  session: EditingSession,
  direction: UndoDirection,
): Promise<UndoResult> {
  await session.commit();
  const { undo } = world.latest();
  const action = (direction === 'undo' ? undo.done : undo.undone).at(-1);
  if (!action) return { kind: 'nothing' };
  const step = await carryOut(world, session, action, direction);
  world.dispatch({
    kind: 'undoChanged',
    change: (stack) => {
      if (step.kind === 'changedSince') return dropNewest(stack, direction === 'undo' ? 'done' : 'undone');
      if (step.kind !== 'done') return stack;
      // The plan was made on what stood there before: the new version is brought in again instead.
      if (step.action.kind === 'correction') return dropNewest(stack, 'done');
      return direction === 'undo' ? popDone(stack, step.action) : popUndone(stack, step.action);
    },
  });
  return step;
}

async function carryOut(
  world: ArticleWorld,
  session: EditingSession,
  action: UndoableAction,
  direction: UndoDirection,
): Promise<Step> {
  const isUndo = direction === 'undo';
  switch (action.kind) {
    case 'revision':
      return putWording(world, session, action, isUndo);
    case 'restructuring':
      return restructure(world, action, isUndo);
    case 'correction':
      return takeCorrectionBack(world, action);
    case 'approval':
    case 'withdrawal':
      return decide(world, action, (action.kind === 'approval') === isUndo ? 'withdraw' : 'approve');
    case 'resolved':
    case 'reopened': {
      const isResolved = (action.kind === 'resolved') !== isUndo;
      return answer(action, await setResolved(world, action.commentId, isResolved, false));
    }
    case 'role': {
      const role = isUndo ? action.before : action.after;
      const outcome = await world.request('edit.setRole', action.paragraphId, role);
      if (outcome.ok) world.dispatch({ kind: 'roleChanged', paragraphId: action.paragraphId, role });
      else refuse(world, action.segmentId, outcome.failure);
      return answer(action, outcome.ok);
    }
    default:
      return assertNever(action);
  }
}

function answer(action: UndoableAction, isDone: boolean): Step {
  return isDone ? { kind: 'done', action, segmentId: subjectOf(action) } : { kind: 'refused' };
}

async function putWording(
  world: ArticleWorld,
  session: EditingSession,
  action: Extract<UndoableAction, { kind: 'revision' }>,
  isUndo: boolean,
): Promise<Step> {
  const { segmentId, before, after } = action;
  await session.settled(segmentId);
  const segment = segmentOf(world, segmentId);
  const [from, to] = isUndo ? [after, before] : [before, after];
  if (!segment || !stands(from, segment.target?.content ?? null)) return { kind: 'changedSince' };
  session.rebase(segmentId, segment.target?.id ?? null);
  const isDone = await session.commitWords({
    segmentId,
    content: to.content ?? emptyInlineText,
    origin: to.origin === 'leaveOut' ? 'leaveOut' : 'restore',
    before: null,
    isTyped: false,
  });
  return answer(action, isDone);
}

async function restructure(
  world: ArticleWorld,
  action: Extract<UndoableAction, { kind: 'restructuring' }>,
  isUndo: boolean,
): Promise<Step> {
  if (isUndo) {
    const outcome = await world.request('align.undoRestructuring', action.seq);
    await world.reload();
    if (outcome.ok) return { kind: 'done', action, segmentId: outcome.value.segmentIds[0] ?? null };
    if (outcome.failure.code === 'edit.conflict') return { kind: 'changedSince' };
    refuse(world, null, outcome.failure);
    return { kind: 'refused' };
  }
  const outcome = await world.request('align.restructure', world.latest().article.id, action.change);
  await world.reload();
  if (outcome.ok) {
    const { seq, segmentIds } = outcome.value;
    return { kind: 'done', action: { ...action, seq }, segmentId: segmentIds[0] ?? null };
  }
  if (outcome.failure.code === 'edit.conflict' || outcome.failure.code === 'edit.segmentGone') {
    return { kind: 'changedSince' };
  }
  refuse(world, null, outcome.failure);
  return { kind: 'refused' };
}

async function takeCorrectionBack(
  world: ArticleWorld,
  action: Extract<UndoableAction, { kind: 'correction' }>,
): Promise<Step> {
  const outcome = await world.request('review.undoCorrection', action.seq);
  await world.reload();
  if (outcome.ok) return { kind: 'done', action, segmentId: outcome.value.segmentIds[0] ?? null };
  if (outcome.failure.code === 'edit.conflict' || outcome.failure.code === 'edit.segmentGone')
    return { kind: 'changedSince' };
  refuse(world, null, outcome.failure);
  return { kind: 'refused' };
}

async function decide(
  world: ArticleWorld,
  action: Extract<UndoableAction, { kind: 'approval' | 'withdrawal' }>,
  decision: 'approve' | 'withdraw',
): Promise<Step> {
  if (decision === 'withdraw')
    return answer(action, await withdrawApprovals(world, action.segmentIds, false));
  const ids = new Set(action.segmentIds);
  const segments = world.latest().article.segments.filter(({ id }) => ids.has(id));
  const result = await approveSegments(world, segments, false);
  if (result === null) return { kind: 'refused' };
  if (result.approved.length === 0) return { kind: 'changedSince' };
  return answer({ ...action, segmentIds: result.approved.map(({ id }) => id) }, true);
}
