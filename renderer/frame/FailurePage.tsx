// The whole window when no workspace can be opened: what happened, what is safe, what to do, and the answers.
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedBackup, RecentWorkspace, Session } from '../../shared/model/app.js';
import type { Failure, Outcome } from '../../shared/outcome.js';
import { onEvent, request } from '../bridge.js';
import { BackupList } from '../settings/BackupList.js';
import { useBackups } from '../settings/useBackups.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { Notice } from '../ui/Notice.js';
import { TitleBar } from './TitleBar.js';
import './failurePage.css';

/** `failure` null: nothing was opened, and nothing went wrong. `onOpen` gets the session that was opened instead. */
export function FailurePage({
  failure,
  recent,
  onOpen,
}: {
  readonly failure: Failure | null;
  readonly recent: readonly RecentWorkspace[];
  readonly onOpen: (session: Session) => void;
}) {
  const { t } = useTranslation();
  const { backups } = useBackups();
  // Nothing is unsaved here: closing may go on at once.
  useEffect(() => onEvent((event) => event.kind === 'flush' && void request('app.flushed')), []);
  const file = failure !== null && 'file' in failure.details ? failure.details.file : null;
  return (
    <div className="app">
      <TitleBar name={t('app.name')} recent={[]} person={null} />
      <span />
      <main className="failure-page">
        <section className="failure" aria-labelledby="failure-title">
          <span className="lead">
            <Icon name="damaged" size="large" />
          </span>
          <div>
            <h1 id="failure-title">{titleOf(t, failure)}</h1>
            {file !== null && <p className="soft selectable">{file}</p>}
          </div>
          <FailureFacts failure={failure} backups={backups} />
          <FailureAnswers recent={recent} backups={backups} onOpen={onOpen} />
        </section>
      </main>
    </div>
  );
}

function titleOf(t: TFunction, failure: Failure | null): string {
  switch (failure?.code) {
    case 'workspace.damaged':
      return t('failurePage.title.damaged');
    case 'workspace.missing':
      return t('failurePage.title.missing');
    case 'workspace.newerVersion':
      return t('failurePage.title.newerVersion');
    case 'workspace.readOnly':
      return t('failurePage.title.readOnly');
    case 'workspace.locked':
      return t('failurePage.title.locked');
    case 'workspace.notAWorkspace':
      return t('failurePage.title.notAWorkspace');
    case 'workspace.diskFull':
      return t('failurePage.title.diskFull');
    default:
      return t('failurePage.title.other');
  }
}

function FailureFacts({
  failure,
  backups,
}: {
  readonly failure: Failure | null;
  readonly backups: readonly ListedBackup[];
}) {
  const { t } = useTranslation();
  const describe = useFailureText();
  return (
    <dl className="selectable">
      {failure !== null && (
        <>
          <dt>{t('failurePage.whatHappened')}</dt>
          <dd>{describe(failure)}</dd>
        </>
      )}
      <dt>{t('failurePage.whatIsSafe')}</dt>
      <dd>
        {backups.length === 0
          ? t('failurePage.noBackups')
          : t('failurePage.backups', { count: backups.length })}
      </dd>
      <dt>{t('failurePage.whatToDo')}</dt>
      <dd>{backups.length > 0 ? t('failurePage.restoreOrOpen') : t('failurePage.openOther')}</dd>
    </dl>
  );
}

function FailureAnswers({
  recent,
  backups,
  onOpen,
}: {
  readonly recent: readonly RecentWorkspace[];
  readonly backups: readonly ListedBackup[];
  readonly onOpen: (session: Session) => void;
}) {
  const { t } = useTranslation();
  const describe = useFailureText();
  const [trouble, setTrouble] = useState<Failure | null>(null);
  const attempt = async (ask: Promise<Outcome<Session | null>>): Promise<void> => {
    const answer = await ask;
    if (!answer.ok) setTrouble(answer.failure);
    else if (answer.value !== null) onOpen(answer.value);
  };
  return (
    <div>
      <div className="go">
        <Button kind="primary" size="tall" onPress={() => void attempt(request('workspace.openDefault'))}>
          {t('ui.retry')}
        </Button>
        <Button size="tall" onPress={() => void attempt(request('workspace.open'))}>
          {t('command.workspace.open')}
        </Button>
        <Button size="tall" onPress={() => void attempt(request('workspace.create'))}>
          {t('command.workspace.create')}
        </Button>
        <Button size="tall" onPress={() => void request('workspace.showInFolder')}>
          {t('failurePage.showFile')}
        </Button>
      </div>
      {trouble && <Notice tone="error" lead={t('workspace.notOpened')} text={describe(trouble)} />}
      {backups.length > 0 && (
        <>
          <h2>{t('failurePage.backupList')}</h2>
          <BackupList backups={backups} onRestored={onOpen} />
        </>
      )}
      {recent.length > 0 && (
        <>
          <h2>{t('failurePage.recent')}</h2>
          <div className="list">
            {recent.map((entry) => (
              <button
                key={entry.key}
                type="button"
                onClick={() => void attempt(request('workspace.openRecent', entry.key))}
              >
                <Icon name="folder" />
                <span>{entry.name}</span>
                <span className="quiet cut">{entry.folder}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
