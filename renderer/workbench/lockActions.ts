// Locking segments with a reason, and taking the lock away.
import type { Segment } from '../../shared/model/segment.js';
import type { Failure } from '../../shared/outcome.js';
import { refuse } from '../article/ArticleWorld.js';
import { subjects } from './decideActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** Why a locked segment cannot be changed; null: it is not locked. */
export function lockFailure({ inUse }: WorkbenchTools, segment: Segment | undefined): Failure | null {
  if (!segment?.lock) return null;
  const { personId, reason } = segment.lock;
  const person = inUse().personOf(personId)?.name ?? '';
  return { code: 'edit.locked', details: { person, reason } };
}

/** Locks what is chosen, else the active row; what is being typed is saved first. True when it was done. */
export async function lockChosen(tools: WorkbenchTools, reason: string): Promise<boolean> {
  const { world, session, say, t } = tools;
  const chosen = subjects(tools).filter(({ lock }) => lock === null);
  if (!(await session.commit())) return false;
  await Promise.all(chosen.map(({ id }) => session.settled(id)));
  const outcome = await world.request(
    'review.lockSegments',
    chosen.map(({ id }) => id),
    reason,
  );
  if (!outcome.ok) {
    refuse(world, chosen[0]?.id ?? null, outcome.failure);
    return false;
  }
  world.dispatch({ kind: 'segmentsChanged', segments: outcome.value });
  world.dispatch({ kind: 'editingChanged', isEditing: false });
  say(t()('review.lock.done', { count: chosen.length }));
  return true;
}

/** Unlocks what is chosen, else the active row. */
export async function unlockChosen(tools: WorkbenchTools): Promise<void> {
  const { world, say, t } = tools;
  const ids = subjects(tools).flatMap(({ id, lock }) => (lock ? [id] : []));
  const outcome = await world.request('review.unlockSegments', ids);
  if (!outcome.ok) return refuse(world, ids[0] ?? null, outcome.failure);
  world.dispatch({ kind: 'segmentsChanged', segments: outcome.value });
  world.dispatch({ kind: 'refused', refusal: null });
  return say(t()('review.lock.undone', { count: ids.length }));
}
