// Column heads of the library: each sorts, the counts name their rule.
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/Icon.js';
import type { LibraryOrder, SortColumn } from './librarySelection.js';

const columns: readonly { readonly by: SortColumn | null; readonly className: string }[] = [
  { by: 'title', className: 'c-title' },
  { by: 'section', className: 'c-section' },
  { by: 'state', className: 'c-state' },
  { by: 'approved', className: 'c-approved' },
  { by: 'chinese', className: 'c-chinese right' },
  { by: 'english', className: 'c-english right' },
  { by: 'comments', className: 'c-comments' },
  { by: null, className: 'c-people' },
  { by: 'changed', className: 'c-changed right' },
];

/** Text columns begin at A, figures and dates with the most. */
const startsDescending: readonly SortColumn[] = ['approved', 'chinese', 'english', 'comments', 'changed'];

/** The head row. Choosing the column again turns the order round. */
export function ArticleGridHead({
  order,
  onOrder,
}: {
  readonly order: LibraryOrder;
  readonly onOrder: (order: LibraryOrder) => void;
}) {
  const { t } = useTranslation();
  const choose = (by: SortColumn): void =>
    onOrder({ by, descending: order.by === by ? !order.descending : startsDescending.includes(by) });
  return (
    <div role="rowgroup">
      <div className="article-row is-head" role="row" aria-rowindex={1}>
        {columns.map(({ by, className }) => (
          <div
            key={className}
            role="columnheader"
            className={className}
            aria-sort={by === order.by ? (order.descending ? 'descending' : 'ascending') : undefined}
          >
            {by === null ? (
              t('library.column.people')
            ) : (
              <button type="button" title={t(`library.columnHint.${by}`)} onClick={() => choose(by)}>
                {t(`library.column.${by}`)}
                {by === order.by && <Icon name={order.descending ? 'down' : 'up'} size="small" />}
              </button>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
