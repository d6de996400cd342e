// A bar where one acted: first words say what happened, then what is safe, then one button. Never a toast.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.js';
import { Icon } from './Icon.js';
import { IconButton } from './IconButton.js';
import type { IconName } from './icons/shapes.js';

/** What a notice says. */
export interface NoticeContent {
  readonly tone: 'info' | 'warning' | 'error';
  readonly icon?: IconName;
  /** What happened, a sentence, set in bold. */
  readonly lead: string;
  readonly text?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const icons = { info: 'notice', warning: 'warning', error: 'error' } as const;

/** One line; `onClose` adds the close button. Errors are read out at once. */
export function Notice({
  tone,
  icon,
  lead,
  text,
  action,
  onClose,
  children,
}: NoticeContent & { readonly onClose?: () => void; readonly children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={`banner ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Icon name={icon ?? icons[tone]} />
      <p className="selectable">
        <b>{lead}</b> {text}
      </p>
      <span className="spacer" />
      {children}
      {action && (
        <Button size="small" onPress={action.run}>
          {action.label}
        </Button>
      )}
      {onClose && <IconButton icon="close" size="small" label={t('ui.notice.close')} onPress={onClose} />}
    </div>
  );
}
