// The words comments are about: where they stand, carried along with every new wording of their side.
import type { CommentAnchor } from '../../shared/model/comment.js';
import type { CommentId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import { plain, type TextRange } from '../../shared/model/inlineText.js';
import type { Side } from '../../shared/model/language.js';
import type { CommentInput } from '../../shared/model/workspaceRequests.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { reanchor } from '../../shared/review/reanchor.js';
import type { StorageContext } from './context.js';
import { diffOptions } from './diffOptions.js';

/** Words of a revision a comment is to be about. */
export interface AnchoredWords {
  readonly side: Side;
  readonly revisionId: RevisionId;
  readonly range: TextRange;
  readonly quote: string;
}

const badRequest = (detail: string): Outcome<never> =>
  failed('app.badRequest', { request: 'addComment', detail });

/** The words a request names, if the segment or one it came from has them. */
export function checkAnchor(
  { db }: StorageContext,
  segmentId: SegmentId,
  anchor: NonNullable<CommentInput['anchor']>,
): Outcome<AnchoredWords> {
  const { side, revisionId, start, end } = anchor;
  const row = db.get<{ text: string }>(
    `SELECT text FROM revisions WHERE id = ?1 AND side = ?2 AND (segment_id = ?3
       OR segment_id IN (SELECT ancestor_id FROM segment_lineage WHERE segment_id = ?3))`,
    revisionId,
    side,
    segmentId,
  );
  if (!row) return badRequest('an anchor in no revision of the segment');
  const quote = row.text.slice(start, end);
  if (start >= end || end > row.text.length || !checkInlineText(plain(quote)).ok)
    return badRequest('an anchor outside the words');
  return success({ side, revisionId, range: { start, end }, quote });
}

/** Anchors a comment; settling the segment finds the words in its latest wording. */
export function insertAnchor(
  { db }: StorageContext,
  commentId: CommentId,
  segmentId: SegmentId,
  { side, revisionId, range, quote }: AnchoredWords,
): void {
  db.run(
    `INSERT INTO comment_anchors (comment_id, segment_id, side, quote, revision_id, range_start, range_end, searched,
       is_gone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?5, 0)`,
    commentId,
    segmentId,
    side,
    quote,
    revisionId,
    range.start,
    range.end,
  );
}

interface StaleRow {
  readonly comment_id: CommentId;
  readonly segment_id: SegmentId;
  readonly range_start: number;
  readonly range_end: number;
  readonly old_text: string;
  readonly latest: RevisionId | null;
  readonly text: string | null;
}

/**
 * Finds the anchored words of segments in their latest wordings, from where they were last seen: words that went and
 * came back are found again.
 */
export function settleAnchors({ db }: StorageContext, segmentIds: readonly SegmentId[]): void {
  const rows = db.all<StaleRow>(
    `SELECT a.comment_id, a.segment_id, a.range_start, a.range_end, o.text AS old_text, r.id AS latest, r.text
     FROM segments s JOIN comment_anchors a ON a.segment_id = s.id JOIN revisions o ON o.id = a.revision_id
     LEFT JOIN revisions r ON r.id = CASE a.side WHEN 'source' THEN s.source_revision ELSE s.target_revision END
     WHERE s.id IN (SELECT value FROM json_each(?)) AND a.searched IS NOT r.id`,
    JSON.stringify(segmentIds),
  );
  for (const row of rows) {
    const { range_start: start, range_end: end } = row;
    const found = row.text === null ? null : reanchor({ start, end }, row.old_text, row.text, diffOptions);
    const range = found && found.start < found.end ? found : null;
    db.run(
      `UPDATE comment_anchors SET searched = ?3, is_gone = ?4, revision_id = coalesce(?5, revision_id),
         range_start = ?6, range_end = ?7 WHERE comment_id = ?1 AND segment_id = ?2`,
      row.comment_id,
      row.segment_id,
      row.latest,
      range === null ? 1 : 0,
      range && row.latest,
      range?.start ?? start,
      range?.end ?? end,
    );
  }
}

/** Anchors the comments that went from a retired segment to a new one there too, where their words are in it. */
export function carryAnchors(
  { db }: StorageContext,
  segmentId: SegmentId,
  parents: readonly SegmentId[],
): void {
  db.run(
    `INSERT INTO comment_anchors (comment_id, segment_id, side, quote, revision_id, range_start, range_end, searched,
       is_gone)
     SELECT comment_id, ?1, side, quote, revision_id, range_start, range_end, NULL, 1 FROM comment_anchors
     WHERE segment_id IN (SELECT value FROM json_each(?2)) ON CONFLICT DO NOTHING`,
    segmentId,
    JSON.stringify(parents),
  );
}

/** The columns `anchorFromRow` takes, of `comment_anchors` as `n`. */
export const anchorColumns = 'n.side AS anchor_side, n.quote, n.range_start, n.range_end, n.is_gone';

/** A row with `anchorColumns`; all null where there is no anchor. */
export interface AnchorRow {
  readonly anchor_side: Side | null;
  readonly quote: string | null;
  readonly range_start: number | null;
  readonly range_end: number | null;
  readonly is_gone: number | null;
}

/** The anchor of a row. */
export function anchorFromRow(row: AnchorRow): CommentAnchor | null {
  if (row.anchor_side === null) return null;
  const range = row.is_gone === 1 ? null : { start: row.range_start ?? 0, end: row.range_end ?? 0 };
  return { side: row.anchor_side, quote: row.quote ?? '', range };
}
