// A finding that counts as an error, in the Checks tab: what it is, who says so, and the way to take it back.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmedError } from '../../shared/model/confirmedError.js';
import { Button } from '../ui/Button.js';
import { formatDateTime } from '../ui/format.js';
import type { ChecksTabProps } from './ChecksTab.js';
import { issueText } from '../article/issueTexts.js';

type Says = Pick<ChecksTabProps, 'nameOf' | 'onUnconfirm'> & { readonly error: ConfirmedError };

/** What kind of error, how grave, who says so and when; with a button that takes it back. */
export function CountsAsError({ error, nameOf, onUnconfirm }: Says): ReactNode {
  const { t } = useTranslation();
  const { category, severity, personId, at } = error;
  const kind = t('check.error.kind', {
    category: t(`review.reason.category.${category}`),
    severity: t(`review.reason.severityName.${severity}`),
  });
  return (
    <>
      <p className="quiet">{kind}</p>
      <p className="head">
        <span className="quiet">
          {t('check.error.by', { person: nameOf(personId), time: formatDateTime(at) })}
        </span>
        <span className="spacer" />
        <Button kind="bare" size="small" onPress={() => onUnconfirm(error)}>
          {t('check.error.takeBack')}
        </Button>
      </p>
    </>
  );
}

/** In the list of all that count; its words may be mended since. */
export function ConfirmedEntry({
  error,
  numberOf,
  onGoTo,
  ...says
}: Says & Pick<ChecksTabProps, 'numberOf' | 'onGoTo'>): ReactNode {
  const { t } = useTranslation();
  return (
    <article className="entry issue">
      <p className="head">
        <span className="strong">{t(`check.${error.check}.name`)}</span>
        <span className="spacer" />
        <Button kind="bare" size="small" onPress={() => onGoTo(error.segmentId, null)}>
          {t('check.tab.goTo', { number: numberOf(error.segmentId) })}
        </Button>
      </p>
      <p className="ink">{issueText(t, error)}</p>
      <CountsAsError error={error} {...says} />
    </article>
  );
}
