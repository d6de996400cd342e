// Review: where the pass mark of the quality score lies, and what errors of each dimension count; for everyone in the workspace.
import { useTranslation } from 'react-i18next';
import { mqmCategories } from '../../shared/model/reason.js';
import { highestTolerated, highestWeight, type Scoring } from '../../shared/model/scoring.js';
import { request } from '../bridge.js';
import { useFailureText } from '../ui/failureText.js';
import { formatNumber } from '../ui/format.js';
import { Notice } from '../ui/Notice.js';
import { useSettings } from '../ui/SettingsProvider.js';
import { NumberField } from './NumberField.js';
import { Setting } from './Setting.js';
import { useSharedSetting, type SharedSettingRequests } from './useSharedSetting.js';

const requests: SharedSettingRequests<Scoring> = {
  read: () => request('review.scoring'),
  save: (next, seen) => request('review.saveScoring', next, seen),
};

/** Every change is saved at once. */
export function ScoringSetting() {
  const { t } = useTranslation();
  const describe = useFailureText();
  const { value: scoring, failure, save } = useSharedSetting(requests);
  return (
    <>
      <h2>{t('settings.score.title')}</h2>
      {failure && (
        <Notice
          tone="error"
          lead={t(scoring ? 'settings.notSaved' : 'settings.score.notRead')}
          text={describe(failure)}
        />
      )}
      {scoring && <Fields scoring={scoring} onChange={save} />}
    </>
  );
}

function Fields({
  scoring,
  onChange,
}: {
  readonly scoring: Scoring;
  readonly onChange: (scoring: Scoring) => void;
}) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const { passMark, toleratedPenaltyTotal, typeWeights } = scoring;
  const unless = (isRight: boolean, error: string): string | null => (isRight ? null : error);
  return (
    <>
      <Setting name={t('settings.score.passMark.name')} hint={t('settings.score.passMark.hint')}>
        <NumberField
          label={t('settings.score.passMark.name')}
          isLabelHidden
          value={passMark}
          wrong={(value) => unless(value >= 0 && value < 100, t('settings.score.passMark.wrong'))}
          onChange={(value) => onChange({ ...scoring, passMark: value })}
        />
      </Setting>
      <Setting name={t('settings.score.tolerated.name')} hint={t('settings.score.tolerated.hint')}>
        <NumberField
          label={t('settings.score.tolerated.name')}
          isLabelHidden
          value={toleratedPenaltyTotal}
          wrong={(value) =>
            unless(
              value > 0 && value <= highestTolerated,
              t('settings.score.tolerated.wrong', { highest: formatNumber(highestTolerated, language) }),
            )
          }
          onChange={(value) => onChange({ ...scoring, toleratedPenaltyTotal: value })}
        />
      </Setting>
      <Setting name={t('settings.score.weights.name')} hint={t('settings.score.weights.hint')}>
        {mqmCategories.map((category) => (
          <NumberField
            key={category}
            label={t(`review.reason.category.${category}`)}
            value={typeWeights[category] ?? 1}
            wrong={(value) =>
              unless(
                value >= 0 && value <= highestWeight,
                t('settings.score.weights.wrong', { highest: highestWeight }),
              )
            }
            onChange={(value) => onChange({ ...scoring, typeWeights: { ...typeWeights, [category]: value } })}
          />
        ))}
      </Setting>
    </>
  );
}
