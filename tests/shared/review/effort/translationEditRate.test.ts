// TER by hand and by its laws.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../../shared/text/editDistance.js';
import { codedPair } from '../../../../shared/review/effort/codedPair.js';
import { translationEdits } from '../../../../shared/review/effort/translationEditRate.js';

const edits = (before: string, after: string) => translationEdits(before.split(' '), after.split(' '));

describe('translationEdits', () => {
  it('counts what Snover et al. (2006) count in their example: a shift, two substitutions, an insertion', () => {
    const hypothesis = 'this week the saudis denied information published in the new york times';
    const reference = 'saudi arabia denied this week information published in the american new york times';
    expect(edits(hypothesis, reference)).toEqual({ edits: 4, shifts: 1, editsUnshifted: 6, words: 13 });
  });

  it('moves a stretch as one, whichever way', () => {
    expect(edits('a b c d e f', 'd e f a b c')).toMatchObject({ edits: 1, shifts: 1 });
    expect(edits('a b c d e f', 'b c d e f a')).toMatchObject({ edits: 1, shifts: 1 });
    expect(edits('x a b c', 'a b c x')).toMatchObject({ edits: 1, shifts: 1, editsUnshifted: 2 });
  });

  it('moves one stretch after the other', () => {
    expect(edits('c a b m n z x y', 'a b c m n x y z')).toEqual({
      edits: 2,
      shifts: 2,
      editsUnshifted: 4,
      words: 8,
    });
  });

  it('moves nothing that stands right, and nothing where words only differ', () => {
    expect(edits('a b c', 'a x c')).toMatchObject({ edits: 1, shifts: 0 });
    expect(edits('a b c', 'a c b d')).toMatchObject({ edits: 2, shifts: 1 });
  });

  it('counts against no words at all what has to go', () => {
    expect(translationEdits(['a', 'b'], [])).toEqual({ edits: 2, shifts: 0, editsUnshifted: 2, words: 0 });
    expect(translationEdits([], [])).toEqual({ edits: 0, shifts: 0, editsUnshifted: 0, words: 0 });
  });

  it('looks for no shifts in texts too long for the table', () => {
    const many = Array.from({ length: 3001 }, (_, i) => String(i));
    const moved = [...many.slice(5), ...many.slice(0, 5)];
    expect(translationEdits(many, moved)).toMatchObject({ edits: 10, shifts: 0 });
    expect(translationEdits(many.slice(0, 2000), [...many.slice(5, 2000), ...many.slice(0, 5)]).edits).toBe(
      10,
    );
    expect(translationEdits(many.slice(0, 40), [...many.slice(5, 40), ...many.slice(0, 5)]).edits).toBe(1);
  });
});

const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const words = fc.oneof(
  fc.array(word, { maxLength: 12 }),
  fc.array(fc.integer({ min: 0, max: 40 }).map(String), { maxLength: 60 }),
);

describe('the laws', () => {
  it('word errors are the edit distance, and shifts never make them more', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const { edits: all, shifts, editsUnshifted } = translationEdits(before, after);
        expect(editsUnshifted).toBe(editDistance(...codedPair(before, after)));
        expect(all).toBeLessThanOrEqual(editsUnshifted);
        expect(shifts).toBeLessThanOrEqual(all);
        expect(all).toBeGreaterThanOrEqual(Math.abs(before.length - after.length));
      }),
      { numRuns: 300 },
    );
  });

  it('there are no edits between equal wordings, and only between them', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(translationEdits(before, before).edits).toBe(0);
        expect(translationEdits(before, after).edits === 0).toBe(before.join(' ') === after.join(' '));
      }),
    );
  });

  it('a stretch of different words that was moved is at most one edit', () => {
    const places = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 10 }), fc.nat(20));
    fc.assert(
      fc.property(places, ([from, length, to]) => {
        const all = Array.from({ length: 30 }, (_, i) => String(i));
        const rest = [...all.slice(0, from), ...all.slice(from + length)];
        const moved = [...rest.slice(0, to), ...all.slice(from, from + length), ...rest.slice(to)];
        expect(translationEdits(all, moved).edits).toBe(from === to ? 0 : 1);
      }),
    );
  });
});
