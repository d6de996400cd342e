// Another date in the place of one that a text states: only the parts that changed, in the manner of the old ones.
import { isChinese, type LanguageTag } from '../model/language.js';
import { writeChineseNumeral } from './chineseNumeral.js';
import { englishMonths, englishWeekdays, shortMonths } from './englishMonths.js';
import { datePartNames, weekdayOf, type DatePartName, type StatedDate } from './datePart.js';

const shortWeekdays = 'Mon Tue Wed Thu Fri Sat Sun'.split(' ');

function englishTime(minutes: number, old: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const shown = String(rest).padStart(2, '0');
  if (!/[ap]\.?m|noon|midnight/i.test(old)) return `${hours}:${shown}`;
  if (minutes === 720) return 'noon';
  if (minutes % 1440 === 0) return 'midnight';
  const dotted = /\./.test(old.replace(/\d\.\d/, ''));
  const half = hours % 24 < 12 ? (dotted ? 'a.m.' : 'am') : dotted ? 'p.m.' : 'pm';
  const withMinutes = rest === 0 && !/[:.]\d/.test(old) ? '' : `:${shown}`;
  return `${hours % 12 === 0 ? 12 : hours % 12}${withMinutes} ${half}`;
}

function englishPart(name: DatePartName, value: number, old: string): string {
  if (name === 'month') {
    if (/^\d/.test(old)) return String(value).padStart(old.length, '0');
    const isLong = englishMonths.includes(old) && !shortMonths.includes(old);
    return (isLong ? englishMonths : shortMonths)[value - 1] ?? '';
  }
  if (name === 'weekday') return (old.endsWith('day') ? englishWeekdays : shortWeekdays)[value - 1] ?? '';
  return name === 'time' ? englishTime(value, old) : String(value);
}

function chineseTime(minutes: number, old: string): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const shown = String(rest).padStart(2, '0');
  const half = /^[^\d]*/.exec(old)?.[0] ?? '';
  // A word like 下午 is kept only where it still holds.
  const isHalfDay = half !== '';
  const word = !isHalfDay ? '' : hours < 12 ? '上午' : hours < 18 ? '下午' : '晚';
  const kept = isHalfDay && (word === half || half.startsWith(word)) ? half : word;
  const hour = isHalfDay && hours > 12 ? hours - 12 : hours;
  if (/[:：]/.test(old)) return `${kept}${hour}${/：/.test(old) ? '：' : ':'}${shown}`;
  const unit = /[时時点點]/.exec(old)?.[0] ?? '时';
  return `${kept}${hour}${unit}${rest === 0 ? '' : `${rest}分`}`;
}

function chinesePart(name: DatePartName, value: number, old: string): string {
  if (name === 'weekday')
    return old.replace(/[一二三四五六日天](?=[）)]?$)/, '一二三四五六日'.charAt(value - 1));
  if (name === 'time') return chineseTime(value, old);
  if (/^\d/.test(old)) return String(value);
  if (name === 'year')
    return Array.from(String(value), (digit) => '〇一二三四五六七八九'.charAt(Number(digit))).join('');
  return writeChineseNumeral(value);
}

/** The weekday that follows from a full date. */
function derivedWeekday({ year, month, day }: StatedDate): number | null {
  return year && month && day ? weekdayOf(year.value, month.value, day.value) : null;
}

/**
 * `text.slice(old.start, old.end)` with the changed parts put right: Wednesday, Dec 9 becomes Friday, Dec 11. `from`
 * and `to` are the dates of the other language it followed. Null when a part it states is no longer known.
 */
export function rewriteDate(
  text: string,
  old: StatedDate,
  from: StatedDate,
  to: StatedDate,
  language: LanguageTag,
): string | null {
  let written = text.slice(old.start, old.end);
  const stated = datePartNames.flatMap((name) => (old[name] ? [{ name, part: old[name] }] : []));
  for (const { name, part } of stated.sort((a, b) => b.part.start - a.part.start)) {
    const known = to[name]?.value ?? (name === 'weekday' ? derivedWeekday(to) : null);
    // What neither version of the other side states came from elsewhere: a year or month stands, a weekday falls.
    if (known === null && (from[name] !== null || name === 'weekday')) return null;
    if (known === null || known === part.value) continue;
    const [start, end] = [part.start - old.start, part.end - old.start];
    const before = text.slice(part.start, part.end);
    const now = isChinese(language) ? chinesePart(name, known, before) : englishPart(name, known, before);
    written = written.slice(0, start) + now + written.slice(end);
  }
  return written;
}
