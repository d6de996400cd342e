import { describe, expect, test } from 'vitest';
import type { Concept, ConceptContent, Term } from '../../../shared/model/term.js';
import { readTermList, termListCells } from '../../../shared/terms/termList.js';

const term = (text: string, status: Term['status'] = 'preferred'): Term => ({ text, status });
const content = (
  chinese: readonly Term[],
  english: readonly Term[],
  rest: Partial<Concept> = {},
): ConceptContent => ({
  kind: 'term',
  chinese,
  english,
  partOfSpeech: 'other',
  note: '',
  domain: '',
  ...rest,
});

function read(...cells: readonly (readonly string[])[]) {
  const list = readTermList(cells, 'desk.csv');
  if (!list.ok) throw new Error(list.failure.code);
  return list.value;
}
const contentsOf = (...cells: readonly (readonly string[])[]) =>
  read(...cells).rows.map((row) => row.content);
const ferry = content([term('轮渡')], [term('ferry')]);

describe('columns', () => {
  test.each([
    ['English names', ['Chinese', 'English']],
    ['Chinese names', ['中文', '英文']],
    ['language tags', ['zh-CN', 'en_US']],
    ['names of the field', ['Source term', 'Target term']],
    ['their Chinese names', ['原文', '译文']],
    ['brackets and capitals', ['CHINESE (Simplified)', 'english term']],
  ])('are known by %s', (_, heading) => {
    expect(contentsOf(heading, ['轮渡', 'ferry'])).toEqual([ferry]);
  });

  test('may stand in any order, those nobody knows are named', () => {
    const list = read(
      ['No.', '备注', 'English', '词性', 'Chinese', '类别', '领域', 'Client'],
      ['1', 'the old one', 'Old Wharf', '专有名词', '老码头', '地名', 'city', 'A'],
    );
    expect(list.otherColumns).toEqual(['No.', 'Client']);
    const rest = { kind: 'place', partOfSpeech: 'properNoun', note: 'the old one', domain: 'city' } as const;
    expect(list.rows).toEqual([{ number: 2, content: content([term('老码头')], [term('Old Wharf')], rest) }]);
  });

  test('called source and target are in the language of their words', () => {
    expect(contentsOf(['source', 'target'], ['ferry', '轮渡'])).toEqual([ferry]);
    expect(contentsOf(['target', 'source'], ['ferry', '轮渡'])).toEqual([ferry]);
  });

  test('without a heading are two, of which one is Chinese', () => {
    expect(contentsOf(['轮渡', 'ferry'], ['码头', 'wharf'])).toHaveLength(2);
    expect(contentsOf([''], ['ferry', '轮渡', ''])).toEqual([ferry]);
    const refused = readTermList(
      [
        ['a', 'b', '轮渡'],
        ['c', 'd', '码头'],
      ],
      'desk.csv',
    );
    expect(refused).toEqual({
      ok: false,
      failure: { code: 'terms.noColumns', details: { file: 'desk.csv', columns: 'a, b, 轮渡' } },
    });
    expect(readTermList([['ferry', 'boat']], 'desk.csv').ok).toBe(false);
    expect(
      readTermList(
        [
          ['note', 'domain'],
          ['轮渡', 'ferry'],
          ['码头', 'wharf'],
        ],
        'x',
      ).ok,
    ).toBe(false);
    expect(readTermList([], 'desk.csv').ok).toBe(false);
  });
});

describe('a row', () => {
  test('has several variants in one cell, the first is preferred', () => {
    expect(contentsOf(['zh', 'en'], ['轮渡|渡轮；渡船', 'ferry; ferryboat\nferry boat'])).toEqual([
      content(
        [term('轮渡'), term('渡轮', 'admitted'), term('渡船', 'admitted')],
        [term('ferry'), term('ferryboat', 'admitted'), term('ferry boat', 'admitted')],
      ),
    ]);
    expect(contentsOf(['zh', 'en'], ['轮渡', 'either\\|or'])).toEqual([
      content([term('轮渡')], [term('either|or')]),
    ]);
  });

  test('has a status, which belongs to the English words, or to the Chinese if there are no others', () => {
    const rows = contentsOf(
      ['zh', 'en', '状态'],
      ['轮渡', 'ferry', '首选'],
      ['轮渡', 'boat', 'Deprecated'],
      ['轮渡', 'ferryboat', '可用'],
      ['摆渡船', '', '禁用'],
      ['', 'washing machine', 'forbidden'],
    );
    expect(rows).toEqual([
      ferry,
      content([term('轮渡')], [term('boat', 'forbidden')]),
      content([term('轮渡')], [term('ferryboat', 'admitted')]),
      content([term('摆渡船', 'forbidden')], []),
      content([], [term('washing machine', 'forbidden')]),
    ]);
  });

  test('has forbidden words in columns of their own, or a mark that says so', () => {
    expect(
      contentsOf(['zh', 'en', 'forbidden', '禁用中文'], ['轮渡', 'ferry', 'boat; 小船', '摆渡船']),
    ).toEqual([
      content(
        [term('轮渡'), term('摆渡船', 'forbidden'), term('小船', 'forbidden')],
        [term('ferry'), term('boat', 'forbidden')],
      ),
    ]);
    expect(contentsOf(['zh', 'en', 'forbidden'], ['轮渡', 'boat', 'yes'], ['轮渡', 'ferry', 'no'])).toEqual([
      content([term('轮渡')], [term('boat', 'forbidden')]),
      ferry,
    ]);
  });

  test('that cannot be taken is left out and named; what is not understood is said', () => {
    const list = read(
      ['zh', 'en', 'status', 'POS', 'kind'],
      ['', '', 'preferred', '', ''],
      ['轮渡', 'ferry', 'maybe', '', ''],
      ['', '', '', '', ''],
      ['轮渡', 'ferry', '', 'adverb', 'vessel'],
      ['轮'.repeat(1001), 'ferry', '', '', ''],
    );
    expect(list.rows).toEqual([{ number: 5, content: ferry }]);
    expect(list.remarks.map(({ kind, number, value }) => [kind, number, value.slice(0, 9)])).toEqual([
      ['noTerm', 2, 'preferred'],
      ['unknownStatus', 3, 'maybe'],
      ['unknownKind', 5, 'vessel'],
      ['unknownPart', 5, 'adverb'],
      ['tooLong', 6, '轮'.repeat(9)],
    ]);
  });
});

describe('a list that was written', () => {
  const concepts: readonly ConceptContent[] = [
    ferry,
    content(
      [term('甲|乙'), term('丙；丁', 'admitted'), term('戊\\', 'admitted'), term('己', 'forbidden')],
      [term('a; b'), term('c | d', 'admitted'), term('\\|', 'forbidden')],
      { kind: 'organisation', partOfSpeech: 'verb', note: 'Two\nlines, "quoted"', domain: '交通' },
    ),
    content([], [term('only a variant', 'admitted')]),
    content([term('忌用', 'forbidden')], []),
    content([term('＝号')], [term('=1+1')], { note: "'-quoted", kind: 'person', partOfSpeech: 'adjective' }),
    content([term('减号')], [term('-ism')], { note: '@desk', kind: 'place', partOfSpeech: 'properNoun' }),
  ];

  test.each(['en', 'zh-CN'] as const)('reads the same again, with headings in %s', (language) => {
    const list = read(...termListCells(concepts, language));
    expect(list.rows.map((row) => row.content)).toEqual(concepts);
    expect([list.remarks, list.otherColumns]).toEqual([[], []]);
  });

  test('has no cell a spreadsheet would compute', () => {
    for (const cell of termListCells(concepts, 'en').flat()) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/u);
  });
});
