import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize, type TokenKind } from '../../../shared/text/tokenize.js';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import type { WordCutter } from '../../../shared/text/wordCutter.js';
import { anyText } from '../arbitraryText.js';

const texts = (text: string, cutWords?: WordCutter): readonly string[] =>
  tokenize(text, cutWords).map((token) => token.text);
const ofKind = (kind: TokenKind, text: string): readonly string[] =>
  tokenize(text).flatMap((token) => (token.kind === kind ? [token.text] : []));

const slowPieces =
  'a|ab.|1,|1.|a-|一|十|百|[|a@|http://|{|a\'|1 |1至|一至|<a |<a b="|%(|1-|A$|A.|1/|)|周|\u0301|\u200D|👍\u200D|\u0600'.split(
    '|',
  );

const pairs: WordCutter = (han) => han.match(/.{1,2}/gsu) ?? [];

describe('tokenize, in any text', () => {
  it('covers every text exactly, with any cutter, without empty tokens', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, pairs, cutChineseWords), (text, cutWords) => {
        const tokens = tokenize(text, cutWords);
        expect(tokens.map((token) => token.text).join('')).toBe(text);
        let at = 0;
        for (const token of tokens) {
          expect([token.start, token.end > token.start, text.slice(token.start, token.end)]).toEqual([
            at,
            true,
            token.text,
          ]);
          at = token.end;
        }
      }),
    );
  });

  it('never cuts a character people see as one, nor a surrogate pair', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = new Set(Array.from(segmenter.segment(text), ({ index }) => index));
        for (const { start } of tokenize(text, pairs)) expect(borders.has(start)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts figures and Latin words the same with every cutter', () => {
    const fixed = (text: string, cutWords?: WordCutter): readonly string[] =>
      tokenize(text, cutWords).flatMap(({ kind, text: words, start }) =>
        kind === 'han' ? [] : [`${start} ${words}`],
      );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fixed(text, pairs)).toEqual(fixed(text));
      }),
    );
  });

  it('cuts a text as it cuts its lines', () => {
    const cut = (text: string): readonly string[] =>
      tokenize(text, pairs).map(({ kind, text: part }) => `${kind} ${part}`);
    const line = fc.oneof(
      anyText,
      fc.constantFrom('<g id="', '1">', 'Dec', '2, 2020', '$', '3 to', '5 million', '12月', '2日'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\u2029'), (lines, lineBreak) => {
        const apart = lines.flatMap((text, i) =>
          i === 0 ? cut(text) : [`break ${lineBreak}`, ...cut(text)],
        );
        expect(cut(lines.join(lineBreak))).toEqual(apart);
      }),
    );
  });
});

describe('tokenize', () => {
  it('takes figures whole: sign, currency, separators, decimals, scale and unit', () => {
    const figures = [
      '1.2亿元',
      '3,500.5万',
      '$1.2 billion',
      '12.5%',
      '１２％',
      '-3℃',
      'US$300',
      '¥88',
      'RMB 3 million',
      '3000余万元',
      '5万吨',
      '0.2个百分点',
      '1/3',
      '21st',
      '1990s',
      '10km',
      '三千五百',
      '五六十',
      '百分之三十',
      '三分之二',
      '十三',
      '数百',
      '10 trillion',
    ];
    for (const figure of figures) {
      expect([figure, ofKind('figure', figure)]).toEqual([figure, [figure]]);
      expect([figure, ofKind('figure', `共 ${figure}，。`)]).toEqual([figure, [figure]]);
      expect([figure, ofKind('figure', `到${figure}的`)]).toEqual([figure, [figure]]);
    }
  });

  it('takes dates and times whole', () => {
    const dates = [
      '2020年12月2日',
      '12月2日',
      '2020年12月',
      '2020年',
      '80年代',
      '3日',
      '十二月二日',
      '二〇二〇年',
      '9时30分',
      '3点半',
      '2020-12-04',
      '2020/1/5',
      '12 月 2 日',
      'Dec 2, 2020',
      'Dec. 2',
      'December 2020',
      '2 December 2020',
      '2nd of May',
      'May 4',
      '9:30 am',
      '15:30',
      '9 a.m.',
    ];
    for (const date of dates) {
      expect([date, ofKind('date', date)]).toEqual([date, [date]]);
      expect([date, ofKind('date', `（${date}）`)]).toEqual([date, [date]]);
    }
  });

  it('knows what only looks like a figure or a date', () => {
    expect(ofKind('figure', '一带一路，万一，十分，千方百计，百姓，一些')).toEqual([]);
    expect(ofKind('date', '5个月，may 3 firms, Dec 2.5, 3:2')).toEqual([]);
    expect(ofKind('figure', '2025元旦')).toEqual(['2025']);
    expect(texts('15%～30%')).toEqual(['15%', '～', '30%']);
    expect(texts('2016-20')).toEqual(['2016', '-', '20']);
  });

  it('keeps Latin words whole: apostrophes, hyphens, initials, figures in them', () => {
    const words = [
      'Xi’an’s',
      "don't",
      'vice-chairman',
      'U.S.',
      'e.g.',
      'U.S.-China',
      'COVID-19',
      '5G',
      'R&D',
      'café',
      '600606.SH',
      'v1.2',
    ];
    for (const word of words) expect(ofKind('word', `${word}企业`)).toEqual([word]);
    expect(texts('Mr. Li left.The city')).toEqual(['Mr.', ' ', 'Li', ' ', 'left', '.', 'The', ' ', 'city']);
  });

  it('takes addresses whole, without the punctuation after them', () => {
    expect(ofKind('url', '见（ e.my399.com ），www.a.example/b_(c)。See https://a.example/b?c=d#e.')).toEqual(
      ['e.my399.com', 'www.a.example/b_(c)', 'https://a.example/b?c=d#e'],
    );
    expect(ofKind('url', '(see http://a.example/b), later')).toEqual(['http://a.example/b']);
    expect(ofKind('email', '联系a.b+c@d.example。')).toEqual(['a.b+c@d.example']);
  });

  it('tells spaces, breaks, punctuation and placeholders apart', () => {
    expect(tokenize('a  “b”\r\n……\u2029👨‍👩‍👧{name}\uFFFC%s').map(({ kind, text }) => [kind, text])).toEqual([
      ['word', 'a'],
      ['space', ' '],
      ['space', ' '],
      ['punctuation', '“'],
      ['word', 'b'],
      ['punctuation', '”'],
      ['break', '\r\n'],
      ['punctuation', '……'],
      ['break', '\u2029'],
      ['punctuation', '👨‍👩‍👧'],
      ['placeholder', '{name}'],
      ['placeholder', '\uFFFC'],
      ['placeholder', '%s'],
    ]);
  });

  // Written out in full: the same on every ICU version, in Node and in the app's own runtime.
  it('goes by character in Chinese without a cutter', () => {
    expect(texts('副市长5日在U.S.会见7家企业')).toEqual([
      '副',
      '市',
      '长',
      '5日',
      '在',
      'U.S.',
      '会',
      '见',
      '7',
      '家',
      '企',
      '业',
    ]);
  });

  it('takes Chinese words from the cutter, which sees nothing but Han characters', () => {
    const seen: string[] = [];
    const cut: WordCutter = (han) => {
      seen.push(han);
      return pairs(han);
    };
    expect(texts('会见12月2日的IT企业家', cut)).toEqual(['会见', '12月2日', '的', 'IT', '企业', '家']);
    expect(seen).toEqual(['会见', '的', '企业家']);
  });

  it('ignores word borders inside a character and throws when a cutter alters the text', () => {
    const everyUnit: WordCutter = (han) => han.split('');
    expect(texts('𠮷葛\u{E0100}好', everyUnit)).toEqual(['𠮷', '葛\u{E0100}', '好']);
    expect(() => tokenize('好', () => ['坏'])).toThrow('word cutter');
  });

  it('takes time in proportion to a text made to be slow', () => {
    const started = performance.now();
    for (const piece of slowPieces) tokenize(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
