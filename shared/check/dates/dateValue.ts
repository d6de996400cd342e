// date-value: what the source dates the target dates alike. A stated part must come back, or be left unsaid; another month,
// day, year or hour in its place is an error.
import type { CheckFix } from '../../model/check.js';
import type { TextRange } from '../../model/inlineText.js';
import { sidesOf, type Finding, type PairCheck } from '../check.js';
import { onceFor, type CheckedText, type ChineseEnglishPair } from '../checkedArticle.js';
import { blankRanges } from '../../text/figure.js';
import { timeFactsOf, type TimeFact } from './statedTimes.js';

type Part = 'year' | 'month' | 'day' | 'time' | 'part' | 'decade';
const parts: readonly Part[] = ['year', 'month', 'day', 'time', 'part', 'decade'];

/** Parts both state that are not the same; a time may lack its half of the day. */
function conflicts(a: TimeFact, b: TimeFact): readonly Part[] {
  return parts.filter((part) => {
    const [x, y] = [a[part], b[part]];
    if (x === null || y === null) return false;
    return x !== y;
  });
}

const shared = (a: TimeFact, b: TimeFact): number =>
  parts.filter((part) => a[part] !== null && a[part] === b[part]).length;

/** Dates of both texts that are meant for each other, best first; what is left on each side. */
export interface MatchedTimes {
  readonly pairs: readonly (readonly [source: TimeFact, target: TimeFact])[];
  readonly source: readonly TimeFact[];
  readonly target: readonly TimeFact[];
}

const states = (fact: TimeFact): boolean => parts.some((part) => fact[part] !== null);

function match(pair: ChineseEnglishPair): MatchedTimes {
  const source = new Set(timeFactsOf(pair.source).filter(states));
  const target = new Set(timeFactsOf(pair.target).filter(states));
  const pairs: [TimeFact, TimeFact][] = [];
  const take = (fits: (a: TimeFact, b: TimeFact) => boolean): void => {
    for (const a of source)
      for (const b of target) {
        if (!fits(a, b)) continue;
        source.delete(a);
        target.delete(b);
        pairs.push([a, b]);
        break;
      }
  };
  for (const least of [3, 2, 1]) take((a, b) => conflicts(a, b).length === 0 && shared(a, b) >= least);
  return { pairs, source: [...source], target: [...target] };
}

/** The dates and times of both texts, matched. */
export const matchTimes = onceFor(match);

/** The facts a date is made of may stand in other dates of the side: 12月2日 … 3日 as “Dec 2 and 3”. */
export function isStatedApart(fact: TimeFact, facts: readonly TimeFact[]): boolean {
  return parts.every((part) => fact[part] === null || facts.some((other) => other[part] === fact[part]));
}

/** 3时 in the afternoon may be written 15:00 on one side only. */
const halfDayApart = (a: TimeFact, b: TimeFact): boolean =>
  a.time !== null &&
  b.time !== null &&
  (a.time - b.time) % 720 === 0 &&
  !(a.isHalfDayKnown && b.isHalfDayKnown);

/** A number of that size stands in the other text as a bare number: “the 2 and 3 of December”, “11.3”. */
export function standsBare(fact: TimeFact, other: CheckedText): boolean {
  const values = [fact.year, fact.day, fact.part === null ? fact.month : null].filter(
    (value) => value !== null,
  );
  if (values.length === 0) return false;
  // The 12 of 12月11日 is no bare 12.
  const bare = blankRanges(other.text, timeFactsOf(other));
  return values.every((value) => new RegExp(`(?<!\\d)0?${value}(?!\\d)`).test(bare));
}

const rangeOf = ({ start, end }: TimeFact): TextRange => ({ start, end });

/** Dates and times of the source with what stands in their place. */
export function dateMistakes(pair: ChineseEnglishPair): readonly (readonly [TimeFact, TimeFact])[] {
  const { source, target } = matchTimes(pair);
  if (source.length === 0 || target.length === 0) return [];
  const lonely = (facts: readonly TimeFact[], other: CheckedText) => {
    const stated = timeFactsOf(other);
    return new Set(facts.filter((fact) => !isStatedApart(fact, stated) && !standsBare(fact, other)));
  };
  const left = lonely(source, pair.target);
  const right = lonely(target, pair.source);
  const found: [TimeFact, TimeFact][] = [];
  const free = new Set(target);
  for (const a of source) {
    // One of the two must be news to the other side: 12月10日 said twice may well be said once.
    const b = [...free].find(
      (other) => (left.has(a) || right.has(other)) && sameShape(a, other) && conflicts(a, other).length > 0,
    );
    if (!b || halfDayApart(a, b)) continue;
    free.delete(b);
    found.push([a, b]);
  }
  return found;
}

/** Both state some part: a day is never held against a year. */
function sameShape(a: TimeFact, b: TimeFact): boolean {
  return parts.some((part) => a[part] !== null && b[part] !== null);
}

/** Where only one part is wrong and stands in digits, the right one in its place. */
export function dateFix(pair: ChineseEnglishPair, source: TimeFact, target: TimeFact): CheckFix | null {
  const [wrong, ...more] = conflicts(source, target);
  if (more.length > 0 || (wrong !== 'year' && wrong !== 'day')) return null;
  const words = pair.target.text.slice(target.start, target.end);
  const mended = words.replace(new RegExp(`(?<!\\d)0?${target[wrong]}(?!\\d)`), String(source[wrong]));
  return mended === words ? null : { ...rangeOf(target), text: mended };
}

/** Another date than the source's. */
export const dateValue: PairCheck = {
  kind: 'pair',
  id: 'date-value',
  find: (pair) =>
    dateMistakes(pair).map(([source, target]): Finding => {
      const fix = dateFix(pair, source, target);
      const isFromChinese = pair.chinese.side === 'source';
      return {
        severity: 'error',
        ...sidesOf(pair, isFromChinese ? source : target, isFromChinese ? target : source),
        message: fix ? 'otherFix' : 'other',
        values: {
          source: pair.source.text.slice(source.start, source.end),
          target: pair.target.text.slice(target.start, target.end),
          ...(fix && { expected: fix.text }),
        },
        fix,
      };
    }),
};
