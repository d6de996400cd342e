import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readHtml } from '../../../shared/formats/readHtml.js';

function read(markup: string) {
  const found = readHtml(markup);
  if (!found) throw new Error('too deep');
  return found;
}
const texts = (markup: string): string[] => read(markup).paragraphs.map(({ content }) => content.text);
const kinds = (markup: string) =>
  read(markup).paragraphs.map(({ content, hint }) => [hint?.kind ?? null, content.text]);

const prose =
  'The first electric ferry line on the Lan River will open next March, the transport bureau of the city announced on Tuesday, and a crossing will take 15 minutes.';

test('reads a fragment: blocks, inline marks, breaks and entities', () => {
  expect(
    read(
      '<p>A&nbsp;<b>bold <i>both</i></b> &amp; <a href="https://lanchuan.example/?a=1&amp;b=2">link</a><br>next</p>text\n  after',
    ).paragraphs,
  ).toEqual([
    {
      content: {
        text: 'A\u00a0bold both & link\nnext',
        marks: [
          { kind: 'bold', start: 2, end: 11 },
          { kind: 'italic', start: 7, end: 11 },
          { kind: 'link', href: 'https://lanchuan.example/?a=1&b=2', start: 14, end: 18 },
        ],
      },
      hint: null,
    },
    { content: { text: 'text after', marks: [] }, hint: null },
  ]);
});

test('keeps nothing that could act: scripts, handlers and odd addresses', () => {
  const found = read(
    '<p onclick="x()">safe<script>alert(1)</script><style>p{}</style><img src=x onerror=alert(1)> <a href="javascript:alert(1)">a</a> <a href=" JaVa\nscript:x">b</a> <a href="data:text/html,x">c</a> <a href="/relative">d</a> <iframe src=x>e</iframe></p><svg><text>f</text></svg>',
  );
  expect(found.paragraphs).toEqual([{ content: { text: 'safe a b c d', marks: [] }, hint: null }]);
});

test('follows inline styles where they differ from the element', () => {
  expect(
    read(
      '<b style="font-weight:normal"><p>plain <span style="font-weight:700">bold</span> <em style="font-style: normal">not</em></p></b>',
    ).paragraphs[0]?.content,
  ).toEqual({ text: 'plain bold not', marks: [{ kind: 'bold', start: 6, end: 10 }] });
});

test('parts paragraphs at double breaks and at breaks before an indent', () => {
  expect(texts('<div>　　第一段。<br>　　第二段，<br>同一段。<br><br>第三段。</div>')).toEqual([
    '第一段。',
    '第二段，\n同一段。',
    '第三段。',
  ]);
});

test('finds the article of a page and leaves the page out', () => {
  const page = `<!doctype html><html lang="en-GB"><head><title>Ferry to start - Lanchuan Daily</title></head><body>
    <nav><a href="/">Home</a> <a href="/news">News</a></nav>
    <div class="breadcrumb"><a href="/">Home</a> &gt; <a href="/c">City</a></div>
    <div class="wrap"><h1>Ferry to start</h1><div class="info"><span class="time">2026-11-18</span></div>
    <div class="content"><p>${prose}</p><p>${prose} Two.</p><figure><img src="a.jpg"><figcaption>A ferry.</figcaption></figure><h3>Power</h3><p>${prose} Three.</p>
    <div class="share">Share this</div></div></div>
    <aside><p>${prose} Aside.</p></aside><form><input value="x"><button>Search</button></form>
    <footer>Copyright Lanchuan</footer></body></html>`;
  const found = read(page);
  expect(found.language).toBe('en-GB');
  expect(found.remarks).toEqual([{ kind: 'imagesLeftOut', count: 1 }]);
  expect(found.paragraphs.map(({ content, hint }) => [hint?.kind ?? null, content.text])).toEqual([
    ['breadcrumb', 'Home > City'],
    ['heading', 'Ferry to start'],
    [null, '2026-11-18'],
    [null, prose],
    [null, `${prose} Two.`],
    ['caption', 'A ferry.'],
    ['heading', 'Power'],
    [null, `${prose} Three.`],
    ['furniture', 'Share this'],
  ]);
});

test('prefers the article element, and takes the headline from the head when the page shows none', () => {
  const page = `<title>Ferry to start | Lanchuan Daily</title><main><article><p>${prose}</p><p><time datetime="2026-11-18">Nov 18, 2026</time></p></article><div><p>short</p></div></main>`;
  expect(kinds(page)).toEqual([
    ['title', 'Ferry to start'],
    [null, prose],
    ['date', 'Nov 18, 2026'],
  ]);
});

test('joins a breadcrumb made of list items', () => {
  const page = `<ol class="breadcrumb"><li><a href="/">首页</a></li><li>城建</li></ol><h1>标题</h1><article><p>${prose}</p><p>${prose}</p></article>`;
  expect(kinds(page).slice(0, 2)).toEqual([
    ['breadcrumb', '首页>城建'],
    ['heading', '标题'],
  ]);
});

test('reads lists, tables, quotes and preformatted text', () => {
  expect(
    kinds(
      '<ul><li>dot</li></ul><ol start="3"><li>three</li><li><p>four</p></li></ol><blockquote><p>said</p></blockquote><pre>a\n  b</pre><table><tr><th>h</th><th>i</th></tr><tr><td>c</td><td>d</td></tr></table>',
    ),
  ).toEqual([
    ['listItem', 'dot'],
    ['listItem', '3. three'],
    ['listItem', '4. four'],
    ['quote', 'said'],
    [null, 'a\n  b'],
    ['tableCell', 'h'],
    ['tableCell', 'i'],
    ['tableCell', 'c'],
    ['tableCell', 'd'],
  ]);
});

test('reads a box of other stories as headlines and teasers', () => {
  const page = `<article><h1>T</h1><p>${prose}</p><p>${prose}</p><section class="related"><h2>Other story</h2><p class="teaser">It is short.</p></section></article>`;
  expect(kinds(page).slice(-2)).toEqual([
    ['relatedHeadline', 'Other story'],
    ['teaser', 'It is short.'],
  ]);
});

test('drops hidden elements, ruby readings and invisible signs', () => {
  expect(
    texts(
      '<p hidden>a</p><p style="display: none">b</p><p>漢<ruby>字<rt>じ</rt></ruby>c\u200bd&shy;e&#1;f</p>',
    ),
  ).toEqual(['漢字cdef']);
});

test('has an answer for every kind of nonsense', () => {
  for (const markup of [
    '',
    '<',
    '<<>>',
    '</p></p>',
    '<table><p>x',
    '<!--',
    '\0',
    '<frameset><frame></frameset>',
  ])
    expect(read(markup).remarks).toEqual([]);
  expect(readHtml('<div>'.repeat(5000))).toBeNull();
});

const pages = new URL('../../../../shared/data/formats/html-readability/', import.meta.url);
test.skipIf(!existsSync(pages))(
  'finds nearly all the paragraphs that an extraction tool finds on real pages',
  () => {
    for (const name of readdirSync(pages)) {
      const source = read(readFileSync(new URL(`${name}/source.html`, pages), 'utf8'));
      const kept = new Set(
        source.paragraphs.filter(({ hint }) => hint?.kind !== 'furniture').map(({ content }) => content.text),
      );
      const expected = texts(readFileSync(new URL(`${name}/expected.html`, pages), 'utf8'));
      const share = expected.filter((text) => kept.has(text)).length / expected.length;
      expect({ name, isEnough: share > 0.85 }).toEqual({ name, isEnough: true });
    }
  },
);

test('reads a page laid out in tables, without a heading element', () => {
  const text =
    '　　澜川市交通运输局宣布，澜江首条电动轮渡航线将于明年三月开航，往返于老码头与东岸科创新区之间，全程5.2公里。';
  const page = `<title>电动轮渡明年开航_澜川市</title><body class="has-breadcrumb print"><table><tr><td><a href="/">首页</a> <a href="/a">新闻</a></td></tr></table>
    <table><tr><td>当前位置：<a href="/">首页</a> &gt; <a href="/x">城建</a></td></tr><tr><td><b>电动轮渡明年开航</b></td></tr>
    <tr><td>发布时间：2026-11-18</td></tr><tr><td><div id="zoom"><p>${text}</p><p>${text}</p><p><strong>先建岸电</strong></p><p>${text}</p></div></td></tr>
    <tr><td>【<a href="#">打印本页</a>】</td></tr></table><table><tr><td>版权所有</td></tr></table></body>`;
  expect(kinds(page)).toEqual([
    [null, '当前位置：首页 > 城建'],
    ['title', '电动轮渡明年开航'],
    [null, '发布时间：2026-11-18'],
    [null, text.trim()],
    [null, text.trim()],
    [null, '先建岸电'],
    [null, text.trim()],
  ]);
});

test('does not take an article for page furniture because of a name around it', () => {
  const page = `<div class="share menu"><article class="print"><div class="content share"><p>${prose}</p><p>${prose}</p></div></article></div>`;
  expect(kinds(page)).toEqual([
    [null, prose],
    [null, prose],
  ]);
});
