import { describe, expect, it } from 'vitest';
import { confirmLinks, joinLinks } from '../../../../shared/align/alignment/editLinks.js';
import { openSentences } from '../../../../shared/align/alignment/sentences.js';
import { replaceStretch, stretchAfter } from '../../../../shared/align/alignment/stretch.js';
import type { Alignment } from '../../../../shared/model/alignment.js';
import { makeAlignment, problemsOf, rowsOf } from './buildAlignment.js';

/** Six rows, one to one. */
function six(): Alignment {
  const numbers = [0, 1, 2, 3, 4, 5];
  return makeAlignment(
    numbers.map((n) => `第${n}段。又一句。`),
    numbers.map((n) => `Paragraph ${n}. Another one.`),
    numbers.map((n) => [[n], [n], 0.8]),
  );
}

function confirmed(ids: readonly number[]): Alignment {
  const edit = confirmLinks(six(), ids, true);
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return edit.alignment;
}

const pair = (i: number, j: number) => ({ source: [i], target: [j], confidence: 0.7 });

describe('stretchAfter', () => {
  it('ends before the next row a person stands by', () => {
    expect(stretchAfter(confirmed([4]), 1)?.ids).toEqual([2, 3]);
    expect(stretchAfter(confirmed([4]), 1, true)?.ids).toEqual([1, 2, 3]);
    expect(stretchAfter(six(), 1)?.ids).toEqual([2, 3, 4, 5]);
  });

  it('is none where nothing can be linked otherwise', () => {
    expect(stretchAfter(six(), 5)).toBeNull();
    expect(stretchAfter(confirmed([2]), 1)).toBeNull();
    expect(stretchAfter(confirmed([3]), 1)).toBeNull();
    expect(stretchAfter(six(), 99)).toBeNull();
  });
});

describe('replaceStretch', () => {
  const stretch = stretchAfter(confirmed([5]), 0);
  const all = [pair(0, 0), pair(1, 1), pair(2, 2), pair(3, 3)];

  it('changes the rows of the stretch alone and names those that are other than before', () => {
    const answer = [
      { source: [0], target: [0, 1], confidence: 0.7 },
      { source: [1], target: [], confidence: 0.4 },
      ...all.slice(2),
    ];
    const replaced = stretch && replaceStretch(confirmed([5]), stretch, answer);
    expect(replaced && rowsOf(replaced.alignment)).toEqual(['1:1', '2:2+3', '3:', '4:4', '5:5', '6:6']);
    expect(replaced?.changed).toEqual([6, 7]);
    expect(replaced && problemsOf(replaced.alignment)).toEqual([]);
  });

  it('is nothing when the aligner answers what is there', () => {
    expect(stretch && replaceStretch(confirmed([5]), stretch, all)).toBeNull();
  });

  it('takes no answer that leaves a block out or names one twice', () => {
    expect(stretch && replaceStretch(confirmed([5]), stretch, all.slice(1))).toBeNull();
    const twice = [{ source: [0], target: [0, 1], confidence: 1 }, ...all.slice(1)];
    expect(stretch && replaceStretch(confirmed([5]), stretch, twice)).toBeNull();
  });

  it('takes crossing links: a paragraph that was moved', () => {
    const crossing = [pair(0, 1), pair(1, 0), pair(2, 2), pair(3, 3)];
    const replaced = stretch && replaceStretch(confirmed([5]), stretch, crossing);
    expect(replaced && rowsOf(replaced.alignment)).toEqual(['1:1', '2:3', '3:2', '4:4', '5:5', '6:6']);
  });

  it('keeps pieces of an opened paragraph in its group', () => {
    const opened = openSentences(six(), 2, [pair(0, 0), pair(1, 1)]);
    if (opened.kind === 'refused') throw new Error(opened.reason);
    const after = stretchAfter(opened.alignment, 1);
    const answer = after && [
      { source: [0], target: [], confidence: 0.5 },
      { source: [1], target: [0, 1], confidence: 0.5 },
      ...after.source.slice(2).map((_, i) => pair(i + 2, i + 2)),
    ];
    const replaced = after && answer && replaceStretch(opened.alignment, after, answer);
    expect(replaced && rowsOf(replaced.alignment).slice(2, 4)).toEqual(['3a:', '3b:3a+3b']);
    expect(replaced?.alignment.links.map(({ group }) => group !== null)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('joins nothing by itself: a mended row stays as it is', () => {
    const joined = joinLinks(six(), [0, 1]);
    if (joined.kind === 'refused') throw new Error(joined.reason);
    const after = stretchAfter(joined.alignment, joined.linkId);
    const replaced =
      after && replaceStretch(joined.alignment, after, [pair(0, 1), pair(1, 0), pair(2, 2), pair(3, 3)]);
    expect(replaced?.alignment.links[0]).toEqual(joined.alignment.links[0]);
  });
});
