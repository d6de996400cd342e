import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkInlineText,
  isAllowedHref,
  longestText,
  mostMarks,
} from '../../../shared/edit/checkInlineText.js';
import { equalInlineText, normaliseInlineText, plain } from '../../../shared/model/inlineText.js';
import { rawInlineText } from '../arbitraryText.js';

/** The position complained about, or null when the input is fine. */
function badAt(input: unknown): number | null {
  const outcome = checkInlineText(input);
  if (outcome.ok) return null;
  return 'position' in outcome.failure.details ? outcome.failure.details.position : -1;
}
const withMark = (mark: unknown) => ({ text: 'a𠮷b', marks: [mark] });

describe('checkInlineText', () => {
  it('lets every well-formed text through in normal form', () => {
    fc.assert(
      fc.property(rawInlineText, (input) => {
        const isInside = (at: number): boolean =>
          /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(input.text.slice(at - 1, at + 1));
        fc.pre(input.marks.every(({ start, end }) => !isInside(start) && !isInside(end)));
        const outcome = checkInlineText(input);
        expect(outcome.ok && equalInlineText(outcome.value, normaliseInlineText(input))).toBe(true);
      }),
    );
  });

  it('keeps known fields only', () => {
    const input = { text: 'a', marks: [{ kind: 'bold', start: 0, end: 1, onclick: 'x' }], html: '<b>' };
    expect(checkInlineText(input)).toEqual({
      ok: true,
      value: { text: 'a', marks: [{ kind: 'bold', start: 0, end: 1 }] },
    });
  });

  it('makes line breaks of carriage returns', () => {
    expect(checkInlineText(plain('a\r\nb'))).toEqual({ ok: true, value: plain('a\nb') });
  });

  it('refuses control characters XML forbids, where they stand', () => {
    expect(
      ['ab\0', '\u0008', 'a\u000B', '\u001F', '甲\uFFFE', '\uFFFF'].map((text) => badAt(plain(text))),
    ).toEqual([2, 0, 1, 0, 1, 0]);
    expect(badAt(plain('\t\n\u0085\u2029\uFFFC\u{10FFFF}'))).toBeNull();
  });

  it('refuses lone surrogates, not pairs', () => {
    expect([badAt(plain('a\uD83D')), badAt(plain('\uDE00a')), badAt(plain('😀'))]).toEqual([1, 0, null]);
  });

  it('refuses marks outside the text, inside a character, backwards, of unknown kind', () => {
    expect([
      badAt(withMark({ kind: 'bold', start: -1, end: 1 })),
      badAt(withMark({ kind: 'bold', start: 1, end: 5 })),
      badAt(withMark({ kind: 'bold', start: 3, end: 1 })),
      badAt(withMark({ kind: 'bold', start: 0, end: 2 })),
      badAt(withMark({ kind: 'bold', start: 0.5, end: 1 })),
      badAt(withMark({ kind: 'bold', start: Number.NaN, end: 1 })),
      badAt(withMark({ kind: 'script', start: 1, end: 3 })),
      badAt(withMark(null)),
    ]).toEqual([0, 1, 3, 2, 0, 0, 1, 0]);
    expect(badAt(withMark({ kind: 'bold', start: 1, end: 3 }))).toBeNull();
  });

  it('lets links go to http, https and mailto only', () => {
    const allowed = [
      'https://a.example/b?c=d#e',
      'HTTP://a.example',
      'mailto:b@c.example',
      'https://例子.example/路',
    ];
    const refused = [
      'javascript:alert(1)',
      ' https://a.example',
      'java\nscript:x',
      'file:///etc',
      'data:text/html,x',
      '//a.example',
      '/b',
      '',
      'https://',
      'http:a',
      'https://a.example/\u0000',
      'https://a.example/a b',
      `https://a.example/${'x'.repeat(9_000)}`,
    ];
    expect(allowed.map(isAllowedHref)).toEqual(allowed.map(() => true));
    expect(refused.map(isAllowedHref)).toEqual(refused.map(() => false));
    expect(badAt({ text: 'abc', marks: [{ kind: 'link', start: 1, end: 2, href: 'javascript:x' }] })).toBe(1);
    expect(badAt({ text: 'abc', marks: [{ kind: 'link', start: 1, end: 2 }] })).toBe(1);
  });

  it('refuses what is too long or has too many marks', () => {
    expect([badAt(plain('x'.repeat(longestText))), badAt(plain('x'.repeat(longestText + 1)))]).toEqual([
      null,
      longestText,
    ]);
    const mark = { kind: 'bold', start: 0, end: 1 };
    expect(badAt({ text: 'a', marks: Array(mostMarks + 1).fill(mark) })).toBe(0);
  });

  it('refuses what is no inline text', () => {
    expect(
      [null, undefined, 'a', 3, [], {}, { text: 1, marks: [] }, { text: 'a' }, { text: 'a', marks: {} }].map(
        badAt,
      ),
    ).toEqual(Array(9).fill(0));
  });
});
