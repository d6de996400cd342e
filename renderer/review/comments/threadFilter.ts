// Which threads the inspector shows, and in which order.
import type { PersonId, SegmentId } from '../../../shared/model/ids.js';
import { mentions, type Thread } from '../../article/selectors.js';

/** Threads shown: unresolved ones; those one wrote in; those that name one with @; all. */
export type ThreadFilter = 'open' | 'mine' | 'mentions' | 'all';
export const threadFilters: readonly ThreadFilter[] = ['open', 'mine', 'mentions', 'all'];

/** Whether a thread is shown; resolved ones fold into a line, whatever the filter. */
export function isThreadShown(thread: Thread, filter: ThreadFilter, me: PersonId | null): boolean {
  switch (filter) {
    case 'open':
    case 'all':
      return true;
    case 'mine':
      return [thread.first, ...thread.replies].some(({ authorId }) => authorId === me);
    case 'mentions':
      return me !== null && mentions(thread, me);
  }
}

/** Threads in reading order: by row, source before target, words before words; those about a whole segment first. */
export function inReadingOrder(
  threads: readonly Thread[],
  positions: ReadonlyMap<SegmentId, number>,
): readonly Thread[] {
  const place = ({ first }: Thread): readonly number[] => {
    const { anchor, segmentId, at } = first;
    const side = anchor === null ? 0 : anchor.side === 'source' ? 1 : 2;
    return [positions.get(segmentId) ?? Infinity, side, anchor?.range?.start ?? -1, at];
  };
  return threads.toSorted((a, b) => {
    const [x, y] = [place(a), place(b)];
    const at = x.findIndex((value, i) => value !== y[i]);
    return at < 0 ? 0 : (x[at] ?? 0) - (y[at] ?? 0);
  });
}
