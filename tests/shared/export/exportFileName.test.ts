import { expect, test } from 'vitest';
import { exportFileName } from '../../../shared/export/exportFileName.js';
import type { ExportFormat, ExportRequest } from '../../../shared/model/exported.js';
import { buildArticle, ferryArticle, paragraph } from './buildArticle.js';

const request = (format: ExportFormat, rest: Partial<ExportRequest> = {}): ExportRequest => ({
  format,
  side: 'target',
  isDraft: false,
  template: null,
  ...rest,
});
const nameOf = (headline: string): string =>
  exportFileName(buildArticle([paragraph('headline', '', headline)]), request('house'));

test('names headline, language and format', () => {
  expect([
    exportFileName(ferryArticle, request('house')),
    exportFileName(ferryArticle, request('markdown', { side: 'source' })),
    exportFileName(ferryArticle, request('bilingual-docx')),
  ]).toEqual([
    'Lanchuan launches electric ferries.en-US.txt',
    '澜川开通电动轮渡.zh-CN.md',
    'Lanchuan launches electric ferries.zh-CN+en-US.docx',
  ]);
});

test('a draft says so first', () => {
  expect(exportFileName(ferryArticle, request('html', { isDraft: true }))).toBe(
    'DRAFT Lanchuan launches electric ferries.en-US.html',
  );
});

test('leaves out what Windows, macOS and shells stumble over', () => {
  expect([
    nameOf('A/B: "why?" <now>|*'),
    nameOf('..\\..\\etc'),
    nameOf('CON'),
    nameOf('Ends with dots... '),
    nameOf('One\nTwo\u0007\u202e'),
    nameOf('???'),
  ]).toEqual([
    'A-B - -why- -now.en-US.txt',
    'etc.en-US.txt',
    '_CON.en-US.txt',
    'Ends with dots.en-US.txt',
    'One Two.en-US.txt',
    'article.en-US.txt',
  ]);
});

test('stays short enough for every file system and cuts no character', () => {
  const name = nameOf('渡'.repeat(49) + '🛳️'.repeat(40));
  expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(180);
  expect(name).not.toMatch(/\p{Surrogate}/u);
});

test('without a headline takes the other side, then the name of the file', () => {
  const onlySource = buildArticle([{ role: 'headline', segments: [{ source: '轮渡' }] }]);
  const none = buildArticle([paragraph('body', '甲', 'A')]);
  expect([exportFileName(onlySource, request('house')), exportFileName(none, request('house'))]).toEqual([
    '轮渡.en-US.txt',
    'ferry.zh.en-US.txt',
  ]);
});
