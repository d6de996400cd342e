import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordList } from '../../../shared/text/wordList.js';

const someText = fc.string({ unit: fc.constantFrom('a', 'b', '中', '国', '𠮷', ' '), maxLength: 8 });

describe('wordList', () => {
  it('finds the longest listed word at every place', () => {
    fc.assert(
      fc.property(fc.array(someText, { maxLength: 12 }), someText, (words, text) => {
        const list = wordList(words);
        for (let at = 0; at < text.length; at++) {
          const lengths = words.filter((word) => text.startsWith(word, at)).map(({ length }) => length);
          expect(list.longestAt(text, at)).toBe(at + Math.max(0, ...lengths));
        }
      }),
    );
  });

  it('holds nothing when it is empty', () => {
    expect(wordList(['']).longestAt('中国', 0)).toBe(0);
  });
});
