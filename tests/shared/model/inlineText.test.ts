import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  equalInlineText,
  isBlank,
  joinInlineText,
  normaliseInlineText,
  plain,
  sliceInlineText,
  trimInlineText,
  type InlineText,
} from '../../../shared/model/inlineText.js';
import { anyInlineText, rawInlineText } from '../arbitraryText.js';

/** Which marks cover each UTF-16 unit: what an inline text means. */
const meaning = ({ text, marks }: InlineText): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => {
    const covering = marks.filter(({ start, end }) => start <= at && at < end);
    return `${text[at]}${[...new Set(covering.map((mark) => (mark.kind === 'link' ? mark.href : mark.kind)))].sort().join('+')}`;
  });

describe('normaliseInlineText', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(rawInlineText, (input) => {
        const normal = normaliseInlineText(input);
        expect(normaliseInlineText(normal)).toEqual(normal);
      }),
    );
  });

  it('keeps the meaning of every character', () => {
    fc.assert(
      fc.property(rawInlineText, (input) => {
        expect(meaning(normaliseInlineText(input))).toEqual(meaning(input));
      }),
    );
  });

  it('gives equal forms to what means the same, in whatever order the marks come', () => {
    fc.assert(
      fc.property(rawInlineText, fc.nat(5), (input, turn) => {
        const marks = [...input.marks.slice(turn), ...input.marks.slice(0, turn)];
        expect(equalInlineText(normaliseInlineText({ ...input, marks }), normaliseInlineText(input))).toBe(
          true,
        );
      }),
    );
  });

  it('joins touching marks of one kind and keeps links to different places apart', () => {
    const input: InlineText = {
      text: 'abcdef',
      marks: [
        { kind: 'bold', start: 3, end: 5 },
        { kind: 'bold', start: 0, end: 3 },
        { kind: 'link', href: 'https://a.example/', start: 0, end: 3 },
        { kind: 'link', href: 'https://b.example/', start: 3, end: 6 },
      ],
    };
    expect(normaliseInlineText(input).marks).toEqual([
      { kind: 'bold', start: 0, end: 5 },
      { kind: 'link', href: 'https://a.example/', start: 0, end: 3 },
      { kind: 'link', href: 'https://b.example/', start: 3, end: 6 },
    ]);
  });

  it('makes line breaks of CRLF and CR and moves the marks along', () => {
    const input: InlineText = { text: 'a\r\nb\rc', marks: [{ kind: 'bold', start: 3, end: 6 }] };
    expect(normaliseInlineText(input)).toEqual({
      text: 'a\nb\nc',
      marks: [{ kind: 'bold', start: 2, end: 5 }],
    });
  });

  it('clips a mark that begins before the text, also where there are carriage returns', () => {
    const input: InlineText = { text: 'a\r\nb', marks: [{ kind: 'bold', start: -1, end: 1 }] };
    expect(normaliseInlineText(input).marks).toEqual([{ kind: 'bold', start: 0, end: 1 }]);
  });
});

describe('sliceInlineText and joinInlineText', () => {
  it('put together what they cut apart', () => {
    fc.assert(
      fc.property(anyInlineText, fc.nat(), fc.nat(), (input, a, b) => {
        const [first = 0, second = 0] = [a, b].map((n) => n % (input.text.length + 1)).sort((x, y) => x - y);
        const parts = [
          sliceInlineText(input, 0, first),
          sliceInlineText(input, first, second),
          sliceInlineText(input, second),
        ];
        expect(joinInlineText(parts)).toEqual(input);
      }),
    );
  });

  it('put an unmarked joiner between parts', () => {
    const bold: InlineText = { text: 'a', marks: [{ kind: 'bold', start: 0, end: 1 }] };
    expect(joinInlineText([bold, bold], ' ')).toEqual({
      text: 'a a',
      marks: [
        { kind: 'bold', start: 0, end: 1 },
        { kind: 'bold', start: 2, end: 3 },
      ],
    });
  });
});

describe('trimInlineText', () => {
  it('takes white space of both ends, U+3000 included, and leaves the marks on their words', () => {
    const input: InlineText = { text: '\u3000 ab \u2029', marks: [{ kind: 'italic', start: 1, end: 4 }] };
    expect(trimInlineText(input)).toEqual({ text: 'ab', marks: [{ kind: 'italic', start: 0, end: 2 }] });
  });

  it('leaves nothing of a blank text', () => {
    expect(isBlank(plain(' \u3000\n'))).toBe(true);
    expect(trimInlineText(plain(' \u3000\n'))).toEqual(plain(''));
  });
});
