// Before all remaining segments are approved at once: how many, and what is left out; then how far it has come.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { newJobId, request } from '../bridge.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { JobProgress } from '../ui/Progress.js';
import { useJobShare } from '../ui/useJobShare.js';
import './approveRemaining.css';

/**
 * The safe choice stands left of the primary one. Closing it while the job `onApprove` runs cancels the job; once that
 * is done the approvals are one short step.
 */
export function ApproveRemainingDialog({
  count,
  outdated,
  untranslated,
  onApprove,
  onClose,
}: {
  readonly count: number;
  /** Those of them whose targets still say what an earlier source said: they are left out. */
  readonly outdated: number;
  readonly untranslated: number;
  readonly onApprove: (jobId: string) => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const meant = count - outdated;
  const [jobId, setJobId] = useState<string | null>(null);
  const share = useJobShare(jobId);
  const isAsking = jobId === null;
  const approve = async (): Promise<void> => {
    if (!isAsking) return;
    const started = newJobId();
    setJobId(started);
    await onApprove(started);
    onClose();
  };
  // The dialog goes when the job has ended, so that nobody takes for cancelled what was approved already.
  const cancel = (): void => (jobId === null ? onClose() : void request('app.cancelJob', jobId));
  return (
    <Dialog
      title={t('review.remaining.title')}
      onClose={cancel}
      footer={
        <>
          <span className="spacer" />
          {(share ?? 0) < 1 && (
            <Button size="tall" onPress={cancel}>
              {t('ui.cancel')}
            </Button>
          )}
          {isAsking && meant > 0 && (
            <Button size="tall" kind="primary" onPress={() => void approve()}>
              {t('review.remaining.approve', { count: meant })}
            </Button>
          )}
        </>
      }
    >
      {isAsking ? (
        <Remaining count={meant} outdated={outdated} untranslated={untranslated} />
      ) : (
        <Approving share={share ?? 0} />
      )}
    </Dialog>
  );
}

function Remaining({
  count,
  outdated,
  untranslated,
}: {
  readonly count: number;
  readonly outdated: number;
  readonly untranslated: number;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      {(count > 0 || outdated === 0) && (
        <p>{count > 0 ? t('review.remaining.text', { count }) : t('review.remaining.nothing')}</p>
      )}
      {outdated > 0 && <p>{t('review.remaining.outdated', { count: outdated })}</p>}
      {untranslated > 0 && (
        <p className="soft">{t('review.remaining.untranslated', { count: untranslated })}</p>
      )}
    </>
  );
}

function Approving({ share }: { readonly share: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <div role="status">
      <p>{share < 1 ? t('review.remaining.checking') : t('review.remaining.approving')}</p>
      <p className="approving-bar">
        <JobProgress share={share} label={t('review.remaining.checkingLabel')} />
        <span className="num soft">{Math.round(share * 100)}%</span>
      </p>
      {share < 1 && <p className="soft">{t('review.remaining.cancelHint')}</p>}
    </div>
  );
}
