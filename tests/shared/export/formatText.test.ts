import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportDocument } from '../../../shared/export/exportDocument.js';
import { formatText } from '../../../shared/export/formatText.js';
import { readLine } from '../../../shared/export/readLine.js';
import type { Article, ParagraphRole } from '../../../shared/model/article.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { LanguageTag, Side } from '../../../shared/model/language.js';
import { buildArticle, ferryArticle, paragraph, readers } from './buildArticle.js';

const options = { template: null, now: 0 };

function house(article: Article, side: Side, isDraft = false): unknown {
  const document = exportDocument(article, { side, isDraft }, readers);
  if (!document.ok) return document.failure;
  const text = formatText(document.value, 'house', options);
  return text.ok ? text.value : text.failure;
}

describe('the house layout', () => {
  test('English', () => {
    expect(house(ferryArticle, 'target')).toBe(
      [
        'Home>City Transport',
        'Lanchuan launches electric ferries',
        'Updated : 2026-11-18',
        'By ( Lanchuan Daily )',
        'A full charge is good for ten round trips. The fare is 4 yuan.',
        'Shore power first',
        'A view of the pier',
        'Three new bus lines',
        'Buses will meet the ferries.',
      ].join('\n\n'),
    );
  });

  test('Chinese, with its own labels', () => {
    expect(String(house(ferryArticle, 'source')).split('\n\n').slice(0, 4)).toEqual([
      '首页>城建交通',
      '澜川开通电动轮渡',
      '更新时间：2026-11-18',
      '来源：（ 澜川日报 ）',
    ]);
  });

  test('Traditional Chinese', () => {
    const article = {
      ...buildArticle([
        paragraph('date', '發布：2026年11月18日', ''),
        paragraph('credit', '來源：瀾川日報', ''),
      ]),
      sourceLanguage: 'zh-TW',
    };
    expect(house(article, 'source', true)).toBe('DRAFT 草稿\n\n更新時間：2026-11-18\n\n來源：（ 瀾川日報 ）');
  });

  test('puts front matter first and related stories last, whatever the order in the article', () => {
    const article = buildArticle([
      paragraph('relatedHeadline', '', 'Elsewhere'),
      paragraph('body', '', 'Text.'),
      paragraph('credit', '', 'Source: Lanchuan Daily'),
      paragraph('headline', '', 'Head'),
      paragraph('date', '', 'November 18, 2026'),
    ]);
    expect(house(article, 'target')).toBe(
      'Head\n\nUpdated : 2026-11-18\n\nBy ( Lanchuan Daily )\n\nText.\n\nElsewhere',
    );
  });

  test('lines that cannot be read, or say more, go out unchanged', () => {
    const lines: readonly (readonly [ParagraphRole, string])[] = [
      ['date', 'Updated : this morning'],
      ['date', 'Updated : 2026-11-18 09:30'],
      ['credit', 'Staff'],
      ['credit', 'Source: Lanchuan Daily  Editor: Lin Yue'],
    ];
    const article = buildArticle(lines.map(([role, text]) => paragraph(role, '', text)));
    expect(house(article, 'target')).toBe(lines.map(([, text]) => text).join('\n\n'));
  });

  test('an article whose words look like a template is only words', () => {
    expect(house(buildArticle([paragraph('body', '', '{{ headline }} {% raw %}')]), 'target')).toBe(
      '{{ headline }} {% raw %}',
    );
  });
});

describe.each([
  ['en', 'en-US'],
  ['zh', 'zh-CN'],
])('the reference article (%s)', (name, language: LanguageTag) => {
  const file = new URL(`../../../../shared/seed/harbin-ukraine.${name}.txt`, import.meta.url);
  test.skipIf(!existsSync(file))('comes out as it went in', () => {
    const text = readFileSync(file, 'utf8');
    const parts = text.split('\n\n');
    const front: readonly ParagraphRole[] = ['breadcrumb', 'headline', 'date', 'credit'];
    const role = (i: number): ParagraphRole => front[i] ?? 'body';
    const paragraphs = parts.map((part, i) => ({
      role: role(i),
      content: plain(part),
      reading: readLine(role(i), part, readers),
    }));
    const document = { language, isDraft: false, paragraphs };
    expect(formatText(document, 'house', options)).toEqual({ ok: true, value: text });
  });
});
