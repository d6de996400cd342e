import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../shared/text/splitSentences.js';
import { anyText } from '../arbitraryText.js';

const sentences = (text: string, language = 'en-US'): readonly string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('loses nothing but white space, in any text and language', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('en', 'zh-CN'), (text, language) => {
        const bare = (part: string): string => part.replace(/\s/gu, '');
        expect(bare(sentences(text, language).join(''))).toBe(bare(text));
        expect(
          sentences(text, language).every((sentence) => sentence === sentence.trim() && sentence !== ''),
        ).toBe(true);
      }),
    );
  });

  it('does not end at abbreviations, initials and decimals', () => {
    const whole = [
      'It opened on Dec. 2 in Harbour City.',
      'Mr. Li met Dr. Q. Moss at 9 a.m. on Friday.',
      'U.S. President Marlow paid $3.5 million to Acme Inc. for it.',
      'See No. 5 and Fig. 2, e.g. the last one.',
      'He waited... and left.',
    ];
    expect(sentences(whole.join(' '))).toEqual(whole);
  });

  it('ends after an abbreviation when a sentence opens behind it', () => {
    expect(sentences('He lives in the U.S. The firm is Acme Inc. It is old.')).toEqual([
      'He lives in the U.S.',
      'The firm is Acme Inc.',
      'It is old.',
    ]);
  });

  it('gives closing quotes and brackets to the sentence they close', () => {
    expect(sentences('“We agree.” She left. (He stayed.) "Why?" he asked.')).toEqual([
      '“We agree.”',
      'She left.',
      '(He stayed.)',
      '"Why?" he asked.',
    ]);
    expect(sentences('他说：“我同意。”随后离开。', 'zh-CN')).toEqual(['他说：“我同意。”', '随后离开。']);
  });

  it('ends Chinese sentences at 。！？ and ……, but not before a comma', () => {
    expect(sentences('会议举行。怎么样？！他走了……她没走。“好吗？”，他问。共3.5亿元。', 'zh-CN')).toEqual([
      '会议举行。',
      '怎么样？！',
      '他走了……',
      '她没走。',
      '“好吗？”，他问。',
      '共3.5亿元。',
    ]);
  });

  it('keeps foreign abbreviations in a Chinese sentence', () => {
    expect(sentences('美国U.S. 公司参会。', 'zh-CN')).toEqual(['美国U.S. 公司参会。']);
  });

  it('keeps who says it with what was quoted', () => {
    const whole = ['“好吗？”他问。', '“好。”林越说，“走吧。”', '“……”她答道。'];
    expect(sentences(whole.join(''), 'zh-CN')).toEqual(whole);
  });

  it('gives Chinese quotes of every shape to the sentence they close', () => {
    const whole = ['他說：「我同意。」', '她走了。', '『好！』', '“一。二。”'];
    expect(sentences(whole.slice(0, 3).join(''), 'zh-TW')).toEqual(whole.slice(0, 3));
    expect(sentences('他说：“快走！”（完）', 'zh-CN')).toEqual(['他说：“快走！”', '（完）']);
  });

  it('does not end at the stop inside a title, behind an item’s number or at dots that begin', () => {
    const whole = ['《你好！》是一部电影。', '1.第一条。', '2. 第二条。', '……他来了。'];
    expect(sentences(whole.join(''), 'zh-CN')).toEqual(whole);
    expect(sentences('1. It is old. 2. It is new. It was 3. Then 4.')).toEqual([
      '1. It is old.',
      '2. It is new.',
      'It was 3.',
      'Then 4.',
    ]);
  });

  it('knows more abbreviations in both places', () => {
    const whole = [
      'See No. 3 and Nos. 4 and 5.',
      'It closed at 5 p.m. Tuesday, Jan. 5.',
      'The U.S. Navy left at 9 a.m.',
      'The St. Louis team met Gov. Marlow, Ph.D., of Acme Co. in Tex. on Thurs.',
      'No.',
      'That is wrong.',
      'He said no. 3 was best.',
    ];
    expect(sentences(whole.join(' '))).toEqual(whole);
  });

  it('always ends at line and paragraph breaks', () => {
    expect(sentences('One line\nanother\u2029last')).toEqual(['One line', 'another', 'last']);
  });
});
