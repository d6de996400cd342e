// The active row, with its number and role.
import type { SegmentId } from '../../shared/model/ids.js';
import { useArticle } from '../article/ArticleContext.js';
import { paragraphRolesOf, segmentPositions } from '../article/selectors.js';

/** `segment` and `role` are null while no row is active; numbers as people count. */
export function useActiveRow() {
  const { state } = useArticle();
  const { article, activeId } = state;
  const positions = segmentPositions(article.segments);
  const numberOf = (id: SegmentId): number => (positions.get(id) ?? -1) + 1;
  const segment = article.segments[activeId === null ? -1 : (positions.get(activeId) ?? -1)] ?? null;
  const role = segment ? (paragraphRolesOf(article.paragraphs).get(segment.paragraphId) ?? 'body') : null;
  return { article, segment, role, numberOf };
}
