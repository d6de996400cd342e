// The quantities of an English text: digits and number words, scale words, shares, ordinals, sums of money.
import {
  andAHalf,
  englishNumberStart,
  englishOrdinalPattern,
  englishScalePattern,
  englishWordsPattern,
  readEnglishNumber,
  withEnglishScales,
} from './englishNumeral.js';
import { divideNumbers, exactNumber, multiplyNumbers, type ExactNumber } from './exactNumber.js';
import { halfWidthText, type Approximation, type Figure, type FigureKind } from './figure.js';

// Groups of three may be parted by narrow or no-break spaces; by plain ones only where no two numbers are meant: 290 000.
const digits =
  '(?:\\d{1,3}(?:(?:,\\d{3})+|(?:[\\u00a0\\u2009\\u202f]\\d{3})+|(?: 000)+)(?!\\d)|\\d+)(?:\\.\\d+)?';
const sticky = (source: string): RegExp => new RegExp(source, 'iy');
const noLetter = '(?![A-Za-z])';

// The sign of the currency may stand before both ends: $100 million to $200 million.
const range = sticky(
  `(${digits})(${englishScalePattern}*)(?:-|–| to )(?:(?:US|HK)?[$€£¥] ?)?(${digits})(${englishScalePattern}*)`,
);
const plain = sticky(
  `(?:(${digits})|(${englishWordsPattern})${noLetter})( and a half${noLetter})?(${englishScalePattern}*)`,
);
const article = sticky(`(half )?an?(${englishScalePattern}+)`);
const ordinalWords = sticky(`(${englishOrdinalPattern})${noLetter}`);
const ordinalDigits = sticky(`(${digits})(?:st|nd|rd|th)${noLetter}`);
const parts: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  tenth: 10,
};
const fraction = sticky(
  `(?:(an?|${englishWordsPattern})[- ])?(half|third|quarter|fourth|fifth|sixth|tenth)s?${noLetter}`,
);

interface Read {
  readonly low: ExactNumber;
  readonly high: ExactNumber;
  readonly end: number;
  readonly kind: FigureKind;
  readonly isInWords: boolean;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const one = (value: ExactNumber, end: number, kind: FigureKind, isInWords: boolean): Read => ({
  low: value,
  high: value,
  end,
  kind,
  isInWords,
});

function readRange(text: string, at: number): Read | null {
  const match = matchAt(range, text, at);
  if (!match) return null;
  const [whole, from = '', fromScale = '', to = '', toScale = ''] = match;
  const [low, high] = [readEnglishNumber(from), readEnglishNumber(to)];
  if (!low || !high) return null;
  return {
    low: withEnglishScales(low, fromScale === '' ? toScale : fromScale),
    high: withEnglishScales(high, toScale),
    end: at + whole.length,
    kind: 'cardinal',
    isInWords: false,
  };
}

function readOrdinal(text: string, at: number): Read | null {
  const inDigits = matchAt(ordinalDigits, text, at);
  const match = inDigits ?? matchAt(ordinalWords, text, at);
  const value = match && readEnglishNumber(match[1] ?? '');
  return match && value ? one(value, at + match[0].length, 'ordinal', inDigits === null) : null;
}

function readFraction(text: string, at: number): Read | null {
  const match = matchAt(fraction, text, at);
  const [whole = '', above = '', below = ''] = match ?? [];
  if (!match || (above === '' && below.toLowerCase() !== 'half')) return null;
  const count = above === '' || /^an?$/i.test(above) ? exactNumber(1) : readEnglishNumber(above);
  if (!count) return null;
  const value = divideNumbers(count, exactNumber(parts[below.toLowerCase()] ?? 1));
  return one(value, at + whole.length, 'fraction', true);
}

function readArticle(text: string, at: number): Read | null {
  const match = matchAt(article, text, at);
  if (!match) return null;
  const value = withEnglishScales(
    match[1] === undefined ? exactNumber(1) : exactNumber(1, 2),
    match[2] ?? '',
  );
  return one(value, at + match[0].length, 'cardinal', true);
}

function readPlain(text: string, at: number): Read | null {
  const match = matchAt(plain, text, at);
  if (!match) return null;
  const base = readEnglishNumber(match[1] ?? match[2] ?? '');
  if (!base) return null;
  const value = withEnglishScales(match[3] === undefined ? base : andAHalf(base), match[4] ?? '');
  return one(value, at + match[0].length, 'cardinal', match[1] === undefined);
}

const suffixes: readonly (readonly [RegExp, string])[] = [
  [/^[ -](?:yuan|RMB|renminbi)(?![A-Za-z])/i, 'CNY'],
  [/^ Hong Kong dollars?(?![A-Za-z])/i, 'HKD'],
  [/^[ -](?:US |American )?dollars?(?![A-Za-z])/i, 'USD'],
  [/^[ -]euros?(?![A-Za-z])/i, 'EUR'],
  [/^[ -]yen(?![A-Za-z])/i, 'JPY'],
  [/^[ -]pounds?(?![A-Za-z])/i, 'GBP'],
  [/^[ -]ro?ubles?(?![A-Za-z])/i, 'RUB'],
];
const prefixes: readonly (readonly [RegExp, string])[] = [
  [/HK\$ ?$/, 'HKD'],
  [/(?:US)?\$ ?$/, 'USD'],
  [/€ ?$/, 'EUR'],
  [/£ ?$/, 'GBP'],
  [/(?:[¥￥]|(?:RMB|CNY)) ?$/, 'CNY'],
];

type Measured = Pick<Figure, 'low' | 'high' | 'kind' | 'currency' | 'end'>;

function measured(text: string, { low, high, end, kind }: Read): Measured {
  const rest = text.slice(end, end + 24);
  const points = /^[ -]percentage[ -]points?/i.exec(rest);
  if (points) return { low, high, kind: 'percentagePoint', currency: null, end: end + points[0].length };
  const percent = /^(?: ?%|[ -](?:percent|per cent|pct)(?![A-Za-z]))/i.exec(rest);
  if (percent) {
    const hundredth = exactNumber(1, 100);
    const share = { low: multiplyNumbers(low, hundredth), high: multiplyNumbers(high, hundredth) };
    return { ...share, kind: 'percent', currency: null, end: end + percent[0].length };
  }
  if (/^(?: times|[ -]?fold)(?![A-Za-z])/i.test(rest))
    return { low, high, kind: 'multiple', currency: null, end };
  for (const [unit, currency] of suffixes) {
    const match = unit.exec(rest);
    if (match) return { low, high, kind, currency, end: end + match[0].length };
  }
  return { low, high, kind, currency: null, end };
}

const approximations: readonly (readonly [RegExp, Approximation])[] = [
  [/(?:more than|over|topped|exceed(?:ed|ing|s)?|above) $/i, 'over'],
  [/(?:less than|fewer than|under|below) $/i, 'under'],
  [/(?:nearly|almost) $/i, 'nearly'],
  [/at least $/i, 'atLeast'],
  [/(?:at most|up to) $/i, 'atMost'],
  [/(?:about|around|some|roughly|approximately) $/i, 'about'],
];

function approximationOf(before: string, after: string): Approximation {
  if (/^ (?:or more|and above|or above)/i.test(after)) return 'atLeast';
  return approximations.find(([words]) => words.test(before))?.[1] ?? 'exact';
}

function figureAt(text: string, at: number): Figure | null {
  const before = text.slice(Math.max(0, at - 20), at);
  // Inside a word, a code (COVID-19) or a longer figure.
  if (/[A-Za-z\d](?:[-.,’'])?$/.test(before) && !/(?:RMB|CNY)$/.test(before)) return null;
  const read =
    readArticle(text, at) ??
    readFraction(text, at) ??
    readOrdinal(text, at) ??
    readRange(text, at) ??
    readPlain(text, at);
  // 5G is a word; kilometres and the like may touch their figure.
  if (!read || /^(?!(?:km|kg|kW|MW|GW|m|bn|mm|cm|lbs?)(?![A-Za-z]))[A-Za-z]/.test(text.slice(read.end)))
    return null;
  const { end, currency, ...found } = measured(text, read);
  const prefix = currency === null ? prefixes.find(([sign]) => sign.test(before)) : undefined;
  const start = prefix ? at - (prefix[0].exec(before)?.[0].length ?? 0) : at;
  return {
    ...found,
    start,
    end,
    currency: prefix?.[1] ?? currency,
    approximation: approximationOf(text.slice(Math.max(0, start - 20), start), text.slice(end, end + 12)),
    number: { start: at, end: read.end },
    isInWords: read.isInWords,
  };
}

const mayBegin = new RegExp(`\\d|\\b${englishNumberStart}`, 'gi');

/** All quantities in order, never overlapping. Dates must have been blanked out by the caller. */
export function readEnglishFigures(text: string): readonly Figure[] {
  const half = halfWidthText(text);
  const figures: Figure[] = [];
  for (const { index } of half.matchAll(mayBegin)) {
    if (index < (figures.at(-1)?.end ?? 0)) continue;
    const figure = figureAt(half, index);
    if (figure) figures.push(figure);
  }
  return figures;
}
