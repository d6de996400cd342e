// date-value, of the Chinese calendar: 正月十五 is no day of January. Where the year is known, so is the day.
import type { CalendarDay } from '../../model/check.js';
import type { TextRange } from '../../model/inlineText.js';
import { fixOf, sidesOf, type Finding, type PairCheck } from '../check.js';
import { onceFor, type ChineseEnglishPair } from '../checkedArticle.js';
import { englishDay } from './englishDay.js';
import { timeFactsOf, type TimeFact } from './statedTimes.js';

/** A day of the Chinese calendar as a text names it. */
interface LunarDate extends TextRange {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  readonly isLeapMonth: boolean;
}

const numerals = '一二三四五六七八九十';
const monthWords: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 };
const dayWords =
  '初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十';
/** Without 农历, a month of the Chinese calendar is told by its name or by its day: 正月十五, 五月初五; 五月十五 may be May. */
const stated = new RegExp(
  `(?:((?:19|20)\\d\\d)年)?(农历|旧历|阴历)?(闰)?(正|冬|腊|十[一二]?|[一二三四五六七八九])月(${dayWords})(?![日号])`,
  'gu',
);

/** Festivals that have a day of the Chinese calendar. */
const festivals: readonly (readonly [string, month: number, day: number])[] = [
  ['元宵节', 1, 15],
  ['端午节', 5, 5],
  ['七夕节', 7, 7],
  ['中秋节', 8, 15],
  ['重阳节', 9, 9],
  ['腊八节', 12, 8],
];

function numberOf(words: string): number {
  const plain = words.replace(/^初/, '').replace(/^廿/, '二十');
  const [, tens, ones] = /^([二三])?十?([一二三四五六七八九十])?$/u.exec(plain) ?? [];
  const unit = ones === undefined ? 0 : numerals.indexOf(ones) + 1;
  if (!plain.includes('十')) return unit;
  if (plain === '十') return 10;
  return (tens === undefined ? 1 : numerals.indexOf(tens) + 1) * 10 + (unit === 10 ? 0 : unit);
}

/** The days of the Chinese calendar a Chinese text names; festivals only beside nothing else. */
const lunarDatesIn = onceFor((pair: ChineseEnglishPair): readonly LunarDate[] => {
  const { simplified } = pair.chinese;
  const dated = Array.from(simplified.matchAll(stated)).flatMap((match): LunarDate[] => {
    const [whole, year, prefix, leap, month = '', day = ''] = match;
    const isNamed = prefix !== undefined || leap !== undefined || month in monthWords || /^[初廿]/.test(day);
    if (!isNamed) return [];
    const start = match.index + (year === undefined ? 0 : year.length + 1);
    return [
      {
        start,
        end: match.index + whole.length,
        year: year === undefined ? null : Number(year),
        month: monthWords[month] ?? numberOf(month),
        day: numberOf(day),
        isLeapMonth: leap !== undefined,
      },
    ];
  });
  if (dated.length > 0) return dated;
  return festivals.flatMap(([name, month, day]): LunarDate[] => {
    const start = simplified.indexOf(name);
    return start < 0 ? [] : [{ start, end: start + name.length, year: null, month, day, isLeapMonth: false }];
  });
});

/** Its day in the calendar of the English text; of a date without a year, the nearest to the article's. Null: not known. */
function dayOf(lunar: LunarDate, { article }: ChineseEnglishPair): CalendarDay | null {
  const { articleDate, resources } = article.settings;
  if (lunar.year !== null) return resources.lunarToGregorian({ ...lunar, year: lunar.year });
  if (!articleDate) return null;
  const at = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day);
  const [nearest = null] = [-1, 0, 1]
    .flatMap((step) => resources.lunarToGregorian({ ...lunar, year: articleDate.year + step }) ?? [])
    .toSorted((a, b) => Math.abs(at(a) - at(articleDate)) - Math.abs(at(b) - at(articleDate)));
  return nearest;
}

const isDay = ({ month, day }: TimeFact, other: Pick<CalendarDay, 'month' | 'day'>): boolean =>
  month === other.month && day === other.day;

/** 正月十五 as Jan 15; 正月初一 (2021) as Feb 11. Days the Chinese states in the other calendar are left alone. */
export const lunarDates: PairCheck = {
  kind: 'pair',
  id: 'date-value',
  find: (pair) => {
    const lunar = lunarDatesIn(pair);
    if (lunar.length === 0) return [];
    const inChinese = timeFactsOf(pair.chinese);
    const days = timeFactsOf(pair.english).filter(
      (fact) =>
        fact.month !== null &&
        fact.day !== null &&
        !inChinese.some(
          (other) => other.day === fact.day && (other.month === null || other.month === fact.month),
        ),
    );
    return lunar.flatMap((date): readonly Finding[] => {
      const right = dayOf(date, pair);
      // Jan 15 for 正月十五 is read off the words; another day is a slip only where nothing else may be meant.
      const literal = days.find((fact) => isDay(fact, date) && !(right && isDay(fact, right)));
      const only =
        days.length === 1 && lunar.length === 1 && right && date.year !== null ? days[0] : undefined;
      const wrong = literal ?? (only && right && !isDay(only, right) ? only : undefined);
      if (!wrong) return [];
      const values = {
        date: pair.chinese.text.slice(date.start, date.end),
        words: pair.english.text.slice(wrong.start, wrong.end),
      };
      const place = { severity: 'error' as const, ...sidesOf(pair, date, wrong) };
      if (!right) return [{ ...place, message: 'lunar', values }];
      const { style } = pair.article.settings.profile;
      const expected = englishDay(right.month, right.day, null, style);
      const written = englishDay(right.month, right.day, wrong.year === null ? null : right.year, style);
      return [
        {
          ...place,
          message: 'lunarKnown',
          values: { ...values, expected, year: String(right.year) },
          // A weekday beside it would have to change too.
          fix: wrong.weekday === null ? fixOf(pair.english, wrong, written) : null,
        },
      ];
    });
  },
};
