import { describe, expect, it } from 'vitest';
import { readStated } from '../../../shared/text/readStated.js';
import { rewriteDate } from '../../../shared/text/rewriteDate.js';
import { rewriteFigure } from '../../../shared/text/rewriteFigure.js';

/** The first figure of `place` with the value of the first figure of `said` in the other language. */
function figure(place: string, said: string, isPlaceChinese = false): string | null {
  const [here, there] = isPlaceChinese ? ['zh-CN', 'en-US'] : ['en-US', 'zh-CN'];
  const [old] = readStated(place, here ?? '').figures;
  const [value] = readStated(said, there ?? '').figures;
  if (!old || !value) throw new Error('no figure in it');
  return rewriteFigure(place, old, value, here ?? '');
}

function date(place: string, from: string, to: string, isPlaceChinese = false): string | null {
  const [here, there] = isPlaceChinese ? ['zh-CN', 'en-US'] : ['en-US', 'zh-CN'];
  const [old] = readStated(place, here ?? '').dates;
  const [before] = readStated(from, there ?? '').dates;
  const [after] = readStated(to, there ?? '').dates;
  if (!old || !before || !after) throw new Error('no date in it');
  return rewriteDate(place, old, before, after, here ?? '');
}

describe('another figure in its place', () => {
  it.each([
    ['120 million yuan', '1.35亿元', '135 million yuan'],
    ['six ferries', '8艘', 'eight'],
    ['Six ferries', '十二艘', '12'],
    ['Twelve ferries', '八艘', 'Eight'],
    ['180 people', '200人', '200'],
    ['15 ferries', '8艘', 'eight'],
    ['4 yuan', '3元', '3 yuan'],
    ['5.2 kilometers', '6公里', '6'],
    ['70 percent', '六成半', '65 percent'],
    ['12.5%', '13%', '13%'],
    ['$1.2 billion', '13.5亿美元', '$1.35 billion'],
    ['860,000 books', '92万册', '920,000'],
    ['2.6 million trips', '300万人次', '3 million'],
    ['the 13th session', '第十四届', '14th'],
    ['the third session', '第四届', 'fourth'],
    ['0.2 percentage points', '0.3个百分点', '0.3 percentage points'],
  ])('%s, now %s', (place, said, expected) => expect(figure(place, said)).toBe(expected));

  it.each([
    ['1.2亿元', '135 million yuan', '1.35亿元'],
    ['6艘', 'eight ferries', '8'],
    ['六艘', 'two ferries', '两'],
    ['七成', '80 percent', '八成'],
    ['七成', '72 percent', '72%'],
    ['86万册', '920,000 books', '92万'],
    ['第三届', 'the fourth session', '四'],
  ])('%s, now %s', (place, said, expected) => expect(figure(place, said, true)).toBe(expected));

  it('leaves to people what it cannot say exactly', () => {
    expect(figure('one ferry', '2艘')).toBeNull();
    expect(figure('two ferries', '1艘')).toBeNull();
    expect(figure('30,000-50,000 tons', '4万吨')).toBeNull();
    expect(figure('$3 million', '300万元')).toBeNull();
    expect(figure('three quarters', '三分之二')).toBeNull();
    expect(figure('70 percent', '70人')).toBeNull();
  });
});

describe('another date in its place', () => {
  it.each([
    ['Wednesday, Dec 9', '12月9日（星期三）', '12月11日（星期五）', 'Friday, Dec 11'],
    ['Thursday, Dec 9', '12月9日（星期三）', '12月11日（星期五）', 'Friday, Dec 11'],
    ['Dec 9', '12月9日', '1月3日', 'Jan 3'],
    ['Sept 9', '9月9日', '3月9日', 'March 9'],
    ['December 9', '12月9日', '10月9日', 'October 9'],
    ['March 28, 2027', '2027年3月28日', '2028年3月1日', 'March 1, 2028'],
    ['Dec 9', '9日', '11日', 'Dec 11'],
    ['11 pm', '晚11时', '晚10时30分', '10:30 pm'],
    ['9:30 am', '上午9时30分', '下午2时', '2:00 pm'],
    ['Sunday, March 28, 2027', '2027年3月28日', '2027年3月29日', 'Monday, March 29, 2027'],
  ])('%s for %s, now %s', (place, from, to, expected) => expect(date(place, from, to)).toBe(expected));

  it.each([
    ['12月9日（星期三）', 'Wednesday, Dec 9', 'Friday, Dec 11', '12月11日（星期五）'],
    ['十二月九日', 'Dec 9', 'Dec 11', '十二月十一日'],
    ['晚11时', '11 pm', '10 pm', '晚10时'],
  ])('%s for %s, now %s', (place, from, to, expected) => expect(date(place, from, to, true)).toBe(expected));

  it('does not guess a weekday that cannot follow', () => {
    expect(date('Wednesday, Dec 9', '12月9日', '12月11日')).toBeNull();
    expect(date('Wednesday, Dec 9', '12月9日（星期三）', '12月11日')).toBeNull();
  });
});
