// The table of pairs: a grid of one tab stop, virtualised; arrows move, Enter opens an article or a menu of partners.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../../ui/SettingsProvider.js';
import { movedTo } from '../../ui/movedTo.js';
import { BatchGridHead } from './BatchGridHead.js';
import { BatchRowView } from './BatchRowView.js';
import type { BatchRow, PairOrder } from './batchRows.js';
import type { BatchState } from './batchState.js';

/** Heights at 100 %, CSS pixels; rows with a long reason are taller, and measured. */
const rowHeight = 36;
const headHeight = 34;

export interface BatchGridProps {
  readonly state: BatchState;
  readonly rows: readonly BatchRow[];
  readonly order: PairOrder;
  readonly onOrder: (order: PairOrder) => void;
  readonly selected: BatchRow | null;
  readonly onSelect: (key: string) => void;
  /** Enter or a double click. */
  readonly onAct: (row: BatchRow) => void;
  /** The lone file whose menu of partners is open. */
  readonly pairing: number | null;
  readonly onPairing: (file: number | null) => void;
  readonly onPair: (file: number, partner: number) => void;
}

/** The whole table. */
export function BatchGrid(props: BatchGridProps & { readonly ref: Ref<HTMLDivElement> }) {
  const { rows, order, onOrder, selected, onSelect, onAct, ref } = props;
  const { t } = useTranslation();
  const { settings } = useSettings();
  const scroller = useRef<HTMLDivElement>(null);
  useImperativeHandle(ref, () => scroller.current as HTMLDivElement);
  const id = useId();
  const head = (headHeight * settings.textSize) / 100;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (rowHeight * settings.textSize) / 100,
    overscan: 8,
    scrollMargin: head,
    scrollPaddingStart: head,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  const selectedAt = selected === null ? -1 : rows.indexOf(selected);
  useEffect(() => {
    if (selectedAt >= 0) virtual.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtual, selectedAt]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = rowAfterKey(event.key, selectedAt, rows, page);
    if (event.key === 'Enter' && selected) onAct(selected);
    else if (next) onSelect(next.key);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="batch-grid"
      role="grid"
      aria-label={t('import.batch.table')}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={selected ? `${id}-${selected.key}` : undefined}
      // The grid is one tab stop; the selected row is its active descendant.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-pane="rows"
      onKeyDown={onKeyDown}
    >
      <BatchGridHead order={order} onOrder={onOrder} />
      <div className="batch-rows" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return row === undefined ? null : (
            <BatchRowView
              {...props}
              key={row.key}
              row={row}
              domId={`${id}-${row.key}`}
              index={item.index}
              top={item.start - head}
              isSelected={item.index === selectedAt}
              measure={virtual.measureElement}
            />
          );
        })}
        {rows.length === 0 && <p className="nothing soft">{t('import.batch.noFiles')}</p>}
      </div>
    </div>
  );
}

/** The row a key leads to; headings are passed over. */
function rowAfterKey(
  key: string,
  from: number,
  rows: readonly BatchRow[],
  page: number,
): BatchRow | undefined {
  const places = rows.flatMap((row, i) => (row.kind === 'heading' ? [] : [i]));
  return rows[places[movedTo(key, places.indexOf(from), places.length, page) ?? -1] ?? -1];
}
