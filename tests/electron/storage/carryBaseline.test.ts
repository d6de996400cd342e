import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carryBaseline, matchingOffset } from '../../../electron/storage/carryBaseline.js';
import { plain } from '../../../shared/model/inlineText.js';

const letters = (text: string): string => text.replace(/\s+/gu, '');

describe('carryBaseline', () => {
  test('cuts an edited text where the new segments part', () => {
    expect(
      carryBaseline(
        [{ latest: 'The fair glows. Entry is free.', baseline: plain('The fair shines. Entrance is free.') }],
        ['The fair glows.', 'Entry is free.'],
      ),
    ).toEqual([plain('The fair shines.'), plain('Entrance is free.')]);
  });

  test('joins with the white space of the merged segment', () => {
    const parents = [
      { latest: '灯会今晚开幕。', baseline: plain('灯会今晚开始。') },
      { latest: '入场免费。', baseline: plain('免费入场。') },
    ];
    expect(carryBaseline(parents, ['灯会今晚开幕。\u2029入场免费。'])).toEqual([
      plain('灯会今晚开始。\u2029免费入场。'),
    ]);
  });

  test('trusts no cut when words moved past each other', () => {
    const parents = [
      { latest: 'One.', baseline: plain('One.') },
      { latest: 'Two.', baseline: plain('Two.') },
    ];
    expect(carryBaseline(parents, ['Two.', 'One.'])).toBeNull();
  });

  test('hands out every baseline letter once, whatever was rewritten and wherever it is cut', () => {
    const words = fc.array(fc.constantFrom('lamp', 'river', '灯', '河边', 'fair.', 'a', '😀'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, fc.nat(), (latest, older, cut) => {
        const text = latest.join(' ');
        const at = latest.length === 0 ? 0 : cut % latest.length;
        const created = [latest.slice(0, at).join(' '), latest.slice(at).join(' ')];
        fc.pre(created.some((one) => one !== ''));
        const carried = carryBaseline([{ latest: text, baseline: plain(older.join(' ')) }], created);
        expect(letters((carried ?? []).map((one) => one?.text ?? '').join(''))).toBe(
          letters(older.join(' ')),
        );
      }),
    );
  });
});

describe('matchingOffset', () => {
  test('is exact in the common beginning and end', () => {
    expect(matchingOffset('abcXdef', 'abcYYYdef', 2)).toBe(2);
    expect(matchingOffset('abcXdef', 'abcYYYdef', 5)).toBe(7);
  });
});
