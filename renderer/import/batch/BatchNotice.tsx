// How the import went, above the table.
import { useTranslation } from 'react-i18next';
import { useFailureText } from '../../ui/failureText.js';
import { Notice } from '../../ui/Notice.js';
import { batchCounts } from './batchRows.js';
import type { BatchState } from './batchState.js';

/** One bar after an import: all in, stopped, or held up. */
export function BatchNotice({ state }: { readonly state: BatchState }) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { phase } = state;
  if (phase.kind !== 'done') return <div className="notices" />;
  const { accepted, toAlign, failed, untried } = batchCounts(state);
  const kept = [
    accepted + toAlign === 0
      ? t('import.batch.done.none')
      : t('import.batch.done.kept', { count: accepted + toAlign }),
    toAlign > 0 ? t('import.batch.done.toAlign', { count: toAlign }) : null,
    failed > 0 ? t('import.batch.done.failed', { count: failed }) : null,
    untried > 0 ? t('import.batch.done.remaining', { count: untried }) : null,
  ].filter((sentence) => sentence !== null);
  const text = kept.join(t('import.batch.done.between'));
  if (phase.failure)
    return (
      <div className="notices">
        <Notice tone="error" lead={describe(phase.failure)} text={text} />
      </div>
    );
  return (
    <div className="notices">
      <Notice
        tone={phase.isStopped || failed > 0 ? 'warning' : 'info'}
        lead={t(phase.isStopped ? 'import.batch.done.stopped' : 'import.batch.done.lead')}
        text={text}
      />
    </div>
  );
}
