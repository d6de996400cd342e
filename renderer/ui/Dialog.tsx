// A sheet on a scrim, 52 px from the top: title, body, footer with the safe choice left of the primary one.
// Esc closes it; focus stays inside and returns where it was.
import { useEffect, useRef, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { isComposing } from '../commands/commandKeys.js';
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
  const sheet = useRef<HTMLElement>(null);
  useEscapePastTooltip(sheet, onClose);
  return (
    <ModalOverlay className="scrim" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="modal">
        <AriaDialog ref={sheet} className={`dialog ${className}`}>
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

/** An open tooltip takes Esc for itself, even that of the close button, which names the key: the dialog comes first. */
function useEscapePastTooltip(sheet: { readonly current: HTMLElement | null }, onClose: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || isComposing(event) || !document.querySelector('[role="tooltip"]')) return;
      if (!(event.target instanceof Node) || !sheet.current?.contains(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
      onClose();
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [sheet, onClose]);
}
