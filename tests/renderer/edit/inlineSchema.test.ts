import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseInlineText, plain, type InlineText, type Mark } from '../../../shared/model/inlineText.js';
import { documentOf, inlineTextOf, isSafeLink } from '../../../renderer/edit/inlineSchema.js';

const character = fc.constantFrom(
  'a',
  'B',
  ' ',
  '7',
  '船',
  '坞',
  '，',
  '\n',
  '\u2029',
  '😀',
  '\u00a0',
  '\t',
  '\ufffc',
);

const texts = fc.array(character, { maxLength: 30 }).map((characters) => characters.join(''));

const inlineTexts: fc.Arbitrary<InlineText> = texts.chain((text) => {
  const offset = fc.integer({ min: 0, max: text.length });
  const mark: fc.Arbitrary<Mark> = fc
    .tuple(
      offset,
      offset,
      fc.constantFrom('bold', 'italic', 'link'),
      fc.constantFrom('https://a.example', 'mailto:b@c.example'),
    )
    .map(([a, b, kind, href]) => {
      const range = { start: Math.min(a, b), end: Math.max(a, b) };
      return kind === 'link' ? { kind, href, ...range } : { kind: kind as 'bold' | 'italic', ...range };
    });
  return fc.array(mark, { maxLength: 5 }).map((marks) => normaliseInlineText({ text, marks }));
});

describe('a wording as a document', () => {
  it('comes back exactly as it went in, whatever marks nest or cross', () => {
    fc.assert(
      fc.property(inlineTexts, (content) => void expect(inlineTextOf(documentOf(content))).toEqual(content)),
      {
        numRuns: 500,
      },
    );
  });

  it('has one position for each UTF-16 unit, so that offsets are positions', () => {
    fc.assert(
      fc.property(
        inlineTexts,
        (content) => void expect(documentOf(content).content.size).toBe(content.text.length),
      ),
    );
  });

  it('is valid by its schema', () => {
    fc.assert(
      fc.property(inlineTexts, (content) => void expect(() => documentOf(content).check()).not.toThrow()),
    );
  });

  it('is empty for no words', () => {
    expect(documentOf(plain('')).childCount).toBe(0);
  });
});

it.each([
  ['https://dock.example/a', true],
  ['mailto:desk@dock.example', true],
  ['javascript:alert(1)', false],
  ['file:///etc/hosts', false],
  ['data:text/html,x', false],
])('takes %s as a link: %s', (href, isSafe) => {
  expect(isSafeLink(href)).toBe(isSafe);
});
