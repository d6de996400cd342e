// The lines of an article's ledger on the axis of both columns: only those in view exist. Arrow keys go from line to line,
// Enter goes to the row.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentId } from '../../../shared/model/ids.js';
import type { ArticleLedger, LedgerEntry } from '../../../shared/model/ledger.js';
import { Icon } from '../../ui/Icon.js';
import { movedTo } from '../../ui/movedTo.js';
import { useListFocus } from '../../ui/useListFocus.js';
import { houseWords, ledgerDay, ledgerNote, ledgerSign, spokenLine } from './ledgerTexts.js';

/** A line and its row. */
export interface TableLine {
  readonly segmentId: SegmentId;
  readonly number: number;
  readonly entry: LedgerEntry;
  /** The first of its row. */
  readonly isFirst: boolean;
}

interface LedgerTableProps {
  readonly lines: readonly TableLine[];
  readonly languages: Pick<ArticleLedger, 'sourceLanguage' | 'targetLanguage'>;
  readonly onOpen: (segmentId: SegmentId) => void;
}

/** A list of buttons with one stop for Tab. */
export function LedgerTable({ lines, languages, onOpen }: LedgerTableProps): ReactNode {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    overscan: 12,
  });
  // Who filters stays at the filter.
  useListFocus(scroller, 'button');
  const move = (to: number): void => {
    setAt(to);
    rows.scrollToIndex(to);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${to}"] > button`)?.focus(),
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = movedTo(event.key, at, lines.length, 15);
    if (to === null) return;
    event.preventDefault();
    move(to);
  };
  return (
    // The lines have the keyboard; the keys between them are the list's.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/interactive-supports-focus
    <div
      ref={scroller}
      className="line-list"
      role="list"
      aria-label={t('check.ledger.article.table')}
      data-pane="rows"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <div className="rows-inside" role="presentation" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={index}
                ref={rows.measureElement}
                data-index={index}
                className="row-place"
                role="listitem"
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line
                  line={line}
                  languages={languages}
                  isTabStop={index === Math.min(at, lines.length - 1)}
                  onFocus={() => setAt(index)}
                  onOpen={() => onOpen(line.segmentId)}
                />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Line({
  line: { number, entry, isFirst },
  languages,
  isTabStop,
  onFocus,
  onOpen,
}: {
  readonly line: TableLine;
  readonly languages: LedgerTableProps['languages'];
  readonly isTabStop: boolean;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}): ReactNode {
  const { t, i18n } = useTranslation();
  const { source, target, state, severity, house } = entry;
  const day = ledgerDay(entry, i18n.language);
  return (
    <button
      type="button"
      className={`ledger-table-line${severity === null ? '' : ` is-${severity}`}${isFirst ? ' is-first' : ''}`}
      aria-label={t('check.ledger.article.goTo', { number, line: spokenLine(t, entry, i18n.language) })}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className="number num">{isFirst ? number : ''}</span>
      <span className="from" lang={languages.sourceLanguage}>
        {source?.words}
      </span>
      <span className="sign">{ledgerSign(entry)}</span>
      <span className="to">
        {target && <span lang={languages.targetLanguage}>{target.words}</span>}
        {state === 'agrees' && <Icon name="accept" size="small" />}
        <span className="note">{ledgerNote(t, entry)}</span>
      </span>
      <span className="expected" lang={languages.targetLanguage}>
        {state === 'missing' || state === 'differs' ? house && houseWords(house) : ''}
      </span>
      <span className="day">{day}</span>
    </button>
  );
}
