// What the keys do in the table of pairs.
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../../shared/model/ids.js';
import { useCommandHandlers } from '../../commands/CommandProvider.js';
import { batchCounts, pairKey, type BatchRow, type PairOrder } from './batchRows.js';
import type { BatchStore } from './batchStore.js';
import { isKnown, isOpen, mayChange, type BatchState, type Pair } from './batchState.js';
import { useSaveReport } from './useSaveReport.js';

interface Desk {
  readonly store: BatchStore;
  readonly state: BatchState;
  readonly order: PairOrder;
  readonly selected: BatchRow | null;
  readonly rows: readonly BatchRow[];
  readonly setChosen: (key: string) => void;
  readonly setPairing: (file: number | null) => void;
  readonly onOpen: (articleId: ArticleId) => void;
  readonly onLeave: () => void;
  readonly grid: RefObject<HTMLElement | null>;
}

/** Registers the commands; answers what Enter does to a row, and the choice of a partner. */
export function useBatchCommands(desk: Desk): {
  readonly act: (row: BatchRow) => void;
  readonly pair: (file: number, partner: number) => void;
} {
  const { store, state, order, selected, rows, setChosen, setPairing, onOpen, grid } = desk;
  const refusals = useRefusals(state, selected);
  const saveReport = useSaveReport(state, order);
  /** The row below takes the place of one that goes. */
  const change = (kind: 'leaveOut' | 'unpair' | 'swap'): void => {
    if (selected?.kind !== 'pair') return;
    const at = rows.indexOf(selected);
    const next = rows.slice(at + 1).find(({ kind: other }) => other === 'pair') ?? rows[at - 1];
    store.dispatch({ kind, id: selected.pair.id });
    if (kind === 'unpair' && next) setChosen(next.key);
  };
  const pair = (file: number, partner: number): void => {
    setPairing(null);
    setChosen(pairKey(state.nextId));
    void store.pair([file, partner]);
    // The button that had the menu is gone with its row.
    setTimeout(() => grid.current?.focus());
  };
  const act = (row: BatchRow): void => {
    if (row.kind === 'pair' && row.pair.outcome.kind === 'imported')
      onOpen(row.pair.outcome.result.articleId);
    else if (row.kind === 'pair' && isKnown(row.pair) && row.pair.before) onOpen(row.pair.before.articleId);
    else if (row.kind === 'alone' && mayChange(state)) setPairing(row.file);
  };
  useCommandHandlers({
    'edit.commitAndNext': { run: () => void store.importAll(order), refusal: refusals.importing },
    'import.leaveOutPair': { run: () => change('leaveOut'), refusal: refusals.pair },
    'import.unpairFiles': { run: () => change('unpair'), refusal: refusals.pair },
    'import.swapAllFiles': { run: () => store.dispatch({ kind: 'swapAll' }), refusal: refusals.changing },
    'import.swapFiles': { run: () => change('swap'), refusal: refusals.pair },
    'import.pairFile': { run: () => selected && act(selected), refusal: refusals.file },
    'import.saveReport': { run: () => void saveReport(), refusal: refusals.report },
  });
  return { act, pair };
}

function useRefusals(state: BatchState, selected: BatchRow | null) {
  const { t } = useTranslation();
  const busy = mayChange(state) ? null : t('import.batch.refusal.busy');
  const isPair = (pair: Pair | null): string | null => {
    if (pair === null) return t('import.batch.refusal.noPair');
    return isOpen(pair) ? null : t('import.batch.refusal.imported');
  };
  return {
    importing: busy ?? (batchCounts(state).wanted === 0 ? t('import.batch.refusal.nothing') : null),
    pair: busy ?? isPair(selected?.kind === 'pair' ? selected.pair : null),
    file: busy ?? (selected?.kind === 'alone' ? null : t('import.batch.refusal.noFile')),
    changing: busy,
    report:
      busy ??
      (state.files.length + state.unreadable.length === 0 ? t('import.batch.refusal.noReport') : null),
  };
}
