// The quantities of a text: its figures with their units, and the vague amounts that no figure states.
import { blankRanges, type Figure } from '../../text/figure.js';
import {
  compareNumbers,
  divideNumbers,
  exactNumber,
  multiplyNumbers,
  addNumbers,
  type ExactNumber,
} from '../../text/exactNumber.js';
import { chineseScale } from '../../text/chineseNumeral.js';
import { readStated } from '../../text/readStated.js';
import { isChinese } from '../../model/language.js';
import { rangesOverlap, type TextRange } from '../../model/inlineText.js';
import type { CheckedText } from '../checkedArticle.js';
import { onceFor } from '../checkedArticle.js';
import { approximationAround } from './approximations.js';
import { readyText, type ReadyText } from './maskedText.js';
import type { Quantity } from './quantity.js';
import { unitAt } from '../../text/units.js';
import { mayBeVague, vagueChinese, vagueEnglish, type VagueForm } from './vagueAmounts.js';
import { chineseMultiples, englishMultiples, englishShares } from './multiples.js';

const three = exactNumber(3);
const ten = exactNumber(10);

/** Small counts come and go in translation: a pronoun, both, another, in turn. */
function isLoose(figure: Pick<Figure, 'low' | 'kind' | 'currency' | 'isInWords'>, hasUnit: boolean): boolean {
  const isOne = compareNumbers(figure.low, exactNumber(1)) <= 0 && figure.isInWords;
  if (isOne && figure.kind === 'cardinal') return true;
  if (figure.currency !== null || figure.kind === 'percent' || figure.kind === 'percentagePoint')
    return false;
  if (figure.kind === 'ordinal') return figure.isInWords && compareNumbers(figure.low, three) <= 0;
  if (compareNumbers(figure.low, three) <= 0 && !hasUnit) return true;
  return figure.isInWords && compareNumbers(figure.low, hasUnit ? three : ten) <= 0;
}

const shortScales: Readonly<Record<string, bigint>> = {
  k: 1000n,
  m: 1_000_000n,
  mn: 1_000_000n,
  bn: 1_000_000_000n,
  b: 1_000_000_000n,
  tn: 1_000_000_000_000n,
};

/** £75m, $3bn. */
function shortScaleAt(text: string, at: number): ExactNumber {
  const [, word = ''] = /^ ?(k|mn?|bn?|tn)(?![A-Za-z])/i.exec(text.slice(at, at + 4)) ?? [];
  return exactNumber(shortScales[word.toLowerCase()] ?? 1n);
}

function ofFigure(figure: Figure, text: string, language: 'chinese' | 'english'): Quantity {
  const found =
    figure.currency === null && figure.kind === 'cardinal' ? unitAt(text, figure.end, language) : null;
  const halfUnit = language === 'chinese' && found && text.startsWith('半', found.end) ? found : null;
  const half = halfUnit ? exactNumber(1, 2) : exactNumber(0);
  const scale =
    language === 'english' && figure.currency !== null ? shortScaleAt(text, figure.end) : exactNumber(1);
  // 200块 is money, 一块 a piece.
  const isMoney =
    language === 'chinese' &&
    !figure.isInWords &&
    /^多?块(?:钱|(?![\p{Script=Han}]))/u.test(text.slice(figure.end));
  const isAge = language === 'chinese' && /^(?:多|余)?岁/.test(text.slice(figure.end));
  return {
    start: figure.start,
    end: (found?.end ?? figure.end) + (halfUnit ? 1 : 0),
    low: multiplyNumbers(addNumbers(figure.low, half), scale),
    high: multiplyNumbers(addNumbers(figure.high, half), scale),
    kind: figure.kind,
    approximation: approximationAround(
      text.slice(Math.max(0, figure.start - 24), figure.start),
      text.slice(figure.end, figure.end + 30),
      language,
      figure.approximation,
    ),
    currency: figure.currency ?? (isMoney ? 'CNY' : null),
    unit: found?.unit ?? null,
    isVague: figure.approximation === 'several',
    isInWords: figure.isInWords,
    // 八里 is more often a place than four kilometers.
    isLoose:
      isLoose(figure, found !== null || isAge) ||
      (figure.isInWords && found?.unit.name === 'li' && language === 'chinese'),
    figure: halfUnit ? null : figure,
  };
}

function ofVague({ pattern, low, high }: VagueForm, text: string): readonly Quantity[] {
  return Array.from(text.matchAll(pattern), (match) =>
    amount(match.index, match.index + match[0].length, exactNumber(low), exactNumber(high)),
  );
}

/** Most texts that state figures have no vague amounts. */
const vagueIn = (text: string, language: 'chinese' | 'english'): readonly Quantity[] =>
  mayBeVague[language].test(text)
    ? (language === 'chinese' ? vagueChinese : vagueEnglish).flatMap((form) => ofVague(form, text))
    : [];

const joined = /(\d{1,4})万(\d{1,4})(?![\d.,亿万])/g;

/** 2万4801 is one number. */
function joinedNumbers(text: string): readonly Quantity[] {
  return Array.from(text.matchAll(joined), (match) => {
    const value = exactNumber(BigInt(match[1] ?? 0) * 10_000n + BigInt(match[2] ?? 0));
    const found = amount(match.index, match.index + match[0].length, value, value);
    return { ...found, approximation: 'exact', isVague: false, isInWords: false, isLoose: false };
  });
}

const bareScale =
  /(?<![\d〇零一二两三四五六七八九十百千万亿几数多余上成若整半点第好])(?:(?:百万|千万(?![不别要记注小勿莫保])|百亿|千亿|万亿)|[百千万亿](?=元(?:[级以大]|左右)))(?![\d一二三四五六七八九十]|分之|家灯火)/g;

/** 千亿产业, 百万册, 万元以上: a scale word that stands for the amount by itself. */
function bareScales(text: string): readonly Quantity[] {
  return Array.from(text.matchAll(bareScale), ({ index, 0: words }) => {
    const value = Array.from(words).reduce(
      (product, sign) => multiplyNumbers(product, chineseScale(sign) ?? exactNumber(1)),
      exactNumber(1),
    );
    const end = index + words.length;
    const isMoney = text.startsWith('元', end);
    const found = amount(index, end + (isMoney ? 1 : 0), value, value);
    const approximation = approximationAround(
      text.slice(Math.max(0, index - 24), index),
      text.slice(found.end, found.end + 30),
      'chinese',
      'exact',
    );
    return { ...found, approximation, currency: isMoney ? 'CNY' : null, isVague: false };
  });
}

function amount(start: number, end: number, low: ExactNumber, high: ExactNumber): Quantity {
  return {
    start,
    end,
    low,
    high,
    kind: 'cardinal',
    approximation: 'several',
    currency: null,
    unit: null,
    isVague: true,
    isInWords: true,
    isLoose: true,
    figure: null,
  };
}

/** Digits, Han numerals or number words; most sentences without them need no closer look. */
const mayState =
  /[\d０-９〇零一二三四五六七八九十百千万萬亿億两兩几幾数數若好翻]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores|tens|half|third|quarter|fourth|fifth|first|second|\w+th|an?|several|few|number|multiple|some|double\w*|triple\w*|twice|\w+fold|\w+ling|decades?|centur\w+|centen\w+|fortnight|clock|zero|thrice|doubl\w+|tripl\w+|trebl\w+|quadrupl\w+)\b/i;

/** Scale words behind vague amounts belong to them; what a longer form states is not read again. */
function readAll(text: CheckedText): readonly Quantity[] {
  if (!mayState.test(text.text)) return [];
  const language = isChinese(text.language) ? 'chinese' : 'english';
  const ready = readyText(text.simplified, language);
  const { figures, dates } = readStated(ready.text, text.language);
  const whole =
    language === 'chinese'
      ? [...chineseMultiples(ready.text, figures), ...joinedNumbers(ready.text), ...bareScales(ready.text)]
      : [...englishMultiples(ready.text, figures), ...englishShares(ready.text)];
  const overlaps = (a: TextRange) => (b: TextRange) => rangesOverlap(a, b);
  const vague = vagueIn(blankRanges(ready.text, dates), language).filter((one) => !whole.some(overlaps(one)));
  const longest = vague.filter((one, i) => !vague.some((other, k) => k < i && overlaps(one)(other)));
  const stated = figures
    .filter((figure) => ![...dates, ...whole, ...longest].some(overlaps(figure)))
    .map((figure) => ofFigure(figure, ready.text, language));
  return [...stated, ...longest, ...whole]
    .toSorted((a, b) => a.start - b.start)
    .map((quantity) => placed(quantity, ready));
}

/** Back in the text as it is written. */
function placed(quantity: Quantity, ready: ReadyText): Quantity {
  const { figure } = quantity;
  return {
    ...quantity,
    ...ready.original(quantity),
    figure: figure && { ...figure, ...ready.original(figure), number: ready.original(figure.number) },
  };
}

/** All quantities of a text, in order. */
export const quantitiesOf = onceFor(readAll);

/** The years a text states, four digits each. */
export const yearsOf = onceFor((text: CheckedText): ReadonlySet<bigint> => {
  const years = text.simplified.matchAll(/(?<![\d.,])(?:19|20)\d{2}(?![\d,])/g);
  return new Set(Array.from(years, ([year]) => BigInt(year)));
});

/** The number as people of the style read it: 1,500; 0.5; two decimals at most, else null. */
export function readable(value: ExactNumber): string | null {
  const scaled = multiplyNumbers(value, exactNumber(100));
  if (scaled.denominator !== 1n) return null;
  const [whole, rest] = [scaled.numerator / 100n, scaled.numerator % 100n];
  const digits = whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
  const decimals = rest === 0n ? '' : `.${rest.toString().padStart(2, '0').replace(/0$/, '')}`;
  return `${digits}${decimals}`;
}

/** The share as percent: 1/8 is 12.5. */
export const asPercent = (value: ExactNumber): ExactNumber => divideNumbers(value, exactNumber(1, 100));
