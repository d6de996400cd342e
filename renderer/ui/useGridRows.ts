// The rows of a table under a head that stays in view: only those in sight exist, all of one height.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, type RefObject } from 'react';
import { useSettings } from './SettingsProvider.js';

/**
 * Heights are CSS pixels at a text size of 100 %; the styles say the same in rem. Answers them as they are now, and has the
 * selected row (-1: none) in view.
 */
export function useGridRows(
  scroller: RefObject<HTMLDivElement | null>,
  rows: {
    readonly count: number;
    readonly keyOf: (index: number) => string | number;
    readonly rowHeight: number;
    readonly headHeight: number;
    readonly selectedAt: number;
  },
) {
  const { settings } = useSettings();
  const { count, keyOf, selectedAt } = rows;
  const size = (rows.rowHeight * settings.textSize) / 100;
  const head = (rows.headHeight * settings.textSize) / 100;
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head,
    getItemKey: keyOf,
  });
  useEffect(() => virtual.measure(), [virtual, size]);
  useEffect(() => {
    if (selectedAt >= 0) virtual.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtual, selectedAt]);
  return { virtual, size, head };
}
