import { describe, expect, it } from 'vitest';
import type { CommentId, PersonId } from '../../../shared/model/ids.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { Layer } from '../../../shared/model/layer.js';
import type { AttributedPart } from '../../../shared/review/attributeChanges.js';
import { oldParts, struckComments } from '../../../renderer/article/struckComments.js';
import { rowChangesOf } from '../../../renderer/article/rowChanges.js';

const commentId = 'c1' as CommentId;
const layer = (kind: Layer['kind'], text: string): Layer => ({
  kind,
  id: text,
  content: plain(text),
  authorId: 'p1' as PersonId,
  actingAs: 'editor',
  at: 0,
  seq: 0,
});

/** The struck words that a comment with this quote is drawn on. */
function markedIn(before: string, after: string, quote: string): readonly string[] {
  const { parts } = rowChangesOf([layer('base', before), layer('revision', after)]);
  const marked = struckComments(oldParts(parts), [{ quote, commentId, isCurrent: false }]);
  return [...marked].flatMap(([{ content }, ranges]) =>
    ranges.map(({ start, end }) => content.text.slice(Math.max(0, start), end)),
  );
}

describe('comments on words that are gone', () => {
  it('stand on those words where they are struck', () => {
    expect(
      markedIn('She runs a noodle shop at the Old Wharf.', 'She runs an eatery.', 'a noodle shop'),
    ).toEqual(['a noodle shop']);
  });

  it('are drawn over every struck piece of them, which ends where the quote ends', () => {
    const struck = (text: string, changeIndex: number): AttributedPart => ({
      kind: 'deleted',
      content: plain(text),
      changeIndex,
      authorId: null,
    });
    const parts: readonly AttributedPart[] = [
      struck('The ferries', 0),
      { kind: 'inserted', content: plain('Ships'), changeIndex: 0, authorId: null },
      { kind: 'same', content: plain(', ') },
      struck('old boats', 1),
    ];
    const marked = struckComments(oldParts(parts), [{ quote: 'ferries, old', commentId, isCurrent: false }]);
    expect([...marked.values()].flat().map(({ start, end }) => [start, end])).toEqual([
      [4, 16],
      [-9, 3],
    ]);
  });

  it('stand nowhere while the same words are kept, or are not shown', () => {
    expect(markedIn('The shop sells noodles.', 'The shop sells soup.', 'The shop')).toEqual([]);
    expect(markedIn('The shop sells noodles.', 'The shop sells soup.', 'an inn')).toEqual([]);
  });

  it('pass over a place where the same words are kept for one where they are struck', () => {
    expect(markedIn('Old dock, new dock.', 'Old dock, new pier.', 'dock')).toEqual(['dock']);
  });
});
