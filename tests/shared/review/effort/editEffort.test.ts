// Effort in characters and words, over whole texts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addEffort,
  editEffort,
  editRate,
  noEffort,
  postEditPercent,
  wordErrorRate,
} from '../../../../shared/review/effort/editEffort.js';
import { effortWords } from '../../../../shared/review/effort/effortWords.js';
import { charactersOf } from '../../../../shared/text/characters.js';
import { editDistance } from '../../../../shared/text/editDistance.js';
import { anyText } from '../../arbitraryText.js';

describe('effortWords', () => {
  it('takes each Chinese character, each word and each mark for one', () => {
    expect(effortWords('副市长Li-Na说，“1,200人”。').join(' ')).toBe('副 市 长 Li-Na 说 ， “ 1,200 人 ” 。');
    expect(effortWords('It’s the U.S. vice-chairman, 4.5%.').join(' ')).toBe(
      'It’s the U.S . vice-chairman , 4.5 % .',
    );
    expect(effortWords(' \u2029\uFFFC\n')).toEqual([]);
  });

  it('cuts no Chinese character into a word of letters', () => {
    expect(effortWords('A-股B.股')).toEqual(['A', '-', '股', 'B', '.', '股']);
  });
});

describe('editEffort', () => {
  it('counts characters in a hundred of the longer wording', () => {
    const effort = editEffort('kitten', 'sitting');
    expect(effort).toMatchObject({ characterEdits: 3, characters: 7 });
    expect(postEditPercent(effort)).toBeCloseTo(42.857, 3);
    expect(postEditPercent(editEffort('河上渡船开通', '河上轮渡开通'))).toBeCloseTo((100 * 2) / 6);
  });

  it('takes a letter with its accent, a flag and a family of emoji for one character', () => {
    expect(editEffort('e\u0301 🇨🇳 👩‍👧', 'e 🇨🇭 👩‍👦')).toMatchObject({ characterEdits: 3, characters: 5 });
  });

  it('counts Chinese words moved as one edit', () => {
    const effort = editEffort('昨日市长宣布', '市长昨日宣布');
    expect(effort).toMatchObject({ wordEdits: 1, wordEditsUnshifted: 4, words: 6 });
    expect([editRate(effort), wordErrorRate(effort)]).toEqual([1 / 6, 4 / 6]);
  });

  it('takes a wording that was taken out for changed altogether', () => {
    const effort = editEffort('Two words', '');
    expect([postEditPercent(effort), editRate(effort), wordErrorRate(effort)]).toEqual([100, 1, 1]);
    expect([postEditPercent(noEffort), editRate(noEffort)]).toEqual([0, 0]);
  });

  it('adds up counts, so that long paragraphs weigh more', () => {
    const sum = addEffort(editEffort('a b c d e f g h', 'a b c d e f g x'), editEffort('a b', 'c d'));
    expect(sum).toEqual({
      characterEdits: 3,
      characters: 18,
      wordEdits: 3,
      wordEditsUnshifted: 3,
      words: 10,
    });
    expect(editRate(sum)).toBeCloseTo(0.3);
  });

  it('is the same both ways in characters, and nothing exactly where the text is the same', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const [there, back] = [editEffort(before, after), editEffort(after, before)];
        expect(postEditPercent(there)).toBe(postEditPercent(back));
        expect(postEditPercent(there)).toBeLessThanOrEqual(100);
        expect(there.characterEdits === 0).toBe(before === after);
        expect(editEffort(before, before)).toMatchObject({ characterEdits: 0, wordEdits: 0 });
        expect(charactersOf(before).join('')).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('counts letters as the edit distance does, where each is one unit', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '河', '船'), maxLength: 90 });
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        expect(editEffort(before, after).characterEdits).toBe(editDistance(before, after));
      }),
    );
  });
});
