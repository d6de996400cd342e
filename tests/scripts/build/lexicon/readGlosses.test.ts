import { describe, expect, it } from 'vitest';
import { readGlosses } from '../../../../scripts/build/lexicon/readGlosses.mjs';

/** What is rendered, by definition; notes after a stroke, other entries after an arrow. */
const read = (...definitions: readonly string[]): readonly string[] =>
  readGlosses(definitions).map(({ renderings, note, reference }) =>
    [
      renderings.join(' + '),
      ...(note === '' ? [] : [`| ${note}`]),
      ...(reference ? [`${reference.isWhole ? '→' : '⊂'} ${reference.word} ${reference.pinyin}`] : []),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

describe('readGlosses', () => {
  it('parts a definition at semicolons', () => {
    expect(read('to moor; to tie up (a boat)', 'pier')).toEqual(['to moor + to tie up | a boat', 'pier']);
  });

  it('drops measure words, readings and cross-references', () => {
    expect(
      read('ferry', 'CL:艘[sou1],條|条[tiao2]', 'Taiwan pr. [du3]', 'also pr. [duo4]', 'see also 船[chuan2]'),
    ).toEqual(['ferry']);
  });

  it('drops labels, keeps what else stands in brackets as a note', () => {
    expect(read('(coll.) (old) ferryman', '(of a boat) to leak', '(fig.) to fail')).toEqual([
      'ferryman',
      'to leak | of a boat',
      'to fail',
    ]);
  });

  it('keeps the head of a name, the explanation as a note', () => {
    expect(read('Duhe, a river port in Lake County 湖縣|湖县[Hu2 Xian4] (1903-1950)')).toEqual([
      'Duhe | 1903-1950 a river port in Lake County',
    ]);
  });

  it('follows variants and abbreviations to the entry they stand for', () => {
    expect(
      read(
        'variant of 渡|渡[du4]',
        'see 擺渡|摆渡[bai3 du4]',
        'abbr. for 渡船公司[du4 chuan2 gong1 si1], ferry company',
        'to ferry (old variant of 渡[du4])',
      ),
    ).toEqual([
      '→ 渡 du4',
      '→ 擺渡 bai3 du4',
      '| ferry company → 渡船公司 du4 chuan2 gong1 si1',
      'to ferry → 渡 du4',
    ]);
  });

  it('does not follow a name to its abbreviation', () => {
    expect(read('Lake Province (abbr. to 湖[Hu2])')).toEqual(['Lake Province']);
  });

  it('knows an entry that is only part of another', () => {
    expect(read('used in 擺渡|摆渡[bai3 du4]')).toEqual(['⊂ 擺渡 bai3 du4']);
  });

  it('tells renderings from surnames, literal meanings and explanations', () => {
    expect(
      readGlosses([
        'boat',
        'surname Chuan',
        'lit. to burn one’s boats',
        'classifier for boats',
        '(used after a verb)',
        'classifier: boatload',
      ]).map(({ kind, renderings }) => `${kind}: ${renderings.join()}`),
    ).toEqual([
      'plain: boat',
      'name: Chuan',
      'literal: to burn one’s boats',
      'explained: classifier for boats',
      'explained: ',
      'plain: boatload',
    ]);
  });
});
