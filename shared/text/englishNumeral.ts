// English number words: reading forty-five, two and a half and the thirteenth, writing one to nine.
import { addNumbers, exactNumber, multiplyNumbers, parseDecimal, type ExactNumber } from './exactNumber.js';

const units = 'zero one two three four five six seven eight nine'.split(' ');
const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinalUnits = 'zeroth first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ordinalTeens =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const ordinalTens = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(
  ' ',
);

const scales: Readonly<Record<string, bigint>> = {
  dozen: 12n,
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
  billion: 1_000_000_000n,
  trillion: 1_000_000_000_000n,
};
const any = (words: readonly string[]): string => `(?:${words.join('|')})`;
const below100 = `(?:${any(tens)}(?:[- ]${any(units.slice(1))})?|${any(teens)}|${any(units)})`;

/** Source of a pattern for a number below 1,000 in words. */
export const englishWordsPattern = `(?:${any(units.slice(1))} hundred(?:(?: and)? ${below100})?|${below100})`;
/** Source of a pattern for the letters with which a number, an ordinal or a share in words begins. */
export const englishNumberStart = `(?:an?[- ]|half|quarter|${[...units, ...teens, ...tens, ...ordinalUnits, ...ordinalTeens, ...ordinalTens].join('|')})`;
/** Source of a pattern for the scale words behind a number, with the space before each. */
export const englishScalePattern = '(?:[ -](?:dozen|hundred|thousand|million|billion|trillion)(?![A-Za-z]))';
/** Source of a pattern for an ordinal in words. */
export const englishOrdinalPattern = `(?:${any(tens)}-${any(ordinalUnits.slice(1))}|${any(ordinalTens)}|${any(ordinalTeens)}|${any(ordinalUnits.slice(1))})`;

function below1000(words: readonly string[]): number | null {
  let value = 0;
  for (const word of words) {
    const unit = Math.max(units.indexOf(word), ordinalUnits.indexOf(word));
    const teen = Math.max(teens.indexOf(word), ordinalTeens.indexOf(word));
    const ten = Math.max(tens.indexOf(word), ordinalTens.indexOf(word));
    if (unit >= 0) value += unit;
    else if (teen >= 0) value += teen + 10;
    else if (ten >= 0) value += (ten + 2) * 10;
    else if (word === 'hundred') value *= 100;
    else if (word !== 'and') return null;
  }
  return value;
}

/** The value of digits or words below 1,000, cardinal or ordinal; null for anything else. */
export function readEnglishNumber(text: string): ExactNumber | null {
  const decimal = parseDecimal(text);
  if (decimal) return decimal;
  const value = below1000(text.toLowerCase().split(/[- ]+/));
  return value === null ? null : exactNumber(value);
}

/** The number times all the scale words in `text` (“ hundred million”). */
export function withEnglishScales(value: ExactNumber, text: string): ExactNumber {
  return (text.toLowerCase().match(/[a-z]+/g) ?? []).reduce(
    (product, word) => multiplyNumbers(product, exactNumber(scales[word] ?? 1n)),
    value,
  );
}

/** The number and a half. */
export function andAHalf(value: ExactNumber): ExactNumber {
  return addNumbers(value, exactNumber(1, 2));
}

/** `one` to `nine`; null for others. */
export function writeEnglishNumeral(value: ExactNumber): string | null {
  const isSmall = value.denominator === 1n && value.numerator > 0n && value.numerator < 10n;
  return isSmall ? (units[Number(value.numerator)] ?? null) : null;
}

/** `first` to `ninth`, then `10th`, `21st` …; null for what is no whole number from 1. */
export function writeEnglishOrdinal(value: ExactNumber): string | null {
  if (value.denominator !== 1n || value.numerator < 1n) return null;
  if (value.numerator < 10n) return ordinalUnits[Number(value.numerator)] ?? null;
  const [lastTwo, last] = [Number(value.numerator % 100n), Number(value.numerator % 10n)];
  const suffix = lastTwo > 10 && lastTwo < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][last] ?? 'th');
  return `${value.numerator}${suffix}`;
}
