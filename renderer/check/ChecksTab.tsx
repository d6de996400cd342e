// Inspector, Checks: the issues of the active segment, then of the rest of the article by place or by check, then those that count as
// errors and those set aside.
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { checkIds, type CheckIssue } from '../../shared/model/check.js';
import type { ConfirmedError } from '../../shared/model/confirmedError.js';
import type { PersonId, SegmentId } from '../../shared/model/ids.js';
import type { Waiver } from '../../shared/model/waiver.js';
import type { Outcome } from '../../shared/outcome.js';
import { useFailureText } from '../ui/failureText.js';
import { Segmented } from '../ui/Segmented.js';
import { ConfirmedEntry } from './ConfirmedEntry.js';
import { IssueEntry, WaivedEntry } from './IssueEntry.js';
import type { ArticleIssues, WaivedIssue } from './useArticleIssues.js';

export interface ChecksTabProps {
  readonly issues: ArticleIssues;
  /** In reading order. */
  readonly segmentIds: readonly SegmentId[];
  readonly activeId: SegmentId | null;
  readonly numberOf: (segmentId: SegmentId) => number;
  readonly nameOf: (personId: PersonId) => string;
  /** null: to the row. */
  readonly onGoTo: (segmentId: SegmentId, issue: CheckIssue | null) => void;
  readonly onFix: (segmentId: SegmentId, issue: CheckIssue) => void;
  readonly onWaive: (segmentId: SegmentId, issue: CheckIssue) => void;
  /** The word is spelt right in this workspace. */
  readonly onAddWord: (word: string) => void;
  /** What else a misspelt word may be; likeliest first. */
  readonly onSuggest: (word: string) => Promise<Outcome<readonly string[]>>;
  readonly onWithdraw: (waiver: Waiver) => void;
  /** Counts the issue as an error; takes that back. */
  readonly onConfirm: (segmentId: SegmentId, issue: CheckIssue) => void;
  readonly onUnconfirm: (error: ConfirmedError) => void;
}

interface Placed {
  readonly segmentId: SegmentId;
  readonly issue: CheckIssue;
}

type Order = 'place' | 'check';

/** A calm list: what is grave comes first, what only concerns style last. */
export function ChecksTab(props: ChecksTabProps): ReactNode {
  const { issues, segmentIds, activeId } = props;
  const { t } = useTranslation();
  const failureText = useFailureText();
  const [order, setOrder] = useState<Order>('place');
  if (issues.isReading)
    return (
      <p className="section quiet" role="status">
        {t('check.tab.reading')}
      </p>
    );
  const here = (activeId === null ? undefined : issues.of.get(activeId)) ?? [];
  const placed = (segmentId: SegmentId): readonly Placed[] =>
    (issues.of.get(segmentId) ?? []).map((issue) => ({ segmentId, issue }));
  const elsewhere = segmentIds.filter((id) => id !== activeId).flatMap(placed);
  const waived = segmentIds.flatMap((id) => issues.waivedIn.get(id) ?? []);
  return (
    <>
      {issues.failure && (
        <p className="section sev-error">{t('check.tab.failed', { reason: failureText(issues.failure) })}</p>
      )}
      <Heading text={t('check.tab.here')} count={here.length} />
      {activeId !== null &&
        here.map((issue, i) => <IssueEntry key={i} {...props} issue={issue} segmentId={activeId} isHere />)}
      {issues.of.size === 0 && <p className="section quiet">{t('check.tab.nothing')}</p>}
      <Heading text={t('check.tab.elsewhere')} count={elsewhere.length} />
      {elsewhere.length > 0 && (
        <div className="section">
          <Segmented
            label={t('check.tab.order')}
            value={order}
            choices={(['place', 'check'] as const).map((value) => ({
              value,
              label: t(`check.tab.by.${value}`),
            }))}
            onChange={setOrder}
          />
        </div>
      )}
      {order === 'place' ? (
        <Entries {...props} entries={elsewhere} />
      ) : (
        <ByCheck {...props} entries={elsewhere} />
      )}
      <Confirmed {...props} />
      <Waived {...props} waived={waived} />
    </>
  );
}

function Heading({ text, count }: { readonly text: string; readonly count: number }): ReactNode {
  const { t } = useTranslation();
  return (
    <h2 className="section">
      <span>{text}</span>
      <span>{count > 0 ? count : t('check.tab.none')}</span>
    </h2>
  );
}

function Entries({ entries, ...props }: ChecksTabProps & { readonly entries: readonly Placed[] }): ReactNode {
  return entries.map(({ segmentId, issue }, i) => (
    <IssueEntry key={`${segmentId} ${i}`} {...props} issue={issue} segmentId={segmentId} />
  ));
}

/** One heading for each check that found something, closed until somebody opens it. */
function ByCheck({ entries, ...props }: ChecksTabProps & { readonly entries: readonly Placed[] }): ReactNode {
  const { t } = useTranslation();
  return checkIds.map((check) => {
    const found = entries.filter(({ issue }) => issue.check === check);
    return (
      found.length > 0 && (
        <details key={check} className="issue-group">
          <summary>
            <span className="strong">{t(`check.${check}.name`)}</span>
            <span className="quiet num">{found.length}</span>
          </summary>
          <Entries {...props} entries={found} />
        </details>
      )
    );
  });
}

/** Those that count in the article's score, mended ones too. */
function Confirmed(props: ChecksTabProps): ReactNode {
  const { t } = useTranslation();
  const errors = props.issues.errors.all ?? [];
  return (
    errors.length > 0 && (
      <details className="issue-group">
        <summary>
          <span className="strong">{t('check.error.all')}</span>
          <span className="quiet num">{errors.length}</span>
        </summary>
        {errors.map((error) => (
          <ConfirmedEntry key={error.id} {...props} error={error} />
        ))}
      </details>
    )
  );
}

function Waived({
  waived,
  ...props
}: ChecksTabProps & { readonly waived: readonly WaivedIssue[] }): ReactNode {
  const { t } = useTranslation();
  return (
    waived.length > 0 && (
      <details className="issue-group">
        <summary>
          <span className="strong">{t('check.tab.waived')}</span>
          <span className="quiet num">{waived.length}</span>
        </summary>
        {waived.map((one) => (
          <WaivedEntry key={one.waiver.id} {...props} {...one} />
        ))}
      </details>
    )
  );
}
