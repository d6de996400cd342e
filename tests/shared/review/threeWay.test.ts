import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinInlineText, plain, sliceInlineText, type InlineText } from '../../../shared/model/inlineText.js';
import {
  placeLabel,
  takeReading,
  threeWayText,
  type ThreeWayPlace,
  type ThreeWordings,
} from '../../../shared/review/threeWay.js';
import { anyInlineText } from '../arbitraryText.js';

const anyWordings = fc.tuple(anyInlineText, anyInlineText, anyInlineText);

const draft = plain('The total investment is 1.2 billion yuan, and boats can load 180 people.');
const translated = plain('The total investment is 12 million yuan, and ferries can load 180 people.');
const edited = plain('The total investment is 120 million yuan, and ferries carry 180 people.');
const wordings: ThreeWordings = [draft, translated, edited];

const wordsOf = (place: ThreeWayPlace, all: ThreeWordings): readonly (readonly string[])[] =>
  place.stretches.map(({ ranges }) =>
    ranges.map(({ start, end }, i) => all[i]?.text.slice(start, end) ?? ''),
  );
const wordsAt = (place: ThreeWayPlace): readonly string[] => wordsOf(place, wordings).flat();

/** `to` with the words of `from` put in at every place. */
function replaced(places: readonly ThreeWayPlace[], all: ThreeWordings, from: 0 | 1, to: 1 | 2): InlineText {
  const stretches = places.flatMap((place) => place.stretches).toSorted((a, b) => a.from - b.from);
  return stretches.reduceRight((text, { ranges }) => {
    const [old, now] = [ranges[from], ranges[to]];
    return joinInlineText([
      sliceInlineText(text, 0, now.start),
      sliceInlineText(all[from], old.start, old.end),
      sliceInlineText(text, now.end),
    ]);
  }, all[to]);
}

describe('threeWayText', () => {
  it('finds the places of each set, and of both, with their words in all three wordings', () => {
    const { places } = threeWayText(wordings);
    expect(places.both.map(wordsAt)).toEqual([
      ['1.2 billion', '12 million', '120 million'],
      ['boats', 'ferries', 'ferries'],
      ['can load', 'can load', 'carry'],
    ]);
    expect(places.first.map(wordsAt)).toEqual([
      ['1.2 billion', '12 million', '120 million'],
      ['boats', 'ferries', 'ferries'],
    ]);
    expect(places.second.map(wordsAt)).toEqual([
      ['1.2 billion', '12 million', '120 million'],
      ['can load', 'can load', 'carry'],
    ]);
  });

  it('steps through small changes inside a rewritten sentence one by one, and says they are not the whole place', () => {
    const rewritten: ThreeWordings = [
      plain('甲乙丙丁戊己'),
      plain('Trains run at six and boats run at nine'),
      plain('Trains go at six and boats run at ten'),
    ];
    const { places } = threeWayText(rewritten);
    expect(places.both).toHaveLength(1);
    expect(places.second.map((place) => wordsOf(place, rewritten).map((words) => words[2]))).toEqual([
      ['go'],
      ['ten'],
    ]);
    expect(places.second.map(({ isWhole }) => isWhole)).toEqual([false, false]);
  });

  it('tells each wording from the next by the places of its set', () => {
    fc.assert(
      fc.property(anyWordings, (all) => {
        const { places } = threeWayText(all);
        expect(replaced(places.first, all, 0, 1)).toEqual(all[0]);
        expect(replaced(places.second, all, 1, 2)).toEqual(all[1]);
        expect(replaced(places.both, all, 0, 2)).toEqual(all[0]);
        expect(replaced(places.both, all, 1, 2)).toEqual(all[1]);
      }),
      { numRuns: 300 },
    );
  });

  it('has no place where nothing differs', () => {
    fc.assert(
      fc.property(anyInlineText, (text) => {
        const { places } = threeWayText([text, text, text]);
        expect([places.both, places.first, places.second]).toEqual([[], [], []]);
      }),
    );
  });
});

describe('a moved sentence', () => {
  const [stays, goes] = ['The old harbour will close in May.', 'Boats leave from the new pier.'];
  const inOrder = plain(`${stays} ${goes}`);
  const moved = plain(`${goes} ${stays}`);

  it.each([
    ['first', [inOrder, moved, moved], [0, 1]],
    ['second', [inOrder, inOrder, moved], [1, 2]],
  ] as const)('is one place of the %s set, at both of its ends', (set, all, [before, after]) => {
    const { places, moves } = threeWayText(all);
    expect([places[set].length, places.both.length, moves.size]).toEqual([1, 1, 1]);
    const [place] = places[set];
    if (!place) throw new Error('no place');
    expect(place.stretches).toHaveLength(2);
    const words = (wording: number): string =>
      wordsOf(place, all)
        .map((each) => each[wording])
        .join('');
    expect(words(before).trim()).toBe(words(after).trim());
    expect(placeLabel(all, place)).toBe('move');
    // Taken back, it stands where it stood, once.
    expect(takeReading(all, place, 0)).toEqual(inOrder);
    expect(takeReading(all, place, 2)).toEqual(all[2]);
  });

  it('that one set moved and the other edits elsewhere stays apart from that edit', () => {
    const edited = plain(`${goes} The old harbour will close in June.`);
    const { places } = threeWayText([inOrder, moved, edited]);
    expect(places.both.map(({ stretches }) => stretches.length)).toEqual([2, 1]);
    expect(places.second).toHaveLength(1);
  });
});

describe('takeReading', () => {
  it('puts the words of one reading in at that place only', () => {
    const [figure] = threeWayText(wordings).places.both;
    if (!figure) throw new Error('no place');
    expect(takeReading(wordings, figure, 2)).toEqual(edited);
    expect(takeReading(wordings, figure, 1).text).toBe(
      'The total investment is 12 million yuan, and ferries carry 180 people.',
    );
    expect(takeReading(wordings, figure, 0).text).toBe(
      'The total investment is 1.2 billion yuan, and ferries carry 180 people.',
    );
  });
});

describe('placeLabel', () => {
  it('names what the differences at a place are about', () => {
    const { places } = threeWayText(wordings);
    expect(places.both.map((place) => placeLabel(wordings, place))).toEqual(['number', 'wording', 'wording']);
  });
});
