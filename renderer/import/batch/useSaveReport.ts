// The report as a file where the person wants it.
import { useTranslation } from 'react-i18next';
import { request } from '../../bridge.js';
import { useFailureText } from '../../ui/failureText.js';
import { useStatusMessage } from '../../ui/StatusMessage.js';
import type { PairOrder } from './batchRows.js';
import type { BatchState } from './batchState.js';
import { formatBatchReport } from './formatBatchReport.js';

/** Asks where to, writes, and says in the status bar how it went. */
export function useSaveReport(state: BatchState, order: PairOrder): () => Promise<void> {
  const { t } = useTranslation();
  const say = useStatusMessage();
  const describe = useFailureText();
  return async () => {
    const column = (name: 'source' | 'target' | 'by' | 'links' | 'doubtful' | 'confidence' | 'state') =>
      t(`import.batch.column.${name}`);
    const content = formatBatchReport(state, order, {
      columns: [
        column('source'),
        column('target'),
        column('by'),
        column('links'),
        column('doubtful'),
        column('confidence'),
        column('state'),
        t('import.batch.report.reason'),
        t('import.batch.report.article'),
      ],
      by: (by) => t(`import.batch.by.${by}`),
      state: (how) => t(`import.batch.report.${how}`),
      failure: describe,
    });
    const name = t('import.batch.report.name', { name: state.name }).slice(0, 200);
    const answer = await request('import.saveReport', { name, content });
    if (!answer.ok) say(describe(answer.failure));
    else if (answer.value) say(t('import.batch.report.saved', { file: answer.value.name }));
  };
}
