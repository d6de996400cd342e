// Inspector, Article: the scorecard, from the reasons given and the findings confirmed so far, in the terms of MQM.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConfirmedError } from '../../shared/model/confirmedError.js';
import type { ChangeReason } from '../../shared/model/reason.js';
import { shownScore, type Scoring } from '../../shared/model/scoring.js';
import type { ScoredError } from '../../shared/review/mqm.js';
import { scorecard, scoredErrors } from '../../shared/review/scorecard.js';
import { useFailureText } from '../ui/failureText.js';
import { formatNumber } from '../ui/format.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { useScoring } from './useScoring.js';

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** `confirmed`: the findings that count as errors; `englishWords`: of the English side as it stands. Null: not known yet. */
export function MqmSection({
  reasons,
  confirmed,
  englishWords,
}: {
  readonly reasons: readonly ChangeReason[] | null;
  readonly confirmed: readonly ConfirmedError[] | null;
  readonly englishWords: number | null;
}): ReactNode {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const { scoring, failure } = useScoring();
  const errors = reasons && confirmed && scoredErrors(reasons, confirmed);
  return (
    <>
      <h2 className="section">
        <span>{t('inspector.mqm.title')}</span>
        {reasons && <span>{t('inspector.mqm.reasons', { count: reasons.length })}</span>}
      </h2>
      {failure && <p className="section sev-error">{failureText(failure)}</p>}
      {errors === null || scoring === null || englishWords === null ? null : errors.length === 0 ? (
        <p className="section quiet">{t('inspector.mqm.none')}</p>
      ) : (
        <Figures {...{ errors, scoring, englishWords }} findings={confirmed?.length ?? 0} />
      )}
    </>
  );
}

function Figures({
  errors,
  findings,
  scoring,
  englishWords,
}: {
  readonly errors: readonly ScoredError[];
  /** How many of them the checks found. */
  readonly findings: number;
  readonly scoring: Scoring;
  readonly englishWords: number;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  const card = scorecard(errors, englishWords, scoring);
  const { absolutePenaltyTotal, evaluationWordCount, normedPenaltyTotal, verdict } = card;
  const shown = (value: number | null, round = oneDecimal): string =>
    value === null ? '–' : formatNumber(round(value), language);
  const mark = formatNumber(scoring.passMark, language);
  const rows: readonly (readonly [string, string])[] = [
    [t('inspector.mqm.calibrated'), shown(card.calibrated, shownScore)],
    [t('inspector.mqm.score'), shown(card.score, shownScore)],
    [t('inspector.mqm.apt'), shown(absolutePenaltyTotal)],
    [t('inspector.mqm.npt'), shown(normedPenaltyTotal)],
    [t('inspector.mqm.ewc'), shown(evaluationWordCount)],
    [t('inspector.mqm.confirmed'), shown(findings)],
  ];
  return (
    <>
      <dl className="details selectable is-figures">
        {verdict && (
          <div>
            <dt>{t('inspector.mqm.verdict', { mark })}</dt>
            <dd className={verdict === 'fail' ? 'strong sev-error' : 'strong'}>
              {t(`inspector.mqm.verdicts.${verdict}`)}
            </dd>
          </div>
        )}
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {findings > 0 && <p className="section quiet">{t('inspector.mqm.once')}</p>}
      {card.isSmallSample && <p className="section quiet">{t('inspector.mqm.small')}</p>}
    </>
  );
}
