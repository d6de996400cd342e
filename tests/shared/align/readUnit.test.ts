import { describe, expect, it } from 'vitest';
import { alignKnowledge } from '../../../shared/align/lexicon/alignKnowledge.js';
import { namedKey, readKey, readUnit } from '../../../shared/align/readUnit.js';

const { lexicon } = alignKnowledge();
const keys = (text: string, language: string): readonly string[] =>
  readUnit(text, language, lexicon).words.map(({ key }) => readKey(key).word);
const values = (text: string, language: string): readonly string[] =>
  readUnit(text, language, null)
    .values.map(({ key }) => key)
    .toSorted();

describe('readUnit', () => {
  it.each([
    ['1.2亿', '120 million'],
    ['12月2日', 'Dec 2'],
    ['百分之三十五', '35 percent'],
    ['三千零五十吨', '3,050 tonnes'],
    ['2 0 1 5 年1 2 月', 'December 2015'],
    ['2.4%', '2.4 per cent'],
  ])('reads %s and %s as the same values', (chinese, english) => {
    expect(values(chinese, 'zh')).not.toEqual([]);
    expect(values(chinese, 'zh')).toEqual(values(english, 'en'));
  });

  it('keeps where values that a layout set apart stand', () => {
    const text = '於2 0 1 5 年';
    const [year] = readUnit(text, 'zh-HK', null).values;
    expect(text.slice(year?.start, year?.end)).toBe('2 0 1 5');
  });

  it('reads English words as stems, without possessives, and short forms written out', () => {
    expect(keys('The children’s well-known house doesn’t burn', 'en')).toEqual(
      keys('The child well known house does not burn', 'en'),
    );
  });

  it('reads Chinese words with the longer word of the lexicon they stand in', () => {
    const words = readUnit('他若有所思。', 'zh', lexicon).words.map(({ key }) => readKey(key));
    expect(words[0]).toEqual({ word: '他', long: null, name: null });
    expect(words.slice(1).every(({ word, long }) => word === '若有所思' || long === '若有所思')).toBe(true);
  });

  it('takes words with a capital inside a sentence for names', () => {
    expect(readUnit('Then Xiulan met Kim in Rome.', 'en', null).names).toEqual(['Xiulan', 'Kim', 'Rome']);
    expect(readUnit('Yesterday it rained. Then it stopped.', 'en', null).names).not.toContain('Then');
  });
});

describe('readKey', () => {
  it('takes apart what namedKey put together', () => {
    expect(readKey(namedKey('清', 'Qingyang'))).toEqual({ word: '清', long: null, name: 'Qingyang' });
    expect(readKey(namedKey(namedKey('清', 'Qing'), 'Qingyang')).name).toBe('Qingyang');
  });
});
