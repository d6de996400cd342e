// Inspector, History: how far the latest wording is from the first, in the figures of the field.
import { memo, useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { editEffort, editRate, postEditPercent } from '../../shared/review/effort/editEffort.js';
import { formatNumber } from '../ui/format.js';
import { useSettings } from '../ui/SettingsProvider.js';

/** Nothing while there is one wording, or the first was blank. */
export const EffortLine = memo(function EffortLine({
  first,
  latest,
}: {
  readonly first: string;
  readonly latest: string;
}): ReactNode {
  const { t } = useTranslation();
  const { language } = useSettings();
  const effort = useMemo(() => (first.trim() === '' ? null : editEffort(first, latest)), [first, latest]);
  if (effort === null) return null;
  const shown = (value: number, digits: number): string =>
    formatNumber(Math.round(value * 10 ** digits) / 10 ** digits, language);
  return (
    <p className="section quiet" title={t('inspector.history.effortAbout')}>
      {t('inspector.history.effort', {
        ped: shown(postEditPercent(effort), 0),
        ter: shown(editRate(effort), 2),
      })}
    </p>
  );
});
