import { expect, it } from 'vitest';
import type { CommentId } from '../../../shared/model/ids.js';
import { reanchorRanges } from '../../../renderer/article/reanchorComments.js';

it('marks commented words where another wording has them, and not where it lacks them', () => {
  const target = 'The old dock opens on Monday.';
  const suggested = 'From Monday the old dock is open.';
  const range = (words: string, id: string) => ({
    start: target.indexOf(words),
    end: target.indexOf(words) + words.length,
    commentId: id as CommentId,
    isCurrent: false,
  });
  const moved = reanchorRanges([range('old dock', 'c1'), range('opens', 'c2')], target, suggested);
  expect(moved.map(({ start, end, commentId }) => [commentId, suggested.slice(start, end)])).toEqual([
    ['c1', 'old dock'],
  ]);
});
