import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import { checksOf, issuesOf, mended } from '../checkTexts.js';
import { datePairs } from './datePairs.js';

const found = (source: string, target: string, settings = {}): readonly string[] =>
  checksOf(source, target, settings).filter((id) => id.startsWith('date-') && id !== 'date-style');

describe('date-value', () => {
  it.each(datePairs['date-value'].flagged)('flags %s ⇒ %s', (source, target) => {
    const all = checksOf(source, target);
    expect(all.some((id) => id === 'date-value' || id === 'number-value')).toBe(true);
  });

  it.each(datePairs['date-value'].quiet)('leaves %s ⇒ %s alone', (source, target) => {
    expect(found(source, target)).toEqual([]);
    expect(checksOf(source, target).filter((id) => id.startsWith('number-'))).toEqual([]);
  });
});

describe('date-relative', () => {
  it.each(datePairs['date-relative'].flagged)('flags %s ⇒ %s', (source, target) => {
    expect(found(source, target)).toEqual(['date-relative']);
  });

  it.each(datePairs['date-relative'].quiet)('leaves %s ⇒ %s alone', (source, target) => {
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

  it('holds weekdays that are named twice against each other in their order', () => {
    expect(found('周五开会，周六休会。', 'It met on Saturday and rose on Saturday.')).toEqual([
      'date-weekday',
    ]);
    expect(found('周五开会，周六休会。', 'It met on Friday and rose on Saturday.')).toEqual([]);
    expect(found('周五开会，周六休会。', 'After Saturday it rose; it met on Friday.')).toEqual([]);
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
