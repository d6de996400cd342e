// The list of terms: a grid of one tab stop, virtualised; arrows move, Enter edits.
import { useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConceptId, StoredConcept } from '../../shared/model/term.js';
import { Button } from '../ui/Button.js';
import { Icon } from '../ui/Icon.js';
import { movedTo } from '../ui/movedTo.js';
import { useGridRows } from '../ui/useGridRows.js';
import { TermGridRow } from './TermGridRow.js';
import { termColumns, type TermOrder, type TermSortColumn } from './termSelection.js';

/** Heights at 100 %, CSS pixels; terms.css says the same in rem. */
const rowHeight = 36;
const headHeight = 32;

interface TermGridProps {
  readonly concepts: readonly StoredConcept[];
  readonly order: TermOrder;
  readonly onOrder: (order: TermOrder) => void;
  readonly selectedId: ConceptId | null;
  readonly onSelect: (id: ConceptId) => void;
  readonly onEdit: (concept: StoredConcept) => void;
  readonly onShowAll: () => void;
}

/** The whole table. */
export function TermGrid(props: TermGridProps) {
  const { concepts, order, onOrder, selectedId, onSelect, onEdit, onShowAll } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const selectedAt = concepts.findIndex((concept) => concept.id === selectedId);
  const { virtual, size, head } = useGridRows(scroller, {
    count: concepts.length,
    keyOf: (index) => concepts[index]?.id ?? index,
    rowHeight,
    headHeight,
    selectedAt,
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? size) / size) - 2);
    const next = concepts[movedTo(event.key, selectedAt, concepts.length, page) ?? -1];
    const selected = concepts[selectedAt];
    if (event.key === 'Enter' && selected) onEdit(selected);
    else if (next) onSelect(next.id);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      className="term-grid"
      role="grid"
      aria-label={t('terms.list')}
      aria-rowcount={concepts.length + 1}
      aria-activedescendant={selectedAt >= 0 ? `${id}-${concepts[selectedAt]?.id ?? ''}` : undefined}
      // The grid is one tab stop; the selected row is its active descendant.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      data-pane="rows"
      onKeyDown={onKeyDown}
    >
      <Head order={order} onOrder={onOrder} />
      <div className="term-rows" role="rowgroup">
        <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const concept = concepts[item.index];
            return concept === undefined ? null : (
              <TermGridRow
                key={concept.id}
                domId={`${id}-${concept.id}`}
                concept={concept}
                index={item.index}
                top={item.start - head}
                isSelected={item.index === selectedAt}
                onSelect={onSelect}
                onEdit={onEdit}
              />
            );
          })}
        </div>
        {concepts.length === 0 && (
          <div className="term-nothing">
            <p className="soft">{t('terms.nothingFound')}</p>
            <Button size="small" onPress={onShowAll}>
              {t('terms.showAll')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

const columns = ['chinese', 'english', 'kind', 'part', 'domain', 'note', 'changed'] as const;
const isSorted = (column: string): column is TermSortColumn => termColumns.some((one) => one === column);

/** Choosing a column again turns the order round. */
function Head({ order, onOrder }: Pick<TermGridProps, 'order' | 'onOrder'>) {
  const { t } = useTranslation();
  const choose = (by: TermSortColumn): void =>
    onOrder({ by, descending: order.by === by ? !order.descending : by === 'changed' });
  return (
    <div role="rowgroup">
      <div className="term-row is-head" role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <div
            key={column}
            role="columnheader"
            className={`c-${column}`}
            aria-sort={column === order.by ? (order.descending ? 'descending' : 'ascending') : undefined}
          >
            {isSorted(column) ? (
              <button type="button" tabIndex={-1} onClick={() => choose(column)}>
                {t(`terms.column.${column}`)}
                {column === order.by && <Icon name={order.descending ? 'down' : 'up'} size="small" />}
              </button>
            ) : (
              t(`terms.column.${column}`)
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
