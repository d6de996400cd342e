// Naming the present state of the article, and taking a name away.
import type { PinnedBaselineId } from '../../../shared/model/ids.js';
import type { Failure } from '../../../shared/outcome.js';
import { refuse, type ArticleWorld } from '../../article/ArticleWorld.js';

/** Null: it has the name. Else why not; nothing was changed. */
export async function pinBaseline(world: ArticleWorld, name: string): Promise<Failure | null> {
  const outcome = await world.request('review.pinBaseline', world.latest().article.id, name);
  if (!outcome.ok) return outcome.failure;
  world.dispatch({ kind: 'baselinesPinned', baselines: outcome.value });
  return null;
}

/** The state loses its name; a redline against it is drawn against the open changes again. True when it was done. */
export async function unpinBaseline(world: ArticleWorld, id: PinnedBaselineId): Promise<boolean> {
  const outcome = await world.request('review.unpinBaseline', id);
  if (!outcome.ok) {
    refuse(world, null, outcome.failure);
    return false;
  }
  const { choice } = world.latest().baseline;
  if (choice.kind === 'pinned' && choice.pinned.id === id)
    world.dispatch({ kind: 'baselineChosen', choice: { kind: 'openChanges' } });
  world.dispatch({ kind: 'baselinesPinned', baselines: outcome.value });
  return true;
}
