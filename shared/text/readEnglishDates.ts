// The dates and times of an English text: Wednesday, Dec 9, 2026 · 9 December · in May · Thursday · 9:30 am · 2026.
import type { DatePart, StatedDate } from './datePart.js';
import { halfWidthText } from './figure.js';

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const weekdayNames = 'mon tue wed thu fri sat sun'.split(' ');
const month =
  '(?<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)(?![a-z]))(?:\\.(?= ?\\d))?';
const day = '(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d,.]\\d|\\d|:|-[a-z])';
const year = '(?<year>(?:1[89]|20|21)\\d{2})(?![\\d%s]|[,.]\\d|-\\d)';
const weekday =
  '(?<weekday>(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?(?![a-z]))(?:\\.(?=,))?';
const time =
  '(?<time>(?:1[0-2]|0?\\d)(?:[:.][0-5]\\d)? ?(?:am|pm|a\\.m\\.|p\\.m\\.)(?![a-z])|(?:[01]?\\d|2[0-4]):[0-5]\\d(?!\\d)|(?:noon|midnight)(?![a-z]))';

const forms = [
  `(?<year>\\d{4})-(?<month>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)`,
  `(?<year>(?:19|20)\\d{2})([./])(?<month>1[0-2]|0?[1-9])\\2(?<day>[12]\\d|3[01]|0?[1-9])(?![\\d./])`,
  `(?:${weekday},? )?${month} ${day}(?:,? ${year})?`,
  `(?:${weekday},? )?${day} ${month}(?:,? ${year})?`,
  `${month},? ${year}`,
  `(?<!may )${month}(?! [a-z]+ ?be )`,
  weekday,
  time,
  year,
].map((source) => new RegExp(source, 'dy'));

function minutesOf(text: string): number {
  if (/^noon/i.test(text)) return 720;
  if (/^midnight/i.test(text)) return 0;
  const [hours = 0, minutes = 0] = (text.match(/\d+/g) ?? []).map(Number);
  const isLate = /p\.?m/i.test(text);
  const isHalfDay = isLate || /a\.?m/i.test(text);
  return ((isHalfDay ? hours % 12 : hours) + (isLate ? 12 : 0)) * 60 + minutes;
}

const nameNumber = (names: readonly string[], text: string): number =>
  names.indexOf(text.slice(0, 3).toLowerCase()) + 1;

const values: Readonly<Record<string, (text: string) => number>> = {
  year: Number,
  month: (text) => (/^\d/.test(text) ? Number(text) : nameNumber(monthNames, text)),
  day: Number,
  weekday: (text) => nameNumber(weekdayNames, text),
  time: minutesOf,
};

function partOf(match: RegExpExecArray, name: string): DatePart | null {
  const place = match.indices?.groups?.[name];
  const text = match.groups?.[name];
  if (!place || text === undefined) return null;
  return { value: values[name]?.(text) ?? 0, start: place[0], end: place[1] };
}

function dateAt(text: string, at: number): StatedDate | null {
  for (const form of forms) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (!match) continue;
    const part = (name: string): DatePart | null => partOf(match, name);
    return {
      start: at,
      end: at + match[0].length,
      year: part('year'),
      month: part('month'),
      day: part('day'),
      weekday: part('weekday'),
      time: part('time'),
    };
  }
  return null;
}

/** A lone month or year that could be another word or a count is one only after a preposition or the like. */
function isStated(text: string, date: StatedDate): boolean {
  const parts = [date.year, date.month, date.day, date.weekday, date.time].filter((part) => part !== null);
  const [only] = parts;
  if (parts.length > 1 || only === undefined || date.weekday || date.time) return true;
  const word = text.slice(date.start, date.end);
  if (date.month && !/^(?:May|Mar|Jan|Jun|Sep)$/.test(word)) return true;
  const before = text.slice(Math.max(0, date.start - 12), date.start);
  if (date.year) return !/[$€£¥]$/.test(before) && !/^ (?:percent|people|yuan)/.test(text.slice(date.end));
  return /(?:in|of|by|since|until|last|next|this|late|early|mid-|from|to|and) ?$/i.test(before);
}

const mayBegin =
  /(?<![A-Za-z\d.,$€£¥-])(?:Jan|Feb|Ma[ry]|Apr|Ju[nl]|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|\d|noon|midnight)|(?<=\b[Mm]id-)[A-Z]/g;

/** All dates and times in order, never overlapping. */
export function readEnglishDates(text: string): readonly StatedDate[] {
  const half = halfWidthText(text);
  const dates: StatedDate[] = [];
  for (const { index } of half.matchAll(mayBegin)) {
    if (index < (dates.at(-1)?.end ?? 0)) continue;
    const date = dateAt(half, index);
    if (date && isStated(half, date)) dates.push(date);
  }
  return dates;
}
