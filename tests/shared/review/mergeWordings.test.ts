import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  mergeWordings,
  rebaseSuggestion,
  resolveMerge,
  type MergeChoice,
  type MergePiece,
  type WordingMerge,
} from '../../../shared/review/mergeWordings.js';
import { emptyInlineText, plain, type InlineText } from '../../../shared/model/inlineText.js';
import { tokenize } from '../../../shared/text/tokenize.js';
import '../../../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../../../shared/text/chineseWordCutter.js';
import { anyChain } from '../arbitraryLayers.js';
import { anyInlineText } from '../arbitraryText.js';

const cutters = fc.constantFrom(undefined, cutChineseWords);
/** A wording and two made from it, by edits that may touch each other. */
const anyThree = fc.oneof(
  fc.tuple(anyInlineText, anyInlineText, anyInlineText),
  anyChain.map((chain): [InlineText, InlineText, InlineText] => {
    const at = (i: number): InlineText => chain[Math.min(i, chain.length - 1)] ?? emptyInlineText;
    return [at(1), at(0), at(2)];
  }),
);

const chosen = ({ pieces }: WordingMerge, choice: MergeChoice): InlineText =>
  resolveMerge(
    pieces,
    pieces.map(() => choice),
  );
const textsOf = (piece: MergePiece): readonly string[] =>
  piece.kind === 'agreed'
    ? [piece.from, piece.content.text]
    : [piece.base.text, piece.mine.text, piece.theirs.text];
const merged = (...texts: readonly [string, string, string]): readonly (readonly string[])[] => {
  const [base, mine, theirs] = texts.map(plain) as [InlineText, InlineText, InlineText];
  return mergeWordings(base, mine, theirs).pieces.map(textsOf);
};

describe('mergeWordings', () => {
  it('takes the side that changed when the other did not, and what both made of it', () => {
    fc.assert(
      fc.property(anyThree, cutters, ([base, mine], cutWords) => {
        for (const merge of [
          mergeWordings(base, base, mine, { cutWords }),
          mergeWordings(base, mine, base, { cutWords }),
          mergeWordings(base, mine, mine, { cutWords }),
        ]) {
          expect(merge.isClean).toBe(true);
          expect(resolveMerge(merge.pieces, [])).toEqual(mine);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('says the same with the sides exchanged', () => {
    const exchanged = (piece: MergePiece): MergePiece => {
      if (piece.kind === 'conflict') return { ...piece, mine: piece.theirs, theirs: piece.mine };
      const { from } = piece;
      return { ...piece, from: from === 'mine' ? 'theirs' : from === 'theirs' ? 'mine' : from };
    };
    fc.assert(
      fc.property(anyThree, ([base, mine, theirs]) => {
        const one = mergeWordings(base, mine, theirs);
        const other = mergeWordings(base, theirs, mine);
        expect(other.pieces.map(exchanged)).toEqual(one.pieces);
      }),
      { numRuns: 200 },
    );
  });

  it('takes over edits of both at different places', () => {
    const edits = fc.array(fc.constantFrom('none', 'mine', 'theirs', 'bothAlike'), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(edits, fc.boolean(), (sides, isChinese) => {
        const wording = (isEdited: (side: string) => boolean): InlineText =>
          plain(
            sides
              .map((side, i) => {
                const place = 'ABCDEFGH'[i] ?? '';
                const word = isEdited(side) ? `${1000 + i}` : `${10 + i}`;
                return isChinese
                  ? `${place}港吞吐量增长${word}万吨。`
                  : `Port ${place} grew by ${word} tonnes. `;
              })
              .join(''),
          );
        const mine = wording((side) => side === 'mine' || side === 'bothAlike');
        const theirs = wording((side) => side === 'theirs' || side === 'bothAlike');
        const merge = mergeWordings(
          wording(() => false),
          mine,
          theirs,
        );
        expect(merge.isClean).toBe(true);
        expect(resolveMerge(merge.pieces, [])).toEqual(wording((side) => side !== 'none'));
      }),
    );
  });

  it('cuts no wording inside a word, figure, date or character', () => {
    fc.assert(
      fc.property(anyThree, cutters, ([base, mine, theirs], cutWords) => {
        const borders = (wording: InlineText): ReadonlySet<number> =>
          new Set([0, ...tokenize(wording.text, cutWords).map(({ end }) => end)]);
        const known = { base: borders(base), mine: borders(mine), theirs: borders(theirs) };
        const { pieces } = mergeWordings(base, mine, theirs, { cutWords });
        for (const piece of pieces.filter(({ kind }) => kind === 'conflict'))
          for (const side of ['base', 'mine', 'theirs'] as const) {
            const { text } = (piece as Extract<MergePiece, { kind: 'conflict' }>)[side];
            const { text: whole } = { base, mine, theirs }[side];
            const starts = [...known[side]].filter((at) => whole.startsWith(text, at));
            expect(starts.some((at) => known[side].has(at + text.length))).toBe(true);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('calls nothing a conflict that both sides have alike', () => {
    fc.assert(
      fc.property(anyThree, ([base, mine, theirs]) => {
        const { pieces, isClean } = mergeWordings(base, mine, theirs);
        const conflicts = pieces.filter(({ kind }) => kind === 'conflict');
        expect(isClean).toBe(conflicts.length === 0);
        for (const conflict of conflicts)
          expect(conflict).not.toMatchObject({ mine: (conflict as { theirs: InlineText }).theirs });
      }),
    );
  });

  it('shows what both changed in different ways, less what is alike', () => {
    expect(
      merged(
        'The port grew by 3% last year.',
        'The port grew by 5% last year.',
        'The port grew by 7% in 2019.',
      ),
    ).toEqual([
      ['base', 'The port grew by '],
      ['3% last year', '5% last year', '7% in 2019'],
      ['base', '.'],
    ]);
    expect(merged('a c', 'a new b c', 'a new d c')).toEqual([
      ['base', 'a '],
      ['both', 'new '],
      ['', 'b ', 'd '],
      ['base', 'c'],
    ]);
  });

  it('puts together marks of one side and words of the other', () => {
    const bold: InlineText = { text: 'a red car stops', marks: [{ kind: 'bold', start: 2, end: 5 }] };
    const merge = mergeWordings(plain('a red car stops'), bold, plain('a red car stopped'));
    expect(merge.isClean).toBe(true);
    expect(resolveMerge(merge.pieces, [])).toEqual({ ...bold, text: 'a red car stopped' });
  });

  it('answers with coarser pieces where wordings are long and differ everywhere', () => {
    const long = (seed: number): InlineText =>
      plain(
        Array.from({ length: 3000 }, (_, i) => `w${(i * seed) % 977}${i % 12 === 11 ? '. ' : ' '}`).join(''),
      );
    const [base, mine, theirs] = [long(3), long(5), long(7)];
    const merge = mergeWordings(base, mine, theirs);
    expect(merge.isClean).toBe(false);
    expect(chosen(merge, 'mine').text.length).toBeGreaterThan(1000);
  });
});

describe('resolveMerge', () => {
  it('takes mine, theirs, or mine and then theirs, one choice for each conflict', () => {
    const { pieces } = mergeWordings(plain('a b c d e'), plain('a X c Y e'), plain('a P c Q e'));
    const results = (['mine', 'theirs', 'both'] as const).map(
      (choice) => resolveMerge(pieces, [choice, 'mine']).text,
    );
    expect(results).toEqual(['a X c Y e', 'a P c Y e', 'a X P c Y e']);
    expect(() => resolveMerge(pieces, ['mine'])).toThrow(RangeError);
  });

  it('parts Latin words with a space, Chinese ones not', () => {
    const end = (base: string, mine: string, theirs: string): string => {
      const { pieces } = mergeWordings(plain(base), plain(mine), plain(theirs));
      return resolveMerge(pieces, ['both']).text;
    };
    expect(end('the old', 'the big', 'the new')).toBe('the big new');
    expect(end('港口旧', '港口大', '港口新')).toBe('港口大新');
  });
});

describe('rebaseSuggestion', () => {
  it('is the tip on an unchanged target, and the new target for a suggestion that changes nothing', () => {
    fc.assert(
      fc.property(anyThree, ([target, tip]) => {
        expect(rebaseSuggestion(target, target, tip)).toEqual(tip);
        expect(rebaseSuggestion(target, tip, target)).toEqual(tip);
        expect(rebaseSuggestion(target, tip, tip)).toEqual(tip);
      }),
      { numRuns: 150 },
    );
  });

  it('carries the suggestion over to the new words, and keeps it where both changed the same', () => {
    const rebased = (target: string, newTarget: string, tip: string): string =>
      rebaseSuggestion(plain(target), plain(newTarget), plain(tip)).text;
    expect(rebased('It grew by 3% in May.', 'It grew by 3% in June.', 'It rose by 3% in May.')).toBe(
      'It rose by 3% in June.',
    );
    expect(rebased('It grew by 3%.', 'It grew by 4%.', 'It grew by 5%.')).toBe('It grew by 5%.');
  });
});
