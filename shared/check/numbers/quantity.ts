// A quantity as the checks compare it: a figure with its unit, or a vague amount that covers a span.
import type { TextRange } from '../../model/inlineText.js';
import {
  compareNumbers,
  equalNumbers,
  exactNumber,
  multiplyNumbers,
  type ExactNumber,
} from '../../text/exactNumber.js';
import type { Approximation, Figure, FigureKind } from '../../text/figure.js';
import { sameDimension, type Unit } from '../../text/units.js';

/** One stated quantity; its range takes in the unit. */
export interface Quantity extends TextRange {
  readonly low: ExactNumber;
  readonly high: ExactNumber;
  readonly kind: FigureKind;
  readonly approximation: Approximation;
  /** ISO 4217 code of a sum of money; else null. */
  readonly currency: string | null;
  /** What it measures; null: a count, or unknown. */
  readonly unit: Unit | null;
  /** dozens, 数百: a span nobody counted. */
  readonly isVague: boolean;
  /** In number words or Han numerals. */
  readonly isInWords: boolean;
  /** The other side may well say it otherwise: 一个, two people, both. */
  readonly isLoose: boolean;
  /** The figure it was read from, which a fix rewrites; null: no single figure states it. */
  readonly figure: Figure | null;
}

const tolerance = exactNumber(15, 1000);

const near = (a: ExactNumber, b: ExactNumber): boolean => {
  const difference = {
    ...exactNumber(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator),
  };
  const size =
    difference.numerator < 0n ? exactNumber(-difference.numerator, difference.denominator) : difference;
  return compareNumbers(size, multiplyNumbers(tolerance, b)) <= 0;
};

/** The same numbers, whatever is counted. */
export const sameNumbers = (a: Quantity, b: Quantity): boolean =>
  equalNumbers(a.low, b.low) && equalNumbers(a.high, b.high);

const isShare = ({ kind }: Quantity): boolean => kind === 'percent' || kind === 'fraction';

/** Kinds that may say the same thing. */
export function sameKind(a: Quantity, b: Quantity): boolean {
  if (a.kind === b.kind || (isShare(a) && isShare(b))) return true;
  // 十三届 may be the 13th, 3号 No 3.
  const kinds = [a.kind, b.kind];
  // 3日内 is never “the 3rd”.
  if (a.unit !== null || b.unit !== null) return false;
  return kinds.includes('ordinal') && kinds.includes('cardinal');
}

/** Both name a measure or a currency, and not the same one. */
export function unitsDiffer(a: Quantity, b: Quantity): boolean {
  if (a.currency !== null && b.currency !== null) return a.currency !== b.currency;
  return a.unit !== null && b.unit !== null && !sameDimension(a.unit, b.unit);
}

/** The same amount in whatever units: 6,600 mu is 440 hectares. Converted amounts may differ by 1.5 %. */
export function sameAmount(a: Quantity, b: Quantity): boolean {
  if (a.unit === null || b.unit === null || !sameDimension(a.unit, b.unit)) return sameNumbers(a, b);
  const inBase = (value: ExactNumber, unit: Unit): ExactNumber => multiplyNumbers(value, unit.factor);
  const pairs = [
    [inBase(a.low, a.unit), inBase(b.low, b.unit)],
    [inBase(a.high, a.unit), inBase(b.high, b.unit)],
  ] as const;
  if (a.unit.name === b.unit.name) return sameNumbers(a, b);
  return pairs.every(([x, y]) => near(x, y));
}

/** The spans of both have something in common; `a` or `b` is vague. */
export const overlap = (a: Quantity, b: Quantity): boolean =>
  compareNumbers(a.low, b.high) <= 0 && compareNumbers(b.low, a.high) <= 0;

/** By how many tenfold steps `b` is larger than `a`, −15…15 and not 0; null when the digits are not the same. */
export function tenfoldSteps(a: ExactNumber, b: ExactNumber): number | null {
  if (a.numerator === 0n || b.numerator === 0n) return null;
  for (let steps = 1; steps <= 15; steps += 1) {
    const power = exactNumber(10n ** BigInt(steps));
    if (equalNumbers(multiplyNumbers(a, power), b)) return steps;
    if (equalNumbers(multiplyNumbers(b, power), a)) return -steps;
  }
  return null;
}

/** Rounded to fewer digits, `exact` is `rounded`: 1.23亿 as 120 million. Two significant digits must be left. */
export function isRounded(exact: ExactNumber, rounded: ExactNumber): boolean {
  const [x, y] = [
    Number(exact.numerator) / Number(exact.denominator),
    Number(rounded.numerator) / Number(rounded.denominator),
  ];
  if (x <= 0 || y <= 0) return false;
  const digits = significantDigits(y);
  if (digits >= significantDigits(x)) return false;
  return Number(x.toPrecision(Math.max(1, digits))) === y || Math.abs(x - y) / x < 0.015;
}

function significantDigits(value: number): number {
  const [mantissa = ''] = value.toExponential(12).split('e');
  return mantissa.replace('.', '').replace(/0+$/, '').length;
}
