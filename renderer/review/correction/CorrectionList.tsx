// The rows of the preview, virtualised. One tab stop: arrows move from row to row, Enter unfolds, Tab goes to the
// decision of the row.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import { isComposing } from '../../commands/commandKeys.js';
import { movedTo } from '../../ui/movedTo.js';
import { CorrectionRowView, FoldedRow } from './CorrectionRowView.js';
import type { CorrectionRow } from './correctionRows.js';
import type { Correction } from './useCorrection.js';

/** What others may ask of the list. */
export interface CorrectionListHandle {
  /** Scrolls to the row of that index and gives it the keyboard. */
  readonly focusRow: (index: number) => void;
}

const lines = (length: number, perLine: number): number => Math.max(1, Math.ceil(length / perLine));

/** A first guess; the true height is measured when the row is drawn. */
function estimatedHeight(row: CorrectionRow | undefined): number {
  if (!row || row.kind === 'folded') return 28;
  const { item, segment } = row;
  const words =
    item.kind === 'added' ? item.content.text.length : (segment?.source?.content.text.length ?? 0);
  return 17 + 26 * Math.max(3, lines(words, 30), lines(segment?.target?.content.text.length ?? 0, 55));
}

/** The list. */
export function CorrectionList({
  rows,
  article,
  work,
  ref,
}: {
  readonly rows: readonly CorrectionRow[];
  readonly article: Article;
  readonly work: Correction;
  readonly ref: Ref<CorrectionListHandle>;
}): ReactNode {
  const { t } = useTranslation();
  const { active } = work.state;
  const scroller = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => estimatedHeight(rows[i]),
    overscan: 6,
    getItemKey: (i) => rows[i]?.index ?? i,
  });
  const focusRow = (index: number): void => {
    const at = rows.findIndex((row) => row.index === index);
    if (at < 0) return;
    wanted.current = index;
    virtual.scrollToIndex(at, { align: 'auto' });
    if (focusNow(scroller.current, index)) wanted.current = null;
    work.dispatch({ kind: 'activated', index });
  };
  useImperativeHandle(ref, () => ({ focusRow }));
  // A row far away is drawn a moment after it was asked for.
  useEffect(() => {
    if (wanted.current !== null && focusNow(scroller.current, wanted.current)) wanted.current = null;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.findIndex((row) => row.index === active);
    if (!isRowKey(event)) return;
    const to = rows[movedTo(event.key, at, rows.length, 8) ?? -1];
    if (to) focusRow(to.index);
    else if (!openRow(event, rows[at], work)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={scroller}
      className="correction-rows"
      role="treegrid"
      aria-label={t('review.correction.rows')}
      aria-rowcount={rows.length}
      onKeyDown={onKeyDown}
      data-pane="rows"
      tabIndex={-1}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (!row) return null;
          const isActive = row.index === active;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className="row-place"
              role="presentation"
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'folded' ? (
                <FoldedRow row={row} work={work} isActive={isActive} />
              ) : (
                <CorrectionRowView row={row} article={article} work={work} isActive={isActive} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A key without modifiers on a row itself: what is inside a row has its own keys. */
function isRowKey({ nativeEvent, altKey, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
  if (isComposing(nativeEvent) || altKey || ctrlKey || metaKey) return false;
  return target instanceof HTMLElement && target.matches('[role="row"]');
}

/** Enter (or Space, on a run) unfolds a run or goes to the decision of a row. */
function openRow({ key, target }: KeyboardEvent, row: CorrectionRow | undefined, work: Correction): boolean {
  if (row?.kind === 'folded' && (key === 'Enter' || key === ' '))
    work.dispatch({ kind: 'folded', index: row.index, isOpen: !row.isOpen });
  else if (key === 'Enter' && target instanceof HTMLElement) target.querySelector('button')?.focus();
  else return false;
  return true;
}

function focusNow(list: HTMLElement | null, index: number): boolean {
  const row = list?.querySelector<HTMLElement>(`[data-item="${index}"]`);
  row?.focus({ preventScroll: true });
  return row !== null && row !== undefined;
}
