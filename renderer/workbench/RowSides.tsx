// Both sides of a row: its number, state and role before the source; who wrote it and what is open behind the target.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { issueSums, rowCounts } from '../../shared/check/issueSums.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { ParagraphRole } from '../../shared/model/article.js';
import { segmentState, type Segment } from '../../shared/model/segment.js';
import type { ChangeUnit } from '../../shared/review/changeUnits.js';
import { isSourceChanged } from '../../shared/review/sourceChanged.js';
import type { PendingWords } from '../article/articleState.js';
import { sumsText } from '../review/changeTexts.js';
import { Avatar } from '../ui/Avatar.js';
import { Icon } from '../ui/Icon.js';
import { useSession } from '../ui/SessionProvider.js';
import { StateIcon } from '../ui/StateIcon.js';
import { VisuallyHidden } from '../ui/VisuallyHidden.js';

/** The row header. */
export function Gutter({
  segment,
  number,
  role,
}: {
  readonly segment: Segment;
  readonly number: number;
  readonly role: ParagraphRole;
}): ReactNode {
  const { t } = useTranslation();
  const state = isSourceChanged(segment) ? 'sourceChanged' : segmentState(segment);
  return (
    <div className="gutter" role="rowheader">
      <span className="row-number">{number}</span>
      <StateIcon state={state} label={t(`state.segment.${state}`)} isNameHidden size="small" />
      {segment.lock && (
        <span className="lock-sign" title={segment.lock.reason}>
          <Icon name="lock" size="small" label={t('review.lock.label', { reason: segment.lock.reason })} />
        </span>
      )}
      {role !== 'body' && !segment.lock && <span className="role cut">{t(`role.paragraph.${role}`)}</span>}
    </div>
  );
}

/** The last cell. `children`: what else of the row is read out. */
export function Margin({
  segment,
  pending,
  units,
  issues,
  children,
}: {
  readonly segment: Segment;
  readonly pending: PendingWords | null;
  readonly units: readonly ChangeUnit[];
  readonly issues: readonly CheckIssue[];
  readonly children: ReactNode;
}): ReactNode {
  const { t } = useTranslation();
  const { personOf } = useSession();
  const written = segment.suggestion ?? segment.target;
  const author = written ? personOf(written.authorId) : null;
  // Which changes the row has is said when it is pointed at and read out; shown, it would be one figure too many.
  const sums = units.length > 0 ? t('article.row.changes', { sums: sumsText(t, units) }) : undefined;
  const doubt = pending === null || pending.kind === 'saving' ? null : pending.kind;
  return (
    <div className="margin" role="gridcell">
      {author && (
        <span title={sums}>
          <Avatar name={author.name} hue={author.hue} />
          {sums !== undefined && <VisuallyHidden>{sums}</VisuallyHidden>}
        </span>
      )}
      {segment.openComments > 0 && (
        <span title={t('article.row.openComments', { count: segment.openComments })}>
          <Icon
            name="comment"
            size="small"
            label={t('article.row.openComments', { count: segment.openComments })}
          />
          <span aria-hidden="true">{segment.openComments}</span>
        </span>
      )}
      {rowCounts(issueSums(issues)).map(({ severity, count }) => (
        <span key={severity} className={`sev-${severity}`} title={t(`check.walk.${severity}`, { count })}>
          <Icon name={severity} size="small" label={t(`check.walk.${severity}`, { count })} />
          <span aria-hidden="true">{count}</span>
        </span>
      ))}
      {isSourceChanged(segment) && (
        <span className="doubt sev-warning">{t('state.segment.sourceChanged')}</span>
      )}
      {doubt === 'recovered' && <span className="doubt">{t('article.row.recovered')}</span>}
      {doubt === 'conflict' && <span className="doubt sev-warning">{t('article.row.conflict')}</span>}
      {doubt === 'failed' && <span className="doubt sev-error">{t('article.row.notSaved')}</span>}
      {children}
    </div>
  );
}
