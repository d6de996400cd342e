import { expect, it } from 'vitest';
import { nameUse } from '../../../../shared/check/names/nameUse.js';
import type { ArticleId } from '../../../../shared/model/ids.js';
import { articleOf, type TextPair } from './ledgerTexts.js';

const pairs: readonly TextPair[] = [
  ['孙喆来了。', 'Sun Zhe has come.'],
  ['孙喆说很好。', 'Sun Zhe said it was fine.'],
  ['会见孙喆', 'met Sun Che'],
  ['孙喆和李娜', 'Sun Zhe and Li Na'],
  ['孙喆点头。', 'Sun nodded.'],
];
/** The first two are rows of one article. */
const articles = ['a', 'a', 'b', 'c', 'd'] as readonly string[] as readonly ArticleId[];
const articleAt = (segmentId: string): ArticleId | undefined => articles[Number(segmentId)];

it('counts articles, not rows, for each full rendering', () => {
  expect(
    nameUse(
      articleOf(pairs),
      [
        { kind: 'person', name: '孙喆' },
        { kind: 'person', name: '周桂兰' },
      ],
      articleAt,
    ),
  ).toEqual([
    {
      kind: 'person',
      name: '孙喆',
      used: [
        { words: 'Sun Zhe', articles: 2 },
        { words: 'Sun Che', articles: 1 },
      ],
    },
  ]);
});

it('answers in Chinese for an English name', () => {
  const article = articleOf(
    [
      ['Mayor Sun Zhe said so.', '市长孙喆说。'],
      ['Sun Zhe went.', '市长孙喆走了。'],
    ],
    { sourceLanguage: 'en-US', targetLanguage: 'zh-CN' },
  );
  expect(nameUse(article, [{ kind: 'person', name: 'Sun Zhe' }], articleAt)).toEqual([
    { kind: 'person', name: 'Sun Zhe', used: [{ words: '孙喆', articles: 1 }] },
  ]);
});
