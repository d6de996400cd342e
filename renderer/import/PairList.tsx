// The rows of the import, virtualised. One tab stop: arrows move from role to role, Enter opens the roles,
// left and right change the role at once, Delete leaves the row out and takes it in again.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../commands/commandKeys.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { movedTo } from '../ui/movedTo.js';
import type { ImportState, ParagraphChange, ParagraphNames } from './importState.js';
import type { ImportRow } from './importRows.js';
import { PairRow } from './PairRow.js';

/** What others may ask of the list. */
export interface PairListHandle {
  /** Scrolls to the row and puts the focus on its role. */
  readonly focusRow: (index: number) => void;
}

/** `after` stands below the last row. */
export function PairList({
  rows,
  state,
  active,
  onActive,
  onChange,
  after,
  ref,
}: {
  readonly rows: readonly ImportRow[];
  readonly state: ImportState;
  readonly active: number;
  readonly onActive: (index: number) => void;
  readonly onChange: (paragraphs: ParagraphNames, to: ParagraphChange) => void;
  readonly after: ReactNode;
  readonly ref: Ref<PairListHandle>;
}) {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (44 * settings.textSize) / 100,
    overscan: 10,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  const focusRow = (index: number): void => {
    wantsFocus.current = true;
    virtual.scrollToIndex(index, { align: 'auto' });
    if (index === active) focusNow(scroller.current, index);
    onActive(index);
  };
  useImperativeHandle(ref, () => ({ focusRow }));
  // A row far away is drawn a moment after it was asked for.
  useEffect(() => {
    if (wantsFocus.current && focusNow(scroller.current, active)) wantsFocus.current = false;
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[active];
    if (row === undefined || isComposing(event.nativeEvent) || event.altKey || event.ctrlKey || event.metaKey)
      return;
    if (!(event.target instanceof Element) || event.target.closest('.role-box') === null) return;
    const target = movedTo(event.key, active, rows.length, 10);
    if (target !== null) focusRow(target);
    else if (event.key === 'Delete' || event.key === 'Backspace')
      onChange(row, row.isLeftOut ? { kind: 'role', role: row.role } : { kind: 'leaveOut' });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="pair-list" ref={scroller} onKeyDownCapture={onKeyDown}>
      {/* The rows are read as a table: role, source, target, remark. */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <div role="table" aria-label={t('import.rows')} aria-rowcount={rows.length}>
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            return row === undefined ? null : (
              <PairRow
                key={item.key}
                row={row}
                state={state}
                index={item.index}
                top={item.start}
                isActive={item.index === active}
                measure={virtual.measureElement}
                onActive={onActive}
                onChange={onChange}
              />
            );
          })}
        </div>
      </div>
      {after}
    </div>
  );
}

function focusNow(list: HTMLElement | null, index: number): boolean {
  const button = list?.querySelector<HTMLElement>(`[data-index="${index}"] .role-box button`);
  button?.focus();
  return button !== null && button !== undefined;
}
