// Before there is a table: where the pairs come from, and how far the reading has come.
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/outcome.js';
import { useRunCommand } from '../../commands/CommandProvider.js';
import { Button } from '../../ui/Button.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import { JobProgress } from '../../ui/Progress.js';
import { useJobShare } from '../../ui/useJobShare.js';
import type { BatchStore } from './batchStore.js';

/** Nothing is read: what to choose, and why the last choice was none. */
export function BatchEmpty({ failure }: { readonly failure: Failure | null }) {
  const { t } = useTranslation();
  const run = useRunCommand();
  const describe = useFailureText();
  return (
    <div className="batch-start" data-pane="rows">
      {failure && <Notice tone="error" lead={t('import.nothingImported')} text={describe(failure)} />}
      <div className="empty">
        <div className="drop">
          <h2>{t('import.batch.empty.title')}</h2>
          <p>{t('import.batch.empty.text')}</p>
          <p>{t('import.batch.empty.list')}</p>
          <div className="go">
            <Button kind="primary" size="tall" isFocusedFirst onPress={() => run('import.folder')}>
              <Icon name="folder" />
              <span>{t('import.batch.empty.folder')}</span>
            </Button>
            <Button size="tall" onPress={() => run('import.list')}>
              <span>{t('import.batch.empty.chooseList')}</span>
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}

/** The reading under way. */
export function BatchReading({ store, name }: { readonly store: BatchStore; readonly name: string }) {
  const { t } = useTranslation();
  const share = useJobShare(store.readingJob);
  return (
    <div className="batch-start" data-pane="rows">
      <div className="empty">
        <div className="batch-reading" role="status">
          <h2>{t('import.batch.reading', { name })}</h2>
          <div className="go">
            <JobProgress share={share} label={t('import.batch.reading', { name })} />
            <span className="num soft">{share === null ? '' : `${Math.round(share * 100)}%`}</span>
            <Button isFocusedFirst onPress={store.stop}>
              {t('ui.cancel')}
            </Button>
          </div>
          <p className="soft">{t('import.batch.readingHint')}</p>
        </div>
      </div>
    </div>
  );
}
