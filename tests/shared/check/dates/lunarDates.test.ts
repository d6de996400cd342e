import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import { issuesOf } from '../checkTexts.js';

const article = { articleDate: { year: 2021, month: 2, day: 10 } };
const found = (source: string, target: string, settings: Parameters<typeof issuesOf>[2] = article) =>
  issuesOf(source, target, settings)
    .filter(({ check }) => check === 'date-value' || check === 'date-weekday')
    .map(({ message, values }) => [message, values.date, values.words, values.expected]);

describe('dates of the Chinese calendar', () => {
  it.each([
    ['庙会于正月十五举行。', 'The fair is on Jan 15.', '正月十五', 'Jan 15', 'Feb 26'],
    ['庙会于农历五月初五举行。', 'The fair is on May 5.', '农历五月初五', 'May 5', 'June 14'],
    ['庙会于2021年正月初一举行。', 'The fair was on Feb 11, 2021.', '正月初一', 'Feb 11, 2021', 'Feb 12'],
    ['腊月二十三祭灶。', 'Dec 23 is for the kitchen god.', '腊月二十三', 'Dec 23', 'Feb 4'],
    ['端午节将赛龙舟。', 'Boats race on May 5.', '端午节', 'May 5', 'June 14'],
  ])('finds %s ⇒ %s', (source, target, date, words, expected) => {
    expect(found(source, target)).toEqual([['lunarKnown', date, words, expected]]);
  });

  it.each([
    ['chinadaily', 'The fair was on Feb 11, 2021.', 'Feb 12, 2021'],
    ['ap', 'The fair was on Feb. 11, 2021.', 'Feb. 12, 2021'],
    ['uk', 'The fair was on 11 February.', '12 February'],
    ['chinadaily', 'The fair was on Thursday, Feb 11.', undefined],
  ] as const)('mends it as %s writes dates: %s', (style, target, written) => {
    const [issue] = issuesOf('庙会于2021年正月初一举行。', target, {
      ...article,
      profile: builtInProfiles[style],
    }).filter(({ check }) => check === 'date-value');
    expect(issue?.fix?.text).toBe(written);
  });

  it('says that it is no day of that month where the year is not known', () => {
    expect(found('庙会于正月十五举行。', 'The fair is on Jan 15.', {})).toEqual([
      ['lunarKnown', '正月十五', 'Jan 15', 'Feb 26'],
    ]);
    expect(found('庙会于正月十五举行。', 'The fair is on Jan 15.', { articleDate: null })).toEqual([
      ['lunar', '正月十五', 'Jan 15', undefined],
    ]);
  });

  it.each([
    ['庙会于正月十五举行。', 'The fair is on the 15th day of the first lunar month.'],
    ['庙会于正月十五举行。', 'The fair is on Feb 26.'],
    ['正月初一', 'Friday, Feb 12'],
    ['二月初二龙抬头', 'the second day of the second lunar month'],
    ['五月十五日开幕', 'It opens on May 15'],
    ['中秋节假期从9月19日开始', 'The Mid-Autumn holiday begins on Sept 19'],
    ['2月26日（正月十五）', 'Feb 26, the 15th day of the first lunar month'],
    ['庙会于正月十五举行，1月15日报名。', 'The fair is on the Lantern Festival; apply on Jan 15.'],
  ])('leaves %s ⇒ %s alone', (source, target) => expect(found(source, target)).toEqual([]));
});
