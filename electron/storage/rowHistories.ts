// The wordings of an article's segments, for what the checks found in them and find no more.
import type { ParagraphRole } from '../../shared/model/article.js';
import type { RowHistory } from '../../shared/model/checkRecord.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { isStanding } from './standingRevisions.js';

interface WordingRow {
  readonly id: SegmentId;
  readonly role: ParagraphRole;
  readonly target: string;
  /** As it was when the target was written, and as it is. */
  readonly source: string | null;
  readonly now: string | null;
}

/** See the contract. */
export function rowHistories({ db }: StorageContext, articleId: ArticleId): Outcome<readonly RowHistory[]> {
  const rows = db.all<WordingRow>(
    `SELECT s.id, p.role, t.text AS target, coalesce(
       (SELECT o.text FROM revisions o WHERE o.segment_id = s.id AND o.side = 'source' AND o.seq <= t.seq
         AND ${isStanding('o')}
         ORDER BY o.seq DESC LIMIT 1), now.text) AS source, now.text AS now
     FROM segments s JOIN paragraphs p ON p.id = s.paragraph_id
     JOIN revisions t ON t.segment_id = s.id AND t.side = 'target' AND ${isStanding('t')}
     LEFT JOIN revisions now ON now.id = s.source_revision
     WHERE s.article_id = ? AND s.retired_seq IS NULL ORDER BY s.position, t.seq`,
    articleId,
  );
  const histories = new Map<SegmentId, WordingRow[]>();
  for (const row of rows) histories.set(row.id, [...(histories.get(row.id) ?? []), row]);
  return success(
    [...histories].flatMap(([segmentId, written]): RowHistory[] => {
      const last = written.at(-1);
      if (!last || written.length === 1) return [];
      const wordings = written.map(({ source, target }) => ({ source: source ?? '', target }));
      // The source may have been corrected since.
      const standing = { source: last.now ?? '', target: last.target };
      const isOld = standing.source !== (last.source ?? '');
      return [{ segmentId, role: last.role, wordings: isOld ? [...wordings, standing] : wordings }];
    }),
  );
}
