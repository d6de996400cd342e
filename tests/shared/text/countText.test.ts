import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countChineseAsInWord,
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

describe('countChineseAsInWord', () => {
  it('counts each Chinese character, each full-width mark, and each run of letters and digits once', () => {
    // 会议推选 4, 7 1, 家企业 3, ， 1, 含 1, GDP 1, 5.0% 1, 。 1
    expect(countChineseAsInWord('会议推选7家企业，含GDP 5.0%。')).toBe(13);
    expect(countChineseAsInWord('《渡口》——“好……”')).toBe(4 + 2 + 1 + 1 + 2 + 1);
  });

  it('takes full-width letters and digits for characters', () => {
    expect(countChineseAsInWord('ＡＢ１２')).toBe(4);
  });

  it('leaves Western marks in a run of letters, and counts none that stand alone', () => {
    expect(countChineseAsInWord('It’s a 2.5-km line - 新线')).toBe(4 + 2);
    expect(countChineseAsInWord('甲,乙 – 丙')).toBe(3);
  });

  it('is nothing for white space and placeholders', () => {
    expect(countChineseAsInWord(' \u3000\n\u2029\uFFFC')).toBe(0);
  });

  it('never counts more than the characters without spaces', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('新', '线', '。', '，', '“', '”', 'a', 'b', '1', '.', ' ', '-') }),
        (text) => {
          expect(countChineseAsInWord(text)).toBeLessThanOrEqual(countChineseCharacters(text));
        },
      ),
    );
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
