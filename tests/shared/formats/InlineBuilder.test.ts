import { expect, test } from 'vitest';
import { InlineBuilder, keptLink, noMarks } from '../../../shared/formats/InlineBuilder.js';

const bold = { ...noMarks, bold: true };

test.each([
  ['https://lanchuan.example/a b', 'https://lanchuan.example/a%20b'],
  [' HTTP://lanchuan.example ', 'HTTP://lanchuan.example'],
  ['mailto:desk@lanchuan.example', 'mailto:desk@lanchuan.example'],
  ['javascript:alert(1)', null],
  ['java\nscript:alert(1)', null],
  ['data:text/html,x', null],
  ['file:///etc', null],
  ['/relative', null],
  ['https://', null],
  ['', null],
  [null, null],
])('keeps the address %s as %s', (address, kept) => {
  expect(keptLink(address)).toBe(kept);
});

test('collapses white space across pieces, and drops line ends between Chinese signs', () => {
  const builder = new InlineBuilder();
  for (const piece of [' 渡\n', '轮，\n', '“开航”\n', 'ferry  ', ' on']) builder.addCollapsed(piece);
  expect(builder.take()).toEqual({ text: '渡轮，“开航” ferry on', marks: [] });
});

test('keeps marks to the words when spaces before a break go', () => {
  const builder = new InlineBuilder();
  builder.addCollapsed('bold  ', bold);
  builder.addBreak();
  builder.addCollapsed(' next');
  expect(builder.take()).toEqual({ text: 'bold\nnext', marks: [{ kind: 'bold', start: 0, end: 4 }] });
});

test('leaves out what XML cannot hold, and is empty again after a paragraph was taken', () => {
  const builder = new InlineBuilder();
  builder.add('a\u0001b\ufffc\ud83dc\r\nd\u2029e', bold);
  expect(builder.take()).toEqual({ text: 'abc\nd\ne', marks: [{ kind: 'bold', start: 0, end: 7 }] });
  expect(builder.isBlank).toBe(true);
  expect(builder.take()).toBeNull();
});
