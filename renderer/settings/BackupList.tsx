// The list of backups: each opens to show what it holds; restoring asks once more and keeps the present file.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedBackup, Session } from '../../shared/model/app.js';
import type { WorkspacePreview } from '../../shared/model/workspaceRequests.js';
import type { Failure } from '../../shared/outcome.js';
import { request } from '../bridge.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { useFailureText } from '../ui/failureText.js';
import { useFlushAll } from '../ui/FlushProvider.js';
import { formatBytes, formatMoment } from '../ui/format.js';
import { Notice } from '../ui/Notice.js';
import { useSettings } from '../ui/SettingsProvider.js';
import './settings.css';

/** Newest first, as given. */
export function BackupList({
  backups,
  onRestored,
}: {
  readonly backups: readonly ListedBackup[];
  readonly onRestored: (session: Session) => void;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <ul className="backups">
      {backups.map((backup) => (
        <BackupItem
          key={backup.key}
          backup={backup}
          isOpen={opened === backup.key}
          onToggle={() => setOpened(opened === backup.key ? null : backup.key)}
          onRestored={onRestored}
        />
      ))}
    </ul>
  );
}

function BackupItem({
  backup,
  isOpen,
  onToggle,
  onRestored,
}: {
  readonly backup: ListedBackup;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onRestored: (session: Session) => void;
}) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const describe = useFailureText();
  const [preview, setPreview] = useState<WorkspacePreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAsking, setAsking] = useState(false);
  const look = (): void => {
    onToggle();
    if (isOpen || preview !== null) return;
    void request('workspace.previewBackup', backup.key).then((answer) => {
      if (answer.ok) setPreview(answer.value);
      setFailure(answer.ok ? null : answer.failure);
    });
  };
  const time = formatMoment(backup.madeAt, language);
  return (
    <li>
      <div className="backup">
        <span className="num">{time}</span>
        <span className="num quiet">{formatBytes(backup.bytes, language)}</span>
        <span className="spacer" />
        <Button
          size="small"
          kind="bare"
          isOn={isOpen}
          aria-label={t('backups.previewOf', { time })}
          onPress={look}
        >
          {t('backups.preview')}
        </Button>
        <Button size="small" aria-label={t('backups.restoreOf', { time })} onPress={() => setAsking(true)}>
          {t('backups.restore')}
        </Button>
      </div>
      {failure && <Notice tone="error" lead={t('backups.failed')} text={describe(failure)} />}
      {isOpen && preview && <Preview preview={preview} />}
      {isAsking && (
        <RestoreDialog
          backup={backup}
          time={time}
          onClose={() => setAsking(false)}
          onFailed={setFailure}
          onRestored={onRestored}
        />
      )}
    </li>
  );
}

function Preview({ preview }: { readonly preview: WorkspacePreview }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  return (
    <div className="preview">
      <p className="soft num">
        {t('backups.holds', {
          articles: t('backups.articles', { count: preview.articles }),
          segments: t('backups.segments', { count: preview.segments }),
          approved: preview.approved,
        })}{' '}
        {preview.changedBy &&
          t('backups.lastChange', {
            time: formatMoment(preview.changedAt, language),
            person: preview.changedBy,
          })}
      </p>
      <ul>
        {preview.newestTitles.map((title) => (
          <li key={title} className="cut" lang={/\p{Script=Han}/u.test(title) ? 'zh-CN' : 'en-US'}>
            {title}
          </li>
        ))}
      </ul>
    </div>
  );
}

function RestoreDialog({
  backup,
  time,
  onClose,
  onFailed,
  onRestored,
}: {
  readonly backup: ListedBackup;
  readonly time: string;
  readonly onClose: () => void;
  readonly onFailed: (failure: Failure) => void;
  readonly onRestored: (session: Session) => void;
}) {
  const { t } = useTranslation();
  const flushAll = useFlushAll();
  const restore = async (): Promise<void> => {
    await flushAll();
    const answer = await request('workspace.restoreBackup', backup.key);
    onClose();
    if (answer.ok) onRestored(answer.value);
    else onFailed(answer.failure);
  };
  return (
    <Dialog
      title={t('backups.confirm.title')}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button size="tall" isFocusedFirst onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size="tall" kind="primary" onPress={() => void restore()}>
            {t('backups.confirm.restore', { time })}
          </Button>
        </>
      }
    >
      <p className="paragraph">{t('backups.confirm.text', { time })}</p>
      <p className="paragraph soft">{t('backups.confirm.safe')}</p>
    </Dialog>
  );
}
