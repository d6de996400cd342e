// Which version replaces which, how much of what, and what must follow; then what should make one doubt.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article } from '../../../shared/model/article.js';
import { likelyOtherArticle, type CorrectionPlan } from '../../../shared/model/correction.js';
import type { Failure } from '../../../shared/outcome.js';
import { writableReplacements } from '../../../shared/review/correction/correctionInput.js';
import { Button } from '../../ui/Button.js';
import { useFailureText } from '../../ui/failureText.js';
import { Icon } from '../../ui/Icon.js';
import { Notice } from '../../ui/Notice.js';
import type { ItemCounts } from './correctionRows.js';
import type { Correction } from './useCorrection.js';

/** The line above the rows. */
export function CorrectionHead({
  work,
  plan,
  counts,
  article,
}: {
  readonly work: Correction;
  readonly plan: CorrectionPlan;
  readonly counts: ItemCounts;
  readonly article: Article;
}): ReactNode {
  const { t } = useTranslation();
  const old = plan.side === 'source' ? article.sourceFile : article.targetFile;
  const kinds = (['unchanged', 'changed', 'added', 'removed', 'moved'] as const).filter(
    (kind) => counts[kind] > 0,
  );
  return (
    <div className="banner info correction-head">
      <Icon name="file" />
      <span className="strong cut">{plan.file.name || t('import.pastedText')}</span>
      {old && (
        <>
          <span className="quiet nowrap">{t('review.correction.replaces')}</span>
          <span className="soft cut">{old.name || t('import.pastedText')}</span>
        </>
      )}
      <span className="chips">
        {kinds.map((kind) => (
          <span key={kind} className="chip">
            <b>{counts[kind]}</b>
            {t(`review.correction.count.${kind}`, { count: counts[kind] })}
          </span>
        ))}
      </span>
      <span className="spacer" />
      {counts.dependents > 0 && (
        <span className="soft w-mid nowrap">
          {t('review.correction.toFollow', { count: counts.dependents })}
        </span>
      )}
      <UseAll work={work} plan={plan} />
    </div>
  );
}

/** All replacements at once, where there are several. */
function UseAll({ work, plan }: { readonly work: Correction; readonly plan: CorrectionPlan }): ReactNode {
  const { t } = useTranslation();
  const { replaced } = work.state.decisions;
  const segmentIds = plan.items.flatMap((item) =>
    item.kind === 'changed' && writableReplacements(item.dependents).length > 0 ? [item.seen.segmentId] : [],
  );
  if (segmentIds.length < 2) return null;
  const isOn = segmentIds.every((id) => replaced.has(id));
  return (
    <Button
      size="small"
      isOn={isOn}
      onPress={() => work.dispatch({ kind: 'replaced', segmentIds, isOn: !isOn })}
    >
      {t('review.correction.useAll')}
    </Button>
  );
}

const overtaken: ReadonlySet<Failure['code']> = new Set([
  'edit.conflict',
  'edit.segmentGone',
  'review.changedMeanwhile',
]);
const isOvertaken = ({ code }: Failure): boolean => overtaken.has(code);

/** What should make one doubt, and why applying did not work. */
export function CorrectionNotices({
  work,
  plan,
}: {
  readonly work: Correction;
  readonly plan: CorrectionPlan;
}): ReactNode {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { failure, phase } = work.state;
  return (
    <>
      {failure && (
        <Notice
          tone="error"
          lead={t('review.correction.notDone')}
          text={isOvertaken(failure) ? t('review.correction.articleChanged') : describe(failure)}
          action={{
            label: t('review.correction.planAgain'),
            run: () => {
              if (phase.kind === 'planned') void work.plan(phase.document, plan.side);
            },
          }}
        />
      )}
      {plan.likeness < likelyOtherArticle && (
        <Notice
          tone="warning"
          lead={t('review.correction.otherArticle')}
          text={t('review.correction.otherArticleText', { percent: Math.round(plan.likeness * 100) })}
          action={{ label: t('review.correction.chooseOther'), run: () => void work.choose() }}
        />
      )}
    </>
  );
}
