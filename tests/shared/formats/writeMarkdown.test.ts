import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../shared/formats/readMarkdown.js';
import { formatInlineMarkdown, formatMarkdown } from '../../../shared/formats/writeMarkdown.js';
import type { ExportDocument } from '../../../shared/model/exportDocument.js';
import {
  isBlank,
  normaliseInlineText,
  plain,
  trimInlineText,
  type InlineText,
  type Mark,
} from '../../../shared/model/inlineText.js';

/** For each character the marks over it; line breaks carry none, as nobody sees them. */
function seen({ text, marks }: InlineText): unknown {
  return Array.from({ length: text.length }, (_, i) => {
    if (text[i] === '\n') return '\n';
    const over = marks.filter(({ start, end }) => start <= i && i < end);
    const link = over.find(({ kind }) => kind === 'link');
    const kinds = ['bold', 'italic'].filter((kind) => over.some((mark) => mark.kind === kind));
    return [text[i], ...kinds, ...(link?.kind === 'link' ? [link.href] : [])].join(' ');
  });
}

function readBack(content: InlineText): unknown {
  const found = readMarkdown(`${formatInlineMarkdown(content)}\n`)?.paragraphs ?? [];
  return found.map((paragraph) => seen(paragraph.content));
}

const sign = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...Array.from('ab字词12')) },
  { weight: 4, arbitrary: fc.constantFrom(...Array.from('*_`[]()<>&#+-.!|~\\=:;"\'/$^{}')) },
  { weight: 3, arbitrary: fc.constantFrom(...Array.from('。，、“”（）—…《》！？￥℃')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ' ',
      '\n',
      '\u3000',
      '\u00a0',
      '🛳',
      '&amp;',
      '&#42;',
      '<b>',
      '<!--',
      '1. ',
      '- ',
      '```',
    ),
  },
);

const inlineText: fc.Arbitrary<InlineText> = fc
  .tuple(
    fc.array(sign, { minLength: 1, maxLength: 24 }).map((signs) => signs.join('')),
    fc.array(
      fc.tuple(fc.nat(30), fc.nat(30), fc.constantFrom('bold', 'italic', 'link' as const), fc.nat(1)),
      { maxLength: 4 },
    ),
  )
  .map(([text, ranges]) => {
    const hasLink = { used: false };
    const marks = ranges.flatMap(([a, b, kind, which]): Mark[] => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      if (/[\uDC00-\uDFFF]/.test(text[range.start] ?? '') || /[\uDC00-\uDFFF]/.test(text[range.end] ?? ''))
        return [];
      if (kind !== 'link') return [{ kind: kind as 'bold' | 'italic', ...range }];
      if (hasLink.used) return [];
      hasLink.used = true;
      const href = which === 0 ? 'https://ferry.example/a_(b)*c?d=1&e=<2>' : 'mailto:desk@ferry.example';
      return [{ kind, href, ...range }];
    });
    return trimInlineText(normaliseInlineText({ text, marks }));
  })
  // The reader trims and collapses white space as every reader of text does; that is not Markdown's doing.
  .filter((content) => !isBlank(content) && !/[ \u00a0\u3000]{2}|\s\n|\n\s/.test(content.text));

describe('inline Markdown', () => {
  test('read back gives the same words and marks', () => {
    fc.assert(
      fc.property(inlineText, (content) => {
        expect(readBack(content)).toEqual([seen(content)]);
      }),
      { numRuns: 300 },
    );
  }, 30_000);

  test('a line break after a link that begins with the bold words around it stays a line break', () => {
    const content: InlineText = {
      text: 'abc\ndef',
      marks: [
        { kind: 'bold', start: 0, end: 7 },
        { kind: 'link', href: 'https://ferry.example/', start: 0, end: 3 },
      ],
    };
    expect(readBack(content)).toEqual([seen(content)]);
  });

  test.each<[string, InlineText, string]>([
    ['leaves ordinary words alone', plain('R&D at 3.5% (1-2), “why?”'), 'R&D at 3.5% (1-2), “why?”'],
    [
      'escapes what would be markup',
      plain('*a* _b_ [c](d) `e` <f> &amp;'),
      '\\*a\\* \\_b\\_ \\[c\\](d) \\`e\\` \\<f> \\&amp;',
    ],
    ['escapes what would begin a block', plain('# a\n1. b\n- c\n> d'), '\\# a\\\n1\\. b\\\n\\- c\\\n\\> d'],
    [
      'sets bold and italic by stars, also inside a word',
      { text: '新渡轮线', marks: [{ kind: 'bold', start: 1, end: 3 }] },
      '新**渡轮**线',
    ],
    [
      'keeps bold that ends on a full-width stop before a character',
      { text: '“渡轮。”他说', marks: [{ kind: 'bold', start: 0, end: 5 }] },
      '**“渡轮。”**&#x4ED6;说',
    ],
    [
      'writes a link that can hold anything',
      { text: 'a', marks: [{ kind: 'link', start: 0, end: 1, href: 'https://ferry.example/(x' }] },
      '[a](<https://ferry.example/(x>)',
    ],
    [
      'drops a link that is no address of the web or of mail',
      { text: 'a', marks: [{ kind: 'link', start: 0, end: 1, href: 'javascript:alert(1)' }] },
      'a',
    ],
  ])('%s', (_, content, markdown) => {
    expect(formatInlineMarkdown(content)).toBe(markdown);
  });
});

describe('formatMarkdown', () => {
  const document = (isDraft: boolean): ExportDocument => ({
    language: 'en-US',
    isDraft,
    paragraphs: [
      { role: 'breadcrumb', content: plain('Home>City Transport'), reading: null },
      { role: 'headline', content: plain('Ferries #'), reading: null },
      { role: 'body', content: plain('Text.'), reading: null },
      { role: 'subhead', content: plain('Two\nlines'), reading: null },
      { role: 'relatedHeadline', content: plain('More'), reading: null },
      { role: 'teaser', content: plain('A teaser.'), reading: null },
    ],
  });

  test('writes headings, paragraphs and a final newline', () => {
    expect(formatMarkdown(document(false))).toBe(
      'Home>City Transport\n\n# Ferries \\#\n\nText.\n\nTwo\\\nlines\n---\n\n## More\n\nA teaser.\n',
    );
  });

  test('a draft says so in its first line', () => {
    expect(formatMarkdown(document(true)).split('\n')[0]).toBe('**DRAFT 草稿**');
  });

  test('read back gives the same paragraphs', () => {
    const found = readMarkdown(formatMarkdown(document(false)))?.paragraphs ?? [];
    expect(found.map(({ content }) => content)).toEqual(
      document(false).paragraphs.map(({ content }) => content),
    );
    expect(found.map(({ hint }) => (hint?.kind === 'heading' ? hint.level : null))).toEqual([
      null,
      1,
      null,
      2,
      2,
      null,
    ]);
  });
});
