// Before all remaining segments are approved at once: how many, and what is left out.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';

/** The safe choice stands left of the primary one. */
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
  readonly onApprove: () => Promise<void>;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const meant = count - outdated;
  const [isRunning, setRunning] = useState(false);
  const approve = async (): Promise<void> => {
    if (isRunning) return;
    setRunning(true);
    await onApprove();
    onClose();
  };
  return (
    <Dialog
      title={t('review.remaining.title')}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button size="tall" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          {meant > 0 && (
            <Button size="tall" kind="primary" onPress={() => void approve()}>
              {t('review.remaining.approve', { count: meant })}
            </Button>
          )}
        </>
      }
    >
      {(meant > 0 || outdated === 0) && (
        <p>{meant > 0 ? t('review.remaining.text', { count: meant }) : t('review.remaining.nothing')}</p>
      )}
      {outdated > 0 && <p>{t('review.remaining.outdated', { count: outdated })}</p>}
      {untranslated > 0 && (
        <p className="soft">{t('review.remaining.untranslated', { count: untranslated })}</p>
      )}
    </Dialog>
  );
}
