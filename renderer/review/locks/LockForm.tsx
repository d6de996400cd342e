// Under the row: why the segment is locked.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RemarkForm } from '../RemarkForm.js';

/** `onLock` answers whether it was done; if not, the words stay. */
export function LockForm({
  keptAs,
  count,
  onLock,
  onClose,
}: {
  readonly keptAs: string;
  /** Segments it is about. */
  readonly count: number;
  readonly onLock: (reason: string) => Promise<boolean>;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const texts = {
    label: t('review.lock.why', { count }),
    placeholder: t('review.lock.placeholder'),
    send: t('review.lock.lock'),
    empty: t('review.lock.needsReason'),
  };
  return <RemarkForm key={keptAs} keptAs={keptAs} texts={texts} onSend={onLock} onClose={onClose} />;
}
