// Numbers as texts state them, exactly: fractions of whole numbers, so that 0.1 + 0.2 is 0.3 and 2/3 is 2/3.

/** A fraction in lowest terms; the denominator is positive. */
export interface ExactNumber {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** The fraction in lowest terms; a denominator of 0 throws. */
export function exactNumber(numerator: bigint | number, denominator: bigint | number = 1n): ExactNumber {
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  if (d === 0n) throw new Error('a fraction of 0');
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { numerator: n / divisor, denominator: d / divisor };
}

/** The value of ASCII digits with one optional point; commas between digits do not count. Null for anything else. */
export function parseDecimal(text: string): ExactNumber | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text.replace(/[,\u00a0\u2009\u202f]|(?<=\d) (?=000)/g, ''));
  if (!match) return null;
  const decimals = match[2] ?? '';
  return exactNumber(BigInt(`${match[1] ?? ''}${decimals}`), 10n ** BigInt(decimals.length));
}

/** The sum. */
export function addNumbers(a: ExactNumber, b: ExactNumber): ExactNumber {
  return exactNumber(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  );
}

/** The product. */
export function multiplyNumbers(a: ExactNumber, b: ExactNumber): ExactNumber {
  return exactNumber(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** The quotient; dividing by 0 throws. */
export function divideNumbers(a: ExactNumber, b: ExactNumber): ExactNumber {
  return exactNumber(a.numerator * b.denominator, a.denominator * b.numerator);
}

/** The same value. */
export function equalNumbers(a: ExactNumber, b: ExactNumber): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

/** Negative, 0 or positive, as `a` is less than, equal to or greater than `b`. */
export function compareNumbers(a: ExactNumber, b: ExactNumber): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** True for …, -1, 0, 1, 2 … */
export function isWhole(number: ExactNumber): boolean {
  return number.denominator === 1n;
}

/**
 * The number in digits with a point where needed, no grouping; null when it takes more than `decimals` places after
 * the point (never rounded).
 */
export function formatDecimal(number: ExactNumber, decimals: number): string | null {
  const scale = 10n ** BigInt(decimals);
  const scaled = number.numerator * scale;
  if (scaled % number.denominator !== 0n) return null;
  const digits = (scaled / number.denominator).toString();
  if (decimals === 0) return digits;
  const sign = digits.startsWith('-') ? '-' : '';
  const padded = digits.slice(sign.length).padStart(decimals + 1, '0');
  const fraction = padded.slice(-decimals).replace(/0+$/, '');
  return `${sign}${padded.slice(0, -decimals)}${fraction === '' ? '' : `.${fraction}`}`;
}
