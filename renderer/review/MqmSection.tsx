// Inspector, Article: the quality score that the reasons given so far come to, in the terms of MQM.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeReason } from '../../shared/model/reason.js';
import { mqmScore } from '../../shared/review/mqm.js';
import { formatNumber } from '../ui/format.js';
import { useSettings } from '../ui/SettingsProvider.js';

const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** `englishWords`: of the English side as it stands; null while counting. */
export function MqmSection({
  reasons,
  englishWords,
}: {
  readonly reasons: readonly ChangeReason[] | null;
  readonly englishWords: number | null;
}): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2 className="section">
        <span>{t('inspector.mqm.title')}</span>
        {reasons && <span>{t('inspector.mqm.reasons', { count: reasons.length })}</span>}
      </h2>
      {reasons === null || englishWords === null ? null : reasons.length === 0 ? (
        <p className="section quiet">{t('inspector.mqm.none')}</p>
      ) : (
        <Figures reasons={reasons} englishWords={englishWords} />
      )}
    </>
  );
}

function Figures({
  reasons,
  englishWords,
}: {
  readonly reasons: readonly ChangeReason[];
  readonly englishWords: number;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  const { absolutePenaltyTotal, evaluationWordCount, normedPenaltyTotal, score, isSmallSample } = mqmScore(
    reasons,
    englishWords,
  );
  const shown = (value: number | null): string =>
    value === null ? '–' : formatNumber(oneDecimal(value), language);
  const rows: readonly (readonly [string, string])[] = [
    [t('inspector.mqm.score'), shown(score)],
    [t('inspector.mqm.apt'), shown(absolutePenaltyTotal)],
    [t('inspector.mqm.npt'), shown(normedPenaltyTotal)],
    [t('inspector.mqm.ewc'), shown(evaluationWordCount)],
  ];
  return (
    <>
      <dl className="details selectable is-figures">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {isSmallSample && <p className="section quiet">{t('inspector.mqm.small')}</p>}
    </>
  );
}
