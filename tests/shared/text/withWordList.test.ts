import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { withWordList } from '../../../shared/text/withWordList.js';
import { wordList } from '../../../shared/text/wordList.js';

const someHan = fc.array(fc.constantFrom(...Array.from('市长孙喆会见澜川港务局中国务院𠮷')), {
  maxLength: 20,
});

describe('withWordList', () => {
  it('improves the dictionary: a listed word is never cut', () => {
    expect(cutChineseWords('市长孙喆会见')).toEqual(['市', '长孙', '喆', '会见']);
    expect(withWordList(cutChineseWords, ['孙喆'])('市长孙喆会见')).toEqual(['市长', '孙喆', '会见']);
  });

  it('lets the longest listed word win, of equal ones the first', () => {
    expect(withWordList(undefined, ['中国', '国务院'])('中国务院')).toEqual(['中', '国务院']);
    expect(withWordList(undefined, ['中国', '国务'])('中国务院')).toEqual(['中国', '务', '院']);
    expect(withWordList(undefined, ['澜川', '澜川港', '港务局'])('澜川港务局')).toEqual([
      '澜川港',
      '务',
      '局',
    ]);
  });

  it('goes by character without a cutter and without a match', () => {
    expect(withWordList(undefined, [''])('𠮷市长')).toEqual(['𠮷', '市', '长']);
  });

  it('gives the stretch back, in listed words and what the cutter makes of the rest', () => {
    fc.assert(
      fc.property(someHan, fc.array(someHan, { maxLength: 6 }), (characters, listed) => {
        const text = characters.join('');
        const words = listed.map((word) => word.join(''));
        const cut = withWordList(cutChineseWords, words)(text);
        expect(cut.join('')).toBe(text);
        expect(cut).not.toContain('');
        const inText = words.filter((word) => word !== '' && text.includes(word)).map(({ length }) => length);
        const kept = cut.filter((word) => words.includes(word)).map(({ length }) => length);
        expect(Math.max(0, ...kept)).toBe(Math.max(0, ...inText));
      }),
    );
  });

  it('takes a list made once, of 100,000 words', () => {
    const characters = Array.from('天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏');
    const words = Array.from({ length: 100_000 }, (_, i) =>
      Array.from({ length: 5 }, (__, place) => characters[Math.floor(i / 10 ** place) % 10] ?? '').join(''),
    );
    const cut = withWordList(undefined, wordList(words));
    expect(cut('天天天天天地地地地地秋')).toEqual(['天天天天天', '地地地地地', '秋']);
  });
});
