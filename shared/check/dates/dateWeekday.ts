// date-weekday: the weekday a date falls on is computed, and both languages must name the same one.
import { weekdayOf } from '../../text/datePart.js';
import { isChinese } from '../../model/language.js';
import type { CalendarDay } from '../../model/check.js';
import { fixOf, sideOf, sidesOf, type Finding, type PairCheck, type TextCheck } from '../check.js';
import type { CheckedPair, CheckedText } from '../checkedArticle.js';
import { timeFactsOf, type TimeFact } from './statedTimes.js';

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const chineseDigits = '一二三四五六日';

/** The year of a date that states none: the article's, or the next where the date lies more than a month ahead of it. */
export function resolvedYear(
  fact: Pick<TimeFact, 'year' | 'month' | 'day'>,
  article: CalendarDay | null,
): number | null {
  if (fact.year !== null) return fact.year;
  if (!article || fact.month === null || fact.day === null) return null;
  const ahead =
    Date.UTC(article.year, fact.month - 1, fact.day) - Date.UTC(article.year, article.month - 1, article.day);
  const days = ahead / 86_400_000;
  return days > 180 ? article.year - 1 : days < -180 ? article.year + 1 : article.year;
}

function findIn(text: CheckedText, pair: CheckedPair): readonly Finding[] {
  const article = pair.article.settings.articleDate;
  return timeFactsOf(text).flatMap((fact): readonly Finding[] => {
    const year = resolvedYear(fact, article);
    if (year === null || fact.month === null || fact.day === null) return [];
    const right = weekdayOf(year, fact.month, fact.day);
    const words = text.text.slice(fact.start, fact.end);
    const place = sideOf(text, fact);
    if (right === null)
      return [{ severity: 'error', ...place, message: 'noSuchDay', values: { date: words } }];
    if (fact.weekday === null || fact.weekday === right) return [];
    const mended = isChinese(text.language)
      ? words.replace(/(星期|礼拜|周)[一二三四五六日天]/, `$1${chineseDigits.charAt(right - 1)}`)
      : words.replace(
          /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b/,
          names[right - 1] ?? '',
        );
    const fix = mended === words ? null : fixOf(text, fact, mended);
    const expected = isChinese(text.language)
      ? `星期${chineseDigits.charAt(right - 1)}`
      : (names[right - 1] ?? '');
    return [
      {
        severity: 'error',
        ...place,
        message: 'wrong',
        values: { date: words, expected, year: String(year) },
        fix,
      },
    ];
  });
}

/** 2021年5月1日星期日, Thursday, Dec 2 (2020), Feb 29, 2021. */
export const weekdayOfDate: readonly TextCheck[] = (['chinese', 'english'] as const).map((kind) => ({
  kind,
  id: 'date-weekday',
  find: findIn,
}));

/** It stands on a date and is not that date's: reported there. */
function isWrong(fact: TimeFact, article: CalendarDay | null): boolean {
  const year = resolvedYear(fact, article);
  if (year === null || fact.month === null || fact.day === null) return false;
  return weekdayOf(year, fact.month, fact.day) !== fact.weekday;
}

const weekdaysIn = (text: CheckedText): readonly TimeFact[] =>
  timeFactsOf(text).filter(({ weekday }) => weekday !== null);

/** The one weekday that is another on the other side; nothing where several are. */
function inOrder(
  chinese: readonly TimeFact[],
  english: readonly TimeFact[],
): readonly [TimeFact?, TimeFact?] {
  const [at, ...more] = chinese.flatMap((fact, i) => (fact.weekday === english[i]?.weekday ? [] : [i]));
  return at === undefined || more.length > 0 ? [] : [chinese[at], english[at]];
}

/** 周三 as Tuesday. */
export const weekdayOfPair: PairCheck = {
  kind: 'pair',
  id: 'date-weekday',
  find: (pair) => {
    const [chinese, english] = [weekdaysIn(pair.chinese), weekdaysIn(pair.english)];
    const has = (facts: readonly TimeFact[], { weekday }: TimeFact): boolean =>
      facts.some((other) => other.weekday === weekday);
    const lost = chinese.filter((fact) => !has(english, fact));
    const strange = english.filter((fact) => !has(chinese, fact));
    // 周五 … 周六 as Saturday … Saturday: as many on both sides, in the same order.
    const [a, b] =
      chinese.length === english.length && (lost.length === 0) !== (strange.length === 0)
        ? inOrder(chinese, english)
        : [lost[0], strange[0]];
    // Dates with a month and day are computed above; more than one on a side may be anything.
    if (!a || !b || lost.length > 1 || strange.length > 1) return [];
    const isComputed = [a, b].some((fact) => isWrong(fact, pair.article.settings.articleDate));
    if (isComputed) return [];
    return [
      {
        severity: 'error',
        ...sidesOf(pair, a, b),
        message: 'other',
        values: {
          source: pair.source.text.slice(...spanOf(pair.chinese.side === 'source' ? a : b)),
          target: pair.target.text.slice(...spanOf(pair.chinese.side === 'source' ? b : a)),
        },
      },
    ];
  },
};

const spanOf = ({ start, end }: TimeFact): [number, number] => [start, end];
