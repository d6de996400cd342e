// To the preview of a corrected version and back: what was typed is saved first, what was applied can be undone.
import type { Corrected, CorrectionInput } from '../../shared/model/correction.js';
import type { Side } from '../../shared/model/language.js';
import { pushAction } from '../article/undoStack.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** Opens the preview once everything typed is a revision, since the plan is made on revisions. */
export async function openCorrection(
  { session, world, say, t }: WorkbenchTools,
  side: Side,
  open: (side: Side) => void,
): Promise<void> {
  if (!(await session.settleAll())) return say(t()('review.correction.unsaved'));
  if (world.latest().article.beginningOf) await world.reload();
  return open(side);
}

/** The article as it is now, its undo step, and the first row the correction concerns. */
export async function correctionApplied(
  tools: WorkbenchTools,
  { segmentIds, seq }: Corrected,
  correction: CorrectionInput,
): Promise<void> {
  const { world, say, t } = tools;
  await world.reload();
  const [segmentId = null] = segmentIds;
  const action = { kind: 'correction', segmentId, correction, seq } as const;
  world.dispatch({ kind: 'undoChanged', change: (stack) => pushAction(stack, action) });
  world.dispatch({ kind: 'filtered', filter: 'all' });
  if (segmentId !== null) goTo(tools, segmentId, { isEditing: false, align: 'center' });
  say(t()('review.correction.applied'));
}
