// Comments stay at their words while the window waits for a fresh copy of the article.
import type { Article } from '../../shared/model/article.js';
import type { Segment } from '../../shared/model/segment.js';
import { reanchor } from '../../shared/review/reanchor.js';
import { wordOptions } from './redlines.js';
import type { CommentedRange } from './textRuns.js';

/** The ranges of words in `before` where they stand in `after`; those whose words `after` lacks are left out. */
export function reanchorRanges(
  ranges: readonly CommentedRange[],
  before: string,
  after: string,
): readonly CommentedRange[] {
  if (ranges.length === 0 || before === after) return ranges;
  return ranges.flatMap((range) => {
    const place = reanchor(range, before, after, wordOptions);
    return place ? [{ ...range, ...place }] : [];
  });
}

/** The article with its comments at their words in segments about to change, as the workspace keeps them there too. */
export function reanchorComments(article: Article, changed: readonly Segment[]): Article {
  const after = new Map(changed.map((segment) => [segment.id, segment]));
  const isAnchored = article.comments.some(({ segmentId, anchor }) => anchor?.range && after.has(segmentId));
  if (!isAnchored) return article;
  const before = new Map(article.segments.map((segment) => [segment.id, segment]));
  const comments = article.comments.map((comment) => {
    const { anchor, segmentId } = comment;
    const [old, now] = [before.get(segmentId), after.get(segmentId)];
    if (!anchor?.range || !old || !now || old[anchor.side]?.id === now[anchor.side]?.id) return comment;
    const words = (segment: Segment): string => segment[anchor.side]?.content.text ?? '';
    return {
      ...comment,
      anchor: { ...anchor, range: reanchor(anchor.range, words(old), words(now), wordOptions) },
    };
  });
  return { ...article, comments };
}
