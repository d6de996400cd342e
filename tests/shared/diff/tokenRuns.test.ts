import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText } from '../../../shared/diff/diffText.js';
import { mostCells, tokenRuns } from '../../../shared/diff/tokenRuns.js';
import { tokenize, type Token } from '../../../shared/text/tokenize.js';

const runsOf = (before: string, after: string): ReturnType<typeof tokenRuns> =>
  tokenRuns(tokenize(before), tokenize(after));

/** Characters that are drawn without a clock: the same for the same seed. */
function drawn(seed: number, length: number, alphabet: string): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return alphabet[state % alphabet.length] ?? '';
  }).join('');
}
const manyCharacters = Array.from({ length: 2_000 }, (_, i) => String.fromCharCode(0x4e00 + i)).join('');

describe('tokenRuns', () => {
  it('covers both lists, and its equal runs are equal', () => {
    const tokens = fc
      .array(fc.constantFrom('a', 'b', 'the', '我', '的', '，', '5', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(tokens, tokens, (before, after) => {
        const [old, now] = [tokenize(before), tokenize(after)];
        const texts = (tokens: readonly Token[]): readonly string[] => tokens.map(({ text }) => text);
        let [oldAt, newAt] = [0, 0];
        for (const run of tokenRuns(old, now).runs) {
          const oldTexts = texts(old.slice(oldAt, oldAt + run.before));
          const newTexts = texts(now.slice(newAt, newAt + run.after));
          expect(run.isEqual ? newTexts : oldTexts).toEqual(oldTexts);
          [oldAt, newAt] = [oldAt + run.before, newAt + run.after];
        }
        expect([oldAt, newAt]).toEqual([old.length, now.length]);
      }),
      { numRuns: 300 },
    );
  });

  it('fills no more cells than it may, and says so when that was too few', () => {
    const alphabets = ['我的了', manyCharacters];
    const results = alphabets.map((alphabet) =>
      runsOf(drawn(3, 9_000, alphabet), drawn(11, 9_000, alphabet)),
    );
    expect(results.every(({ cells }) => cells <= mostCells(18_000))).toBe(true);
    expect(results[0]?.isCoarse).toBe(true);
    expect(compareText(drawn(3, 9_000, '我的了'), drawn(11, 9_000, '我的了')).isCoarse).toBe(true);
  });

  it('spends next to nothing on few edits in a long text', () => {
    const before = drawn(7, 20_000, manyCharacters);
    const after = before.slice(0, 5_000) + '会议' + before.slice(5_000, 15_000) + before.slice(15_003);
    const { cells, isCoarse } = runsOf(before, after);
    expect([cells < 1_000, isCoarse]).toEqual([true, false]);
  });
});
