// Units as the desk writes them in both languages, and the Chinese measures it gives in those its readers know.
import type { StyleName } from '../../model/check.js';
import {
  compareNumbers,
  exactNumber,
  formatDecimal,
  multiplyNumbers,
  type ExactNumber,
} from '../../text/exactNumber.js';
import type { Quantity } from '../numbers/quantity.js';
import type { Unit } from '../../text/units.js';

/** A span in a unit. */
export interface Measured {
  readonly low: ExactNumber;
  readonly high: ExactNumber;
  readonly unit: Unit;
}

const chineseNames: Readonly<Record<string, string>> = {
  'square kilometers': '平方公里',
  'square meters': '平方米',
  hectares: '公顷',
  mu: '亩',
  acres: '英亩',
  'cubic meters': '立方米',
  liters: '升',
  milliliters: '毫升',
  kilometers: '公里',
  centimeters: '厘米',
  millimeters: '毫米',
  nanometers: '纳米',
  'nautical miles': '海里',
  miles: '英里',
  feet: '英尺',
  inches: '英寸',
  li: '里',
  meters: '米',
  tons: '吨',
  milligrams: '毫克',
  kilograms: '公斤',
  jin: '斤',
  grams: '克',
  pounds: '磅',
  'kilowatt-hours': '千瓦时',
  gigawatts: '吉瓦',
  megawatts: '兆瓦',
  kilowatts: '千瓦',
  'degrees Celsius': '摄氏度',
  centuries: '个世纪',
  years: '年',
  months: '个月',
  weeks: '周',
  days: '天',
  hours: '小时',
  minutes: '分钟',
  seconds: '秒',
};

/** 公里; null for a unit Chinese says otherwise. */
export const chineseUnit = ({ name }: Unit): string | null => chineseNames[name] ?? null;

const singulars: Readonly<Record<string, string>> = {
  feet: 'foot',
  inches: 'inch',
  centuries: 'century',
  'degrees Celsius': 'degree Celsius',
  mu: 'mu',
  li: 'li',
  jin: 'jin',
};

/** kilometers; kilometre in the UK; metric tons, or tonnes. */
export function englishUnit({ name }: Unit, isSingular: boolean, style: StyleName): string {
  const plural = name === 'tons' ? (style === 'uk' ? 'tonnes' : 'metric tons') : name;
  const written = isSingular ? (singulars[plural] ?? plural.replace(/s$/, '')) : plural;
  return style === 'uk' ? written.replace(/(met|lit)er(s?)$/, '$1re$2') : written;
}

const hectares: Unit = { dimension: 'area', name: 'hectares', factor: exactNumber(10_000) };
const squareMeters: Unit = { dimension: 'area', name: 'square meters', factor: exactNumber(1) };
const kilograms: Unit = { dimension: 'mass', name: 'kilograms', factor: exactNumber(1) };

/** Rounded to so many places after the point. */
function rounded({ numerator, denominator }: ExactNumber, decimals: number): ExactNumber {
  const scale = 10n ** BigInt(decimals);
  return exactNumber((numerator * scale * 2n + denominator) / (denominator * 2n), scale);
}

/** Exact where it can be; three digits that count are enough for a field. */
function converted(value: ExactNumber, from: Unit, to: Unit): ExactNumber {
  const exact = multiplyNumbers(
    multiplyNumbers(value, from.factor),
    exactNumber(to.factor.denominator, to.factor.numerator),
  );
  if (formatDecimal(exact, 1) !== null) return exact;
  return rounded(exact, compareNumbers(exact, exactNumber(100)) >= 0 ? 0 : 1);
}

/** In the unit an English desk writes: mu in hectares (below one in square meters), jin in kilograms. Null: no unit. */
export function inHouseUnits({ low, high, unit }: Pick<Quantity, 'low' | 'high' | 'unit'>): Measured | null {
  if (unit === null) return null;
  const isSmall = compareNumbers(low, exactNumber(15)) < 0;
  const to =
    unit.name === 'mu' ? (isSmall ? squareMeters : hectares) : unit.name === 'jin' ? kilograms : unit;
  if (to === unit) return { low, high, unit };
  return { low: converted(low, unit, to), high: converted(high, unit, to), unit: to };
}
