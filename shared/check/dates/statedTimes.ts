// The dates, times and relative expressions of a text, as plain facts that two languages can be compared by.
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import { isChinese } from '../../model/language.js';
import { onceFor, type CheckedText } from '../checkedArticle.js';
import { readChineseDates } from '../../text/readChineseDates.js';
import { readEnglishDates } from '../../text/readEnglishDates.js';
import type { StatedDate } from '../../text/datePart.js';
import { readyText, type ReadyText } from '../numbers/maskedText.js';

/** A calendar date as far as it is stated. */
export interface TimeFact extends TextRange {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** Monday is 1. */
  readonly weekday: number | null;
  /** Minutes from midnight. */
  readonly time: number | null;
  /** Of a month: 上旬, 中旬, 下旬; 初 and 底 are early and late. */
  readonly part: 'early' | 'mid' | 'late' | null;
  /** 80 of the 1980s. */
  readonly decade: number | null;
  /** Morning or afternoon is stated, or follows from the hour. */
  readonly isHalfDayKnown: boolean;
}

const chineseParts = {
  上旬: 'early',
  中旬: 'mid',
  下旬: 'late',
  初: 'early',
  中: 'mid',
  底: 'late',
  末: 'late',
} as const;

/** What stands behind a Chinese month or before an English one. */
function partOf(text: string, date: StatedDate, language: 'chinese' | 'english'): TimeFact['part'] {
  if (date.day !== null) return null;
  if (language === 'chinese') {
    const [word = ''] = /^(?:[上中下]旬|[初底末](?![步期级]))/.exec(text.slice(date.end)) ?? [];
    return chineseParts[word as keyof typeof chineseParts] ?? null;
  }
  const before = text.slice(Math.max(0, date.start - 18), date.start);
  if (
    /\b(?:early(?: in)?|beginning of|start of|first ten days of|first 10 days of)[ -](?:the )?$/i.test(before)
  )
    return 'early';
  if (/\b(?:mid|middle of|the second ten days of|middle ten days of)[ -]?(?:the )?$/i.test(before))
    return 'mid';
  return /\b(?:late(?: in)?|end of|last ten days of|last 10 days of)[ -](?:the )?$/i.test(before)
    ? 'late'
    : null;
}

/** Nothing may follow that could be the 14th of its kind. */
const ordinalDay =
  /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b(?=$|[^\sA-Za-z-]| (?:of|at|to|and|or|in|on|when|by|for|after|before|until|from|with|as|the|morning|afternoon|evening)\b)/g;

const nothingStated = {
  year: null,
  month: null,
  day: null,
  weekday: null,
  time: null,
  part: null,
  decade: null,
  isHalfDayKnown: false,
} as const;

/** “on the 25th” is a day; so may “the 12th” be something else: only behind on, to, until, and, from. */
function englishDays(text: string, taken: readonly TextRange[]): readonly TimeFact[] {
  return Array.from(text.matchAll(ordinalDay)).flatMap((match) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (!/\b(?:on|to|until|till|and|from|of|by|since|before|after) (?:the )?$/i.test(before)) return [];
    if (taken.some((other) => rangesOverlap(range, other))) return [];
    return [{ ...range, ...nothingStated, day: Number(match[1]) }];
  });
}

const decadeForms: Readonly<Record<'chinese' | 'english', RegExp>> = {
  chinese: /(?:(?:上个?|20|二十)世纪|(?:19|一九))?([1-9]0|[一二三四五六七八九]十?[〇0]?)年代/g,
  english: /(?<![\d.,])(?:(?:the )?(?:19|['’]))(\d0)['’]?s\b/g,
};
const hanDigits = '〇一二三四五六七八九';

/** 80年代, the 1980s: decades of the 20th century, as the last two digits of their first year. */
function decadesIn(text: string, language: 'chinese' | 'english'): readonly TimeFact[] {
  return Array.from(text.matchAll(decadeForms[language]), (match) => {
    const digits = match[1] ?? '';
    const decade = /^\d/.test(digits) ? Number(digits) : hanDigits.indexOf(digits.charAt(0)) * 10;
    return { start: match.index, end: match.index + match[0].length, ...nothingStated, decade };
  });
}

const bareYears: Readonly<Record<'chinese' | 'english', RegExp>> = {
  chinese:
    /(?<![\d.:：A-Za-z]|[\dA-Z]-|\d[,，])(?:19|20)\d{2}(?![\d.,，:：A-Za-z%％-]|\s?(?:[年万亿千百个名家人元美户吨亩公米条例项次件台辆箱余多平位支度]|\d))/g,
  english:
    /(?<![\d.,$€£¥:A-Za-z/]|[\dA-Z]-)(?:19|20)\d{2}(?![\d.,:A-Za-z%-]\d|\d|,\d{3}| (?:yuan|people|percent|units|tons|square|meters|students|households|companies|more|million|km))/g,
};

const yearRange =
  /(?<![\d.,$€£¥A-Za-z])((?:19|20)\d{2})( ?(?:[-–—~～至到]|to) ?)((?:19|20)\d{2})(?![\d.,:%％-]*\d)/g;

/** Both years of 2021-2022, 2019至2020年. */
const yearsOfRanges = (text: string): readonly TimeFact[] =>
  Array.from(text.matchAll(yearRange)).flatMap(({ index, 1: from = '', 2: to = '', 3: until = '' }) => [
    { start: index, end: index + from.length, ...nothingStated, year: Number(from) },
    {
      start: index + from.length + to.length,
      end: index + from.length + to.length + until.length,
      ...nothingStated,
      year: Number(until),
    },
  ]);

/** Years without 年, as names of events have them: 2020湖南文化节. */
function yearsIn(text: string, language: 'chinese' | 'english'): readonly TimeFact[] {
  return Array.from(text.matchAll(bareYears[language]), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ...nothingStated,
    year: Number(match[0]),
  }));
}

const halfDay: Readonly<Record<'chinese' | 'english', RegExp>> = {
  chinese: /上午|下午|凌晨|清晨|早|中午|傍晚|晚|夜/,
  english: /[ap]\.?m|noon|midnight/i,
};

/** The calendar part and the time of day are facts of their own: they may stand apart in the other language. */
function apart(date: StatedDate, ready: ReadyText, language: 'chinese' | 'english'): readonly TimeFact[] {
  const { time } = date;
  const facts: TimeFact[] = [];
  if (date.year || date.month || date.day || date.weekday)
    facts.push({
      ...ready.original(date),
      ...nothingStated,
      year: date.year?.value ?? null,
      month: date.month?.value ?? null,
      day: date.day?.value ?? null,
      weekday: date.weekday?.value ?? null,
      part: partOf(ready.text, date, language),
    });
  if (time)
    facts.push({
      ...ready.original(time),
      ...nothingStated,
      time: time.value % 1440,
      isHalfDayKnown: time.value >= 780 || halfDay[language].test(ready.text.slice(time.start, time.end)),
    });
  return facts;
}

/** Where neither digits nor the words of dates stand there is no date. */
const mayState: Readonly<Record<'chinese' | 'english', RegExp>> = {
  chinese: /[\d０-９年月日號号周週星礼禮时時点點]/,
  english:
    /\d|day\b|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|noon|midnight/,
};

function readFacts(text: CheckedText): readonly TimeFact[] {
  const language = isChinese(text.language) ? 'chinese' : 'english';
  if (!mayState[language].test(text.text)) return [];
  const ready = readyText(text.simplified, language, false);
  const dates = language === 'chinese' ? readChineseDates(ready.text) : readEnglishDates(ready.text);
  const facts = dates.flatMap((date) => apart(date, ready, language));
  const isFree = (fact: TimeFact): boolean => !facts.some((other) => rangesOverlap(fact, other));
  const placed = (fact: TimeFact): TimeFact => ({ ...fact, ...ready.original(fact) });
  const decades = decadesIn(ready.text, language).map(placed);
  const ranges = yearsOfRanges(ready.text).map(placed).filter(isFree);
  const years = yearsIn(ready.text, language)
    .map(placed)
    .filter((fact) => isFree(fact) && !ranges.some((other) => rangesOverlap(fact, other)));
  const days = language === 'english' ? englishDays(text.text, facts) : [];
  return [
    ...facts.filter((fact) => !decades.some((one) => one.start <= fact.start && fact.end <= one.end)),
    ...decades,
    ...ranges,
    ...years,
    ...days,
  ].toSorted((a, b) => a.start - b.start);
}

/** The dates and times of a text, in order. */
export const timeFactsOf = onceFor(readFacts);
