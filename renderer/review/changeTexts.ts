// Sums of changes in words: “2 figures, 1 wording”.
import type { TFunction } from 'i18next';
import type { ChangeLabel } from '../../shared/model/change.js';
import { sumUnits, type ChangeUnit } from '../../shared/review/changeUnits.js';

/** How many changes of one kind: `12 wording`. */
export function labelSum(t: TFunction, label: ChangeLabel, count: number): string {
  // The chips set the figure in bold with the same text.
  return t(`review.labels.${label}`, { count }).replaceAll(/<\/?b>/g, '');
}

/** The sums of a row or an article, the gravest kind first. */
export function sumsText(t: TFunction, units: readonly ChangeUnit[]): string {
  const { labels } = sumUnits(units);
  return [...labels].map(([label, count]) => labelSum(t, label, count)).join(t('review.sums.separator'));
}
