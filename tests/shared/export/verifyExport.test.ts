import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../shared/export/signOff.js';
import { compareParagraphs, type ExpectedParagraph } from '../../../shared/export/verifyExport.js';
import type { ExportedBlock } from '../../../shared/formats/exportedText.js';
import { wordingText } from '../../../shared/model/eventChain.js';
import { plain } from '../../../shared/model/inlineText.js';

const sha256 = (data: string | Uint8Array): string => createHash('sha256').update(data).digest('hex');
const block = (text: string): ExportedBlock => ({ content: plain(text), cell: null });
const paragraph = (text: string, number: number, isKnown = true): ExpectedParagraph => ({
  segments: [number],
  role: 'body',
  side: 'target',
  hash: sha256(wordingText(plain(text))),
  excerpt: excerptOf(text),
  content: isKnown ? plain(text) : null,
});
const compare = (expected: readonly string[], found: readonly string[], isKnown = true) =>
  compareParagraphs(
    expected.map((text, i) => paragraph(text, i + 1, isKnown)),
    found.map(block),
    sha256,
  );
const texts = fc.array(fc.constantFrom('One fare', 'Two ferries', 'Three boats', '四艘', 'Five'), {
  maxLength: 12,
});

describe('comparing the words of a file', () => {
  test('nothing differs from itself', () => {
    fc.assert(fc.property(texts, (words) => void expect(compare(words, words)).toEqual([])));
  });

  test('every stretch of either side is the same, changed, missing or added, and counted once', () => {
    fc.assert(
      fc.property(texts, texts, fc.boolean(), (expected, found, isKnown) => {
        const differences = compare(expected, found, isKnown);
        const count = (kind: string): number => differences.filter((one) => one.kind === kind).length;
        expect(expected.length - count('missing')).toBe(found.length - count('added'));
        const places = differences.flatMap(({ place }) => place ?? []);
        const numbers = differences.flatMap(({ segments }) => segments);
        expect([...new Set(places)]).toEqual(places);
        expect([...new Set(numbers)]).toEqual(numbers);
        // What is not named is the same on both sides, in order.
        const kept = expected.filter((_, i) => !numbers.includes(i + 1));
        expect(found.filter((_, i) => !places.includes(i + 1))).toEqual(kept);
        const inFile = differences.filter(({ place }) => place !== null);
        expect(inFile.map((one) => one.found)).toEqual(places.map((place) => plain(found[place - 1] ?? '')));
      }),
    );
  });

  test.each([true, false])('finds the altered one beside one taken out (all words known: %s)', (isKnown) => {
    const expected = ['The fare is 4 yuan.', 'A view of the pier', 'The ferry leaves at 9 am.', 'End'];
    const found = ['The fare is 4 yuan.', 'The ferry leaves at 8 am.', 'End'];
    expect(
      compare(expected, found, isKnown).map(({ kind, segments, place }) => [kind, segments, place]),
    ).toEqual([
      ['missing', [2], null],
      ['changed', [3], 2],
    ]);
  });

  test('names what was put in by what stands before it', () => {
    expect(compare(['A b c', 'D e f'], ['New', 'A b c', 'Fish and chips', 'D e f'])).toMatchObject([
      { kind: 'added', after: null, place: 1, segments: [] },
      { kind: 'added', after: 1, place: 3, segments: [] },
    ]);
  });

  test('gives up on order, not on time, when everything differs', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => `Paragraph ${i}`);
    const others = many.map((text) => `${text}!`);
    expect(compare(many, others)).toHaveLength(10_000);
  });
});
