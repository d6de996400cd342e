// What the align view asks: the reason of an omission or addition, and whether to end it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AlignmentLink } from '../../shared/model/alignment.js';
import type { AcceptedAlignment } from '../../shared/model/restructuring.js';
import { Button } from '../ui/Button.js';
import { Dialog } from '../ui/Dialog.js';
import { ReasonDialog } from './ReasonDialog.js';
import { useAccept, useDiscard } from './useAccept.js';
import type { OpenAlignment } from './useAlignment.js';

/** The dialog that is open. */
export type AlignDialog =
  | { readonly kind: 'reason'; readonly linkId: number }
  | { readonly kind: 'accept' }
  | { readonly kind: 'discard' };

interface DialogProps {
  readonly open: OpenAlignment;
  readonly toCheck: readonly AlignmentLink[];
  readonly onAccepted: (accepted: AcceptedAlignment | null) => void;
  readonly onLeave: () => void;
  readonly onClose: () => void;
}

/** One of them. */
export function AlignDialogs({
  dialog,
  ...props
}: DialogProps & { readonly dialog: AlignDialog }): ReactNode {
  if (dialog.kind === 'reason')
    return <ReasonDialog open={props.open} linkId={dialog.linkId} onClose={props.onClose} />;
  return dialog.kind === 'accept' ? <AcceptDialog {...props} /> : <DiscardDialog {...props} />;
}

function AcceptDialog({ open, toCheck, onAccepted, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation();
  const accept = useAccept(open, onAccepted);
  return (
    <Dialog
      title={t('align.accept.title')}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button
            onPress={() => {
              onClose();
              const [first] = toCheck;
              if (first) open.tools.goTo(first);
            }}
          >
            {t('align.accept.check')}
          </Button>
          <Button
            kind="primary"
            isFocusedFirst
            onPress={() => {
              onClose();
              void accept();
            }}
          >
            {t('align.accept.all')}
          </Button>
        </>
      }
    >
      <p>{t('align.accept.text', { count: toCheck.length })}</p>
    </Dialog>
  );
}

function DiscardDialog({ open, onAccepted, onLeave, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation();
  const discard = useDiscard(open, open.isStretch ? () => onAccepted(null) : onLeave);
  return (
    <Dialog
      title={t('align.discard.title')}
      onClose={onClose}
      footer={
        <>
          <span className="spacer" />
          <Button isFocusedFirst onPress={onClose}>
            {t('align.discard.no')}
          </Button>
          <Button
            onPress={() => {
              onClose();
              void discard();
            }}
          >
            {t('align.discard.yes')}
          </Button>
        </>
      }
    >
      <p>{t(open.isStretch ? 'align.discard.stretch' : 'align.discard.article')}</p>
    </Dialog>
  );
}
