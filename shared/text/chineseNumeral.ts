// Chinese numerals: reading 三千五百, 一点二亿 and 五六十, writing 二十二.
import { addNumbers, exactNumber, multiplyNumbers, parseDecimal, type ExactNumber } from './exactNumber.js';

const digitValues: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const smallScales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const largeScales: Readonly<Record<string, bigint>> = {
  万: 10_000n,
  萬: 10_000n,
  亿: 100_000_000n,
  億: 100_000_000n,
};

/** The value of a scale word (十 … 亿), or null. */
export function chineseScale(sign: string): ExactNumber | null {
  const value = smallScales[sign] ?? largeScales[sign];
  return value === undefined ? null : exactNumber(value);
}

/** A section below 10,000; a last digit without its unit takes the next smaller one: 三千五 is 3,500. */
function readSection(text: string): bigint | null {
  let value = 0n;
  let digit: bigint | null = null;
  let unitBefore = 1n;
  for (const sign of text) {
    const scale = smallScales[sign];
    const known = digitValues[sign];
    if (scale !== undefined) {
      value += (digit ?? 1n) * BigInt(scale);
      digit = null;
      unitBefore = BigInt(scale);
    } else if (known === undefined || (digit !== null && digit !== 0n)) return null;
    else {
      digit = BigInt(known);
      // After 零 what follows is units: 三千零五 is 3,005.
      if (known === 0) unitBefore = 1n;
    }
  }
  return value + (digit ?? 0n) * (unitBefore > 1n ? unitBefore / 10n : 1n);
}

function readWhole(text: string): ExactNumber | null {
  let total = 0n;
  let rest = text;
  let lastLarge = 1n;
  for (const [pattern, scale] of [
    [/^(.*)[亿億](.*)$/, 100_000_000n],
    [/^(.*)[万萬](.*)$/, 10_000n],
  ] as const) {
    const match = pattern.exec(rest);
    if (!match) continue;
    const before = readWhole(match[1] === '' ? '一' : (match[1] ?? ''));
    if (!before) return null;
    total += before.numerator * scale;
    rest = match[2] ?? '';
    lastLarge = scale;
  }
  if (rest === '') return exactNumber(total);
  // 一万二 is 12,000, 一亿三 130 million: a lone digit takes the next smaller unit.
  const lone = rest.length === 1 && lastLarge > 1n ? digitValues[rest] : undefined;
  if (lone !== undefined) return exactNumber(total + (BigInt(lone) * lastLarge) / 10n);
  const section = readSection(rest);
  return section === null ? null : exactNumber(total + section);
}

function readDecimals(text: string): ExactNumber | null {
  const [whole = '', decimals = ''] = text.split(/[点點]/);
  const base = readWhole(whole);
  const digits = Array.from(decimals).map((sign) => digitValues[sign]);
  if (!base || digits.length === 0 || digits.some((digit) => digit === undefined)) return null;
  const fraction = parseDecimal(`0.${digits.join('')}`);
  return fraction && addNumbers(base, fraction);
}

/** The value of one numeral without neighbours that make a range; null when it is none. */
function readNumeral(text: string): ExactNumber | null {
  if (!/[点點]/.test(text)) return readWhole(text);
  const large = /^(.*?)([万萬亿億]*)$/.exec(text);
  const value = readDecimals(large?.[1] ?? text);
  return (
    value &&
    Array.from(large?.[2] ?? '').reduce(
      (product, sign) => multiplyNumbers(product, chineseScale(sign) ?? exactNumber(1)),
      value,
    )
  );
}

/** What a numeral says: both are equal unless two neighbours make a range (五六百, 十七八). */
export interface NumeralRange {
  readonly low: ExactNumber;
  readonly high: ExactNumber;
}

/** Reads a numeral of Han characters only; null when it is none (a row of digits like 二〇二六 is none either). */
export function readChineseNumeral(text: string): NumeralRange | null {
  const isDigitRow = text.length > 2 && Array.from(text).every((sign) => sign in digitValues);
  if (text === '' || isDigitRow) return null;
  const pair = /([一二三四五六七八])([二三四五六七八九])(?=$|[十百千万萬亿億])/.exec(text);
  const [first, second] = [digitValues[pair?.[1] ?? ''] ?? 0, digitValues[pair?.[2] ?? ''] ?? 0];
  if (pair && second === first + 1) {
    const at = pair.index;
    const low = readNumeral(text.slice(0, at + 1) + text.slice(at + 2));
    const high = readNumeral(text.slice(0, at) + text.slice(at + 1));
    return low && high && { low, high };
  }
  const value = readNumeral(text);
  return value && { low: value, high: value };
}

/** A row of digits, as years are written: 二〇二六 is 2026; null for anything else. */
export function readChineseDigitRow(text: string): number | null {
  const digits = Array.from(text).map((sign) => digitValues[sign]);
  return digits.length > 0 && digits.every((digit) => digit !== undefined) ? Number(digits.join('')) : null;
}

const numerals = '零一二三四五六七八九';

/** A whole number from 0 to 99 in Han numerals: 二, 十, 二十二. */
export function writeChineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 99) throw new Error(`no numeral for ${value}`);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  if (tens === 0) return numerals.charAt(units);
  return `${tens === 1 ? '' : numerals.charAt(tens)}十${units === 0 ? '' : numerals.charAt(units)}`;
}
