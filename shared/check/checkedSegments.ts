// An article as storage holds it, as the checks look at it.
import type { Article } from '../model/article.js';
import type { CheckedSegment } from './checkedArticle.js';

/** The latest words of every segment, in reading order. */
export function checkedSegments({
  paragraphs,
  segments,
}: Pick<Article, 'paragraphs' | 'segments'>): readonly CheckedSegment[] {
  const roles = new Map(paragraphs.map(({ id, role }) => [id, role]));
  return segments.map(({ id, paragraphId, source, target }): CheckedSegment => ({
    id,
    paragraphId,
    role: roles.get(paragraphId) ?? 'body',
    source: source?.content ?? null,
    target: target?.content ?? null,
    isLeftOut: target?.origin === 'leaveOut',
  }));
}
