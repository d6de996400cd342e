// Inspector, Checks: the issues of the active segment, then of the rest of the article; to the place, or mended.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckIssue } from '../../shared/model/check.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { Button } from '../ui/Button.js';
import { useFailureText } from '../ui/failureText.js';
import { Icon } from '../ui/Icon.js';
import { issueText } from './issueTexts.js';
import type { ArticleIssues } from './useArticleIssues.js';

interface ChecksTabProps {
  readonly issues: ArticleIssues;
  /** In reading order. */
  readonly segmentIds: readonly SegmentId[];
  readonly activeId: SegmentId | null;
  readonly numberOf: (segmentId: SegmentId) => number;
  readonly onGoTo: (segmentId: SegmentId, issue: CheckIssue) => void;
  readonly onFix: (segmentId: SegmentId, issue: CheckIssue) => void;
}

/** A calm list: what is grave comes first, what only concerns style last. */
export function ChecksTab(props: ChecksTabProps): ReactNode {
  const { issues, segmentIds, activeId } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const here = (activeId === null ? undefined : issues.of.get(activeId)) ?? [];
  const elsewhere = segmentIds.filter((id) => id !== activeId && issues.of.has(id));
  const count = elsewhere.reduce((sum, id) => sum + (issues.of.get(id)?.length ?? 0), 0);
  if (issues.isReading)
    return (
      <p className="section quiet" role="status">
        {t('check.tab.reading')}
      </p>
    );
  return (
    <>
      {issues.failure && (
        <p className="section sev-error">{t('check.tab.failed', { reason: failureText(issues.failure) })}</p>
      )}
      <h2 className="section">
        <span>{t('check.tab.here')}</span>
        <span>{here.length > 0 ? here.length : t('check.tab.none')}</span>
      </h2>
      {activeId !== null &&
        here.map((issue, i) => <Issue key={i} {...props} issue={issue} segmentId={activeId} isHere />)}
      {issues.of.size === 0 && <p className="section quiet">{t('check.tab.nothing')}</p>}
      <h2 className="section">
        <span>{t('check.tab.elsewhere')}</span>
        <span>{count > 0 ? count : t('check.tab.none')}</span>
      </h2>
      {elsewhere.flatMap((segmentId) =>
        (issues.of.get(segmentId) ?? []).map((issue, i) => (
          <Issue key={`${segmentId} ${i}`} {...props} issue={issue} segmentId={segmentId} />
        )),
      )}
    </>
  );
}

function Issue({
  issue,
  segmentId,
  isHere = false,
  numberOf,
  onGoTo,
  onFix,
}: ChecksTabProps & {
  readonly issue: CheckIssue;
  readonly segmentId: SegmentId;
  readonly isHere?: boolean;
}): ReactNode {
  const { t } = useTranslation();
  const { severity, check, fix } = issue;
  return (
    <article className={`entry issue sev-${severity}`}>
      <p className="head">
        <Icon name={severity} size="small" label={t(`check.severity.${severity}`)} />
        <span className="strong ink">{t(`check.${check}.name`)}</span>
        <span className="spacer" />
        {!isHere && (
          <Button kind="bare" size="small" onPress={() => onGoTo(segmentId, issue)}>
            {t('check.tab.goTo', { number: numberOf(segmentId) })}
          </Button>
        )}
      </p>
      <p className="ink">{issueText(t, issue)}</p>
      {fix && isHere && (
        <p className="buttons">
          <Button size="small" onPress={() => onFix(segmentId, issue)}>
            {fix.text === '' ? t('check.tab.remove') : t('check.tab.fix', { words: fix.text })}
          </Button>
        </p>
      )}
    </article>
  );
}
