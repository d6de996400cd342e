// The dates and times of a Chinese text: 2026年12月9日（星期三）, 十二月九日, 9日, 周三, 上午9时30分, 2026-12-09.
import { readChineseDigitRow, readChineseNumeral } from './chineseNumeral.js';
import type { DatePart, StatedDate } from './datePart.js';
import { halfWidthText } from './figure.js';

const numeral = '[一二三四五六七八九十]{1,3}';
const number = `(?:\\d{1,2}|${numeral})`;
const year = '(?<year>\\d{4}|[〇零一二三四五六七八九]{4})年';
const month = `(?<month>${number})月`;
const day = `(?<day>${number})[日号號](?![线楼院文内游])`;
const weekday =
  '(?<weekday>[（(]?(?:星期|礼拜|(?<![一二两三四五六七八九十几\\d])周)[一二三四五六日天](?![次天个])[）)]?)';
const time =
  '(?<time>(?:凌晨|清晨|早上|上午|中午|下午|傍晚|晚上?|夜间)?(?:\\d{1,2}[时時点點](?!间)(?:\\d{1,2}分|半|整)?|\\d{1,2}[:：]\\d{2}(?!\\d)))';

// The longest form first; each part may be followed by the weekday and the time.
const tail = `(?:${weekday})?(?:${time})?`;
const forms = [
  `(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)${tail}`,
  `(?<year>(?:19|20)\\d{2})([./])(?<month>1[0-2]|0?[1-9])\\2(?<day>[12]\\d|3[01]|0?[1-9])(?!\\d|[./]\\d)${tail}`,
  `${year}${month}${day}${tail}`,
  `${year}${month}份?`,
  `${year}`,
  `${month}${day}${tail}`,
  `(?<!个)${month}份?`,
  `(?<![第\\d])${day}${tail}`,
  `${weekday}(?:${time})?`,
  time,
].map((source) => new RegExp(source, 'dy'));

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const row = text.length === 4 ? readChineseDigitRow(text) : null;
  return row ?? Number(readChineseNumeral(text)?.low.numerator ?? -1n);
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const isLate = /^(?:下午|傍晚|晚|夜间)/.test(text) && hours < 12;
  return (hours + (isLate ? 12 : 0)) * 60 + (text.endsWith('半') ? 30 : minutes);
}

const values: Readonly<Record<string, (text: string) => number>> = {
  year: numberOf,
  month: numberOf,
  day: numberOf,
  weekday: (text) => '一二三四五六日天'.indexOf(text.replace(/[（()）]/g, '').slice(-1)) + 1,
  time: minutesOf,
};

function partOf(match: RegExpExecArray, name: string): DatePart | null {
  const place = match.indices?.groups?.[name];
  const text = match.groups?.[name];
  if (!place || text === undefined) return null;
  const value = values[name]?.(text) ?? -1;
  // 星期天 is a Sunday like 星期日.
  return { value: name === 'weekday' ? Math.min(value, 7) : value, start: place[0], end: place[1] };
}

function dateAt(text: string, at: number): StatedDate | null {
  for (const form of forms) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) continue;
    const part = (name: string): DatePart | null => partOf(match, name);
    const date = {
      start: at,
      end: at + match[0].length,
      year: part('year'),
      month: part('month'),
      day: part('day'),
      weekday: part('weekday'),
      time: part('time'),
    };
    if (isCalendar(date)) return date;
  }
  return null;
}

const between = (part: DatePart | null, least: number, most: number): boolean =>
  part === null || (part.value >= least && part.value <= most);

function isCalendar({ month: m, day: d, time: t }: StatedDate): boolean {
  return between(m, 1, 12) && between(d, 1, 31) && between(t, 0, 1440);
}

/** All dates and times in order, never overlapping. */
export function readChineseDates(text: string): readonly StatedDate[] {
  const half = halfWidthText(text);
  const dates: StatedDate[] = [];
  for (const { index } of half.matchAll(/[\d〇零一二三四五六七八九十星礼周（(凌清早上中下傍晚夜]/g)) {
    if (index < (dates.at(-1)?.end ?? 0) || /\d$/.test(half.slice(0, index))) continue;
    const date = dateAt(half, index);
    if (date) dates.push(date);
  }
  return dates;
}
