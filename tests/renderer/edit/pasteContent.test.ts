import type { Slice } from 'prosemirror-model';
import { describe, expect, it } from 'vitest';
import { inlineSchema, inlineTextOf } from '../../../renderer/edit/inlineSchema.js';
import { sliceFromHtml, sliceFromText } from '../../../renderer/edit/pasteContent.js';

const read = (slice: Slice) => inlineTextOf(inlineSchema.node('doc', null, slice.content));

describe('pasted text', () => {
  it('joins its lines with line breaks and drops empty ends', () => {
    expect(read(sliceFromText('\r\nThe dock\r\nopens\n\n'))).toEqual({ text: 'The dock\nopens', marks: [] });
  });

  it('loses characters no file could hold', () => {
    expect(read(sliceFromText('do\u0007ck\ufeff\ud800')).text).toBe('dock\ufffd');
  });
});

describe('pasted markup', () => {
  it('keeps bold, italic, links and breaks and nothing else', () => {
    const html =
      '<h1>The <b>dock</b></h1><p style="color:red">opens <em>soon</em><br>says <a href="https://d.example">she</a></p>';
    expect(read(sliceFromHtml(html))).toEqual({
      text: 'The dock\nopens soon\nsays she',
      marks: [
        { kind: 'bold', start: 4, end: 8 },
        { kind: 'italic', start: 15, end: 19 },
        { kind: 'link', href: 'https://d.example', start: 25, end: 28 },
      ],
    });
  });

  it('keeps the words of an unsafe link, not the link', () => {
    expect(read(sliceFromHtml('<a href="javascript:alert(1)">press</a>'))).toEqual({
      text: 'press',
      marks: [],
    });
  });

  it('takes no words from scripts, styles and titles', () => {
    const html = '<title>t</title><style>p{}</style><p>dock</p><script>alert(1)</script>';
    expect(read(sliceFromHtml(html)).text).toBe('dock');
  });

  it('reads bold from a style, and not from a bold tag that a style makes normal', () => {
    const html = '<b style="font-weight:normal">a<span style="font-weight:700">b</span></b>';
    expect(read(sliceFromHtml(html))).toEqual({ text: 'ab', marks: [{ kind: 'bold', start: 1, end: 2 }] });
  });
});
