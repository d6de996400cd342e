// What is kept of a correction so that it can be undone: where each of its segments stood before and after.
import type { SourceFile } from '../../shared/model/article.js';
import type { ArticleId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { Side } from '../../shared/model/language.js';
import type { StorageContext } from './context.js';
import { readPointers, type ReviewPointers } from './decisionRecords.js';
import type { LoggedEvent } from './events.js';

/** Where a segment stands: what undoing brings back, if it is still so. */
export interface CorrectedPointers extends ReviewPointers {
  readonly source: RevisionId | null;
}

/** Where a segment stands now. */
export function readCorrected(context: StorageContext, segmentId: SegmentId): CorrectedPointers {
  const row = context.db.get<{ source: RevisionId | null }>(
    'SELECT source_revision AS source FROM segments WHERE id = ?',
    segmentId,
  );
  return { ...readPointers(context, segmentId), source: row?.source ?? null };
}

/** One line of what undoing has to know; the pointers are those of a revised segment. */
export interface CorrectedLine {
  readonly segmentId: SegmentId;
  readonly part: 'revised' | 'added' | 'removed' | 'moved';
  readonly before: CorrectedPointers | null;
  readonly after: CorrectedPointers | null;
}

/** A correction as it is kept. */
export interface CorrectionRecord {
  readonly seq: number;
  readonly articleId: ArticleId;
  readonly side: Side;
  readonly orderBefore: readonly SegmentId[];
  readonly lines: readonly CorrectedLine[];
}

/** Keeps a correction that has just been carried out; the article still names the file it had before. */
export function recordCorrection(
  { db }: StorageContext,
  { seq, articleId, side, orderBefore, lines }: CorrectionRecord,
): void {
  db.run(
    `INSERT INTO corrections (seq, article_id, side, file_before, order_before)
     SELECT ?1, id, ?3, ${side}_file, ?4 FROM articles WHERE id = ?2`,
    seq,
    articleId,
    side,
    JSON.stringify(orderBefore),
  );
  lines.forEach(({ segmentId, part, before, after }, ordinal) => {
    db.run(
      'INSERT INTO corrected_segments (seq, ordinal, segment_id, part, before, after) VALUES (?, ?, ?, ?, ?, ?)',
      seq,
      ordinal,
      segmentId,
      part,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
    );
  });
}

function readLines({ db }: StorageContext, seq: number): readonly CorrectedLine[] {
  const rows = db.all<{
    segment_id: SegmentId;
    part: CorrectedLine['part'];
    before: string | null;
    after: string | null;
  }>(
    'SELECT segment_id, part, before, after FROM corrected_segments WHERE seq = ? ORDER BY part, ordinal',
    seq,
  );
  const pointers = (json: string | null): CorrectedPointers | null =>
    json === null ? null : (JSON.parse(json) as CorrectedPointers);
  return rows.map(({ segment_id: segmentId, part, before, after }) => ({
    segmentId,
    part,
    before: pointers(before),
    after: pointers(after),
  }));
}

/** The correction at that log position; null: there is none, or it was undone. */
export function readCorrection(context: StorageContext, seq: number): CorrectionRecord | null {
  const row = context.db.get<{ article_id: ArticleId; side: Side; order_before: string }>(
    'SELECT article_id, side, order_before FROM corrections WHERE seq = ? AND undone_seq IS NULL',
    seq,
  );
  if (!row) return null;
  const orderBefore = JSON.parse(row.order_before) as SegmentId[];
  return { seq, articleId: row.article_id, side: row.side, orderBefore, lines: readLines(context, seq) };
}

/** The side is from this file now. */
export function setFile(
  { db }: StorageContext,
  articleId: ArticleId,
  side: Side,
  file: SourceFile | null,
): void {
  db.run(`UPDATE articles SET ${side}_file = ? WHERE id = ?`, file && JSON.stringify(file), articleId);
}

/** The article names the file again that it had before, and the correction counts as undone by the event. */
export function recordUndone(
  { db }: StorageContext,
  { seq, articleId, side }: CorrectionRecord,
  event: LoggedEvent,
): void {
  db.run(
    `UPDATE articles SET ${side}_file = (SELECT file_before FROM corrections WHERE seq = ?) WHERE id = ?`,
    seq,
    articleId,
  );
  db.run('UPDATE corrections SET undone_seq = ? WHERE seq = ?', event.seq, seq);
}
