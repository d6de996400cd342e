// “Align again”: rows of the open article become an alignment, which is mended and accepted in the align view.
import type { SegmentId } from '../../shared/model/ids.js';
import { isApproved, type Segment } from '../../shared/model/segment.js';
import type { ArticleState } from '../article/articleState.js';
import { refuse } from '../article/ArticleWorld.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** What is settled, or has to be decided first, is not aligned again. */
const isFree = (segment: Segment): boolean =>
  !isApproved(segment) && segment.lock === null && segment.suggestion === null;

/** The selected rows; without a selection those around the active one that are free to change. */
export function rowsToAlign({
  article: { segments },
  activeId,
  selected,
}: Pick<ArticleState, 'article' | 'activeId' | 'selected'>): readonly SegmentId[] {
  if (selected.size > 1) return segments.flatMap(({ id }) => (selected.has(id) ? [id] : []));
  const at = segments.findIndex(({ id }) => id === activeId);
  const active = segments[at];
  if (!active) return [];
  if (!isFree(active)) return [active.id];
  const before = segments.slice(0, at).findLastIndex((segment) => !isFree(segment));
  const after = segments.findIndex((segment, i) => i > at && !isFree(segment));
  return segments.slice(before + 1, after < 0 ? undefined : after).map(({ id }) => id);
}

/** Begins once everything typed is a revision; `open` leads to the align view. One that is under way is gone on with. */
export async function alignAgain(tools: WorkbenchTools, open: () => void): Promise<void> {
  const { session, world, say, t } = tools;
  if (!(await session.settleAll())) return say(t()('align.again.unsaved'));
  if (world.latest().article.beginningOf) await world.reload();
  const { article } = world.latest();
  if (article.aligning) return open();
  const answer = await world.request('align.beginStretch', article.id, rowsToAlign(world.latest()));
  return answer.ok ? open() : refuse(world, null, answer.failure);
}
