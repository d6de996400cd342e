// Where segments stand: whole numbers far apart, so that new ones fit between old ones without renumbering.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { StorageContext } from './context.js';

/** Distance between the positions of neighbours in a new or renumbered article. */
export const POSITION_GAP = 2 ** 20;

interface Place {
  readonly before: number;
  readonly after: number | null;
}

/** The positions of the live neighbours around a run of live segments. */
function placeOf({ db }: StorageContext, articleId: ArticleId, run: readonly SegmentId[]): Place {
  const place = db.get<{ before: number | null; after: number | null }>(
    `WITH run AS (SELECT min(position) AS first, max(position) AS last FROM segments
       WHERE id IN (SELECT value FROM json_each(?2)))
     SELECT
       (SELECT max(position) FROM segments, run
        WHERE article_id = ?1 AND retired_seq IS NULL AND position < run.first) AS before,
       (SELECT min(position) FROM segments, run
        WHERE article_id = ?1 AND retired_seq IS NULL AND position > run.last) AS after`,
    articleId,
    JSON.stringify(run),
  );
  return { before: place?.before ?? 0, after: place?.after ?? null };
}

/** Spreads an article's segments out again, retired ones in between them included, in the order they have. */
function renumber({ db }: StorageContext, articleId: ArticleId): void {
  db.run(
    `UPDATE segments SET position = numbered.place * ?2
     FROM (SELECT id, row_number() OVER (ORDER BY position, rowid) AS place FROM segments WHERE article_id = ?1)
       AS numbered
     WHERE segments.id = numbered.id`,
    articleId,
    POSITION_GAP,
  );
}

/** `count` rising positions in place of a run of live segments. */
export function positionsBetween(
  context: StorageContext,
  articleId: ArticleId,
  run: readonly SegmentId[],
  count: number,
): readonly number[] {
  const spread = ({ before, after }: Place): readonly number[] => {
    const step = after === null ? POSITION_GAP : Math.floor((after - before) / (count + 1));
    return Array.from({ length: step > 0 ? count : 0 }, (_, i) => before + step * (i + 1));
  };
  const positions = spread(placeOf(context, articleId, run));
  if (positions.length === count) return positions;
  renumber(context, articleId);
  return spread(placeOf(context, articleId, run));
}

/** Gives the live segments of an article the order of this list. */
export function orderSegments({ db }: StorageContext, segmentIds: readonly SegmentId[]): void {
  db.run(
    `UPDATE segments SET position = (place.key + 1) * ?2 FROM json_each(?1) AS place
     WHERE segments.id = place.value`,
    JSON.stringify(segmentIds),
    POSITION_GAP,
  );
}
