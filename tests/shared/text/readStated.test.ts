import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datePartNames, type StatedDate } from '../../../shared/text/datePart.js';
import type { ExactNumber } from '../../../shared/text/exactNumber.js';
import type { Figure } from '../../../shared/text/figure.js';
import { readStated } from '../../../shared/text/readStated.js';
import { anyText } from '../arbitraryText.js';

const number = ({ numerator, denominator }: ExactNumber): string =>
  denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;

/** A figure in one line: the value or range, then what is unusual about it. */
function shown({ low, high, kind, currency, approximation }: Figure): string {
  const value = number(low) === number(high) ? number(low) : `${number(low)}–${number(high)}`;
  const facts = [
    kind === 'cardinal' ? '' : kind,
    currency ?? '',
    approximation === 'exact' ? '' : approximation,
  ];
  return [value, ...facts].filter(Boolean).join(' ');
}

const shownDate = (date: StatedDate): string =>
  datePartNames.flatMap((name) => (date[name] ? `${name} ${date[name].value}` : [])).join(' ');

const figures = (text: string, language: string): readonly string[] =>
  readStated(text, language).figures.map(shown);
const dates = (text: string, language: string): readonly string[] =>
  readStated(text, language).dates.map(shownDate);

describe('figures of a Chinese text', () => {
  it.each([
    ['总投资1.2亿元，首批6艘，每艘载客180人', ['120000000 CNY', '6', '180']],
    ['2.3万人，1.5万亿元，３５００户', ['23000', '1500000000000 CNY', '3500']],
    ['三千五百户，三千五百元，三千零五人，一万二千人', ['3500', '3500 CNY', '3005', '12000']],
    ['投入三千五百万元', ['35000000 CNY']],
    [
      '3至5万吨，15%～30%，五六百人，三四十家，十七八岁',
      ['30000–50000', '3/20–3/10 percent', '500–600', '30–40', '17–18'],
    ],
    [
      '三成、六成半、百分之三、三分之二、12.5%',
      ['3/10 percent', '13/20 percent', '3/100 percent', '2/3 fraction', '1/8 percent'],
    ],
    ['上升0.2个百分点，增长2倍，第十三届，两次', ['1/5 percentagePoint', '2 multiple', '13 ordinal', '2']],
    [
      '3000余万元，近5000人，逾100家，不足三成，80人以上',
      ['30000000 CNY over', '5000 nearly', '100 over', '3/10 percent under', '80 atLeast'],
    ],
    ['7亿美元，$12亿，300港元', ['700000000 USD', '1200000000 USD', '300 HKD']],
    ['五十分钟，二十二年，2000千瓦时，5.2公里', ['50', '22', '2000', '26/5']],
    ['一点二亿元', ['120000000 CNY']],
    ['一带一路、三峡、四川、两会、千方百计、一些、统一', []],
    ['COVID-19、5G、A320', []],
  ])('%s', (text, expected) => expect(figures(text, 'zh-CN')).toEqual(expected));
});

describe('figures of an English text', () => {
  it.each([
    ['a total of 120 million yuan and six ferries for 180 people', ['120000000 CNY', '6', '180']],
    ['two and a half million, half a million, a dozen, twenty-one', ['2500000', '500000', '12', '21']],
    ['one hundred and twenty people, 2.6 million trips', ['120', '2600000']],
    [
      '70 percent, 12.5%, 0.2 percentage points, three quarters',
      ['7/10 percent', '1/8 percent', '1/5 percentagePoint', '3/4 fraction'],
    ],
    [
      '$1.2 billion, US$3.5 million, 24 million yuan, HK$300',
      ['1200000000 USD', '3500000 USD', '24000000 CNY', '300 HKD'],
    ],
    ['the 13th session, the first, two-thirds', ['13 ordinal', '1 ordinal', '2/3 fraction']],
    [
      'more than 30 million, nearly 5,000, at least 80, about 2.5',
      ['30000000 over', '5000 nearly', '80 atLeast', '5/2 about'],
    ],
    ['30,000-50,000 tons, 3 to 5 million, three times', ['30000–50000', '3000000–5000000', '3 multiple']],
    ['a 5.2-kilometer line, 2,000-kWh, COVID-19, 5G', ['26/5', '2000']],
  ])('%s', (text, expected) => expect(figures(text, 'en-US')).toEqual(expected));
});

describe('dates', () => {
  it.each([
    ['12月9日（星期三）举行', ['month 12 day 9 weekday 3']],
    [
      '二〇二六年十二月二日、2027年3月28日、2026-11-18',
      ['year 2026 month 12 day 2', 'year 2027 month 3 day 28', 'year 2026 month 11 day 18'],
    ],
    ['明年1月，9日下午3时30分，周五，星期天', ['month 1', 'day 9 time 930', 'weekday 5', 'weekday 7']],
    ['每晚11时至次日5时，7:05', ['time 1380', 'time 300', 'time 425']],
    ['5个月、3日内、七日游、1号线、一周三次、15小时', []],
  ])('%s', (text, expected) => expect(dates(text, 'zh-CN')).toEqual(expected));

  it.each([
    [
      'on Wednesday, Dec 9. May 4, 2 December 2020',
      ['month 12 day 9 weekday 3', 'month 5 day 4', 'year 2020 month 12 day 2'],
    ],
    ['in January, by May. It may rain', ['month 1', 'month 5']],
    ['from 11 pm to 5 am, 9:30 a.m., noon', ['time 1380', 'time 300', 'time 570', 'time 720']],
    [
      'on Friday, in 2027, Dec. 2, Sept 30, 2020',
      ['weekday 5', 'year 2027', 'month 12 day 2', 'year 2020 month 9 day 30'],
    ],
    ['the 1990s, 2,020 people, $2020', []],
  ])('%s', (text, expected) => expect(dates(text, 'en-US')).toEqual(expected));

  it('leaves no part of a date to the figures', () => {
    expect(figures('12月9日有6场', 'zh-CN')).toEqual(['6']);
    expect(figures('six shows on Dec 9, 2026', 'en-US')).toEqual(['6']);
  });
});

it('reads any text: ranges in order, inside the text, never overlapping', () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom('zh-CN', 'en-US'), (text, language) => {
      const stated = readStated(text, language);
      const all = [...stated.figures, ...stated.dates].sort((a, b) => a.start - b.start);
      let at = 0;
      for (const { start, end } of all) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
