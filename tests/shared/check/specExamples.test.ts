// Examples of the checks' specification that the tests of a family do not have, and those that were judged otherwise.
import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '../../../shared/check/profiles.js';
import type { CheckId } from '../../../shared/model/check.js';
import type { ParagraphRole } from '../../../shared/model/article.js';
import { makeTermIndex } from '../../../shared/terms/termIndex.js';
import type { Concept, ConceptId } from '../../../shared/model/term.js';
import { issuesOfArticle, type TestPair } from './checkTexts.js';

type Settings = NonNullable<Parameters<typeof issuesOfArticle>[1]>;
type Row = readonly [source: TestPair['source'], target: TestPair['target'], role?: ParagraphRole];
type Example = readonly [check: CheckId, isFlagged: boolean, rows: readonly Row[], settings?: Settings];

const zh = '会议在哈尔滨举行，各方达成共识。';
const toChinese: Settings = { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' };
const term = (chinese: string, english: string): Concept => ({
  id: chinese as ConceptId,
  kind: 'term',
  chinese: [{ text: chinese, status: 'preferred' }],
  english: [{ text: english, status: 'preferred' }],
  partOfSpeech: 'noun',
  note: '',
  domain: '',
});
const glossed: Settings = { terms: makeTermIndex([term('哈尔滨', 'Harbin (哈尔滨)')]) };
const serial: Settings = { profile: { ...builtInProfiles.chinadaily, serialComma: true } };
const free: Settings = { profile: { ...builtInProfiles.chinadaily, serialComma: null } };
const examples: readonly Example[] = [
  ['number-approx', false, [['逾100家企业参展', 'The number of exhibitors topped 100']]],
  ['number-approx', false, [['参展企业超100家', 'The number of exhibitors topped 100']]],
  ['number-approx', false, [['参展企业突破100家', 'The number of exhibitors topped 100']]],
  ['date-style', true, [['会议于9时举行。', 'The meeting began at 9:00 a.m.']]],
  ['date-weekday', false, [['会议于2021年正月初一举行。', 'The meeting was held on Friday, Feb 12, 2021.']]],
  ['width', false, [['The total was 35 million yuan at 3:30 pm', '总计3,500万元 15:30', 'body']], toChinese],
  ['end', true, [['这座城市今后如何发展？', 'How to develop it.']]],
  ['end', false, [['包括：', 'including:']]],
  ['end', false, [['他说：“会议会按时举行。”', '“It will be held on time,” he said.']]],
  ['title-marks', true, [['电影《红高粱》', 'the film red sorghum']]],
  ['title-marks', false, [['电影《红高粱》', 'the film Red Sorghum']]],
  ['title-marks', false, [['根据《环境保护法》', 'under the environmental protection law']]],
  [
    'title-marks',
    false,
    [['电影《红高粱》', { text: 'the film Red Sorghum', marks: [{ kind: 'italic', start: 9, end: 20 }] }]],
  ],
  ['title-marks', false, [['据《人民日报》报道', "according to People's Daily"]]],
  ['serial-comma', true, [[zh, 'They sell red, white and blue.']], serial],
  ['serial-comma', false, [[zh, 'A and B, and C came.']], free],
  ['serial-comma', false, [[zh, 'It covers research and development, trade and culture.']]],
  [
    'name-consistency',
    false,
    [
      ['李明说，会议会举行。', 'Li Ming said it would be held.'],
      ['李娜说，会议会举行。', 'Li Na said it would be held.'],
    ],
  ],
  [
    'acronym',
    true,
    [
      [zh, 'CCPIT met. The China Council for the Promotion of International Trade (CCPIT) won.'],
      [zh, 'It ended.'],
      [zh, 'All went.'],
    ],
  ],
  [
    'acronym',
    false,
    [
      [zh, 'The China Council for the Promotion of International Trade met.'],
      [zh, 'It ended.'],
      [zh, 'All went.'],
    ],
  ],
  [
    'acronym',
    false,
    [
      [zh, 'CCPIT opens branch', 'headline'],
      [zh, 'The China Council for the Promotion of International Trade (CCPIT) opened it.'],
      [zh, 'It ended.'],
      [zh, 'All went.'],
    ],
  ],
  ['untranslated', false, [['The CEO spoke of 5G and GDP', '首席执行官CEO谈及5G和GDP']], toChinese],
  ['untranslated', false, [['会议在哈尔滨举行', 'It was held in Harbin (哈尔滨)']], glossed],
  ['untranslated', false, [['A股上涨', 'A shares rose']]],
  ['length', false, [['发改委', 'National Development and Reform Commission']]],
  ['repeated', true, [[zh, 'It was the the first of its kind.']]],
  ['repeated', true, [['This is a good thing', '这是很好的的事情']], toChinese],
  ['repeated', false, [['Let us look and study it', '我们看看，研究研究再说']], toChinese],
  [
    'consistency',
    true,
    [
      ['哈尔滨论坛今天在市区开幕', 'Forum opens in downtown Harbin', 'headline'],
      ['哈尔滨论坛今天在市区开幕', 'Harbin forum begins today downtown', 'headline'],
    ],
  ],
  [
    'consistency',
    true,
    [
      ['港口今天上午恢复运营。', 'The port reopened this morning.'],
      ['机场昨天夜里关闭跑道。', 'The port reopened this morning.'],
    ],
  ],
  [
    'consistency',
    false,
    [
      ['是的。', 'Yes.'],
      ['对。', 'Yes.'],
    ],
  ],
  ['negation', true, [['尚未发现新的病例。', 'A new case has been found.']]],
  ['negation', false, [['不断、不少、不仅、不久、不同、无锡、无人机、未来', 'all these words']]],
  ['direction', true, [['价格高于去年3%。', 'Prices are 3 percent lower than last year.']]],
  ['verbatim', true, [['电话：0451-84637800', 'Tel: 0451-84637801']]],
  ['verbatim', false, [['电话：0451-84637800', 'Tel: +86-451-84637800']]],
  ['verbatim', false, [['详见 www.harbin.gov.cn', 'See www.harbin.gov.cn.']]],
  ['tags', true, [['<b>港口</b>', '<b>port</b> and <b>port</b>']]],
  ['tags', true, [['<b>港<i>口</i></b>', '<b>a<i>b</b></i>']]],
  ['tags', false, [['港口{0}和<x/>机场{1}', '<x/>The {1} airport and the {0} port']]],
  ['headline-case', true, [['哈尔滨举办论坛', 'harbin to host forum', 'headline']]],
  ['spelling-variant', true, [[zh, 'They organise the color of it.']]],
  ['house-style', false, [['《办法》', 'the “Measures on 12 Per Cent Rebates”']]],
];

describe('examples of the specification', () => {
  for (const [check, isFlagged, rows, settings = {}] of examples) {
    const words = rows.map(([, target]) => (typeof target === 'string' ? target : target.text)).join(' / ');
    it(`${check} ${isFlagged ? 'flags' : 'leaves'} ${words}`, () => {
      const pairs = rows.map(([source, target, role = 'body']) => ({ source, target, role }));
      const found = issuesOfArticle(pairs, settings).flat();
      expect(found.some((issue) => issue.check === check)).toBe(isFlagged);
    });
  }
});
