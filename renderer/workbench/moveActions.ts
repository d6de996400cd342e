// Going from row to row and from change to change; leaving a row commits it.
import type { SegmentId } from '../../shared/model/ids.js';
import { nextSegment, type SegmentGoal } from '../../shared/edit/nextSegment.js';
import { refuse, segmentOf } from '../article/ArticleWorld.js';
import { visibleRows } from '../article/selectors.js';
import { lockFailure } from './lockActions.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** How to arrive at a row. */
export interface Arrival {
  /** Enter its text; left out: as it was in the row one comes from. */
  readonly isEditing?: boolean;
  /** Where the caret goes. */
  readonly caret?: number | null;
  readonly align?: 'auto' | 'center' | 'none';
  /** Take the keyboard; default true. */
  readonly takesFocus?: boolean;
}

/** Makes a row the active one. A commit that fails leads back to its row, unless one already writes elsewhere. */
export function goTo(tools: WorkbenchTools, segmentId: SegmentId, arrival: Arrival = {}): void {
  const { world, session, galley, wantsRowFocus } = tools;
  const { activeId, isEditing } = world.latest();
  const left = session.openId;
  if (left !== null && left !== segmentId) {
    // One who leaves a row whose conflict or failure is known already means to.
    const known = world.latest().pending[left]?.kind;
    const isKnown = known === 'conflict' || known === 'failed';
    void session.commit().then((isFine) => {
      if (!isFine && !isKnown && world.latest().activeId === segmentId && !session.isDirty())
        goTo(tools, left);
    });
  }
  const lock = lockFailure(tools, segmentOf(world, segmentId));
  const edits = lock === null && (arrival.isEditing ?? (isEditing && activeId !== null));
  session.wantCaret(arrival.caret ?? null);
  wantsRowFocus.current = !edits && arrival.takesFocus !== false;
  world.dispatch({ kind: 'activated', segmentId, isEditing: edits });
  if (lock && arrival.isEditing === true) refuse(world, segmentId, lock);
  if (arrival.align !== 'none') galley.current?.show(segmentId, arrival.align ?? 'auto');
}

/** The next or previous shown row that meets the goal; says when it went round or found none. */
export function stepRow(
  tools: WorkbenchTools,
  direction: 'next' | 'previous',
  goal: SegmentGoal,
  caret: number | null = null,
): void {
  const { world, say, t } = tools;
  const { activeId } = world.latest();
  const rows = visibleRows(world.latest());
  const step = nextSegment(rows, activeId, direction, goal);
  // Without a goal one stops at the ends instead of going round.
  if (!step || (goal === 'any' && step.wrapped)) {
    if (goal !== 'any') say(t()(`article.nothingThere.${goal}`));
    return;
  }
  if (step.wrapped) sayWrapped(tools, direction);
  goTo(tools, step.segmentId, { align: goal === 'any' ? 'auto' : 'center', caret });
}

/** Says that a step went past an end and on from the other. */
export function sayWrapped({ say, t }: WorkbenchTools, direction: 'next' | 'previous'): void {
  say(t()(direction === 'next' ? 'article.wrappedToStart' : 'article.wrappedToEnd'));
}

/** A row at a distance from the active one, stopping at the ends (arrow keys, Page Up and Down, Home, End). */
export function moveBy(tools: WorkbenchTools, distance: number): SegmentId | null {
  const { activeId } = tools.world.latest();
  const rows = visibleRows(tools.world.latest());
  const at = rows.findIndex(({ id }) => id === activeId);
  const to = rows[Math.min(rows.length - 1, Math.max(0, at + distance))];
  if (!to || to.id === activeId) return null;
  goTo(tools, to.id, { isEditing: false });
  return to.id;
}

/** Rows between two, both included, in reading order. */
export function rowsBetween(ids: readonly SegmentId[], from: SegmentId, to: SegmentId): readonly SegmentId[] {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)];
  return a < 0 || b < 0 ? [to] : ids.slice(Math.min(a, b), Math.max(a, b) + 1);
}

/** Shift: all rows from the anchor to this one. Ctrl: this one more or less. */
export function selectRow(tools: WorkbenchTools, segmentId: SegmentId, how: 'extend' | 'toggle'): void {
  const { activeId, anchorId, selected } = tools.world.latest();
  const anchor = anchorId ?? activeId ?? segmentId;
  if (how === 'extend') {
    const ids = visibleRows(tools.world.latest()).map(({ id }) => id);
    const chosen = new Set(rowsBetween(ids, anchor, segmentId));
    tools.world.dispatch({ kind: 'selected', ids: chosen, anchorId: anchor });
    return;
  }
  const ids = new Set(
    selected.size === 0 && activeId !== null && activeId !== segmentId ? [activeId] : selected,
  );
  if (!ids.delete(segmentId)) ids.add(segmentId);
  tools.world.dispatch({ kind: 'selected', ids, anchorId: segmentId });
}

/** No row is chosen besides the active one. */
export function clearSelection({ world }: WorkbenchTools): void {
  if (world.latest().selected.size > 0) world.dispatch({ kind: 'selected', ids: new Set(), anchorId: null });
}
