// Below a locked row: who locked it, when and why, and the way to unlock it.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SegmentLock } from '../../../shared/model/segment.js';
import { CommandButton } from '../../commands/CommandButton.js';
import { formatDateTime } from '../../ui/format.js';
import { Icon } from '../../ui/Icon.js';
import { useSession } from '../../ui/SessionProvider.js';
import './locks.css';

/** Reason first: it is what one wants to know. */
export function LockLine({ lock }: { readonly lock: SegmentLock }): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const person = personOf(lock.personId)?.name ?? '';
  return (
    <div className="notice-line is-desk">
      <Icon name="lock" />
      <span>
        <b>{t('review.lock.lead')}</b> {lock.reason}{' '}
        <span className="quiet nowrap lock-by">
          {t('review.lock.by', { person, time: formatDateTime(lock.at) })}
        </span>
      </span>
      <span className="spacer" />
      <CommandButton command="review.unlock" size="small" label={t('review.lock.unlock')} hasKey={false} />
    </div>
  );
}
