// A date or a time of day as a text states it, part by part: what the readers of both languages answer.
import type { TextRange } from '../model/inlineText.js';

/** One stated part and where it stands. */
export interface DatePart extends TextRange {
  readonly value: number;
}

/** Parts that are not stated are null. `time` counts minutes from midnight (24:00 is 1440). Monday is weekday 1. */
export interface StatedDate extends TextRange {
  readonly year: DatePart | null;
  readonly month: DatePart | null;
  readonly day: DatePart | null;
  readonly weekday: DatePart | null;
  readonly time: DatePart | null;
}
/** Every part, from the largest. */
export const datePartNames = ['year', 'month', 'day', 'weekday', 'time'] as const;
/** Name of a part. */
export type DatePartName = (typeof datePartNames)[number];

/** The weekday of a day of the Gregorian calendar, 1–7 from Monday; null where there is no such day. */
export function weekdayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getUTCDay() === 0 ? 7 : date.getUTCDay();
}
