import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plain, type InlineText } from '../../../shared/model/inlineText.js';
import type { FormatHint, FoundParagraph } from '../../../shared/formats/foundText.js';
import { recogniseRoles } from '../../../shared/import/recogniseRoles.js';

type Given = string | readonly [text: string | InlineText, hint: FormatHint];
const found = (given: Given): FoundParagraph =>
  typeof given === 'string'
    ? { content: plain(given), hint: null }
    : { content: typeof given[0] === 'string' ? plain(given[0]) : given[0], hint: given[1] };

/** `role`, `role?doubt` when doubtful, `-role` when left out. */
function roles(given: readonly Given[]): string[] {
  return recogniseRoles(given.map(found)).map(
    ({ role, doubt, isLeftOut }) => `${isLeftOut ? '-' : ''}${role}${doubt === null ? '' : `?${doubt}`}`,
  );
}

const zh =
  '澜川市交通运输局宣布，澜江首条电动轮渡航线将于明年三月开航，往返于老码头与东岸科创新区之间，全程5.2公里，单程15分钟。';
const en =
  'The first electric ferry line on the Lan River will open next March, the transport bureau of the city announced on Tuesday, and link the Old Wharf with the East Bank.';

test('recognises a Chinese article in the house layout without a doubt', () => {
  expect(
    roles([
      '首页>城建交通',
      '电动轮渡明年开航',
      '更新时间：2026-11-18',
      '来源：（ 澜川日报 ）',
      zh,
      zh,
      '老码头街区列入省级名录',
      '修缮工程将于年底前启动。',
    ]),
  ).toEqual(['breadcrumb', 'headline', 'date', 'credit', 'body', 'body', 'relatedHeadline', 'teaser']);
});

test('recognises an English article in the house layout without a doubt', () => {
  expect(
    roles([
      'Home>City & Transport',
      'Electric ferry to start next year',
      'Updated : 2026-11-18',
      'By ( Lanchuan Daily )',
      en,
      en,
      'Old Wharf quarter joins heritage list',
      'Restoration is set to begin this year.',
    ]),
  ).toEqual(['breadcrumb', 'headline', 'date', 'credit', 'body', 'body', 'relatedHeadline', 'teaser']);
});

test('needs none of the parts but the text', () => {
  expect(roles([zh, zh])).toEqual(['body', 'body']);
  expect(roles([en])).toEqual(['body']);
  expect(roles(['Ferry to start next year', en, en])).toEqual(['headline', 'body', 'body']);
  expect(roles(['一句没有句号的话'])).toEqual(['headline?body']);
});

test('recognises Traditional Chinese forms', () => {
  expect(
    roles([
      '目前位置：首頁 > 新聞',
      '電動渡輪明年啟航',
      '發布時間：2026年11月18日 09:12',
      '來源：瀾川日報　責任編輯：林越',
      zh,
      '圖為電動渡輪試航。',
      zh,
      '相關新聞',
      '老碼頭街區列入名錄',
    ]),
  ).toEqual([
    'breadcrumb',
    'headline',
    'date',
    'credit',
    'body',
    'caption',
    'body',
    '-subhead',
    'relatedHeadline',
  ]);
});

test('takes a line with date and source apart', () => {
  const paragraphs = recogniseRoles(
    ['Ferry to start', 'By Jane Doe | Lanchuan Daily | Updated: 2026-11-18 09:12', en].map(found),
  );
  expect(paragraphs.map(({ role, content }) => [role, content.text])).toEqual([
    ['headline', 'Ferry to start'],
    ['credit', 'By Jane Doe | Lanchuan Daily'],
    ['date', 'Updated: 2026-11-18 09:12'],
    ['body', en],
  ]);
  expect(
    recogniseRoles(['轮渡开航', '2026年11月18日 09:12　来源：澜川日报　作者：林越', zh].map(found)).map(
      ({ role, content }) => [role, content.text],
    ),
  ).toEqual([
    ['headline', '轮渡开航'],
    ['date', '2026年11月18日 09:12'],
    ['credit', '来源：澜川日报　作者：林越'],
    ['body', zh],
  ]);
});

test('takes the lines of a head written as one block apart', () => {
  expect(roles(['Ferry to start\nUpdated : 2026-11-18\nBy Jane Doe', en, en])).toEqual([
    'headline',
    'date',
    'credit',
    'body',
    'body',
  ]);
});

test.each([
  'Nov 18, 2026',
  '2026年11月18日 星期三',
  'Published: Wed, 18 Nov 2026 09:12 GMT',
  '发布时间：2026-11-18 09:12',
  '11月18日',
])('sees the date “%s” under the headline', (date) => {
  expect(roles(['Ferry to start', date, en])).toEqual(['headline', 'date', 'body']);
});

test.each([
  'By Jane Doe',
  'BY JANE DOE AND LI MEI',
  'Source: Lanchuan Daily',
  '来源：澜川日报',
  '本报记者 林越',
  '（记者 林越 贺文澜）',
  '文/林越',
])('sees the credit “%s” under the headline', (credit) => {
  expect(roles(['Ferry to start', credit, en])).toEqual(['headline', 'credit', 'body']);
});

test('keeps sentences that begin like a credit or a date in the body', () => {
  const by =
    'By the end of the year, the city will have built four more stations on the two banks of the river.';
  const date = '11月18日，澜川市交通运输局举行听证会，市民代表就票价方案发表意见。';
  expect(roles(['Ferry to start', en, by, date, '记者从市交通运输局获悉，票价拟定为3元。'])).toEqual([
    'headline', 'body', 'body', 'body', 'body',
  ]); // prettier-ignore
});

test.each([
  '图为电动渡船在澜江上试航。',
  '电动渡船在澜江上试航。 澜川船舶研究院供图',
  '记者 林越 摄',
  'An electric ferry on the Lan River. [Photo provided to Lanchuan Daily]',
  'A ferry at the Old Wharf. [Photo by Li Mei/Lanchuan Daily]',
  'Photo: Li Mei',
])('sees the caption “%s” in the story', (caption) => {
  expect(roles(['Ferry to start', en, caption, en])).toEqual(['headline', 'body', 'caption', 'body']);
});

test('sees subheads by format, by number, by bold, and by being short between sentences', () => {
  const bold: InlineText = { text: 'Bold line here', marks: [{ kind: 'bold', start: 0, end: 14 }] };
  expect(
    roles([
      ['T', { kind: 'heading', level: 1 }],
      en,
      ['Section', { kind: 'heading', level: 2 }],
      en,
      'Shore power first',
      en,
      '一、总体要求',
      zh,
    ]),
  ).toEqual(['headline', 'body', 'subhead', 'body', 'subhead', 'body', 'subhead', 'body']);
  const result = recogniseRoles([
    found('T t'),
    found(en),
    { content: bold, hint: null },
    found(en),
    found(en),
  ]);
  expect(result[2]).toEqual({
    role: 'subhead',
    content: plain('Bold line here'),
    doubt: null,
    isLeftOut: false,
  });
});

test('does not take list items and verse for subheads', () => {
  const item: FormatHint = { kind: 'listItem' };
  expect(roles(['T t', en, ['four stations', item], ['three lines', item], en])).toEqual([
    'headline',
    'body',
    'body',
    'body',
    'body',
  ]);
  expect(roles(['T t', en, 'The river is wide', 'The boats are white', en])).toEqual([
    'headline', 'body', 'body?subhead', 'body?subhead', 'body',
  ]); // prettier-ignore
});

test('finds several related stories without a line above, but not a last section', () => {
  expect(roles(['H h', en, en, 'Old Wharf joins heritage list', 'It is old.', 'Night work on the bridge to go on', 'It is noisy.'])).toEqual([
    'headline', 'body', 'body', 'relatedHeadline', 'teaser', 'relatedHeadline', 'teaser',
  ]); // prettier-ignore
  expect(roles(['H h', en, 'One thing', en, 'Another', en])).toEqual([
    'headline',
    'body',
    'subhead',
    'body',
    'subhead',
    'body',
  ]);
});

test('does not take short sections of one paragraph each for related stories', () => {
  const heading: FormatHint = { kind: 'heading', level: 2 };
  const section = (title: string): Given[] => [[title, heading], 'It is one short paragraph.'];
  expect(
    roles([
      'H h',
      en,
      en,
      ...section('How the city pays for it all'),
      ...section('What the people on the bank say'),
      ...section('When the work on it will end'),
    ]),
  ).toEqual(['headline', 'body', 'body', 'subhead', 'body', 'subhead', 'body', 'subhead', 'body']);
});

test('finds related stories under a line that says so, teasers or not', () => {
  expect(roles(['H h', en, 'Related stories', 'First story', 'Its teaser.', 'Second story', '（责任编辑：林越）', 'Copyright Lanchuan Daily'])).toEqual([
    'headline', 'body', '-subhead', 'relatedHeadline', 'teaser', 'relatedHeadline', 'credit', '-body',
  ]); // prettier-ignore
});

test('leaves page furniture out', () => {
  expect(roles(['H h', '分享到：微信 微博', '【打印本页】', 'Share', en, '浏览次数：1024', '版权所有 澜川日报社', ['More', { kind: 'furniture' }], '* * *'])).toEqual([
    'headline', '-body', '-body', '-body', 'body', '-body', '-body', '-body', '-body',
  ]); // prettier-ignore
});

test('follows what the format says about title, subtitle, date, credit and breadcrumb', () => {
  expect(
    roles([
      ['City', { kind: 'breadcrumb' }],
      ['A ferry. Two banks.', { kind: 'title' }],
      ['One river', { kind: 'subtitle' }],
      ['18/11', { kind: 'date' }],
      ['jane doe', { kind: 'credit' }],
      en,
      ['Other', { kind: 'relatedHeadline' }],
      ['More of it', { kind: 'teaser' }],
    ]),
  ).toEqual(['breadcrumb', 'headline', 'subhead', 'date', 'credit', 'body', 'relatedHeadline', 'teaser']);
});

test('doubts a bare name under the headline', () => {
  expect(roles(['Ferry to start next year', 'Jane Doe', en, en])).toEqual([
    'headline',
    'credit?subhead',
    'body',
    'body',
  ]);
});

test('leaves out a headline that the page repeats', () => {
  expect(roles([['T', { kind: 'title' }], en, ['T', { kind: 'heading', level: 2 }], en])).toEqual([
    'headline',
    'body',
    '-headline',
    'body',
  ]);
});

test('keeps every word and mark of the body', () => {
  const content: InlineText = { text: en, marks: [{ kind: 'bold', start: 4, end: 9 }] };
  expect(recogniseRoles([found('H h'), { content, hint: null }])[1]?.content).toEqual(content);
});

test('takes date and source apart that only a style held apart', () => {
  expect(
    recogniseRoles(['轮渡开航', '2026-11-18来源：澜川日报', zh].map(found)).map(({ role, content }) => [
      role,
      content.text,
    ]),
  ).toEqual([
    ['headline', '轮渡开航'],
    ['date', '2026-11-18'],
    ['credit', '来源：澜川日报'],
    ['body', zh],
  ]);
});

test('loses no letter and no paragraph without a word, whatever it is given', () => {
  const line = fc.constantFrom(
    '首页>城建', 'Home', 'Updated : 2026-11-18', '来源：澜川日报', 'By Jane Doe | 2026-11-18', '图为渡船。', 'Related stories', '分享到：微信',
    'Ferry to start', '先建岸电', zh, en, 'It is old.', 'a\nb', '* * *', '一、总体要求', 'By Jane Doe\nNov 18, 2026',
  ); // prettier-ignore
  const kind = fc.constantFrom<FormatHint | null>(
    null, null, null, { kind: 'title' }, { kind: 'heading', level: 1 }, { kind: 'heading', level: 2 }, { kind: 'listItem' },
    { kind: 'furniture' }, { kind: 'related' }, { kind: 'date' }, { kind: 'breadcrumb' }, { kind: 'quote' },
  ); // prettier-ignore
  const letters = (texts: readonly string[]): string => texts.join('').replace(/[^\p{L}\d]/gu, '');
  fc.assert(
    fc.property(fc.array(fc.record({ text: line, hint: kind }), { maxLength: 20 }), (given) => {
      const paragraphs = given.map(({ text, hint }) => ({ content: plain(text), hint }));
      const result = recogniseRoles(paragraphs);
      expect(letters(result.map(({ content }) => content.text))).toBe(letters(given.map(({ text }) => text)));
      expect(result.every(({ content, role, doubt }) => content.text.trim() !== '' && role !== doubt)).toBe(
        true,
      );
      expect(result.filter(({ role, isLeftOut }) => role === 'headline' && !isLeftOut).length).toBeLessThan(
        2,
      );
    }),
    { numRuns: 500 },
  );
});
