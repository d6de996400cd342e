// Segments named in a request, with the article each is in.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Segment } from '../../shared/model/segment.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { readSegments } from './segments.js';

/** A segment that is in an article of the library. */
export interface LiveSegment {
  readonly segment: Segment;
  readonly articleId: ArticleId;
}

/** The named segments that are in articles of the library, by id. */
export function liveSegments(
  context: StorageContext,
  segmentIds: readonly SegmentId[],
): ReadonlyMap<SegmentId, LiveSegment> {
  const rows = context.db.all<{ id: SegmentId; article_id: ArticleId }>(
    `SELECT s.id, s.article_id FROM segments s JOIN articles a ON a.id = s.article_id
     WHERE s.id IN (SELECT value FROM json_each(?)) AND s.retired_seq IS NULL AND a.deleted_seq IS NULL`,
    JSON.stringify(segmentIds),
  );
  const articles = new Map(rows.map((row) => [row.id, row.article_id]));
  const live = new Map<SegmentId, LiveSegment>();
  for (const segment of readSegments(context, { kind: 'segments', segmentIds: [...articles.keys()] })) {
    const articleId = articles.get(segment.id);
    if (articleId) live.set(segment.id, { segment, articleId });
  }
  return live;
}

/** All of the named segments. Fails with edit.segmentGone when one is not there any more. */
export function requireLive(
  context: StorageContext,
  segmentIds: readonly SegmentId[],
): Outcome<readonly LiveSegment[]> {
  const live = liveSegments(context, segmentIds);
  const gone = segmentIds.find((id) => !live.has(id));
  return gone === undefined ? success([...live.values()]) : failed('edit.segmentGone', { segmentId: gone });
}
