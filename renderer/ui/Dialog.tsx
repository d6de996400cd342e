// A sheet on a scrim, 52 px from the top: title, body, footer with the safe choice left of the primary one.
// Esc closes it; focus stays inside and returns where it was.
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { CommandLayer } from '../commands/CommandProvider.js';
import { IconButton } from './IconButton.js';

/** Shown while mounted. `onClose` is called by Esc, the close button and the scrim. */
export function Dialog({
  title,
  subtitle,
  subtitleLanguage,
  headerEnd,
  footer,
  onClose,
  className = 'w-narrow-dialog',
  isPadded = true,
  children,
}: {
  readonly title: string;
  readonly subtitle?: string;
  readonly subtitleLanguage?: string;
  /** Stands before the close button. */
  readonly headerEnd?: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  /** Sets the width. */
  readonly className?: string;
  readonly isPadded?: boolean;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <AriaDialog className={`dialog ${className}`}>
          <CommandLayer>
            <header>
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <span className="soft cut" lang={subtitleLanguage}>
                {subtitle}
              </span>
              <span className="spacer" />
              {headerEnd}
              <IconButton icon="close" label={t('ui.dialog.close')} tooltipKey="Esc" onPress={onClose} />
            </header>
            <div className={isPadded ? 'body padded' : 'body'}>{children}</div>
            {footer ? <footer>{footer}</footer> : <span />}
          </CommandLayer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
