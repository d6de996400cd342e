import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseArticleDate } from '../../../shared/import/parseArticleDate.js';

test.each([
  ['Updated : 2026-11-18', '2026-11-18'],
  ['更新时间：2026-11-18', '2026-11-18'],
  ['发布时间： 2026-11-18 09:12:33', '2026-11-18'],
  ['發布時間：2026/11/8', '2026-11-08'],
  ['2026.11.18', '2026-11-18'],
  ['２０２６年１１月１８日', '2026-11-18'],
  ['2026年11月18日 09:12', '2026-11-18'],
  ['二〇二六年十一月十八日', '2026-11-18'],
  ['二零二六年二月二十日', '2026-02-20'],
  ['民國115年11月18日', '2026-11-18'],
  ['Nov 18, 2026', '2026-11-18'],
  ['Sept. 3, 2026', '2026-09-03'],
  ['Wednesday, November 18th, 2026, 9:12 am', '2026-11-18'],
  ['18 November 2026', '2026-11-18'],
  ['1st of May 2026', '2026-05-01'],
  ['18-Nov-2026', '2026-11-18'],
  ['11/18/2026', '2026-11-18'],
  ['18/11/2026', '2026-11-18'],
  ['5/5/2026', '2026-05-05'],
  ['2026-11-18T09:12:00+08:00', '2026-11-18'],
  ['发布时间：2026-11-17　更新时间：2026-11-18', '2026-11-17'],
])('reads %s as %s', (text, date) => {
  expect(parseArticleDate(text)).toBe(date);
});

test.each([
  '',
  'Updated',
  '2026-02-30',
  '03/04/2026',
  '2026-13-01',
  '11月18日',
  'May be 18, 20266',
  '020261118',
])('finds no date in “%s”', (text) => {
  expect(parseArticleDate(text)).toBeNull();
});

test('reads back every day it is given, in every form', () => {
  const day = fc.date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10);
      const [y, m, d] = iso.split('-').map(Number);
      const name = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
      for (const text of [iso, `${y}年${m}月${d}日`, `${name} ${d}, ${y}`, `${d} ${name} ${y}`])
        expect(parseArticleDate(text)).toBe(iso);
    }),
  );
});
