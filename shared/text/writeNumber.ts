// Numbers in digits as the house writes them: 120 million, 15,000; 1.2亿, 3万.
import {
  compareNumbers,
  divideNumbers,
  exactNumber,
  formatDecimal,
  type ExactNumber,
} from './exactNumber.js';

const one = exactNumber(1);

/** More places after the point are nobody's figure. */
export const mostDecimals = 6;

function grouped(number: string): string {
  const [whole = '', decimals] = number.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? groups : `${groups}.${decimals}`;
}

/** The number over the largest scale that leaves at most `decimals` places; null when it is too small for all. */
function overScale(
  value: ExactNumber,
  scales: readonly (readonly [size: bigint, word: string])[],
  decimals: number,
): string | null {
  for (const [size, word] of scales) {
    const share = divideNumbers(value, exactNumber(size));
    const digits = compareNumbers(share, one) < 0 ? null : formatDecimal(share, decimals);
    if (digits !== null) return grouped(digits) + word;
  }
  return null;
}

const englishScales = [
  [1_000_000_000_000n, ' trillion'],
  [1_000_000_000n, ' billion'],
  [1_000_000n, ' million'],
] as const;
const chineseScales = [
  [100_000_000n, '亿'],
  [10_000n, '万'],
] as const;

/** 120 million, 15,000, 3.5; null for what takes more than six places after the point. */
export function englishDigits(value: ExactNumber): string | null {
  const digits = formatDecimal(value, mostDecimals);
  return overScale(value, englishScales, 3) ?? (digits === null ? null : grouped(digits));
}

/** 1.2亿, 3万, 3.5; null for what takes more than six places after the point. */
export function chineseDigits(value: ExactNumber): string | null {
  return overScale(value, chineseScales, 4)?.replaceAll(',', '') ?? formatDecimal(value, mostDecimals);
}
