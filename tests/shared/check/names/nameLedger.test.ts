import { describe, expect, it } from 'vitest';
import { oddRenderings } from '../../../../shared/check/names/nameChoice.js';
import { checkArticle } from '../../../../shared/check/runChecks.js';
import type { NameEntry, NameLedger } from '../../../../shared/model/nameLedger.js';
import type { Concept, ConceptId } from '../../../../shared/model/term.js';
import { makeTermIndex } from '../../../../shared/terms/termIndex.js';
import { articleOf, ledgerOf, type TextPair } from './ledgerTexts.js';

const concept = (kind: Concept['kind'], chinese: string, english: string): Concept => ({
  id: chinese as ConceptId,
  kind,
  chinese: [{ text: chinese, status: 'preferred' }],
  english: [{ text: english, status: 'preferred' }],
  partOfSpeech: 'properNoun',
  note: '',
  domain: '',
});

const entryOf = (ledger: NameLedger, name: string): NameEntry => {
  const found = ledger.find((entry) => entry.name === name);
  if (!found) throw new Error(`${name} is not among ${ledger.map((entry) => entry.name).join(', ')}`);
  return found;
};

/** Renderings with how often they stand; a short one in brackets. */
const said = ({ renderings }: NameEntry): readonly string[] =>
  renderings.map(({ words, places, isShort }) => `${isShort ? `(${words})` : words} ${places.length}`);

const ferry: readonly TextPair[] = [
  [
    '澜川市副市长孙喆宣布，轮渡明年开通。',
    'Lanchuan Vice-Mayor Sun Zhe announced that the ferry would open next year.',
  ],
  ['孙喆说，澜川市交通运输局正在准备。', 'Sun Che said the Lanchuan Transport Bureau was preparing.'],
  ['孙喆的计划很好。', 'Sun Zhe’s plan is good, and Sun knows it.'],
];

describe('people', () => {
  it('finds every mention and rendering once somebody is introduced, and what the rules spell', () => {
    const sun = entryOf(ledgerOf(ferry), '孙喆');
    expect(sun.kind).toBe('person');
    expect(sun.mentions).toEqual([
      { segmentId: '0', start: 6, end: 8 },
      { segmentId: '1', start: 0, end: 2 },
      { segmentId: '2', start: 0, end: 2 },
    ]);
    expect(said(sun)).toEqual(['Sun Zhe 2', 'Sun Che 1', '(Sun) 1']);
    expect(sun.suggestion).toEqual({ words: 'Sun Zhe', from: 'pinyin' });
    expect(sun.first).toEqual({
      segmentId: '0',
      words: '澜川市副市长孙喆',
      rendered: 'Lanchuan Vice-Mayor Sun Zhe',
    });
  });

  it('leaves the possessive out of the place', () => {
    const [main] = entryOf(ledgerOf(ferry), '孙喆').renderings;
    expect(main?.places[1]).toEqual({ segmentId: '2', start: 0, end: 'Sun Zhe'.length });
  });

  it('spells by the rules: surname readings, an apostrophe, Lyu', () => {
    const ledger = ledgerOf([
      ['记者单卫东说', 'reporter Dan Weidong said'],
      ['教授李瑞安说', "Professor Li Rui'an said"],
      ['教授吕平表示', 'Professor Lv Ping said'],
    ]);
    expect(ledger.map(({ suggestion }) => suggestion?.words)).toEqual([
      'Shan Weidong',
      "Li Rui'an",
      'Lyu Ping',
    ]);
  });

  it('makes no spelling where the characters are read in several ways and nobody wrote the name', () => {
    expect(entryOf(ledgerOf([['记者孙朝晖说', 'the reporter said']]), '孙朝晖').suggestion).toBeNull();
  });

  it('takes the termbase before the rules', () => {
    const terms = makeTermIndex([concept('person', '马云', 'Jack Ma')]);
    const ma = entryOf(ledgerOf([['马云来到杭州', 'Ma Yun came to Hangzhou']], { terms }), '马云');
    expect(ma.suggestion).toEqual({ words: 'Jack Ma', from: 'termbase' });
    expect(said(ma)).toEqual(['Ma Yun 1']);
  });

  it('knows foreign names by their sound, and a wrong surname that stands alone', () => {
    const ledger = ledgerOf([
      ['总统谢尔盖·卡梅舍夫会见了记者孙喆。', 'President Sergiy Kamyshev met reporter Sen Zhe.'],
      ['卡梅舍夫说，孙喆很认真。', 'Kamishev said Sen was careful.'],
    ]);
    expect(said(entryOf(ledger, '谢尔盖·卡梅舍夫'))).toEqual(['Sergiy Kamyshev 1', 'Kamishev 1']);
    expect(said(entryOf(ledger, '孙喆'))).toEqual(['Sen Zhe 1', 'Sen 1']);
  });

  it('leaves words that only look like a name out', () => {
    expect(ledgerOf([['记者曾指出', 'A reporter once pointed out']])).toEqual([]);
  });
});

describe('places and bodies', () => {
  it('reads places off the table, and by their pinyin where something says that they are one', () => {
    const ledger = ledgerOf([
      ['他从齐齐哈尔到绥芬河市，再到西安。', 'He went from Qiqihaer to Suifenhe and on to Xian.'],
    ]);
    expect(ledger.map((entry) => [entry.name, entry.suggestion?.words, said(entry)])).toEqual([
      ['齐齐哈尔', 'Qiqihar', ['Qiqihaer 1']],
      ['西安', "Xi'an", ['Xian 1']],
      ['绥芬河', 'Suifenhe', ['Suifenhe 1']],
    ]);
  });

  it('finds bodies by what their words mean, and their initials later', () => {
    const ledger = ledgerOf([
      ['国家发展和改革委员会支持。', 'The National Development and Reform Commission supports it.'],
      ['国家发展和改革委员会公布了计划。', 'The NDRC published the plan.'],
      ['哈尔滨工业大学也参加。', 'Harbin Institute of Technology takes part too.'],
    ]).filter(({ kind }) => kind === 'organisation');
    expect(ledger.map((entry) => [entry.name, said(entry)])).toEqual([
      ['国家发展和改革委员会', ['National Development and Reform Commission 1', '(NDRC) 1']],
      ['哈尔滨工业大学', ['Harbin Institute of Technology 1']],
    ]);
  });
});

describe('from English', () => {
  it('names people by their English words, with every Chinese rendering', () => {
    const ledger = ledgerOf(
      [
        ['Mayor Sun Zhe said so.', '市长孙喆这样说。'],
        ['Sun Zhe went on.', '孙哲接着讲。'],
      ],
      { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' },
    );
    const sun = entryOf(ledger, 'Sun Zhe');
    expect(said(sun)).toEqual(['孙喆 1', '孙哲 1']);
    expect(sun.mentions).toHaveLength(2);
    expect(sun.first).toEqual({ segmentId: '0', words: 'Mayor Sun Zhe', rendered: '市长孙喆' });
  });
});

describe('agreement with the checks', () => {
  const flawed: readonly TextPair[] = [
    ...ferry,
    ['教授欧阳文说', 'Professor Ou Yangwen said'],
    ['教授李瑞安说', "Professor Rui'an Li said"],
    ['总统谢尔盖·卡梅舍夫在陕西说', 'President Sergiy Kamyshev said in Shanxi'],
    ['谢尔盖·卡梅舍夫在哈尔滨说', 'Kamishev said in Haerbin'],
    ['哈尔滨的谢尔盖·卡梅舍夫', 'Kamyshev of Harbin'],
  ];
  const checks = ['name-pinyin', 'name-order', 'name-consistency', 'place'];

  it('shows whatever they flag as a rendering that is not the proposed one', () => {
    const article = articleOf(flawed);
    const ledger = ledgerOf(flawed);
    const flagged = checkArticle(article).flatMap((issues, i) =>
      issues.filter(({ check }) => checks.includes(check)).map((issue) => ({ ...issue, i })),
    );
    expect(new Set(flagged.map(({ check }) => check))).toEqual(new Set(checks));
    for (const { i, target, values } of flagged) {
      const odd = ledger.flatMap((entry) => oddRenderings(entry, null)).flatMap(({ places }) => places);
      const isShown = odd.some(
        ({ segmentId, start, end }) =>
          segmentId === String(i) && target && start <= target.start && target.end <= end,
      );
      expect(isShown, `${values.words} in ${i}`).toBe(true);
    }
  });
});
