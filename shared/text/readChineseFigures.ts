// The quantities of a Chinese text: digits with scale words, Han numerals, shares, ordinals, sums of money.
import { chineseScale, readChineseNumeral } from './chineseNumeral.js';
import {
  divideNumbers,
  exactNumber,
  multiplyNumbers,
  parseDecimal,
  addNumbers,
  type ExactNumber,
} from './exactNumber.js';
import { blankRanges, halfWidthText, type Approximation, type Figure, type FigureKind } from './figure.js';

/** Words that hold numerals and state no quantity; blanked out before anything is read. */
const notNumbers = new RegExp(
  '一带一路|三农|两会|一国两制|四个全面|五位一体|一号文件|三峡|四川|四平|三亚|九江|六安|五常|双城|万州|十堰|三星|百度|万达' +
    '|一汽|双十一|五一|八一|万一|(?<![一二三四五六七八九])十分(?![之钟])|百姓|千方百计|三轮车|二手|二维码|[一二三四五]星级|一些|一定|统一|第一时间|十四五' +
    '|两岸|一[直样般切方边旦度]|唯一|万众|千家万户|三明治|四季|八方',
  'g',
);

const digits = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
// 千瓦, 千米 and 千克 are units.
const scale = '(?:[十百万萬亿億]|千(?![瓦米克]))';
const han = '(?:[〇零一二两兩三四五六七八九十百万萬亿億]|千(?![瓦米克]))';
const more = '[余餘多几幾]';
const currencies: readonly (readonly [RegExp, string])[] = [
  [/^(?:元人民币|人民币|元(?![旦宵素老首月]))/, 'CNY'],
  [/^美元/, 'USD'],
  [/^[欧歐]元/, 'EUR'],
  [/^(?:港元|港币|港幣)/, 'HKD'],
  [/^日元/, 'JPY'],
  [/^英[镑鎊]/, 'GBP'],
  [/^[卢盧]布/, 'RUB'],
];
const measure =
  /^(?:[个個名家项項条條次年天人位艘辆輛座所种種届屆期级級只隻架台件套场場部张張块塊间間层層处處趟分秒岁歲周月日起例户戶亩畝吨噸米里斤克升度支批本篇幅棵头匹口扇盏班列号]|小时|公里|千米|公斤|千瓦|平方|立方|公顷)/;

const share = new RegExp(`(${digits}|${han}+)分之(${digits}|${han}+(?:[点點]${han}+)?)`, 'y');
const range = new RegExp(`(${digits})(${scale}*)(%?)(?:至|到|[~～\\-–—])(${digits})(${scale}*)`, 'y');
const plainDigits = new RegExp(`(${digits})(${more}?)(${scale}*)(${more}?)`, 'y');
const numeral = new RegExp(`${han}+(?:[点點]${han}+)?${more}?${han}*${more}?`, 'y');

const scaled = (value: ExactNumber, signs: string): ExactNumber =>
  Array.from(signs).reduce(
    (product, sign) => multiplyNumbers(product, chineseScale(sign) ?? exactNumber(1)),
    value,
  );

interface Read {
  readonly low: ExactNumber;
  readonly high: ExactNumber;
  readonly end: number;
  readonly isInWords: boolean;
  readonly kind?: FigureKind;
  readonly isOver?: boolean;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const readNumber = (text: string): ExactNumber | null =>
  parseDecimal(text) ?? readChineseNumeral(text)?.low ?? null;

function readShare(text: string, at: number): Read | null {
  const match = matchAt(share, text, at);
  if (!match) return null;
  const [whole, denominator = '', numerator = ''] = match;
  const isPercent = denominator === '百';
  const below = isPercent ? exactNumber(100) : readNumber(denominator);
  const above = readNumber(numerator);
  if (!below || !above || below.numerator === 0n) return null;
  const value = divideNumbers(above, below);
  const kind = isPercent ? 'percent' : 'fraction';
  return { low: value, high: value, end: at + whole.length, isInWords: true, kind };
}

function readRange(text: string, at: number): Read | null {
  const match = matchAt(range, text, at);
  if (!match) return null;
  const [whole, from = '', fromScale = '', , to = '', toScale = ''] = match;
  const [low, high] = [parseDecimal(from), parseDecimal(to)];
  if (!low || !high) return null;
  return {
    // A scale word at the end of a range covers both ends.
    low: scaled(low, fromScale === '' ? toScale : fromScale),
    high: scaled(high, toScale),
    end: at + whole.length,
    isInWords: false,
  };
}

function readDigits(text: string, at: number): Read | null {
  const match = matchAt(plainDigits, text, at);
  const value = match && parseDecimal(match[1] ?? '');
  if (!match || !value) return null;
  const low = scaled(value, match[3] ?? '');
  const isOver = match[2] !== '' || match[4] !== '';
  return { low, high: low, end: at + match[0].length, isInWords: false, isOver };
}

const anyMore = new RegExp(more, 'g');

function readHan(text: string, at: number): Read | null {
  const match = matchAt(numeral, text, at);
  if (!match) return null;
  const plain = match[0].replace(anyMore, '');
  const rest = text.slice(at + match[0].length);
  const isOrdinal = text[at - 1] === '第';
  const isCounted =
    measure.test(rest) || /^[成倍%]/.test(rest) || currencies.some(([unit]) => unit.test(rest));
  const isLong = plain.length > 1 && /[十百千万萬亿億]/.test(plain) && !/^[百千万萬亿億]/.test(plain);
  const isBareScale = /^[百千万萬亿億]+$/.test(plain);
  if (isBareScale || !(isOrdinal || isCounted || isLong)) return null;
  const value = readChineseNumeral(plain);
  if (!value) return null;
  const isOver = plain !== match[0];
  return { ...value, end: at + match[0].length, isInWords: true, isOver };
}

function approximationOf(before: string, after: string, isOver: boolean): Approximation {
  if (isOver || /(?:逾|超过?|突破|多于|高于)$/.test(before)) return 'over';
  if (/(?:不足|不到|低于|少于)$/.test(before)) return 'under';
  if (/(?:近|将近|接近)$/.test(before)) return 'nearly';
  if (/(?:至少|不少于|不低于)$/.test(before)) return 'atLeast';
  if (/(?:至多|最多|不超过)$/.test(before)) return 'atMost';
  const counted = after.replace(/^[\p{Script=Han}]{0,2}?(?=左右|以上|以内|上下)/u, '');
  if (/^(?:左右|上下)/.test(counted) || before.endsWith('约')) return 'about';
  if (counted.startsWith('以上')) return 'atLeast';
  return counted.startsWith('以内') ? 'atMost' : 'exact';
}

const hundred = exactNumber(100);
const asShare = (read: Read, parts: ExactNumber): Pick<Figure, 'low' | 'high'> => ({
  low: divideNumbers(read.low, parts),
  high: divideNumbers(read.high, parts),
});

type Measured = Pick<Figure, 'low' | 'high' | 'kind' | 'currency'> & {
  readonly end: number;
  readonly numberEnd: number;
};

/** The number with what stands behind it: a percent sign, 成, 倍, a currency. */
function measured(text: string, read: Read): Measured {
  const rest = text.slice(read.end);
  const plain = { low: read.low, high: read.high, currency: null, end: read.end, numberEnd: read.end };
  if (read.kind) return { ...plain, kind: read.kind };
  const points = /^[个個]?百分[点點]/.exec(rest);
  if (points) return { ...plain, kind: 'percentagePoint', end: read.end + points[0].length };
  if (rest.startsWith('%'))
    return { ...plain, ...asShare(read, hundred), kind: 'percent', end: read.end + 1 };
  const tenths = /^成(?!都|立|为|功|员|果|本|长|就|人|年|交)(半?)/.exec(rest);
  if (tenths) {
    const half = tenths[1] === '' ? exactNumber(0) : exactNumber(1, 2);
    const value = divideNumbers(addNumbers(read.low, half), exactNumber(10));
    const end = read.end + tenths[0].length;
    return { ...plain, low: value, high: value, kind: 'percent', end, numberEnd: end };
  }
  if (rest.startsWith('倍')) return { ...plain, kind: 'multiple' };
  for (const [unit, currency] of currencies) {
    const match = unit.exec(rest);
    if (match) return { ...plain, kind: 'cardinal', currency, end: read.end + match[0].length };
  }
  return { ...plain, kind: 'cardinal' };
}

const prefixes: readonly (readonly [RegExp, string])[] = [
  [/(?:US|美)\$ ?$/, 'USD'],
  [/HK\$ ?$/, 'HKD'],
  [/\$ ?$/, 'USD'],
  [/[¥￥] ?$/, 'CNY'],
  [/€ ?$/, 'EUR'],
  [/£ ?$/, 'GBP'],
];

function figureAt(text: string, at: number): Figure | null {
  const before = text.slice(Math.max(0, at - 4), at);
  // The rest of a longer figure, or of a Latin word or code.
  if (/[A-Za-z\d][.,-]?$/.test(before) && !/\d[~～至到]$/.test(before)) return null;
  const isDigit = text.charAt(at) >= '0' && text.charAt(at) <= '9';
  const read =
    readShare(text, at) ?? (isDigit ? (readRange(text, at) ?? readDigits(text, at)) : readHan(text, at));
  // 5G is a word; kilometres and the like may touch their figure.
  if (!read || /^(?!(?:km|kg|kW|MW|GW|mm|cm|m)(?![A-Za-z]))[A-Za-z]/.test(text.slice(read.end, read.end + 4)))
    return null;
  const { low, high, end, numberEnd, ...found } = measured(text, read);
  const prefix = found.currency === null ? prefixes.find(([sign]) => sign.test(before)) : undefined;
  const start = prefix ? at - (prefix[0].exec(before)?.[0].length ?? 0) : at;
  return {
    start,
    end,
    low,
    high,
    kind: before.endsWith('第') && found.kind === 'cardinal' ? 'ordinal' : found.kind,
    currency: prefix?.[1] ?? found.currency,
    approximation: approximationOf(before, text.slice(end, end + 6), read.isOver ?? false),
    number: { start: at, end: numberEnd },
    isInWords: read.isInWords,
  };
}

const mayBegin = /[\d〇零一二两兩三四五六七八九十百千万萬亿億]/g;

/** All quantities in order, never overlapping. Dates must have been blanked out by the caller. */
export function readChineseFigures(text: string): readonly Figure[] {
  const half = halfWidthText(text);
  const masked = Array.from(half.matchAll(notNumbers), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const plain = blankRanges(half, masked);
  const figures: Figure[] = [];
  for (const { index } of plain.matchAll(mayBegin)) {
    if (index < (figures.at(-1)?.end ?? 0)) continue;
    const figure = figureAt(plain, index);
    if (figure) figures.push(figure);
  }
  return figures;
}
