// Another quantity in the place of one that a text states, in the house style and in the manner of the old one.
import { isChinese, type LanguageTag } from '../model/language.js';
import { writeChineseNumeral } from './chineseNumeral.js';
import { writeEnglishNumeral, writeEnglishOrdinal } from './englishNumeral.js';
import {
  compareNumbers,
  equalNumbers,
  exactNumber,
  formatDecimal,
  isWhole,
  multiplyNumbers,
  type ExactNumber,
} from './exactNumber.js';
import type { Figure } from './figure.js';
import { chineseDigits, englishDigits, mostDecimals } from './writeNumber.js';

const one = exactNumber(1);
const ten = exactNumber(10);

/** What follows a figure and keeps small numbers in digits: 3 kilometers, 5-km. */
const unitAfter =
  /^[ -]?(?:kilo|centi|milli|mega|giga|hectares?|mu\b|met(?:er|re)s?|tons?\b|tonnes?\b|km|cm|mm|kg|kW|MW|GW|am\b|pm\b)/i;

function englishNumber(value: ExactNumber, old: Figure, text: string): string | null {
  if (old.kind === 'ordinal') return writeEnglishOrdinal(value);
  const isMeasured = old.kind !== 'cardinal' || old.currency !== null || unitAfter.test(text.slice(old.end));
  const word = isMeasured && !old.isInWords ? null : writeEnglishNumeral(value);
  if (word !== null) return word;
  return englishDigits(value);
}

function chineseNumber(value: ExactNumber, old: Figure): string | null {
  const isSmall = isWhole(value) && compareNumbers(value, exactNumber(99)) <= 0;
  if (old.isInWords && old.kind !== 'percent' && isSmall) {
    // Before a measure word two is 两.
    const isTwo = equalNumbers(value, exactNumber(2)) && old.kind !== 'ordinal';
    return isTwo ? '两' : writeChineseNumeral(Number(value.numerator));
  }
  return chineseDigits(value);
}

function chineseShare(value: ExactNumber, old: string): string | null {
  const tenths = multiplyNumbers(value, ten);
  if (/成/.test(old) && isWhole(tenths) && compareNumbers(tenths, ten) < 0)
    return `${writeChineseNumeral(Number(tenths.numerator))}成`;
  const percent = formatDecimal(multiplyNumbers(value, exactNumber(100)), mostDecimals);
  return percent === null ? null : `${percent}%`;
}

const capitalised = (words: string, like: string): string =>
  /^[A-Z]/.test(like) ? words.charAt(0).toUpperCase() + words.slice(1) : words;

/** Comparable kinds: 七成 may stand for three quarters, the first for one. */
const isShare = (figure: Figure): boolean => figure.kind === 'percent' || figure.kind === 'fraction';

/**
 * `text.slice(old.start, old.end)` with the value of `value` in it, keeping currency and percent words: 120 million
 * yuan becomes 135 million yuan, six eight, Two thirds … Null when no exact wording is at hand: ranges, fractions in
 * words, another kind or currency, or English words that would have to change their number (one ferry, two ferries).
 */
export function rewriteFigure(
  text: string,
  old: Figure,
  value: Figure,
  language: LanguageTag,
): string | null {
  const isRange = (figure: Figure): boolean => !equalNumbers(figure.low, figure.high);
  if (isRange(old) || isRange(value) || old.approximation === 'several') return null;
  if (old.kind !== value.kind && !(isShare(old) && isShare(value))) return null;
  if (value.currency !== null && old.currency !== null && value.currency !== old.currency) return null;
  const place = text.slice(old.start, old.end);
  if (isChinese(language) && old.kind === 'percent') return chineseShare(value.low, place);
  if (old.kind === 'fraction') return null;
  const isOne = (figure: Figure): boolean => equalNumbers(figure.low, one);
  const isCount = old.kind === 'cardinal' && old.currency === null;
  if (!isChinese(language) && isCount && isOne(old) !== isOne(value)) return null;
  const stated = old.kind === 'percent' ? multiplyNumbers(value.low, exactNumber(100)) : value.low;
  const number = isChinese(language) ? chineseNumber(stated, old) : englishNumber(stated, old, text);
  if (number === null) return null;
  const written = text.slice(old.start, old.number.start) + number + text.slice(old.number.end, old.end);
  return capitalised(written, place);
}
