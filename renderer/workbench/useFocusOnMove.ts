// Gives the row one moved to the keyboard.
import { useEffect } from 'react';
import { useArticle } from '../article/ArticleContext.js';
import type { WorkbenchTools } from './workbenchTools.js';

// The list draws its first rows one frame after it was mounted.
const framesToWait = 10;

/** After a move the row has the keyboard, unless its text has. */
export function useFocusOnMove(tools: WorkbenchTools): void {
  const { activeId, isEditing } = useArticle().state;
  useEffect(() => {
    if (activeId === null || isEditing || !tools.wantsRowFocus.current) return undefined;
    let frame = 0;
    let left = framesToWait;
    const focus = (): void => {
      if (tools.galley.current?.focusRow(activeId) || left === 0) tools.wantsRowFocus.current = false;
      else frame = requestAnimationFrame(focus);
      left -= 1;
    };
    focus();
    return () => cancelAnimationFrame(frame);
  }, [tools, activeId, isEditing]);
}
