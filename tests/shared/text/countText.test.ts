import { describe, expect, it } from 'vitest';
import {
  countChineseCharacters,
  countChineseCharactersNoPunctuation,
  countEnglishWords,
} from '../../../shared/text/countText.js';

describe('counts of Chinese characters', () => {
  it('count punctuation, digits and Latin letters under one rule and Han characters alone under the other', () => {
    const text = '会议推选7家企业，含GDP 5.0%。';
    expect([countChineseCharacters(text), countChineseCharactersNoPunctuation(text)]).toEqual([18, 8]);
  });

  it('leave out white space, breaks, invisible characters and placeholders', () => {
    const text = ' 甲\u3000乙\n丙\u2029\uFEFF丁\u200B\uFFFC';
    expect([countChineseCharacters(text), countChineseCharactersNoPunctuation(text)]).toEqual([4, 4]);
  });

  it('count a character outside the first plane, with a variation selector or combining marks once', () => {
    expect([
      countChineseCharacters('𠮷葛\u{E0100}e\u0301'),
      countChineseCharactersNoPunctuation('𠮷葛\u{E0100}e\u0301'),
    ]).toEqual([3, 2]);
    expect(countChineseCharacters('👨‍👩‍👧🇨🇳👍🏽')).toBe(3);
  });

  it('are nothing for an empty text', () => {
    expect([
      countChineseCharacters(''),
      countChineseCharactersNoPunctuation(''),
      countEnglishWords(''),
    ]).toEqual([0, 0, 0]);
  });
});

describe('countEnglishWords', () => {
  it('counts hyphenated words and figures once and dashes not at all', () => {
    expect(countEnglishWords('The vice-chairman — a 2.5 percent share – left… “Why?”')).toBe(8);
  });

  it('takes every white space for a border', () => {
    expect(countEnglishWords('one\u00A0two\u3000three\nfour\u2029five\tsix')).toBe(6);
  });
});
