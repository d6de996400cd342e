// How many times: 增长两倍 and 翻一番, doubled and fivefold, all as the factor from the old value to the new.
import {
  addNumbers,
  divideNumbers,
  exactNumber,
  parseDecimal,
  type ExactNumber,
} from '../../text/exactNumber.js';
import { readChineseNumeral } from '../../text/chineseNumeral.js';
import { readEnglishNumber } from '../../text/englishNumeral.js';
import type { Approximation } from '../../text/figure.js';
import type { Quantity } from './quantity.js';

const one = exactNumber(1);

function multiple(start: number, end: number, factor: ExactNumber, approximation: Approximation): Quantity {
  return {
    start,
    end,
    low: factor,
    high: factor,
    kind: 'multiple',
    approximation,
    currency: null,
    unit: null,
    isVague: false,
    isInWords: false,
    isLoose: true,
    figure: null,
  };
}

const chineseNumber = (text: string): ExactNumber | null =>
  parseDecimal(text) ?? readChineseNumeral(text)?.low ?? null;

const numeral = '(\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]+)';
const times = new RegExp(`${numeral}(多|余)?倍(多|余|以上)?`, 'g');
const fan = new RegExp('翻(?:了)?([一两三四])番', 'g');
/** 增长2倍 is three times the old value; 增至2倍 and 是…的2倍 are two times. */
const grows =
  /(?:增长|增加|上升|提高|扩大|高出|多出|上涨|增幅[为达]?|涨幅[为达]?|提升|增)(?:了|近|约|超过?|逾)*$/;
const grownTo = /(?:增长|增加|上升|提高|扩大|提升|增)(?:到|至|为)/;

/** The multiples of a Chinese text. */
export function chineseMultiples(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(times)) {
    const value = chineseNumber(match[1] ?? '');
    if (!value) continue;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    const isGrowth = grows.test(before) && !grownTo.test(before);
    const isOver = match[2] !== undefined || match[3] !== undefined || /(?:超过?|逾|多达)$/.test(before);
    const factor = isGrowth ? addNumbers(value, one) : value;
    found.push(multiple(match.index, match.index + match[0].length, factor, isOver ? 'over' : 'exact'));
  }
  for (const match of text.matchAll(fan)) {
    const steps = '一两三四'.indexOf(match[1] ?? '') + 1;
    found.push(
      multiple(match.index, match.index + match[0].length, exactNumber(2n ** BigInt(steps)), 'exact'),
    );
  }
  return found;
}

const verbs =
  /\b(?:(?<two>doubl(?:e|es|ed|ing)|twice|twofold|two-fold)|(?<three>tripl(?:e|es|ed|ing)|trebl(?:e|ed|ing)|threefold|thrice)|(?:quadrupl(?:e|es|ed|ing)|fourfold))\b/gi;
const englishTimes =
  /\b(\d+(?:\.\d+)?|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)(?: times|[ -]?fold)\b(?! (?:a|per|each|every) )/gi;

/** The multiples of an English text. */
export function englishMultiples(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(verbs)) {
    const { two, three } = match.groups ?? {};
    const factor = two !== undefined ? 2 : three !== undefined ? 3 : 4;
    const isOver = /(?:more than|over) $/i.test(text.slice(Math.max(0, match.index - 12), match.index));
    const end = match.index + match[0].length;
    const stated = multiple(match.index, end, exactNumber(factor), isOver ? 'over' : 'exact');
    found.push({ ...stated, isInWords: true });
  }
  for (const match of text.matchAll(englishTimes)) {
    const value = readEnglishNumber((match[1] ?? '').toLowerCase());
    if (value) found.push(multiple(match.index, match.index + match[0].length, value, 'exact'));
  }
  return found;
}

const ofTen =
  /\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)(?: in| out of)(?: every)? (10|100|1,000|ten|five|four|three|a hundred)\b/gi;
const wholes: Readonly<Record<string, number>> = { three: 3, four: 4, five: 5, ten: 10, 'a hundred': 100 };

/** Shares an English text states in two numbers: four in 10, three out of five. */
export function englishShares(text: string): readonly Quantity[] {
  return Array.from(text.matchAll(ofTen), (match): Quantity | null => {
    const part = readEnglishNumber((match[1] ?? '').toLowerCase());
    const whole = match[2]?.toLowerCase() ?? '';
    const parts = wholes[whole] ?? Number(whole.replace(',', ''));
    if (!part || part.numerator > BigInt(parts) * part.denominator) return null;
    const share = divideNumbers(part, exactNumber(parts));
    return {
      ...multiple(match.index, match.index + match[0].length, share, 'exact'),
      kind: 'percent',
      isLoose: true,
    };
  }).filter((found) => found !== null);
}
