import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../../shared/check/profiles.js';
import type { StyleName } from '../../../../shared/model/check.js';
import { readLedger } from './readLedger.js';

const sources =
  '1.2亿元 3500万美元 90亿 7家 15分钟 6小时 3.5% 0.2个百分点 20%至30% 6600亩 5亩 500斤 4.6公里 1800千瓦时 约2300吨 超过300万人 不到40人 至少12人 近5000人 第十三届 2020年12月2日 12月2日 12月上旬 12月中旬 2020年 8时 15时30分 3月'.split(
    ' ',
  );
const english = [
  '120 million yuan',
  '$3.5 billion',
  '15 minutes',
  '3.5 percent',
  '0.2 percentage point',
  '20 to 30 percent',
  '440 hectares',
  'about 2,300 metric tons',
  'more than 3 million',
  'Dec 2, 2020',
  'early December',
  'mid-December',
  '3:30 pm',
  '15,000 people',
  'the 13th session',
];
const toChinese = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
const styles: readonly StyleName[] = ['chinadaily', 'ap', 'uk'];

describe('house forms', () => {
  it.each(styles.flatMap((style) => sources.map((source) => [style, source] as const)))(
    'of %s: what is offered for %s agrees',
    (style, source) => {
      const settings = { profile: builtInProfiles[style] };
      const { hedge, words } = readLedger(source, '', settings)[0]?.house ?? { hedge: null, words: '' };
      const target = hedge === null ? words : `${hedge} ${words}`;
      expect(readLedger(source, target, settings).map(({ state }) => state)).toEqual(['agrees']);
    },
  );

  it.each(english)('in Chinese: what is offered for %s agrees', (source) => {
    const { hedge, words } = readLedger(source, '', toChinese)[0]?.house ?? { hedge: '', words: '' };
    const lines = readLedger(source, `${hedge ?? ''}${words}`, toChinese);
    expect(lines.map(({ state }) => state)).toEqual(['agrees']);
  });

  it('follow the desk', () => {
    const form = (source: string, style: StyleName): string | undefined =>
      readLedger(source, '', { profile: builtInProfiles[style] })[0]?.house?.words;
    expect(styles.map((style) => form('12月2日', style))).toEqual(['Dec 2', 'Dec. 2', '2 December']);
    expect(styles.map((style) => form('2020年12月2日星期三', style))).toEqual([
      'Wednesday, Dec 2, 2020',
      'Wednesday, Dec. 2, 2020',
      'Wednesday 2 December 2020',
    ]);
    expect(styles.map((style) => form('15时30分', style))).toEqual(['3:30 pm', '3:30 p.m.', '3:30pm']);
    expect(form('3.5%', 'uk')).toBe('3.5 per cent');
    expect(form('5公里', 'uk')).toBe('5 kilometres');
    expect(form('5吨', 'uk')).toBe('5 tonnes');
  });
});
