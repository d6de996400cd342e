// Opening, changing and stepping through Find.
import { useCallback, useState } from 'react';
import type { FindState } from '../article/articleState.js';
import type { FoundNow } from '../article/useFind.js';
import { goTo } from './moveActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

const emptyFind: FindState = { text: '', scope: 'both', matchesCase: false, isPattern: false, current: 0 };

/** What the Find bar and its commands do. */
export interface FindSteps {
  readonly serial: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly change: (find: FindState) => void;
  readonly step: (direction: 'next' | 'previous') => void;
}

/** A step scrolls to the match without taking the keyboard from the field. */
export function useFindSteps(tools: WorkbenchTools, found: FoundNow): FindSteps {
  const { world } = tools;
  const [serial, setSerial] = useState(0);
  const [last, setLast] = useState(emptyFind);
  const open = useCallback(() => {
    const chosen = window.getSelection()?.toString().trim() ?? '';
    const text = chosen !== '' && !chosen.includes('\n') && chosen.length < 80 ? chosen : last.text;
    world.dispatch({ kind: 'findChanged', find: { ...last, ...world.latest().find, text } });
    setSerial((before) => before + 1);
  }, [world, last]);
  const change = (find: FindState): void => {
    setLast({ ...find, current: 0 });
    world.dispatch({ kind: 'findChanged', find });
  };
  const close = (): void => {
    world.dispatch({ kind: 'findChanged', find: null });
    const { activeId } = world.latest();
    if (activeId !== null) tools.galley.current?.focusRow(activeId);
  };
  const step = (direction: 'next' | 'previous'): void => {
    const { find } = world.latest();
    if (!find) return open();
    const total = found.matches.length;
    if (total === 0) return;
    const current = nextMatch(tools, found, find.current, direction);
    world.dispatch({ kind: 'findChanged', find: { ...find, current } });
    const match = found.matches[current];
    if (match) goTo(tools, match.segmentId, { isEditing: false, align: 'center', takesFocus: false });
  };
  return { serial, open, close, change, step };
}

/** From the active row on the first time, then one by one. */
function nextMatch(
  { world }: WorkbenchTools,
  found: FoundNow,
  current: number,
  direction: 'next' | 'previous',
): number {
  const total = found.matches.length;
  const { activeId, article } = world.latest();
  if (found.current?.segmentId === activeId)
    return (current + (direction === 'next' ? 1 : -1) + total) % total;
  const at = article.segments.findIndex(({ id }) => id === activeId);
  const after = new Set(article.segments.slice(Math.max(0, at)).map(({ id }) => id));
  const index =
    direction === 'next'
      ? found.matches.findIndex(({ segmentId }) => after.has(segmentId))
      : found.matches.findLastIndex(({ segmentId }) => !after.has(segmentId));
  return index >= 0 ? index : direction === 'next' ? 0 : total - 1;
}
