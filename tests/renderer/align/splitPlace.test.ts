import { describe, expect, it } from 'vitest';
import { sentenceEnds, splitPlaceOf } from '../../../renderer/align/splitPlace.js';
import { makeSegment } from '../articleBuilder.js';

const cut = (text: string): readonly string[] => {
  const ends = [0, ...sentenceEnds(text), text.length];
  return ends.slice(1).map((end, i) => text.slice(ends[i], end));
};

describe('sentenceEnds', () => {
  it.each([
    ['船坞开了。“真好。”她说。', ['船坞开了。', '“真好。”', '她说。']],
    [
      'The dock is open. “Good,” she said. He left.',
      ['The dock is open.', ' “Good,” she said.', ' He left.'],
    ],
    ['One sentence only.', ['One sentence only.']],
    ['4.5 km of quay', ['4.5 km of quay']],
  ])('cuts %s', (text, parts) => {
    expect(cut(text)).toEqual(parts);
  });
});

describe('splitPlaceOf', () => {
  const segment = makeSegment(1, '船坞开了。人们来了。', 'The dock is open. People came.');

  it('takes both places as pointed at', () => {
    expect(splitPlaceOf(segment, { source: 2, target: 4 })).toEqual({ source: 2, target: 4 });
  });

  it('cuts the other side at the sentence end nearest in proportion', () => {
    expect(splitPlaceOf(segment, { source: null, target: 17 })).toEqual({ source: 5, target: 17 });
    expect(splitPlaceOf(segment, { source: 5, target: null })).toEqual({ source: 5, target: 17 });
  });

  it('takes a place at either end for none', () => {
    expect(splitPlaceOf(segment, { source: 0, target: 30 })).toEqual({ source: 5, target: 17 });
  });

  it('leaves a side of one sentence whole', () => {
    const one = makeSegment(1, '船坞开了，人们来了。', 'The dock is open. People came.');
    expect(splitPlaceOf(one, { source: null, target: 17 })).toEqual({ source: null, target: 17 });
  });
});
