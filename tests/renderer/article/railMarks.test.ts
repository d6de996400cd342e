import { expect, it } from 'vitest';
import { railMarks, type RailRow } from '../../../renderer/article/railMarks.js';

const row = (hue: RailRow['hue'], hasComments = false): RailRow => ({ hue, hasComments });

it('marks changes in their author’s hue and comments, each where its row is', () => {
  expect(railMarks([row(null), row(2, true), row(1), row(null)], 100)).toEqual([
    { kind: 'change', at: 0.25, hue: 2 },
    { kind: 'change', at: 0.5, hue: 1 },
    { kind: 'comment', at: 0.25, hue: null },
  ]);
});

it('has no more marks than places, however long the article', () => {
  const rows = Array.from({ length: 10_000 }, () => row(1, true));
  expect(railMarks(rows, 50)).toHaveLength(100);
});
