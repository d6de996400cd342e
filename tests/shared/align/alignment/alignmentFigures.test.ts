import { expect, it } from 'vitest';
import { alignmentFigures, linkStanding } from '../../../../shared/align/alignment/alignmentFigures.js';
import type { Alignment } from '../../../../shared/model/alignment.js';
import { makeAlignment } from './buildAlignment.js';

it('counts each link once and lists what to check, least certain first', () => {
  const texts = ['一', '二', '三', '四', '五', '六'];
  const start = makeAlignment(texts, texts, [
    [[0], [0], 0.9],
    [[1], [1], 0.7],
    [[2], [2], 0.5],
    [[3], [], 0.95],
    [[4], [], 0.9],
    [[], [3], 0.8],
    [[5], [4, 5], 0.2],
  ]);
  const links = start.links.map((link) => ({
    ...link,
    isConfirmed: [4, 5, 6].includes(link.id),
    reason: link.id === 4 || link.id === 5 ? 'house rule' : null,
  }));
  const alignment: Alignment = { ...start, links };
  const figures = alignmentFigures(alignment);
  expect(alignment.links.map(linkStanding)).toEqual([
    'certain',
    'doubtful',
    'doubtful',
    'unlinked',
    'omission',
    'addition',
    'confirmed',
  ]);
  expect(figures.counts).toEqual({
    certain: 1,
    doubtful: 2,
    unlinked: 1,
    omission: 1,
    addition: 1,
    confirmed: 1,
  });
  expect(figures.toCheck.map(({ id }) => id)).toEqual([2, 1, 3]);
  expect(figures.explained.map(({ id }) => id)).toEqual([4, 5]);
});
