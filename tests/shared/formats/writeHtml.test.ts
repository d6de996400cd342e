import { parse, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../shared/formats/readHtml.js';
import { formatBilingualHtml } from '../../../shared/formats/writeBilingualHtml.js';
import { formatHtml } from '../../../shared/formats/writeHtml.js';
import { formatInlineHtml } from '../../../shared/formats/writeInlineHtml.js';
import type { BilingualDocument } from '../../../shared/model/exportDocument.js';
import { plain } from '../../../shared/model/inlineText.js';
import { exportSample, marked } from './exportSample.js';

describe('formatInlineHtml', () => {
  test('nests marks, escapes words and keeps line breaks', () => {
    expect(formatInlineHtml(marked)).toBe(
      '<strong>Electric</strong> <a href="https://ferry.example/?a=1&amp;b=&quot;2&quot;">ferr<em>ies</em></a>' +
        '<em> &lt;run&gt;</em> &amp; rest<br>from 6 to 9.',
    );
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    ' java\nscript:x',
    '//ferry.example',
    'file:///etc/passwd',
  ])('writes a link to %j as words only', (href) => {
    expect(formatInlineHtml({ text: 'a', marks: [{ kind: 'link', start: 0, end: 1, href }] })).toBe('a');
  });
});

describe('formatHtml', () => {
  test('is a semantic document without styles or scripts', () => {
    expect(formatHtml(exportSample())).toBe(
      `<!doctype html>
<html lang="en-US">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ferries &quot;R&quot; us</title>
</head>
<body>
<article>
<header>
<p class="breadcrumb">Home&gt;City Transport</p>
<h1>Ferries &quot;R&quot; us</h1>
<p class="date"><time datetime="2026-11-18">Updated : 2026-11-18</time></p>
<p class="credit">By ( Lanchuan Daily )</p>
</header>
<p>${formatInlineHtml(marked)}</p>
<h2>Shore power first</h2>
<figure><figcaption>A view of the pier</figcaption></figure>
<p>The fare is 4 yuan.</p>
<section class="related" aria-label="Related stories">
<h2>Three new bus lines</h2>
<p class="teaser">Buses will meet the ferries at both piers.</p>
</section>
</article>
</body>
</html>
`,
    );
  });

  test('a browser reads it as it is written', () => {
    const html = formatHtml(exportSample());
    const again = serialize(parse(html)).replace('<!DOCTYPE html>', '<!doctype html>\n');
    const flat = (text: string): string => text.replace(/\n/g, '').replaceAll('&quot;', '"');
    expect(flat(again)).toBe(flat(html));
  });

  test('read back gives the same paragraphs', () => {
    const found = (readHtml(formatHtml(exportSample()))?.paragraphs ?? []).filter(
      ({ hint }) => hint?.kind !== 'furniture',
    );
    expect(found.map(({ content }) => content.text)).toEqual(
      exportSample().paragraphs.map(({ content }) => content.text),
    );
  });

  test('a draft says so in its title and on the page', () => {
    const html = formatHtml(exportSample(true));
    expect([
      html.includes('<title>DRAFT 草稿 · Ferries'),
      html.includes('<strong>DRAFT 草稿</strong>'),
    ]).toEqual([true, true]);
  });

  test('words that look like markup stay words', () => {
    const attack = '</title><script>alert(1)</script>';
    const html = formatHtml({
      language: '"><script>',
      isDraft: false,
      paragraphs: [{ role: 'headline', content: plain(attack), reading: null }],
    });
    expect(html).not.toContain('<script>');
  });
});

describe('formatBilingualHtml', () => {
  const document: BilingualDocument = {
    sourceLanguage: 'zh-CN',
    targetLanguage: 'en-US',
    isDraft: true,
    rows: [
      {
        number: 1,
        role: 'headline',
        state: 'final',
        source: plain('轮渡 <新>'),
        target: plain('New & ferries'),
      },
      { number: 3, role: 'body', state: 'initial', source: plain('甲。\u2029乙。'), target: null },
    ],
  };
  const html = formatBilingualHtml(document);

  test('has a row for each segment, each cell in its language', () => {
    expect(html).toContain(`<tr class="headline">
<th scope="row">1</th>
<td lang="zh-CN"><p>轮渡 &lt;新&gt;</p></td>
<td lang="en-US"><p>New &amp; ferries</p></td>
<td class="state">Approved 已审定</td>
</tr>
<tr class="body">
<th scope="row">3</th>
<td lang="zh-CN"><p>甲。</p><p>乙。</p></td>
<td lang="en-US"></td>
<td class="state">Not translated 未翻译</td>
</tr>`);
  });

  test('has headings for every column, no style attributes, and says that it is a draft', () => {
    expect([
      html.match(/<th scope="col"/g)?.length,
      / style=/.test(html),
      html.includes('<p class="draft">DRAFT 草稿</p>'),
    ]).toEqual([4, false, true]);
    expect(html).toContain('<title>DRAFT 草稿 · 轮渡 &lt;新&gt; · New &amp; ferries</title>');
  });
});
