// The Chinese calendar, by lunar-typescript.
import { type LunarMonth, LunarYear, Lunar } from 'lunar-typescript';
import type { CalendarDay } from '../../../shared/model/check.js';
import type { LunarDay } from '../../../shared/check/checkResources.js';

/** The Gregorian day of a day of the Chinese calendar; null for one it does not have. */
export function lunarToGregorian({ year, month, day, isLeapMonth }: LunarDay): CalendarDay | null {
  // The library counts leap months below 0.
  const number = isLeapMonth ? -month : month;
  const found: LunarMonth | null = LunarYear.fromYear(year).getMonth(number);
  if (!found || day < 1 || day > found.getDayCount()) return null;
  const solar = Lunar.fromYmd(year, number, day).getSolar();
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() };
}
