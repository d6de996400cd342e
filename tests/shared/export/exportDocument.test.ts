import { describe, expect, test } from 'vitest';
import { bilingualDocument, exportDocument, joinSegments } from '../../../shared/export/exportDocument.js';
import type { Article } from '../../../shared/model/article.js';
import { PARAGRAPH_BREAK, plain } from '../../../shared/model/inlineText.js';
import type { Side } from '../../../shared/model/language.js';
import { buildArticle, ferryArticle, readers } from './buildArticle.js';

function texts(article: Article, side: Side, isDraft: boolean): unknown {
  const document = exportDocument(article, { side, isDraft }, readers);
  return document.ok
    ? document.value.paragraphs.map(({ role, content }) => [role, content.text])
    : document.failure;
}

describe('exportDocument', () => {
  test('joins the segments of a paragraph: English with a space, Chinese without', () => {
    const body = (side: Side): unknown => (texts(ferryArticle, side, false) as unknown[])[4];
    expect(body('target')).toEqual([
      'body',
      'A full charge is good for ten round trips. The fare is 4 yuan.',
    ]);
    expect(body('source')).toEqual(['body', '新船满电可往返10次。票价4元。']);
  });

  test('reads breadcrumb, date and credit', () => {
    const document = exportDocument(ferryArticle, { side: 'target', isDraft: false }, readers);
    const readings = document.ok ? document.value.paragraphs.map(({ reading }) => reading).slice(0, 4) : null;
    expect(readings).toEqual([
      { kind: 'breadcrumb', parts: ['Home', 'City Transport'], isComplete: true },
      null,
      { kind: 'date', iso: '2026-11-18', isComplete: true },
      { kind: 'credit', name: 'Lanchuan Daily', isComplete: true },
    ]);
  });

  test('a line that says more than a layout would keep is not complete', () => {
    const article = buildArticle([
      {
        role: 'date',
        segments: [{ target: 'Published 2026-11-17, updated 2026-11-18 09:30', approval: 'given' }],
      },
      {
        role: 'credit',
        segments: [{ target: 'Source: Lanchuan Daily  Editor: Lin Yue', approval: 'given' }],
      },
      { role: 'breadcrumb', segments: [{ target: 'Home > Arts/Culture', approval: 'given' }] },
    ]);
    const document = exportDocument(article, { side: 'target', isDraft: false }, readers);
    expect(document.ok && document.value.paragraphs.map(({ reading }) => reading?.isComplete)).toEqual([
      false,
      false,
      false,
    ]);
  });

  test('splits a segment that holds several paragraphs', () => {
    const article = buildArticle([
      {
        role: 'body',
        segments: [
          { source: '甲。', target: `One. ${PARAGRAPH_BREAK} Two.${PARAGRAPH_BREAK}`, approval: 'given' },
        ],
      },
    ]);
    expect(texts(article, 'target', false)).toEqual([
      ['body', 'One.'],
      ['body', 'Two.'],
    ]);
  });

  test('keeps marks where they stood when it joins and splits', () => {
    const bold = { text: 'Two three', marks: [{ kind: 'bold', start: 0, end: 3 }] } as const;
    const article = buildArticle([
      {
        role: 'body',
        segments: [
          { target: 'One.', approval: 'given' },
          { target: bold, approval: 'given' },
        ],
      },
    ]);
    const document = exportDocument(article, { side: 'target', isDraft: false }, readers);
    expect(document.ok && document.value.paragraphs[0]?.content).toEqual({
      text: 'One. Two three',
      marks: [{ kind: 'bold', start: 5, end: 8 }],
    });
  });

  test('refuses a finished document while the gate is shut, on either side', () => {
    const article = buildArticle([
      { role: 'body', segments: [{ source: '甲', target: 'A', approval: 'stale' }] },
    ]);
    const refusal = { code: 'export.blocked', details: { count: 1 } };
    expect([texts(article, 'target', false), texts(article, 'source', false)]).toEqual([refusal, refusal]);
  });

  test('a draft takes the latest words and skips what has none', () => {
    const article = buildArticle([
      { role: 'headline', segments: [{ source: '甲', target: 'A', approval: 'stale' }] },
      { role: 'body', segments: [{ source: '乙' }] },
      { role: 'body', segments: [{ source: '丙', target: '', origin: 'leaveOut' }] },
      { role: 'body', segments: [{ target: 'An addition' }] },
    ]);
    expect(texts(article, 'target', true)).toEqual([
      ['headline', 'A'],
      ['body', 'An addition'],
    ]);
    expect(texts(article, 'source', true)).toEqual([
      ['headline', '甲'],
      ['body', '乙'],
      ['body', '丙'],
    ]);
  });

  test('says so when a side has no words', () => {
    const article = buildArticle([{ role: 'body', segments: [{ source: '乙' }] }]);
    expect(texts(article, 'target', true)).toEqual({ code: 'export.emptySide', details: {} });
  });
});

describe('bilingualDocument', () => {
  test('has a row for each segment that has words, with the number the workbench shows', () => {
    const article = buildArticle([
      { role: 'body', segments: [{ source: '甲', target: 'A', approval: 'given' }] },
      { role: 'body', segments: [{}] },
      { role: 'body', segments: [{ source: '丙' }, { target: 'D' }] },
    ]);
    const document = bilingualDocument(article, { isDraft: true });
    expect(document).toEqual({
      ok: true,
      value: {
        sourceLanguage: 'zh-CN',
        targetLanguage: 'en-US',
        isDraft: true,
        rows: [
          { number: 1, role: 'body', state: 'final', source: plain('甲'), target: plain('A') },
          { number: 3, role: 'body', state: 'initial', source: plain('丙'), target: null },
          { number: 4, role: 'body', state: 'translated', source: null, target: plain('D') },
        ],
      },
    });
    expect(bilingualDocument(article, { isDraft: false })).toMatchObject({
      failure: { code: 'export.blocked' },
    });
  });
});

describe('joinSegments', () => {
  const join = (language: string, ...parts: string[]): string =>
    joinSegments(parts.map(plain), language).text;

  test('does not double white space that is there', () => {
    expect(join('en-US', 'One. ', 'Two.', '\nThree.')).toBe('One. Two.\nThree.');
  });

  test('keeps Latin words and figures apart in Chinese', () => {
    expect([join('zh-CN', '使用 Linux', 'Windows 也行。', '好。'), join('zh-TW', '甲。', 'B 組')]).toEqual([
      '使用 Linux Windows 也行。好。',
      '甲。B 組',
    ]);
  });
});
