// What this is, and which version.
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';

/** Shown while mounted. */
export function AboutDialog({
  version,
  onClose,
}: {
  readonly version: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={t('about.title')}
      className="w-narrow-dialog about"
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button size="tall" onPress={onClose}>
            {t('ui.dialog.close')}
          </Button>
        </>
      }
    >
      <p>{t('about.what')}</p>
      <p className="soft selectable num">{t('about.version', { version })}</p>
      <p className="soft selectable">{t('about.lexicon')}</p>
    </Dialog>
  );
}
