// Going from thread to thread: to the words they are about.
import type { CommentId } from '../../shared/model/ids.js';
import { inReadingOrder } from '../review/comments/threadFilter.js';
import { segmentPositions, threadsOf, visibleRows, type Thread } from '../article/selectors.js';
import { goTo, sayWrapped } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** To the words of a thread, which get an ink box; to its row when they are gone. */
export function goToThread(tools: WorkbenchTools, { first }: Thread): void {
  const { world } = tools;
  const isHere = world.latest().activeId === first.segmentId;
  goTo(tools, first.segmentId, { align: isHere ? 'auto' : 'center' });
  world.dispatch({ kind: 'commentFocused', commentId: first.id });
  tools.showThreads.current?.(false);
  requestAnimationFrame(() =>
    document.querySelector('.row.active .commented.is-current')?.scrollIntoView({ block: 'nearest' }),
  );
}

/** From commented words to their thread. */
export function openThread({ world, showThreads, runCommand }: WorkbenchTools, commentId: CommentId): void {
  world.dispatch({ kind: 'commentFocused', commentId });
  if (showThreads.current) showThreads.current(true);
  else runCommand('view.comments');
}

/** The next or previous open thread of the rows shown; says when it went round or found none. */
export function stepThread(tools: WorkbenchTools, direction: 'next' | 'previous'): void {
  const { world, say, t } = tools;
  const { article, activeId, focusedComment } = world.latest();
  const shown = visibleRows(world.latest());
  const positions = segmentPositions(shown);
  const open = inReadingOrder(threadsOf(article.comments), positions).filter(
    ({ first }) => first.resolved === null && positions.has(first.segmentId),
  );
  if (open.length === 0) return say(t()('article.nothingThere.withComments'));
  const at = open.findIndex(({ first }) => first.id === focusedComment);
  const here = activeId === null ? -1 : (positions.get(activeId) ?? -1);
  const positionOf = ({ first }: Thread): number => positions.get(first.segmentId) ?? -1;
  const beyond =
    direction === 'next'
      ? // The active row's own threads come first.
        open.find((thread, i) => (at >= 0 ? i > at : positionOf(thread) >= here))
      : open.findLast((thread, i) => (at >= 0 ? i < at : positionOf(thread) < here));
  const found = beyond ?? (direction === 'next' ? open[0] : open.at(-1));
  if (!found) return undefined;
  if (!beyond) sayWrapped(tools, direction);
  return goToThread(tools, found);
}
