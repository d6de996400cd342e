// A date or a time of day as the desk writes it: Dec 2, 2020; 2 December 2020; 2020年12月2日.
import type { StyleName } from '../../model/check.js';
import { englishMonths, englishWeekdays } from '../../text/englishMonths.js';
import { englishDay } from '../dates/englishDay.js';
import type { TimeFact } from '../dates/statedTimes.js';

type Written = Omit<TimeFact, 'start' | 'end' | 'isHalfDayKnown'>;

const chineseWeekdays = '一二三四五六日';

function englishDate({ year, month, day, part }: Written, style: StyleName): string | null {
  if (month !== null && day !== null) return englishDay(month, day, year, style);
  if (month !== null) {
    const before = part === null ? '' : part === 'mid' ? 'mid-' : `${part} `;
    return `${before}${englishMonths[month - 1] ?? ''}${year === null ? '' : ` ${year}`}`;
  }
  return day === null && year !== null ? String(year) : null;
}

function englishTime(minutes: number, style: StyleName): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (minutes === 720) return 'noon';
  if (minutes % 1440 === 0) return 'midnight';
  const hour = `${hours % 12 === 0 ? 12 : hours % 12}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
  const half = hours < 12 ? 'a' : 'p';
  if (style === 'ap') return `${hour} ${half}.m.`;
  return style === 'uk' ? `${hour}${half}m` : `${hour} ${half}m`;
}

function english(fact: Written, style: StyleName): string | null {
  if (fact.time !== null) return englishTime(fact.time, style);
  if (fact.decade !== null) return `19${fact.decade}s`;
  const date = englishDate(fact, style);
  const weekday = fact.weekday === null ? null : (englishWeekdays[fact.weekday - 1] ?? null);
  if (date === null || weekday === null) return date ?? (fact.day === null ? weekday : null);
  return style === 'uk' ? `${weekday} ${date}` : `${weekday}, ${date}`;
}

function chineseTime(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return `${hours}时${rest === 0 ? '' : `${rest}分`}`;
}

const chineseParts = { early: '初', mid: '中旬', late: '下旬' } as const;

function chinese(fact: Written): string | null {
  const { year, month, day, weekday, part } = fact;
  if (fact.time !== null) return chineseTime(fact.time);
  if (fact.decade !== null) return `20世纪${fact.decade}年代`;
  const stated = [
    year === null ? '' : `${year}年`,
    month === null ? '' : `${month}月`,
    day === null ? '' : `${day}日`,
    part === null || day !== null ? '' : chineseParts[part],
    weekday === null ? '' : `星期${chineseWeekdays.charAt(weekday - 1)}`,
  ].join('');
  return stated === '' ? null : stated;
}

/** Only what is stated, in the language the target is in; null for a bare day of an unknown month in English. */
export const dateForm = (fact: Written, language: 'chinese' | 'english', style: StyleName): string | null =>
  language === 'chinese' ? chinese(fact) : english(fact, style);
