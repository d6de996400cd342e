// The line under the article's head: which wording is 1, 2 and 3, how their marks look, how many there are.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Select } from '../../ui/Select.js';
import './threeWay.css';
import type { ThreeWayInUse } from './ThreeWayContext.js';

type Three = readonly [string, string, string];

/** Stands where the column heads stand else. */
export function ThreeWayLegend({ threeWay }: { readonly threeWay: ThreeWayInUse }): ReactNode {
  const { t } = useTranslation();
  const { chosen, hues, counts } = threeWay;
  return (
    <div className="three-way-head" data-pane="wordings" tabIndex={-1}>
      <div className="three-way-legend">
        <WordingSelect threeWay={threeWay} at={0} />
        <MarksOf hue={hues.first} />
        <WordingSelect threeWay={threeWay} at={1} />
        <MarksOf hue={hues.second} />
        <WordingSelect threeWay={threeWay} at={2} />
        <span className="spacer" />
        <span className="quiet nowrap" role="status">
          {counts
            ? t('review.threeWay.count', {
                first: t('review.threeWay.changes', { count: counts.first }),
                second: t('review.threeWay.changes', { count: counts.second }),
              })
            : t('review.changes.counting')}
        </span>
      </div>
      {threeWay.view.layout === 'columns' && (
        <div className="galley-grid wording-heads" aria-hidden="true">
          <div className="three-wordings">
            {chosen.map(({ key, label }, i) => (
              <span key={`${i} ${key}`} className="cut">
                <b className="num">{i + 1}</b> {label}
              </span>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

function WordingSelect({
  threeWay: { choices, chosen, change },
  at,
}: {
  readonly threeWay: ThreeWayInUse;
  readonly at: 0 | 1 | 2;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="wording-choice">
      <span className="num quiet" aria-hidden="true">
        {at + 1}
      </span>
      <Select
        label={t('review.threeWay.wording', { number: at + 1 })}
        value={chosen[at].key}
        choices={choices.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => {
          const keys = chosen.map((choice, i) => (i === at ? key : choice.key));
          change({ wordings: keys as unknown as Three });
        }}
      />
    </span>
  );
}

function MarksOf({ hue }: { readonly hue: 1 | 2 | 3 | 4 }): ReactNode {
  const { t } = useTranslation();
  return (
    <span className="nowrap marks-sample">
      <del className={`by${hue}`}>{t('review.threeWay.struck')}</del>{' '}
      <ins className={`by${hue}`}>{t(`review.threeWay.line${hue}`)}</ins>
    </span>
  );
}
