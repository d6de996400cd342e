import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import { readMarkdown } from '../../../shared/formats/readMarkdown.js';

const found = (text: string) => readMarkdown(text)?.paragraphs ?? [];
const texts = (text: string): string[] => found(text).map(({ content }) => content.text);

test('reads headings, paragraphs and inline marks', () => {
  const text =
    '# Title\n\nSub *title*\n---\n\nA **bold _both_** and [link](https://lanchuan.example/ "t").\nNext line\\\nafter break  \nend';
  expect(found(text)).toEqual([
    { content: { text: 'Title', marks: [] }, hint: { kind: 'heading', level: 1 } },
    {
      content: { text: 'Sub title', marks: [{ kind: 'italic', start: 4, end: 9 }] },
      hint: { kind: 'heading', level: 2 },
    },
    {
      content: {
        text: 'A bold both and link. Next line\nafter break\nend',
        marks: [
          { kind: 'bold', start: 2, end: 11 },
          { kind: 'italic', start: 7, end: 11 },
          { kind: 'link', href: 'https://lanchuan.example/', start: 16, end: 20 },
        ],
      },
      hint: null,
    },
  ]);
});

test('joins Chinese lines without a space', () => {
  expect(texts('澜江上的\n第一条航线，\n“过江”\nferry 线')).toEqual(['澜江上的第一条航线，“过江” ferry 线']);
});

test('reads lists item by item, keeping the numbers of ordered ones', () => {
  expect(
    found('- one\n- two\n\n  more\n\n3. three\n4. four\n   - deep\n5.\n').map(({ content, hint }) => [
      content.text,
      hint?.kind,
    ]),
  ).toEqual([
    ['one', 'listItem'],
    ['two', 'listItem'],
    ['more', 'listItem'],
    ['3. three', 'listItem'],
    ['4. four', 'listItem'],
    ['deep', 'listItem'],
  ]);
});

test('reads quotes, code and raw HTML as text; drops comments, keeps break elements', () => {
  expect(
    texts(
      '> said\n\n    code\n    more\n\n<div onclick="x()">raw</div>\n\n<!-- note -->\n\na<br>b <b>c</b> &amp; &lt;',
    ),
  ).toEqual(['said', 'code\nmore', '<div onclick="x()">raw</div>', 'a\nb <b>c</b> & <']);
});

test('resolves reference links and drops addresses an article does not keep', () => {
  expect(
    found(
      '[a][x] [b](javascript:alert) [c](mailto:a@b.example) <https://d.example>\n\n[x]: http://a.example',
    )[0]?.content.marks,
  ).toEqual([
    { kind: 'link', href: 'http://a.example', start: 0, end: 1 },
    { kind: 'link', href: 'mailto:a@b.example', start: 4, end: 5 },
    { kind: 'link', href: 'https://d.example', start: 6, end: 23 },
  ]);
});

test('takes the words of a picture that stands alone as a caption, and counts pictures', () => {
  expect(readMarkdown('![A ferry](a.png "The ferry on trial")\n\n![](b.png)\n\nin ![x](c.png) text')).toEqual(
    {
      paragraphs: [
        { content: { text: 'The ferry on trial', marks: [] }, hint: { kind: 'caption' } },
        { content: { text: 'in text', marks: [] }, hint: null },
      ],
      remarks: [{ kind: 'imagesLeftOut', count: 3 }],
      language: null,
    },
  );
});

test('flattens pipe tables', () => {
  const result = readMarkdown('| a | b |\n|---|:-:|\n| c \\| d | e |\n\nafter');
  expect(result?.paragraphs.map(({ content }) => content.text)).toEqual(['a', 'b', 'c | d', 'e', 'after']);
  expect(result?.remarks).toEqual([{ kind: 'tablesFlattened', count: 1 }]);
});

test('reads front matter and does not repeat its title', () => {
  const front =
    '---\ntitle: "Ferry: the \\"first\\""\ndate: 2026-11-18 # today\nauthor: [Li Mei, Jane Doe]\nsection: City\nlang: en-GB\n---\n';
  const result = readMarkdown(`${front}# Ferry: the "first"\n\nBody.`);
  expect(result?.language).toBe('en-GB');
  expect(result?.paragraphs.map(({ content, hint }) => [hint?.kind, content.text])).toEqual([
    ['breadcrumb', 'City'],
    ['title', 'Ferry: the "first"'],
    ['date', '2026-11-18'],
    ['credit', 'Li Mei, Jane Doe'],
    [undefined, 'Body.'],
  ]);
  expect(texts('---\nno front matter\n---\n\nx')).toEqual(['no front matter', 'x']);
});

const specification = new URL('../../../../shared/data/formats/markdown/spec.txt', import.meta.url);
test.skipIf(!existsSync(specification))('reads a long real text', () => {
  expect(readMarkdown(readFileSync(specification, 'utf8'))?.paragraphs.length).toBeGreaterThan(1000);
});

test('refuses a text nested too deeply instead of breaking on it', () => {
  expect(readMarkdown(`${'>'.repeat(5000)} deep`)).toBeNull();
  expect(found(`${'> '.repeat(20)}quoted`)).toEqual([{ content: plain('quoted'), hint: { kind: 'quote' } }]);
});
