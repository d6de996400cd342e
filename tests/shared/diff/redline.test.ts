import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countChanges, redline, type RedlinePart } from '../../../shared/diff/redline.js';
import { equalInlineText, joinInlineText, plain, type InlineText } from '../../../shared/model/inlineText.js';
import { anyInlineText } from '../arbitraryText.js';

const bold = (text: string, start: number, end: number): InlineText => ({
  text,
  marks: [{ kind: 'bold', start, end }],
});

const oldSide = (part: RedlinePart): readonly InlineText[] =>
  part.kind === 'inserted' ? [] : [part.kind === 'format' ? part.before : part.content];
const newSide = (part: RedlinePart): readonly InlineText[] => (part.kind === 'deleted' ? [] : [part.content]);

describe('redline', () => {
  it('tells both wordings with all their marks', () => {
    fc.assert(
      fc.property(anyInlineText, anyInlineText, fc.boolean(), (before, other, isFormatOnly) => {
        const marks = other.marks.filter(({ end }) => end <= before.text.length);
        const after = isFormatOnly ? { text: before.text, marks } : other;
        const parts = redline(before, after);
        expect(equalInlineText(joinInlineText(parts.flatMap(oldSide)), before)).toBe(true);
        expect(equalInlineText(joinInlineText(parts.flatMap(newSide)), after)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('numbers changes from 0 in reading order, without gaps', () => {
    fc.assert(
      fc.property(anyInlineText, anyInlineText, (before, after) => {
        const parts = redline(before, after);
        const numbers = [
          ...new Set(parts.flatMap((part) => (part.kind === 'same' ? [] : [part.changeIndex]))),
        ];
        expect(numbers).toEqual(Array.from({ length: countChanges(parts) }, (_, i) => i));
      }),
    );
  });

  it('shows the deleted words of a replacement first, under one number', () => {
    expect(redline(plain('the red car'), plain('the blue car'))).toEqual([
      { kind: 'same', content: plain('the ') },
      { kind: 'deleted', content: plain('red'), changeIndex: 0, label: 'wording', move: null },
      { kind: 'inserted', content: plain('blue'), changeIndex: 0, label: 'wording', move: null },
      { kind: 'same', content: plain(' car') },
    ]);
  });

  it('carries label and move of each change', () => {
    const parts = redline(
      plain('It rained all day. We paid 5 yuan at the gate.'),
      plain('We paid 6 yuan at the gate. It rained all day.'),
    );
    expect(
      parts.flatMap((part) => (part.kind === 'same' ? [] : [[part.kind, part.label, part.move]])),
    ).toEqual([
      ['deleted', 'move', 0],
      ['deleted', 'number', null],
      ['inserted', 'number', null],
      ['inserted', 'move', 0],
    ]);
  });

  it('shows words that only became bold as a change of format', () => {
    expect(redline(plain('a red car'), bold('a red car', 2, 5))).toEqual([
      { kind: 'same', content: plain('a ') },
      {
        kind: 'format',
        content: bold('red', 0, 3),
        before: plain('red'),
        changeIndex: 0,
        label: 'format',
        move: null,
      },
      { kind: 'same', content: plain(' car') },
    ]);
  });

  it('shows a link that goes elsewhere as a change of format', () => {
    const link = (href: string): InlineText => ({
      text: 'here',
      marks: [{ kind: 'link', href, start: 0, end: 4 }],
    });
    const parts = redline(link('https://a.example/'), link('https://b.example/'));
    expect(parts.map(({ kind }) => kind)).toEqual(['format']);
  });

  it('has one part for an unchanged wording, marks or not, and none for nothing', () => {
    expect(redline(bold('abc', 0, 2), bold('abc', 0, 2))).toEqual([
      { kind: 'same', content: bold('abc', 0, 2) },
    ]);
    expect(redline(plain(''), plain(''))).toEqual([]);
  });
});
