// Units of measure in both languages, with what they are in the base unit of their dimension.
import { exactNumber, type ExactNumber } from './exactNumber.js';

/** A unit: what it measures, its name in English, and its size in the dimension's base unit. */
export interface Unit {
  readonly dimension: 'length' | 'area' | 'mass' | 'power' | 'energy' | 'volume' | 'duration' | 'temperature';
  readonly name: string;
  readonly factor: ExactNumber;
}

type Row = readonly [
  dimension: Unit['dimension'],
  name: string,
  factor: ExactNumber,
  chinese: string,
  english: string,
];
const n = exactNumber;

// Longer names first: 平方公里 before 公里. Factors by GB 3100–93; 里, 斤, 亩 as the People's Republic defines them.
const rows: readonly Row[] = [
  [
    'area',
    'square kilometers',
    n(1_000_000),
    '平方公里|平方千米',
    'square[- ]kilomet(?:er|re)s?|sq km|km2|km²',
  ],
  ['area', 'square meters', n(1), '平方米|平米', 'square[- ]met(?:er|re)s?|sq m|m2|m²'],
  ['area', 'hectares', n(10_000), '公顷', 'hectares?|ha'],
  ['area', 'mu', n(10_000, 15), '亩', 'mu'],
  ['area', 'acres', n(404_686, 100), '英亩', 'acres?'],
  ['volume', 'cubic meters', n(1000), '立方米', 'cubic[- ]met(?:er|re)s?|m3|m³'],
  ['volume', 'liters', n(1), '公升|升(?!级|至|到|高|温|降|值|学|空|旗)', 'lit(?:er|re)s?'],
  ['volume', 'milliliters', n(1, 1000), '毫升', 'millilit(?:er|re)s?|ml'],
  ['length', 'kilometers', n(1000), '公里|千米|km(?![A-Za-z])', 'kilomet(?:er|re)s?|km'],
  ['length', 'centimeters', n(1, 100), '厘米|cm(?![A-Za-z])', 'centimet(?:er|re)s?|cm'],
  ['length', 'millimeters', n(1, 1000), '毫米|mm(?![A-Za-z])', 'millimet(?:er|re)s?|mm'],
  ['length', 'nanometers', n(1, 1_000_000_000), '纳米', 'nanomet(?:er|re)s?|nm'],
  ['length', 'nautical miles', n(1852), '海里', 'nautical miles?'],
  ['length', 'miles', n(1609), '英里', 'miles?'],
  ['length', 'feet', n(3048, 10_000), '英尺', 'feet|foot|ft'],
  ['length', 'inches', n(254, 10_000), '英寸', 'inch(?:es)?'],
  ['length', 'li', n(500), '里(?![面边程外头])', 'li'],
  ['length', 'meters', n(1), '米(?![饭粉色粒])|m(?![A-Za-z])', 'met(?:er|re)s?|m'],
  ['mass', 'tons', n(1000), '吨', 'tons?|tonnes?|metric tons?'],
  ['mass', 'milligrams', n(1, 1_000_000), '毫克', 'milligrams?|mg'],
  ['mass', 'kilograms', n(1), '公斤|千克|kg(?![A-Za-z])', 'kilograms?|kilos?|kg'],
  ['mass', 'jin', n(1, 2), '斤', 'jin'],
  ['mass', 'grams', n(1, 1000), '克(?![拉服])', 'grams?|g'],
  ['mass', 'pounds', n(45_359, 100_000), '磅', 'lbs?'],
  ['energy', 'kilowatt-hours', n(1), '千瓦时|度电', 'kilowatt[- ]hours?|kWh'],
  ['power', 'gigawatts', n(1_000_000), '吉瓦|GW(?![A-Za-z])', 'gigawatts?|GW'],
  ['power', 'megawatts', n(1000), '兆瓦|MW(?![A-Za-z])', 'megawatts?|MW'],
  ['power', 'kilowatts', n(1), '千瓦|kW(?![A-Za-z])', 'kilowatts?|kW'],
  [
    'temperature',
    'degrees Celsius',
    n(1),
    '℃|摄氏度',
    '(?:°C|℃|C(?![A-Za-z])|degrees? Celsius|degrees? centigrade|degrees?)',
  ],
  ['duration', 'centuries', n(52_560_000), '个?世纪', 'centur(?:y|ies)'],
  ['duration', 'decades', n(5_256_000), '个十年', 'decades?'],
  ['duration', 'years', n(525_600), '年(?!级|代|月|底|初|末|会|度|份|轻|龄|薪|货)', 'years?|yrs?|(?<=-)year'],
  ['duration', 'months', n(43_200), '个月', 'months?'],
  ['duration', 'weeks', n(10_080), '周(?!年|边|围|末|[一二三四五六日])|个?星期|个?礼拜', 'weeks?'],
  ['duration', 'days', n(1440), '天(?!下|空|气|然)|日(?=[内游]|以[内上]|之[内])', 'days?'],
  ['duration', 'hours', n(60), '个?小时', 'hours?|hrs?'],
  ['duration', 'minutes', n(1), '分钟|分(?![之钟])(?=\\d)', 'minutes?|mins?'],
  ['duration', 'seconds', n(1, 60), '秒', 'seconds?'],
];

const units: readonly Unit[] = rows.map(([dimension, name, factor]) => ({ dimension, name, factor }));

/** One group for each row, in their order: the first that fits. */
const patterns: Readonly<Record<'chinese' | 'english', RegExp>> = {
  chinese: new RegExp(`(?:多|余|来)?(?:${rows.map((row) => `(${row[3]})`).join('|')})`, 'y'),
  english: new RegExp(`(?: |-|)(?:${rows.map((row) => `((?:${row[4]})(?![A-Za-z]))`).join('|')})`, 'y'),
};

/** The unit that begins at an offset, and where it ends; null where none does. */
export function unitAt(
  text: string,
  at: number,
  language: 'chinese' | 'english',
): { readonly unit: Unit; readonly end: number } | null {
  const pattern = patterns[language];
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const unit = match && units[match.slice(1).findIndex((words) => words !== undefined)];
  return unit ? { unit, end: at + match[0].length } : null;
}

/** Both measure the same thing. */
export const sameDimension = (a: Unit, b: Unit): boolean => a.dimension === b.dimension;
