// Import of many pairs: what a folder or list holds, how it is paired and how sure that is, before anything is kept;
// afterwards, in the same table, what became of each pair.
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../../shared/model/ids.js';
import { Screen } from '../../ui/Screen.js';
import { StatusBar } from '../../ui/StatusBar.js';
import { BatchFooter } from './BatchFooter.js';
import { BatchGrid } from './BatchGrid.js';
import { BatchNotice } from './BatchNotice.js';
import { BatchEmpty, BatchReading } from './BatchStart.js';
import { BatchToolbar } from './BatchToolbar.js';
import { batchRows, firstOrder, firstToAlign, type PairOrder } from './batchRows.js';
import type { BatchStore } from './batchStore.js';
import { useBatchCommands } from './useBatchCommands.js';
import './batch.css';

/** `onOpen` opens an article that was made; `onLeave` goes to the library, the import goes on. */
export function BatchScreen({
  store,
  onOpen,
  onLeave,
}: {
  readonly store: BatchStore;
  readonly onOpen: (articleId: ArticleId) => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [order, setOrder] = useState<PairOrder>(firstOrder);
  const rows = useMemo(() => batchRows(state, order), [state, order]);
  const [chosen, setChosen] = useState<string | null>(null);
  /** The lone file whose menu of partners is open. */
  const [pairing, setPairing] = useState<number | null>(null);
  const selected =
    rows.find(({ key }) => key === chosen) ?? rows.find(({ kind }) => kind !== 'heading') ?? null;
  const grid = useRef<HTMLDivElement>(null);
  const { phase } = state;
  const hasTable = phase.kind === 'ready' || phase.kind === 'importing' || phase.kind === 'done';
  // The keys work at once, and again when the import has ended: then what waits to be aligned is the next to be done.
  useEffect(() => {
    if (hasTable) grid.current?.focus();
    const toAlign = phase.kind === 'done' ? firstToAlign(rows) : null;
    if (toAlign !== null) setChosen(toAlign.key);
    // Later changes move nobody.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [hasTable, phase.kind]);
  const actions = useBatchCommands({
    store,
    state,
    order,
    selected,
    rows,
    setChosen,
    setPairing,
    onOpen,
    onLeave,
    grid,
  });
  return (
    <Screen
      className="batch"
      toolbar={<BatchToolbar state={state} onLeave={onLeave} />}
      status={<StatusBar end={hasTable && <span>{t(`import.batch.order.${order.by}`)}</span>} />}
    >
      <BatchNotice state={state} />
      {hasTable ? (
        <BatchGrid
          ref={grid}
          state={state}
          rows={rows}
          order={order}
          onOrder={setOrder}
          selected={selected}
          onSelect={setChosen}
          onAct={actions.act}
          pairing={pairing}
          onPairing={setPairing}
          onPair={actions.pair}
        />
      ) : phase.kind === 'reading' ? (
        <BatchReading store={store} name={state.name} />
      ) : (
        <BatchEmpty failure={phase.kind === 'failed' ? phase.failure : null} />
      )}
      {hasTable && <BatchFooter store={store} state={state} order={order} onLeave={onLeave} />}
    </Screen>
  );
}
