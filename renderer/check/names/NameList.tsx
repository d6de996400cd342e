// The names of the article, virtualised: people, places, bodies, each with its renderings. One tab stop; arrows move, Enter
// leads to the mentions.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nameKinds, type NameEntry, type NameKind } from '../../../shared/model/nameLedger.js';
import { isComposing } from '../../commands/commandKeys.js';
import { useSettings } from '../../ui/SettingsProvider.js';
import { movedTo } from '../../ui/movedTo.js';
import { NameRow } from './NameRow.js';
import { nameKey, type Names } from './useNames.js';

/** A heading, or a name. */
type Row =
  | { readonly kind: 'head'; readonly of: NameKind; readonly count: number }
  | { readonly kind: 'name'; readonly entry: NameEntry };

function rowsOf(entries: readonly NameEntry[]): readonly Row[] {
  return nameKinds.flatMap((of): readonly Row[] => {
    const here = entries.filter(({ kind }) => kind === of);
    if (here.length === 0) return [];
    return [{ kind: 'head', of, count: here.length }, ...here.map((entry): Row => ({ kind: 'name', entry }))];
  });
}

interface NameListProps {
  readonly entries: readonly NameEntry[];
  readonly names: Names;
  readonly languages: { readonly source: string; readonly target: string };
  readonly selectedKey: string | null;
  readonly onSelect: (key: string) => void;
  /** Enter: on to the mentions. */
  readonly onEnter: () => void;
}

/** `selectedKey` is the name that has the keyboard. */
export function NameList({
  entries,
  names,
  languages,
  selectedKey,
  onSelect,
  onEnter,
}: NameListProps): ReactNode {
  const { t } = useTranslation();
  const { settings } = useSettings();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const rows = rowsOf(entries);
  const listed = rows.flatMap((row) => (row.kind === 'name' ? [row.entry] : []));
  const size = (34 * settings.textSize) / 100;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 10,
    getItemKey: (i) => (rows[i]?.kind === 'name' ? nameKey(rows[i].entry) : `head ${i}`),
  });
  const selectedAt = rows.findIndex((row) => row.kind === 'name' && nameKey(row.entry) === selectedKey);
  useEffect(() => {
    if (selectedAt >= 0) virtual.scrollToIndex(selectedAt, { align: 'auto' });
  }, [virtual, selectedAt]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event.nativeEvent)) return;
    const at = listed.findIndex((entry) => nameKey(entry) === selectedKey);
    const next = listed[movedTo(event.key, at, listed.length, 10) ?? -1];
    if (event.key === 'Enter' && at >= 0) onEnter();
    else if (next) onSelect(nameKey(next));
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="name-list"
      role="listbox"
      aria-label={t('check.names.list')}
      aria-activedescendant={selectedAt < 0 ? undefined : `${id}-${selectedAt}`}
      tabIndex={0}
      data-pane="rows"
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className="row-place"
            role="presentation"
            style={{ transform: `translateY(${start}px)` }}
          >
            <RowOf
              row={rows[index]}
              domId={`${id}-${index}`}
              isSelected={index === selectedAt}
              {...{ names, languages, onSelect, onEnter }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

function RowOf({
  row,
  onSelect,
  ...rest
}: Pick<NameListProps, 'names' | 'languages' | 'onSelect' | 'onEnter'> & {
  readonly row: Row | undefined;
  readonly domId: string;
  readonly isSelected: boolean;
}): ReactNode {
  const { t } = useTranslation();
  if (row?.kind === 'name')
    return <NameRow {...rest} entry={row.entry} onSelect={() => onSelect(nameKey(row.entry))} />;
  // Each name says for itself what it is.
  return (
    row && (
      <div className="name-head" role="presentation" aria-hidden="true">
        <span>{t(`check.names.kinds.${row.of}`)}</span> <span className="num">{row.count}</span>
      </div>
    )
  );
}
