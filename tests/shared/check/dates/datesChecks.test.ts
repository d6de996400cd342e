import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import { checksOf, issuesOf, mended } from '../checkTexts.js';

const found = (source: string, target: string, settings = {}): readonly string[] =>
  checksOf(source, target, settings).filter((id) => id.startsWith('date-') && id !== 'date-style');

describe('date-value', () => {
  it.each([
    ['会议26日举行。', 'The meeting was held on July 6.'],
    ['持续5个月。', 'It took place in May.'],
    ['3日内完成。', 'It will be done on the 3rd.'],
    ['7月下旬开工。', 'Work starts in early July.'],
    ['下午3时30分开始。', 'It starts at 3:30 am.'],
    ['7月24日15时50分', 'At 14:50 on July 24'],
    ['7月13日17时07分通过', 'passed at 17:07 on July 18'],
    ['2020年12月2日', 'Dec 3, 2020'],
    ['重提2017年的事', 'brought up what happened in 2008'],
    ['2020湖南文化节', 'the 2022 Hunan Culture Festival'],
    ['上世纪八十年代', 'in the 1990s'],
  ])('flags %s ⇒ %s', (source, target) => {
    const all = checksOf(source, target);
    expect(all.some((id) => id === 'date-value' || id === 'number-value')).toBe(true);
  });

  it.each([
    ['二〇二〇年十二月二日', 'Dec 2, 2020'],
    ['会议2日召开。', 'The meeting opened on Wednesday.'],
    ['25日8时至26日8时', '8 am on the 25th to 8 am the next day'],
    ['上世纪八十年代', 'the 1980s'],
    ['24时结束', 'ends at midnight'],
    ['12月2日至3日', 'Dec 2 and 3'],
    ['2017 年年中', 'in the middle of the year 2017'],
    ['5月，港口开放。', 'The port opened in May.'],
    ['晚8点开始。', 'It starts at 8 pm.'],
    ['1月至9月', 'January-September'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
    expect(checksOf(source, target).filter((id) => id.startsWith('number-'))).toEqual([]);
  });
});

describe('date-relative', () => {
  it.each([
    ['同比增长5%', 'up 5 percent month-on-month'],
    ['去年开工', 'work began this year'],
    ['上半年', 'in the second half'],
    ['一季度环比增长2%', 'up 2 percent year-on-year in the first quarter'],
  ])('flags %s ⇒ %s', (source, target) => {
    expect(found(source, target)).toEqual(['date-relative']);
  });

  it.each([
    ['今年开工', 'Work began in 2020'],
    ['同比增长5%', 'up 5 percent from a year earlier'],
    ['近日举行', 'was held'],
    ['前三季度', 'January-September'],
  ])('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
  });
});

describe('date-weekday', () => {
  it('computes the weekday by the article’s date and mends it', () => {
    expect(mended('date-weekday', '12月2日举行。', 'It was held on Thursday, Dec 2.')).toBe(
      'It was held on Wednesday, Dec 2.',
    );
    expect(found('12月2日（星期三）', 'Wednesday, Dec 2')).toEqual([]);
    expect(found('2021年5月1日星期日', 'May 1, 2021')).toEqual(['date-weekday']);
    expect(found('2021年2月29日', 'Feb 29, 2021')).toEqual(['date-weekday']);
    expect(found('周三举行', 'It was held on Tuesday')).toEqual(['date-weekday']);
    expect(found('周末举行', 'It was held at the weekend')).toEqual([]);
  });
});

describe('date-style', () => {
  const wrong = (target: string, style: 'chinadaily' | 'ap' | 'uk'): string | null =>
    mended('date-style', '某日。', target, { profile: builtInProfiles[style] });

  it('minds the desk’s style', () => {
    expect(wrong('It was on Dec. 2.', 'chinadaily')).toBe('It was on Dec 2.');
    expect(wrong('It was on December 2nd.', 'chinadaily')).toBe('It was on December 2.');
    expect(wrong('It was in the 1990’s.', 'chinadaily')).toBe('It was in the 1990s.');
    expect(wrong('It was on Dec 2.', 'ap')).toBe('It was on Dec. 2.');
    expect(wrong('It was on December 2.', 'uk')).toBe('It was on 2 December.');
    for (const right of ['on Dec 2', 'on May 4', 'in December', 'on Sept 30, 2020', 'at 9 am'])
      expect(issuesOf('某日。', right).filter(({ check }) => check === 'date-style')).toEqual([]);
  });
});
