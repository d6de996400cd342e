// Backups: what each holds, and the way back to it.
import { useTranslation } from 'react-i18next';
import type { Session } from '../../shared/model/app.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { request } from '../bridge.js';
import { BackupList } from './BackupList.js';
import { useBackups } from './useBackups.js';

/** `onRestored` gets the session of the workspace as it was. */
export function BackupsPage({ onRestored }: { readonly onRestored: (session: Session) => void }) {
  const { t } = useTranslation();
  const { backups, failure } = useBackups();
  const describe = useFailureText();
  return (
    <>
      <h2>{t('backups.title', { count: backups.length })}</h2>
      {failure && <Notice tone="error" lead={t('backups.notListed')} text={describe(failure)} />}
      {backups.length === 0 && !failure && <p className="soft none">{t('backups.none')}</p>}
      <BackupList backups={backups} onRestored={onRestored} />
      <div className="add">
        <Button onPress={() => void request('workspace.showInFolder')}>
          <Icon name="folder" />
          <span>{t('command.workspace.showInFolder')}</span>
        </Button>
      </div>
    </>
  );
}
