// How many times: 增长两倍 and 翻一番, doubled and fivefold, all as the factor from the old value to the new.
import { addNumbers, divideNumbers, exactNumber, type ExactNumber } from '../../text/exactNumber.js';
import { readEnglishNumber } from '../../text/englishNumeral.js';
import type { Approximation, Figure } from '../../text/figure.js';
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

const isMultiple = ({ kind }: Figure): boolean => kind === 'multiple';

const behind = /^(?:多|余)?倍(?:多|余|以上)?/;
const fan = new RegExp('翻(?:了)?([一两三四])番', 'g');
/** 增长2倍 is three times the old value; 增至2倍 and 是…的2倍 are two times. */
const grows =
  /(?:增长|增加|上升|提高|扩大|高出|多出|上涨|增幅[为达]?|涨幅[为达]?|提升|增)(?:了|近|约|超过?|逾)*$/;
const grownTo = /(?:增长|增加|上升|提高|扩大|提升|增)(?:到|至|为)/;

/** The multiples of a Chinese text, by its figures. */
export function chineseMultiples(text: string, figures: readonly Figure[]): readonly Quantity[] {
  const found = figures.filter(isMultiple).map(({ start, end, low, approximation }) => {
    const before = text.slice(Math.max(0, start - 12), start);
    const words = behind.exec(text.slice(end))?.[0] ?? '';
    const isGrowth = grows.test(before) && !grownTo.test(before);
    const isOver = approximation === 'over' || words.length > 1 || /(?:超过?|逾|多达)$/.test(before);
    const factor = isGrowth ? addNumbers(low, one) : low;
    return multiple(start, end + words.length, factor, isOver ? 'over' : 'exact');
  });
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
const foldBehind = /^(?: times|[ -]?fold)\b(?! (?:a|per|each|every) )/i;

/** The multiples of an English text, by its figures. */
export function englishMultiples(text: string, figures: readonly Figure[]): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(verbs)) {
    const { two, three } = match.groups ?? {};
    const factor = two !== undefined ? 2 : three !== undefined ? 3 : 4;
    const isOver = /(?:more than|over) $/i.test(text.slice(Math.max(0, match.index - 12), match.index));
    const end = match.index + match[0].length;
    const stated = multiple(match.index, end, exactNumber(factor), isOver ? 'over' : 'exact');
    found.push({ ...stated, isInWords: true });
  }
  for (const { start, end, low, approximation } of figures.filter(isMultiple)) {
    const words = foldBehind.exec(text.slice(end, end + 20))?.[0];
    if (words !== undefined) found.push(multiple(start, end + words.length, low, approximation));
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
