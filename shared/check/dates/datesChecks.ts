import type { Check } from '../check.js';
import { dateRelative } from './dateRelative.js';
import { dateStyle } from './dateStyle.js';
import { dateValue } from './dateValue.js';
import { lunarDates } from './lunarDates.js';
import { weekdayOfDate, weekdayOfPair } from './dateWeekday.js';

/** The checks of this family. */
export const datesChecks: readonly Check[] = [
  dateValue,
  lunarDates,
  dateRelative,
  ...weekdayOfDate,
  weekdayOfPair,
  dateStyle,
];
