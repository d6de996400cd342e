// Column heads of the table of pairs: each but the last sorts.
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/Icon.js';
import type { PairColumn, PairOrder } from './batchRows.js';

const columns: readonly PairColumn[] = ['source', 'target', 'by', 'links', 'doubtful', 'confidence'];
/** Where the most is of interest first. */
const beginsWithMost: readonly PairColumn[] = ['links', 'doubtful'];

/** Choosing the column again turns the order round. */
export function BatchGridHead({
  order,
  onOrder,
}: {
  readonly order: PairOrder;
  readonly onOrder: (order: PairOrder) => void;
}) {
  const { t } = useTranslation();
  const choose = (by: PairColumn): void =>
    onOrder({ by, isDescending: order.by === by ? !order.isDescending : beginsWithMost.includes(by) });
  return (
    <div role="rowgroup" className="batch-head">
      <div className="batch-row is-head" role="row" aria-rowindex={1}>
        {columns.map((by) => (
          <div
            key={by}
            role="columnheader"
            className={by === 'links' || by === 'doubtful' ? 'right' : undefined}
            aria-sort={by === order.by ? (order.isDescending ? 'descending' : 'ascending') : undefined}
          >
            <button type="button" title={t(`import.batch.order.${by}`)} onClick={() => choose(by)}>
              {t(`import.batch.column.${by}`)}
              {by === order.by && <Icon name={order.isDescending ? 'down' : 'up'} size="small" />}
            </button>
          </div>
        ))}
        <div role="columnheader">{t('import.batch.column.state')}</div>
      </div>
    </div>
  );
}
