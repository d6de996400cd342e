import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWindow } from '../../../shared/diff/changedWindow.js';
import { tokenize } from '../../../shared/text/tokenize.js';
import { textAndEdit } from '../arbitraryText.js';

describe('changedWindow', () => {
  it('leaves out only what is the same, and cuts no token', () => {
    fc.assert(
      fc.property(textAndEdit, ([before, after]) => {
        const window = changedWindow(before, after);
        expect(before.slice(0, window.before.start)).toBe(after.slice(0, window.after.start));
        expect(before.slice(window.before.end)).toBe(after.slice(window.after.end));
        for (const [text, { start, end }] of [
          [before, window.before],
          [after, window.after],
        ] as const) {
          const borders = new Set([0, ...tokenize(text).map((token) => token.end)]);
          expect([start <= end, borders.has(start), borders.has(end)]).toEqual([true, true, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('keeps one whole sentence on either side of the differences', () => {
    const text = (word: string): string => `A b. C d. E f. G ${word} h. I j. K l. M n.`;
    const { before } = changedWindow(text('old'), text('new'));
    expect(text('old').slice(before.start, before.end)).toBe('E f. G old h. I j. ');
  });
});
