// date-relative: 同比 and 环比, last year and this year, first and second half: never one for the other.
import { sidesOf, type Finding, type PairCheck } from '../check.js';
import type { ChineseEnglishPair } from '../checkedArticle.js';

interface Expression {
  readonly chinese: RegExp;
  /** One of these must stand in English … */
  readonly english: RegExp;
  /** … and where none does, one of these stands there wrongly. */
  readonly wrong: RegExp;
}

const yearOnYear =
  /year[- ]?(?:on|over)[- ]?year|y-?o-?y|(?:a|one) year (?:earlier|ago|before)|same (?:period|month|quarter|time)|previous year|last year|compared (?:with|to)|annual|from 20\d\d|over 20\d\d|year[- ]on|year-earlier/i;
const monthOnMonth =
  /month[- ]?(?:on|over)[- ]?month|m-?o-?m|quarter[- ]?(?:on|over)[- ]?quarter|q-?o-?q|week[- ]?(?:on|over)[- ]?week|previous (?:month|quarter|week|day)|last (?:month|quarter|week)|(?:a|one) (?:month|quarter|week) (?:earlier|ago|before)|sequential|chain|from (?:the )?(?:previous|month|quarter)|from (?:January|February|March|April|May|June|July|August|September|October|November|December)|comparative|compared/i;

const expressions: readonly Expression[] = [
  {
    chinese: /同比/g,
    english: yearOnYear,
    wrong: /month[- ]on[- ]month|quarter[- ]on[- ]quarter|month-over-month/i,
  },
  { chinese: /环比/g, english: monthOnMonth, wrong: /year[- ]on[- ]year|year-over-year/i },
  {
    chinese: /去年/g,
    english: /last year|previous year|a year (?:ago|earlier|before)|year[- ]|prior year|(?:19|20)\d\d/i,
    wrong: /this year|next year/i,
  },
  {
    chinese: /今年/g,
    english: /this year|current year|(?:19|20)\d\d|year[- ]to[- ]date|so far|the year|year's/i,
    wrong: /last year|next year/i,
  },
  {
    chinese: /明年/g,
    english: /next year|coming year|following year|(?:19|20)\d\d|the year/i,
    wrong: /last year|this year/i,
  },
  {
    chinese: /上半年/g,
    english: /first half|first six months|H1|1H|January[-–]June|January to June|half[- ]year|half of/i,
    wrong: /second half|latter half/i,
  },
  {
    chinese: /下半年/g,
    english: /second half|latter half|last six months|H2|2H|later (?:in|this)|half of|half[- ]year/i,
    wrong: /first half/i,
  },
  {
    chinese: /昨[天日]|昨晚/g,
    english: /yesterday|last night|previous day|day before|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d/i,
    wrong: /tomorrow|\btoday\b/i,
  },
  {
    chinese: /明[天日](?!之)/g,
    english: /tomorrow|next day|following day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d/i,
    wrong: /yesterday|\btoday\b/i,
  },
  {
    chinese: /上个?月(?!\d)/g,
    english:
      /last month|previous month|month earlier|January|February|March|April|May|June|July|August|September|October|November|December|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b/i,
    wrong: /next month|this month/i,
  },
  {
    chinese: /下个?月(?!\d)/g,
    english:
      /next month|following month|coming month|January|February|March|April|May|June|July|August|September|October|November|December|\b(?:Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b/i,
    wrong: /last month|this month/i,
  },
];

/** Most texts have none of them. */
const mayState = /同比|环比|[去今明]年|[上下]半年|昨[天日晚]|明[天日]|[上下]个?月/;

function findingOf(pair: ChineseEnglishPair, { chinese, english, wrong }: Expression): readonly Finding[] {
  const [stated] = pair.chinese.simplified.matchAll(chinese);
  const other = wrong.exec(pair.english.text);
  if (!stated || !other || english.test(pair.english.text.replace(other[0], ''))) return [];
  const inChinese = { start: stated.index, end: stated.index + stated[0].length };
  const inEnglish = { start: other.index, end: other.index + other[0].length };
  const isFromChinese = pair.chinese.side === 'source';
  const words = [pair.chinese.text.slice(inChinese.start, inChinese.end), other[0]] as const;
  return [
    {
      severity: 'error',
      ...sidesOf(pair, inChinese, inEnglish),
      message: 'other',
      values: { source: words[isFromChinese ? 0 : 1], target: words[isFromChinese ? 1 : 0] },
    },
  ];
}

/** Wrong only where the other expression stands and the right one, or what may stand for it, does not. */
export const dateRelative: PairCheck = {
  kind: 'pair',
  id: 'date-relative',
  find: (pair) =>
    mayState.test(pair.chinese.simplified)
      ? expressions.flatMap((expression) => findingOf(pair, expression))
      : [],
};
