// What a click in a row does.
import { useCallback, type MouseEvent } from 'react';
import type { CommentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import { textOffsetAt } from '../article/domOffset.js';
import type { ArticleStage } from '../frame/routes.js';
import { goTo, selectRow } from './moveActions.js';
import { openThread } from './threadActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** A click makes the row active; in its target it puts the caret where it was clicked. Selecting words does neither. */
export function useRowMouse(
  tools: WorkbenchTools,
  segment: Segment,
  stage: ArticleStage,
  isEditing: boolean,
): (event: MouseEvent<HTMLDivElement>) => void {
  return useCallback(
    (event) => {
      tools.clickedAt.current = performance.now();
      const clicked = event.target instanceof Element ? event.target : null;
      if (!clicked || clicked.closest('.under, button, .is-live')) return;
      if (event.shiftKey || event.ctrlKey || event.metaKey) {
        window.getSelection()?.removeAllRanges();
        return selectRow(tools, segment.id, event.shiftKey ? 'extend' : 'toggle');
      }
      const source = clicked.closest('.source');
      if (source) {
        const offset = textOffsetAt(source, event.clientX, event.clientY);
        tools.sourceCaret.current = offset === null ? null : { segmentId: segment.id, offset };
      }
      if (window.getSelection()?.isCollapsed === false) return undefined;
      const target = clicked.closest('.target');
      const change = stage === 'review' ? clicked.closest<HTMLElement>('[data-change]') : null;
      const isWriting = target !== null && stage === 'edit';
      const caret = isWriting ? textOffsetAt(target, event.clientX, event.clientY) : null;
      if (tools.world.latest().selected.size > 0)
        tools.world.dispatch({ kind: 'selected', ids: new Set(), anchorId: segment.id });
      goTo(tools, segment.id, {
        isEditing: isWriting || (source !== null && isEditing),
        caret,
        align: 'none',
      });
      if (!isWriting) openThreadAt(tools, clicked);
      if (!change) return undefined;
      const index = Number(change.dataset['change']);
      return tools.world.dispatch({ kind: 'changeFocused', change: { segmentId: segment.id, index } });
    },
    [tools, segment.id, stage, isEditing],
  );
}

/** The thread of the comment whose words were clicked, if any. */
function openThreadAt(tools: WorkbenchTools, clicked: Element): void {
  const comments = clicked.closest<HTMLElement>('[data-comments]');
  const [commentId] = comments?.dataset['comments']?.split(' ').filter(Boolean) ?? [];
  if (commentId !== undefined) openThread(tools, commentId as CommentId);
}
