// Stepping from change to change over the rows of the review view.
import type { SegmentId } from '../model/ids.js';

/** How many changes the redline of a row shows. */
export interface ChangedRow {
  readonly segmentId: SegmentId;
  readonly changes: number;
}

/** One change: the `changeIndex` in the redline of a row; -1 stands before the first change of that row. */
export interface ChangePosition {
  readonly segmentId: SegmentId;
  readonly changeIndex: number;
}

/** A step's end, and whether it went past the end of the article to get there. */
export interface ChangeStep extends ChangePosition {
  readonly wrapped: boolean;
}

/**
 * The next or previous change after `from` (null, or a row that is gone: from the start or the end). Wraps around;
 * null when no row has changes. With a single change it is found again, wrapped.
 */
export function stepThroughChanges(
  rows: readonly ChangedRow[],
  from: ChangePosition | null,
  direction: 'next' | 'previous',
): ChangeStep | null {
  const all = rows.flatMap(({ segmentId, changes }, row) =>
    Array.from({ length: Math.max(0, changes) }, (_, changeIndex) => ({ segmentId, changeIndex, row })),
  );
  const row = from === null ? -1 : rows.findIndex(({ segmentId }) => segmentId === from.segmentId);
  const isAfter = (change: { row: number; changeIndex: number }): number =>
    change.row - row || change.changeIndex - (from?.changeIndex ?? -1);
  const beyond =
    direction === 'next'
      ? all.find((change) => row < 0 || isAfter(change) > 0)
      : all.findLast((change) => row < 0 || isAfter(change) < 0);
  const found = beyond ?? (direction === 'next' ? all[0] : all.at(-1));
  if (!found) return null;
  return { segmentId: found.segmentId, changeIndex: found.changeIndex, wrapped: beyond === undefined };
}

/** How many changes all rows hold, and the 1-based number of the given one among them (0: on none of them). */
export function changeNumber(
  rows: readonly ChangedRow[],
  at: ChangePosition | null,
): { readonly number: number; readonly total: number } {
  let total = 0;
  let number = 0;
  for (const { segmentId, changes } of rows) {
    if (at?.segmentId === segmentId && at.changeIndex >= 0 && at.changeIndex < changes)
      number = total + at.changeIndex + 1;
    total += changes;
  }
  return { number, total };
}
