import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { findNames, type NameOptions } from '../../../shared/text/findNames.js';
import { tokenize } from '../../../shared/text/tokenize.js';
import type { WordCutter } from '../../../shared/text/wordCutter.js';
import { wordList } from '../../../shared/text/wordList.js';
import { anyText } from '../arbitraryText.js';

const names = (text: string, options?: NameOptions): readonly string[] =>
  findNames(text, tokenize(text), options).map(({ start, end }) => text.slice(start, end));
const people = (text: string): readonly string[] =>
  findNames(text, tokenize(text)).flatMap(({ kind, start, end }) =>
    kind === 'person' ? [text.slice(start, end)] : [],
  );

describe('findNames', () => {
  it('answers ranges in order on token borders, in any text, with and without a cutter', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, cutChineseWords), (text, cutWords) => {
        const tokens = tokenize(text, cutWords);
        const starts = new Set(tokens.map((token) => token.start));
        const ends = new Set(tokens.map((token) => token.end));
        let at = 0;
        for (const { start, end } of findNames(text, tokens, { names: ['市长', 'the', 'é'] })) {
          expect([start >= at, end > start, starts.has(start), ends.has(end)]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          at = end;
        }
      }),
    );
  });

  it('finds Chinese people beside an office', () => {
    expect(people('市长孙喆会见了副主席欧阳文静。')).toEqual(['孙喆', '欧阳文静']);
    expect(people('记者林越、周见川和苏禾报道')).toEqual(['林越', '周见川']);
    expect(people('記者林越、周見川報道，市長孫喆出席')).toEqual(['林越', '孫喆']);
    expect(people('（记者 林越）董事长何平在会上发言')).toEqual(['何平']);
  });

  it('finds Chinese people before a verb of saying and again where they are repeated', () => {
    expect(people('林越说，这很好。周见川表示同意。此后林越走了。')).toEqual(['林越', '周见川', '林越']);
    expect(people('周见川先生，您好')).toEqual(['周见川']);
  });

  it('finds foreign names written with a dot', () => {
    expect(people('商会副会长谢尔盖·卡梅舍夫表示，由让-保罗去')).toEqual(['谢尔盖·卡梅舍夫']);
    expect(people('让·克洛德·马丁和李·布朗')).toEqual(['让·克洛德·马丁', '李·布朗']);
  });

  it('begins a foreign name behind the office, the word or the preposition before it', () => {
    expect(people('俄罗斯总理米哈伊尔·米舒斯京本周说，当乔伊·约翰逊于周六来')).toEqual([
      '米哈伊尔·米舒斯京',
      '乔伊·约翰逊',
    ]);
    const text = '如果弗拉基米尔·普京';
    const tokens = tokenize(text, cutChineseWords);
    expect(findNames(text, tokens)).toEqual([{ kind: 'person', start: 2, end: text.length }]);
  });

  it('leaves Chinese words alone that only look like names', () => {
    for (const text of [
      '代表方面，主任单位，记者高度评价',
      '他曾指出，曾多次表示，管理局长江源园区',
      '专家解释，专家认为，市民高兴地说',
      '方面表示，强烈认为，石油公司称',
      '会长单位、副会长单位',
      '记者时表示，许多人认为，李先生说',
      '居民成立了合作社，村民和平相处',
    ])
      expect([text, people(text)]).toEqual([text, []]);
  });

  it('takes no word of the dictionary for a name', () => {
    const text = '记者牛仔表示';
    const cut = (cutWords?: WordCutter): number => findNames(text, tokenize(text, cutWords)).length;
    expect([cut(), cut(() => ['记者', '牛仔', '表示']), cut(() => ['记者', '牛', '仔', '表示'])]).toEqual([
      1, 0, 1,
    ]);
  });

  it('finds runs of capitalised English words, with particles and initials', () => {
    expect(names('Harbour officials met Sun Zhe and J. Q. Moss of the Bank of Lanchuan in Harbin.')).toEqual([
      'Sun Zhe',
      'J. Q. Moss',
      'Bank of Lanchuan',
      'Harbin',
    ]);
    expect(names('It said the People’s Daily and the city’s Old Harbour paper, and I’m told so.')).toEqual([
      'People’s Daily',
      'Old Harbour',
    ]);
    expect(names('A book by Charles de Vries and Ludwig van der Berg is out.')).toEqual([
      'Charles de Vries',
      'Ludwig van der Berg',
    ]);
  });

  it('knows people by title, verb of saying, initial and particle', () => {
    expect(
      people('In Harbin, Mayor Sun Zhe met Mr. Li. Later Lin Yue said no. The Grand Hotel is old.'),
    ).toEqual(['Sun Zhe', 'Li', 'Lin Yue']);
  });

  it('takes no sentence opener, month, day, people or acronym for a name', () => {
    for (const text of [
      'Officials said it on Wednesday in December.',
      'The Chinese side agreed. However, GDP rose. I know.',
      '“We agree,” she said. Yesterday I left.',
      'It opened on Dec 2, 2020. May is warm.',
    ])
      expect([text, names(text)]).toEqual([text, []]);
  });

  it('gives up on headlines in title case', () => {
    expect(names('Harbour City To Host Forum On Green Shipping')).toEqual([]);
  });

  it('takes the names handed in, longest first, and Latin ones as whole words only', () => {
    const list = ['澜川', '澜川港', 'e2 Lab', 'lab'];
    expect(names('在澜川港，e2 Lab的label。澜川', { names: list })).toEqual(['澜川港', 'e2 Lab', '澜川']);
    expect(names('在澜川港', { names: wordList(list) })).toEqual(['澜川港']);
  });

  it('widens a range to the tokens of a cutter that joined a name with its neighbour', () => {
    const text = '市长孙喆说';
    const found = findNames(
      text,
      tokenize(text, () => ['市', '长孙', '喆', '说']),
    );
    expect(found).toEqual([{ kind: 'person', start: 1, end: 4 }]);
  });
});
