// The dates and times of a segment as lines of its ledger, matched and judged by the date checks; each day is resolved by the
// date of the article.
import type { CalendarDay } from '../../model/check.js';
import type { LedgerEntry } from '../../model/ledger.js';
import { weekdayOf } from '../../text/datePart.js';
import type { Finding } from '../check.js';
import type { CheckedText, ChineseEnglishPair } from '../checkedArticle.js';
import { dateFix, dateMistakes, isStatedApart, matchTimes, standsBare } from '../dates/dateValue.js';
import { resolvedYear, weekdayOfDate, weekdayOfPair } from '../dates/dateWeekday.js';
import { timeFactsOf, type TimeFact } from '../dates/statedTimes.js';
import { dateForm } from './dateForms.js';
import { placeIn, plainLine, targetOf } from './ledgerLines.js';

/** A day without a month is one of the month last stated before it. */
function withMonth(text: CheckedText, fact: TimeFact): TimeFact {
  if (fact.day === null || fact.month !== null) return fact;
  const before = timeFactsOf(text).findLast(({ month, start }) => month !== null && start < fact.start);
  return before ? { ...fact, month: before.month, year: fact.year ?? before.year } : fact;
}

const dayMs = 86_400_000;
const dateOf = ({ year, month, day }: CalendarDay): number => Date.UTC(year, month - 1, day);

/** A day no month is stated for, anywhere: the nearest to the article's. */
function nearestDay(day: number, article: CalendarDay): CalendarDay | null {
  const [nearest] = [-1, 0, 1]
    .map((step): CalendarDay => {
      const first = new Date(Date.UTC(article.year, article.month - 1 + step, 1));
      return { year: first.getUTCFullYear(), month: first.getUTCMonth() + 1, day };
    })
    .filter(({ year, month }) => weekdayOf(year, month, day) !== null)
    .map((found) => ({ found, far: Math.abs(dateOf(found) - dateOf(article)) / dayMs }))
    .toSorted((a, b) => a.far - b.far);
  return nearest?.found ?? null;
}

/** The day a fact states; null: it states none, or one there is not, or of an unknown year. */
function dayOf(text: CheckedText, stated: TimeFact, article: CalendarDay | null): LedgerEntry['day'] {
  const fact = withMonth(text, stated);
  if (fact.day === null) return null;
  if (fact.month === null) {
    const near = article && nearestDay(fact.day, article);
    const weekday = near && weekdayOf(near.year, near.month, near.day);
    return near && weekday ? { ...near, weekday } : null;
  }
  const year = resolvedYear(fact, article);
  const weekday = year === null ? null : weekdayOf(year, fact.month, fact.day);
  return year === null || weekday === null ? null : { year, month: fact.month, day: fact.day, weekday };
}

function lineOf(pair: ChineseEnglishPair, source: TimeFact | null, target: TimeFact | null): LedgerEntry {
  const { profile, articleDate } = pair.article.settings;
  const day = source
    ? dayOf(pair.source, source, articleDate)
    : target && dayOf(pair.target, target, articleDate);
  const fact = source && withMonth(pair.source, source);
  // A weekday that is not the day's own is no form to follow.
  const isRight = (fact?.weekday ?? null) === null || day === null || fact?.weekday === day.weekday;
  const stated = fact && (isRight ? fact : { ...fact, weekday: null });
  const words = stated && dateForm(stated, targetOf(pair), profile.style);
  const isTime = ((source ?? target)?.time ?? null) !== null;
  return {
    ...plainLine,
    kind: isTime ? 'time' : 'date',
    source: source && placeIn(pair.source, source),
    target: target && placeIn(pair.target, target),
    house: words === null ? null : { words, hedge: null },
    day,
  };
}

const isBareWeekday = (fact: TimeFact): boolean =>
  fact.weekday !== null && fact.day === null && fact.month === null && fact.year === null;

/** 2日 as “Wednesday”, or Wednesday as 2日: the article's date tells. */
function byWeekday(
  pair: ChineseEnglishPair,
  left: readonly TimeFact[],
  right: Set<TimeFact>,
): ReadonlyMap<TimeFact, TimeFact> {
  const { articleDate } = pair.article.settings;
  const found = new Map<TimeFact, TimeFact>();
  const weekdayIn = (text: CheckedText, fact: TimeFact): number | null =>
    isBareWeekday(fact) ? fact.weekday : (dayOf(text, fact, articleDate)?.weekday ?? null);
  for (const fact of left) {
    const weekday = weekdayIn(pair.source, fact);
    const other = [...right].find(
      (one) =>
        weekday !== null &&
        (isBareWeekday(fact) || isBareWeekday(one)) &&
        weekdayIn(pair.target, one) === weekday,
    );
    if (!other) continue;
    right.delete(other);
    found.set(fact, other);
  }
  return found;
}

/** Findings about weekdays, on the lines whose places they are about; a line of their own where there is none. */
function withWeekdays(pair: ChineseEnglishPair, lines: readonly LedgerEntry[]): readonly LedgerEntry[] {
  const [inChinese, inEnglish] = weekdayOfDate;
  const findings = [
    ...(inChinese?.find(pair.chinese, pair) ?? []),
    ...(inEnglish?.find(pair.english, pair) ?? []),
    ...weekdayOfPair.find(pair),
  ];
  return findings.reduce(withWeekday(pair), lines);
}

const withWeekday =
  (pair: ChineseEnglishPair) =>
  (
    lines: readonly LedgerEntry[],
    { source, target, severity, fix = null }: Finding,
  ): readonly LedgerEntry[] => {
    const isHere = (line: LedgerEntry): boolean =>
      (target !== null && line.target?.start === target.start && line.target.end === target.end) ||
      (target === null && source !== null && line.source?.start === source.start);
    const wrong = {
      state: 'differs',
      difference: { by: 'weekday' },
      check: 'date-weekday',
      severity,
      fix,
    } as const;
    // A date that is another date is said to be that, first of all.
    if (lines.some((line) => isHere(line) && line.state === 'differs')) return lines;
    if (lines.some(isHere)) return lines.map((line) => (isHere(line) ? { ...line, ...wrong } : line));
    const place = (text: CheckedText, range: Finding['source']) => range && placeIn(text, range);
    const own = { source: place(pair.source, source), target: place(pair.target, target) };
    return [...lines, { ...plainLine, kind: 'date', ...own, ...wrong }];
  };

/** Every date and time of the source, and those of the target that stand alone. */
export function dateLines(pair: ChineseEnglishPair): readonly LedgerEntry[] {
  const { pairs, source, target } = matchTimes(pair);
  const mistakes = dateMistakes(pair);
  const weekdays = (text: CheckedText): readonly TimeFact[] => timeFactsOf(text).filter(isBareWeekday);
  const wrong = new Set(mistakes.flat());
  const left = [...source, ...weekdays(pair.source)].filter((fact) => !wrong.has(fact));
  const right = new Set([...target, ...weekdays(pair.target)].filter((fact) => !wrong.has(fact)));
  const named = byWeekday(pair, left, right);
  const facts = { source: timeFactsOf(pair.source), target: timeFactsOf(pair.target) };
  const alone = left.filter((fact) => !named.has(fact) && !isBareWeekday(fact));
  const isSaid = (fact: TimeFact): boolean =>
    isStatedApart(fact, facts.target) || standsBare(fact, pair.target);
  return withWeekdays(pair, [
    ...pairs.map(([a, b]) => lineOf(pair, a, b)),
    ...[...named].map(([a, b]) => lineOf(pair, a, b)),
    ...mistakes.map(([a, b]): LedgerEntry => {
      const line = lineOf(pair, a, b);
      const { start, end } = b;
      const fix = dateFix(pair, a, b) ?? (line.house && { start, end, text: line.house.words });
      const difference = { by: 'date' } as const;
      return { ...line, state: 'differs', difference, check: 'date-value', severity: 'error', fix };
    }),
    ...alone.map((fact): LedgerEntry => ({
      ...lineOf(pair, fact, null),
      state: isSaid(fact) ? 'agrees' : 'missing',
    })),
    ...[...right]
      .filter((fact) => !isBareWeekday(fact) && !isStatedApart(fact, facts.source))
      .map((fact): LedgerEntry => ({ ...lineOf(pair, null, fact), state: 'onlyInTarget' })),
  ]);
}
