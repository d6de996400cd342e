// A quantity as the desk writes it: 120 million yuan, 3.5 percent, 440 hectares; 1.2亿元.
import type { StyleName } from '../../model/check.js';
import type { HouseForm } from '../../model/ledger.js';
import { writeChineseNumeral } from '../../text/chineseNumeral.js';
import { writeEnglishNumeral, writeEnglishOrdinal } from '../../text/englishNumeral.js';
import {
  compareNumbers,
  equalNumbers,
  exactNumber,
  isWhole,
  multiplyNumbers,
  type ExactNumber,
} from '../../text/exactNumber.js';
import type { Approximation } from '../../text/figure.js';
import { chineseDigits, englishDigits } from '../../text/writeNumber.js';
import type { Quantity } from '../numbers/quantity.js';
import { chineseUnit, englishUnit, inHouseUnits, type Measured } from './unitForms.js';

type Written = Pick<Quantity, 'low' | 'high' | 'kind' | 'approximation' | 'currency' | 'unit' | 'isVague'>;

const one = exactNumber(1);
const hundred = exactNumber(100);

const englishHedges: Readonly<Record<Approximation, string | null>> = {
  exact: null,
  several: null,
  about: 'about',
  over: 'more than',
  atLeast: 'at least',
  nearly: 'nearly',
  under: 'less than',
  atMost: 'no more than',
};
const chineseHedges: Readonly<Record<Approximation, string | null>> = {
  exact: null,
  several: null,
  about: '约',
  over: '超过',
  atLeast: '至少',
  nearly: '近',
  under: '不到',
  atMost: '不超过',
};

/** What stands before and behind the sum; null: the app knows no name for the currency. */
const englishMoney: Readonly<Record<string, readonly [before: string, after: string]>> = {
  CNY: ['', ' yuan'],
  USD: ['$', ''],
  EUR: ['€', ''],
  GBP: ['£', ''],
  HKD: ['HK$', ''],
  JPY: ['', ' yen'],
  RUB: ['', ' rubles'],
};
const chineseMoney: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  HKD: '港元',
  JPY: '日元',
  RUB: '卢布',
};

const percentWord: Readonly<Record<StyleName, string>> = {
  chinadaily: ' percent',
  ap: ' percent',
  uk: ' per cent',
};

const parts = ['', '', 'half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** two-thirds, half; null where the number of parts has no word. */
function englishFraction({ numerator, denominator }: ExactNumber): string | null {
  const part = parts[Number(denominator)] ?? '';
  const count = writeEnglishNumeral(exactNumber(numerator));
  if (part === '' || count === null) return null;
  if (part === 'half') return numerator === 1n ? part : null;
  return `${count}-${part}${numerator === 1n ? '' : 's'}`;
}

function chineseFraction({ numerator, denominator }: ExactNumber): string | null {
  if (denominator > 10n || numerator > 99n) return null;
  return `${writeChineseNumeral(Number(denominator))}分之${writeChineseNumeral(Number(numerator))}`;
}

/** Words around the digits of a value; `inWords`: counts below ten are spelt out. */
interface Around {
  readonly before: string;
  readonly after: string;
  readonly inWords: boolean;
}

function englishAround(quantity: Written, measured: Measured | null, style: StyleName): Around | null {
  const isSingular = equalNumbers(quantity.low, one) && equalNumbers(quantity.high, one);
  if (quantity.currency !== null) {
    const money = englishMoney[quantity.currency];
    return money ? { before: money[0], after: money[1], inWords: false } : null;
  }
  if (quantity.kind === 'percent') return { before: '', after: percentWord[style], inWords: false };
  if (quantity.kind === 'percentagePoint') {
    const isPlural = compareNumbers(quantity.high, one) > 0;
    return { before: '', after: ` percentage point${isPlural ? 's' : ''}`, inWords: false };
  }
  if (measured === null) return { before: '', after: '', inWords: true };
  const unit = englishUnit(measured.unit, isSingular, style);
  return { before: '', after: ` ${unit}`, inWords: measured.unit.dimension === 'duration' };
}

function english(quantity: Written, style: StyleName): string | null {
  if (quantity.kind === 'ordinal') return writeEnglishOrdinal(quantity.low);
  if (quantity.kind === 'fraction') return englishFraction(quantity.low);
  const measured = inHouseUnits(quantity);
  const around = englishAround(quantity, measured, style);
  if (around === null) return null;
  const write = (value: ExactNumber): string | null => {
    const stated = quantity.kind === 'percent' ? multiplyNumbers(value, hundred) : value;
    return (around.inWords ? writeEnglishNumeral(stated) : null) ?? englishDigits(stated);
  };
  const { low, high } = measured ?? quantity;
  const [from, to] = [write(low), write(high)];
  if (from === null || to === null) return null;
  if (equalNumbers(low, high)) return around.before + from + around.after;
  return `${around.before}${from} to ${around.before}${to}${around.after}`;
}

function chineseAfter({ kind, currency, unit }: Written): string | null {
  if (currency !== null) return chineseMoney[currency] ?? null;
  if (kind === 'percent') return '%';
  if (kind === 'percentagePoint') return '个百分点';
  return unit ? chineseUnit(unit) : '';
}

function chinese(quantity: Written): string | null {
  const { low, high, kind } = quantity;
  if (kind === 'ordinal') {
    const isSmall = isWhole(low) && compareNumbers(low, exactNumber(99)) <= 0;
    return `第${isSmall ? writeChineseNumeral(Number(low.numerator)) : (chineseDigits(low) ?? '')}`;
  }
  if (kind === 'fraction') return chineseFraction(low);
  const after = chineseAfter(quantity);
  if (after === null) return null;
  const write = (value: ExactNumber): string | null =>
    chineseDigits(kind === 'percent' ? multiplyNumbers(value, hundred) : value);
  const [from, to] = [write(low), write(high)];
  if (from === null || to === null) return null;
  // A percent sign stands at both ends of a range, other units at its end.
  return equalNumbers(low, high) ? from + after : `${from}${after === '%' ? '%' : ''}至${to}${after}`;
}

/** In the language the target is in; null for vague amounts, multiples and whatever has no exact wording. */
export function figureForm(
  quantity: Written,
  language: 'chinese' | 'english',
  style: StyleName,
): HouseForm | null {
  if (quantity.isVague || quantity.kind === 'multiple') return null;
  const words = language === 'chinese' ? chinese(quantity) : english(quantity, style);
  const hedges = language === 'chinese' ? chineseHedges : englishHedges;
  return words === null ? null : { words, hedge: hedges[quantity.approximation] };
}
