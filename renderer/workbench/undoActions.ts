// Carrying out undo and redo across segments: each action the other way round, as a new step in the workspace.
import { assertNever } from '../../shared/model/assertNever.js';
import type { Corrected } from '../../shared/model/correction.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText, equalInlineText } from '../../shared/model/inlineText.js';
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
import { baseNow, wordsIn } from '../edit/wordsBase.js';
import { decideChanges, pickPlaces, undoDecisions } from '../review/decideChanges.js';
import type { LayerKeeper } from '../review/layerKeeper.js';
import { approveSegments, setResolved, withdrawApprovals } from '../review/reviewActions.js';

export type UndoDirection = 'undo' | 'redo';

/** What came of it: `nothing` to undo, `changedSince` (and forgotten), `refused` (shown), or done. */
export type UndoResult = { readonly kind: 'nothing' | 'changedSince' | 'refused' } | CarriedOut;

interface CarriedOut {
  readonly kind: 'done';
  /** The action as the other stack keeps it. */
  readonly action: UndoableAction;
  readonly segmentId: SegmentId | null;
  /** Rows of a step of several that stayed as they are. */
  readonly left?: number;
}
type Step = CarriedOut | { readonly kind: 'changedSince' } | { readonly kind: 'refused' };

/** Undoes the newest action, or does the newest undone one again. */
export async function stepUndo(
  world: ArticleWorld,
  session: EditingSession,
  layers: LayerKeeper,
  direction: UndoDirection,
): Promise<UndoResult> {
  await session.commit();
  const { undo } = world.latest();
  const action = (direction === 'undo' ? undo.done : undo.undone).at(-1);
  if (!action) return { kind: 'nothing' };
  const step = await carryOut({ world, session, layers }, action, direction);
  world.dispatch({
    kind: 'undoChanged',
    change: (stack) => {
      if (step.kind === 'changedSince') return dropNewest(stack, direction === 'undo' ? 'done' : 'undone');
      if (step.kind !== 'done') return stack;
      return direction === 'undo' ? popDone(stack, step.action) : popUndone(stack, step.action);
    },
  });
  return step;
}

interface UndoTools {
  readonly world: ArticleWorld;
  readonly session: EditingSession;
  readonly layers: LayerKeeper;
}

async function carryOut(
  { world, session, layers }: UndoTools,
  action: UndoableAction,
  direction: UndoDirection,
): Promise<Step> {
  const isUndo = direction === 'undo';
  switch (action.kind) {
    case 'revision':
      return putWording(world, session, action, isUndo);
    case 'several':
      return putSeveral(world, session, action, isUndo);
    case 'restructuring':
      return restructure(world, action, isUndo);
    case 'suggestion':
      return putSuggestion(world, session, action, isUndo);
    case 'decision':
      return decideAgain(world, layers, action, isUndo);
    case 'correction':
      return correct(world, action, isUndo);
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
  session.rebase(segmentId, baseNow('direct', segment));
  const isDone = await session.commitWords({
    segmentId,
    content: to.content ?? emptyInlineText,
    origin: to.origin === 'leaveOut' ? 'leaveOut' : 'restore',
    before: null,
    isTyped: false,
    mode: 'direct',
  });
  return answer(action, isDone);
}

async function putSuggestion(
  world: ArticleWorld,
  session: EditingSession,
  action: Extract<UndoableAction, { kind: 'suggestion' }>,
  isUndo: boolean,
): Promise<Step> {
  const { segmentId, before, after } = action;
  await session.settled(segmentId);
  const segment = segmentOf(world, segmentId);
  const [from, to] = isUndo ? [after, before] : [before, after];
  if (!segment || !equalInlineText(wordsIn('suggest', segment), from ?? emptyInlineText))
    return { kind: 'changedSince' };
  session.rebase(segmentId, baseNow('suggest', segment));
  const isDone = await session.commitWords({
    segmentId,
    content: to ?? emptyInlineText,
    origin: 'edit',
    before: null,
    isTyped: false,
    mode: 'suggest',
  });
  return answer(action, isDone);
}

/** Each row by itself: one that was changed again in the meantime stays as it is, and is no part of the action any more. */
async function putSeveral(
  world: ArticleWorld,
  session: EditingSession,
  { actions }: Extract<UndoableAction, { kind: 'several' }>,
  isUndo: boolean,
): Promise<Step> {
  const steps = await Promise.all(
    actions.map((action) =>
      action.kind === 'revision'
        ? putWording(world, session, action, isUndo)
        : putSuggestion(world, session, action, isUndo),
    ),
  );
  const done = actions.filter((_, i) => steps[i]?.kind === 'done');
  const isRefused = steps.some(({ kind }) => kind === 'refused');
  if (done.length === 0) return { kind: isRefused ? 'refused' : 'changedSince' };
  const left = actions.length - done.length;
  return {
    kind: 'done',
    action: { kind: 'several', actions: done },
    segmentId: done[0]?.segmentId ?? null,
    left,
  };
}

/** Undone by its log positions; done again on the changes that stand where they stood. */
async function decideAgain(
  world: ArticleWorld,
  layers: LayerKeeper,
  action: Extract<UndoableAction, { kind: 'decision' }>,
  isUndo: boolean,
): Promise<Step> {
  if (isUndo) {
    const undone = await undoDecisions(world, layers, action.seqs);
    if (undone === 'gone') return { kind: 'changedSince' };
    return answer(action, undone === 'done');
  }
  await layers.update();
  const { decision, reason } = action;
  const asked = { decision, reason, pick: pickPlaces(action.places) };
  const decided = await decideChanges(world, layers, asked);
  if (!decided) return { kind: 'refused' };
  if (decided.seqs.length === 0) return { kind: 'changedSince' };
  const { seqs, segmentIds, places } = decided;
  return answer({ ...action, seqs, segmentIds, places }, true);
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

async function correct(
  world: ArticleWorld,
  action: Extract<UndoableAction, { kind: 'correction' }>,
  isUndo: boolean,
): Promise<Step> {
  const articleId = world.latest().article.id;
  const outcome = isUndo
    ? await world.request('review.undoCorrection', action.seq)
    : await world.request('review.applyCorrection', articleId, action.correction);
  await world.reload();
  if (outcome.ok) {
    const { segmentIds, seq = action.seq }: Partial<Corrected> = outcome.value;
    return { kind: 'done', action: { ...action, seq }, segmentId: segmentIds?.[0] ?? null };
  }
  const { code } = outcome.failure;
  if (code === 'edit.conflict' || code === 'edit.segmentGone' || code === 'review.changedMeanwhile')
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
  const result = await approveSegments(world, segments, { isUndoable: false });
  if (result === null) return { kind: 'refused' };
  if (result.approved.length === 0) return { kind: 'changedSince' };
  return answer({ ...action, segmentIds: result.approved.map(({ id }) => id) }, true);
}
