// One issue in the Checks tab: what it is, where, and what can be done about it; or why it was set aside.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueGroup } from '../../shared/check/groupIssues.js';
import type { CheckIssue } from '../../shared/model/check.js';
import type { SegmentId } from '../../shared/model/ids.js';
import { Button } from '../ui/Button.js';
import { formatDateTime } from '../ui/format.js';
import { Icon } from '../ui/Icon.js';
import type { ChecksTabProps } from './ChecksTab.js';
import { CountsAsError } from './ConfirmedEntry.js';
import { issueText } from '../article/issueTexts.js';
import { SpellingSuggestions } from './SpellingSuggestions.js';
import type { WaivedIssue } from './useArticleIssues.js';

type EntryProps = Pick<
  ChecksTabProps,
  | 'issues'
  | 'numberOf'
  | 'nameOf'
  | 'onGoTo'
  | 'onFix'
  | 'onWaive'
  | 'onConfirm'
  | 'onUnconfirm'
  | 'onAddWord'
  | 'onSuggest'
> & {
  readonly issue: CheckIssue;
  readonly segmentId: SegmentId;
};

/** `isHere`: of the active segment; the others are gone to first. */
export function IssueEntry({
  isHere = false,
  ...props
}: EntryProps & { readonly isHere?: boolean }): ReactNode {
  const { issue, segmentId, issues, numberOf, nameOf, onGoTo, onUnconfirm } = props;
  const { t } = useTranslation();
  const error = issues.errors.of(segmentId, issue);
  return (
    <article className={`entry issue sev-${issue.severity}`}>
      <Head issue={issue}>
        {!isHere && (
          <Button kind="bare" size="small" onPress={() => onGoTo(segmentId, issue)}>
            {t('check.tab.goTo', { number: numberOf(segmentId) })}
          </Button>
        )}
      </Head>
      <p className="ink">{issueText(t, issue)}</p>
      {error && <CountsAsError error={error} nameOf={nameOf} onUnconfirm={onUnconfirm} />}
      {isHere && <IssueButtons {...props} isCounted={error !== null} />}
    </article>
  );
}

/** How grave it is and which check says so. */
function Head({ issue, children }: { readonly issue: CheckIssue; readonly children: ReactNode }): ReactNode {
  const { t } = useTranslation();
  const { severity, check } = issue;
  return (
    <p className="head">
      <Icon name={severity} size="small" label={t(`check.severity.${severity}`)} />
      <span className="strong ink">{t(`check.${check}.name`)}</span>
      <span className="spacer" />
      {children}
    </p>
  );
}

/** What can be done about it. */
function IssueButtons({
  issue,
  segmentId,
  isCounted,
  onFix,
  onWaive,
  onConfirm,
  onAddWord,
  onSuggest,
}: EntryProps & { readonly isCounted: boolean }): ReactNode {
  const { t } = useTranslation();
  const { check, fix, target, values } = issue;
  return (
    <p className="buttons">
      {fix && (
        <Button size="small" onPress={() => onFix(segmentId, issue)}>
          {fix.text === '' ? t('check.tab.remove') : t('check.tab.fix', { words: fix.text })}
        </Button>
      )}
      {check === 'spelling' && values.word !== undefined && target && (
        <SpellingSuggestions
          key={values.word}
          word={values.word}
          onSuggest={onSuggest}
          onPut={(text) => onFix(segmentId, { ...issue, fix: { ...target, text } })}
        />
      )}
      {check === 'spelling' && values.word !== undefined && (
        <Button size="small" kind="bare" onPress={() => onAddWord(values.word ?? '')}>
          {t('check.tab.addWord', { word: values.word })}
        </Button>
      )}
      {!isCounted && (
        <Button size="small" kind="bare" onPress={() => onConfirm(segmentId, issue)}>
          {t('check.error.count')}
        </Button>
      )}
      <Button size="small" kind="bare" onPress={() => onWaive(segmentId, issue)}>
        {t('check.tab.waive')}
      </Button>
    </p>
  );
}

/** Equal issues in one: what they say once, and on demand where they are. */
export function IssueGroupEntry({
  places,
  isOpen,
  numberOf,
  onGoTo,
  onToggle,
}: Pick<ChecksTabProps, 'numberOf' | 'onGoTo'> & {
  readonly places: IssueGroup['places'];
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const [{ issue }] = places;
  const count = places.length;
  return (
    <article className={`entry issue sev-${issue.severity}`}>
      <Head issue={issue}>
        <button
          type="button"
          className="button bare small issue-times"
          aria-expanded={isOpen}
          aria-label={t('check.tab.places', { count })}
          title={t('check.tab.places', { count })}
          onClick={onToggle}
        >
          <span className="num">{t('check.tab.times', { count })}</span>
        </button>
      </Head>
      <p className="ink">{issueText(t, issue)}</p>
      {isOpen && (
        <p className="buttons">
          {places.map((place, i) => (
            <Button
              key={i}
              size="small"
              aria-label={t('check.tab.goTo', { number: numberOf(place.segmentId) })}
              onPress={() => onGoTo(place.segmentId, place.issue)}
            >
              ¶ {numberOf(place.segmentId)}
            </Button>
          ))}
        </p>
      )}
    </article>
  );
}

/** The reason first: it is what an editor wants to know. */
export function WaivedEntry({
  issue,
  waiver,
  numberOf,
  nameOf,
  onGoTo,
  onWithdraw,
}: Pick<ChecksTabProps, 'numberOf' | 'nameOf' | 'onGoTo' | 'onWithdraw'> & WaivedIssue): ReactNode {
  const { t } = useTranslation();
  const by = t('check.tab.waivedBy', { person: nameOf(waiver.personId), time: formatDateTime(waiver.at) });
  return (
    <article className="entry issue is-waived">
      <p className="head">
        <span className="strong">{t(`check.${issue.check}.name`)}</span>
        <span className="spacer" />
        <Button kind="bare" size="small" onPress={() => onGoTo(waiver.segmentId, issue)}>
          {t('check.tab.goTo', { number: numberOf(waiver.segmentId) })}
        </Button>
      </p>
      <p className="ink">{waiver.reason}</p>
      <p className="quiet">{issueText(t, issue)}</p>
      <p className="head">
        <span className="quiet">{by}</span>
        <span className="spacer" />
        <Button kind="bare" size="small" onPress={() => onWithdraw(waiver)}>
          {t('check.tab.withdraw')}
        </Button>
      </p>
    </article>
  );
}
