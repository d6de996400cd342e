// What will become of the pairs, in a sentence, and the answer; while they are imported, how far that is.
import { useTranslation } from 'react-i18next';
import { shownKey } from '../../commands/commandKeys.js';
import { isMac, useCommandStatus, useRunCommand } from '../../commands/CommandProvider.js';
import { Button } from '../../ui/Button.js';
import { Kbd } from '../../ui/Kbd.js';
import { JobProgress } from '../../ui/Progress.js';
import { batchCounts, type PairOrder } from './batchRows.js';
import type { BatchState } from './batchState.js';
import type { BatchStore } from './batchStore.js';

interface FooterProps {
  readonly store: BatchStore;
  readonly state: BatchState;
  readonly order: PairOrder;
  readonly onLeave: () => void;
}

/** The bar below the table. */
export function BatchFooter(props: FooterProps) {
  const { store, state } = props;
  const { t } = useTranslation();
  const { phase } = state;
  if (phase.kind !== 'importing') return <Answers {...props} />;
  const { done, total } = phase;
  return (
    <div className="footer-bar" data-pane="answers">
      <span className="soft num" role="status">
        {t('import.batch.importing', { done, total })}
      </span>
      <JobProgress share={done / total} label={t('import.batch.importing', { done, total })} />
      <span className="spacer" />
      <Button size="tall" onPress={store.stop}>
        {t('import.batch.stop')}
      </Button>
    </div>
  );
}

function Answers({ store, state, order, onLeave }: FooterProps) {
  const { t } = useTranslation();
  const run = useRunCommand();
  const { refusal } = useCommandStatus('edit.commitAndNext');
  const counts = batchCounts(state);
  const isDone = state.phase.kind === 'done' && counts.wanted === 0;
  return (
    <div className="footer-bar" data-pane="answers">
      <span className="soft">{isDone ? t('import.batch.enterOpens') : <Summary state={state} />}</span>
      <span className="spacer" />
      {state.phase.kind === 'done' && (
        <Button size="tall" onPress={() => run('import.saveReport')}>
          <span>{t('command.import.saveReport')}</span>
          <Kbd>{shownKey('Mod+S', isMac)}</Kbd>
        </Button>
      )}
      <Button size="tall" kind={isDone ? 'primary' : 'plain'} onPress={onLeave}>
        {t(state.phase.kind === 'done' ? 'import.batch.toLibrary' : 'ui.cancel')}
      </Button>
      {!isDone && (
        <Button size="tall" kind="primary" refusal={refusal} onPress={() => void store.importAll(order)}>
          <span>{t('import.batch.import', { count: counts.wanted })}</span>
          <Kbd>{shownKey('Mod+Enter', isMac)}</Kbd>
        </Button>
      )}
    </div>
  );
}

function Summary({ state }: { readonly state: BatchState }) {
  const { t } = useTranslation();
  const { wanted, doubtful, leftOut, known } = batchCounts(state);
  const sentences = [
    wanted === 0
      ? t('import.batch.summary.none')
      : t(`import.batch.summary.${kindOf(wanted, doubtful)}`, {
          count: wanted,
          certain: wanted - doubtful,
          doubtful,
        }),
    known > 0 ? t('import.batch.summary.known', { count: known }) : null,
    leftOut > 0 ? t('import.batch.summary.leftOut', { count: leftOut }) : null,
  ];
  return sentences.filter((sentence) => sentence !== null).join(t('import.batch.done.between'));
}

function kindOf(wanted: number, doubtful: number): 'certain' | 'doubtful' | 'mixed' {
  if (doubtful === 0) return 'certain';
  return doubtful === wanted ? 'doubtful' : 'mixed';
}
