// The rows: only those in view exist, the active one always does. One grid, one tab stop.
import {
  defaultRangeExtractor,
  useVirtualizer,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type KeyboardEvent,
  type ReactNode,
  type Ref,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import { Rail } from './Rail.js';
import type { RailMark } from './railMarks.js';

/** How far the rows are scrolled, with the heights measured so far. */
export interface ScrollPlace {
  readonly offset: number;
  readonly measurements: readonly VirtualItem[];
}

/** What the screen may ask of the rows. */
export interface GalleyHandle {
  /** Scrolls as little as needed to show the row. */
  readonly show: (segmentId: SegmentId, align?: 'auto' | 'center') => void;
  /** Gives the row the keyboard, without entering its text; false while the row is not drawn. */
  readonly focusRow: (segmentId: SegmentId) => boolean;
  /** Rows on one page, for Page Up and Page Down. */
  readonly pageSize: () => number;
  /** To come back to exactly this view. */
  readonly scrollPlace: () => ScrollPlace;
}

interface GalleyProps {
  readonly segments: readonly Segment[];
  readonly activeId: SegmentId | null;
  readonly renderRow: (segment: Segment, index: number) => ReactNode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly marks: readonly RailMark[];
  readonly handle: Ref<GalleyHandle>;
  readonly language: string;
  /** The view to come back to; null: opens where the active row is. */
  readonly start: ScrollPlace | null;
}

type Rows = Virtualizer<HTMLDivElement, HTMLDivElement>;

/** A first guess from the length of the texts; the true height is measured when the row is drawn. */
function estimatedHeight(segment: Segment | undefined): number {
  const lines = (length: number, perLine: number): number => Math.max(1, Math.ceil(length / perLine));
  const source = lines(segment?.source?.content.text.length ?? 0, 30);
  const target = lines(segment?.target?.content.text.length ?? 0, 55);
  return 17 + 25 * Math.max(source, target);
}

function useRows(
  { segments, activeId, start }: GalleyProps,
  scroller: { readonly current: HTMLDivElement | null },
): Rows {
  const activeIndex = segments.findIndex(({ id }) => id === activeId);
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: segments.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => estimatedHeight(segments[index]),
    getItemKey: (index) => segments[index]?.id ?? index,
    initialOffset: start?.offset ?? 0,
    initialMeasurementsCache: start ? [...start.measurements] : [],
    overscan: 6,
    scrollPaddingStart: 8,
    scrollPaddingEnd: 24,
    // The editor lives in the active row: scrolling away must not end it.
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        if (activeIndex < 0 || shown.includes(activeIndex)) return shown;
        return [...shown, activeIndex].sort((a, b) => a - b);
      },
      [activeIndex],
    ),
  });
}

/** Where the rows were drawn last. */
interface SeenRows {
  readonly id: SegmentId | null;
  readonly starts: ReadonlyMap<string, number>;
  /** How far the rows were scrolled. */
  readonly offset: number;
}

/**
 * What opens and closes below a row must not move the words one looks at: rows are measured before the browser
 * paints, and the active one stays where it was on screen.
 */
function useStillRows(
  rows: Rows,
  scroller: { readonly current: HTMLDivElement | null },
  activeId: SegmentId | null,
): void {
  const seen = useRef<SeenRows | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const before = seen.current;
    const cells = [...element.querySelectorAll<HTMLDivElement>('[data-index]')];
    const isMoving = before !== null && before.id !== activeId && activeId !== null;
    if (isMoving) {
      for (const cell of cells) rows.measureElement(cell);
      rows.getVirtualItems();
      const start = before.starts.get(activeId);
      const top = start === undefined ? undefined : start - before.offset;
      const now = rows.measurementsCache.find(({ key }) => key === activeId)?.start;
      const height = element.clientHeight;
      if (top !== undefined && now !== undefined && top >= 0 && top < height) {
        const moved = now - element.scrollTop - top;
        if (Math.abs(moved) > 1) element.scrollTop += moved;
      }
    }
    // Not the element's own offset: asking for it here would lay the rows out anew after every change of them.
    const offset = isMoving ? element.scrollTop : (rows.scrollOffset ?? 0);
    const starts = new Map(rows.getVirtualItems().map(({ key, start }) => [String(key), start]));
    seen.current = { id: activeId, starts, offset };
  });
}

function viewOf(rows: Rows, count: number): { readonly from: number; readonly to: number } {
  const range = rows.range;
  if (!range || count === 0) return { from: 0, to: 1 };
  return { from: range.startIndex / count, to: Math.min(1, (range.endIndex + 1) / count) };
}

/** The virtual list and its rail. */
export function Galley(props: GalleyProps): ReactNode {
  const { segments, renderRow, onKeyDown, marks, handle } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows(props, scroller);
  useStillRows(rows, scroller, props.activeId);
  useGalleyHandle(handle, rows, segments, scroller);
  useStartAtActiveRow(rows, props);
  return (
    <div className="rows-and-rail">
      <div
        ref={scroller}
        className="rows"
        role="grid"
        tabIndex={-1}
        data-pane="rows"
        aria-label={t('article.grid.label')}
        aria-rowcount={segments.length}
        onKeyDown={onKeyDown}
      >
        <div className="rows-inside" role="presentation" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, key, start }) => {
            const segment = segments[index];
            return (
              segment && (
                <div
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  className="row-place"
                  role="presentation"
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {renderRow(segment, index)}
                </div>
              )
            );
          })}
        </div>
      </div>
      <Rail
        marks={marks}
        view={viewOf(rows, segments.length)}
        onJump={(share) => rows.scrollToIndex(Math.floor(share * segments.length), { align: 'center' })}
      />
    </div>
  );
}

/** Opens where the active row is; the first screen of rows needs no scrolling. */
function useStartAtActiveRow(rows: Rows, { segments, activeId, start }: GalleyProps): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current || start !== null) return;
    isDone.current = true;
    const index = segments.findIndex(({ id }) => id === activeId);
    if (index > 2) rows.scrollToIndex(index, { align: 'center' });
  }, [rows, segments, activeId, start]);
}

function useGalleyHandle(
  handle: Ref<GalleyHandle>,
  rows: Rows,
  segments: readonly Segment[],
  scroller: { readonly current: HTMLDivElement | null },
): void {
  useImperativeHandle(
    handle,
    () => ({
      show: (segmentId, align = 'auto') => {
        const index = segments.findIndex(({ id }) => id === segmentId);
        if (index >= 0) rows.scrollToIndex(index, { align });
      },
      focusRow: (segmentId) => {
        const row = scroller.current?.querySelector<HTMLElement>(`[data-segment="${CSS.escape(segmentId)}"]`);
        row?.focus({ preventScroll: true });
        return row !== null && row !== undefined;
      },
      pageSize: () => {
        const range = rows.range;
        return range ? Math.max(1, range.endIndex - range.startIndex - 1) : 10;
      },
      scrollPlace: () => ({
        offset: scroller.current?.scrollTop ?? 0,
        measurements: rows.measurementsCache,
      }),
    }),
    [rows, segments, scroller],
  );
}
