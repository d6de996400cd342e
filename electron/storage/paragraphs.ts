// Keeps paragraphs whole: the segments of a paragraph stand together in reading order.
import type { ParagraphRole } from '../../shared/model/article.js';
import type { ArticleId, ParagraphId, SegmentId } from '../../shared/model/ids.js';
import type { StorageContext } from './context.js';

/** Adds a paragraph to an article; it shows up where its first segment stands. */
export function insertParagraph(
  { db, newId: id }: StorageContext,
  articleId: ArticleId,
  role: ParagraphRole,
): ParagraphId {
  const paragraphId = id() as ParagraphId;
  db.run('INSERT INTO paragraphs (id, article_id, role) VALUES (?, ?, ?)', paragraphId, articleId, role);
  return paragraphId;
}

/**
 * Where restructuring `seq` put a segment of another paragraph into the middle of one, what comes after becomes a
 * paragraph of its own with the same role. Undoing the restructuring brings the parts together again.
 */
export function partParagraphs(context: StorageContext, articleId: ArticleId, seq: number): void {
  const { db } = context;
  const segments = db.all<{ id: SegmentId; paragraph_id: ParagraphId; role: ParagraphRole }>(
    `SELECT s.id, s.paragraph_id, p.role FROM segments s JOIN paragraphs p ON p.id = s.paragraph_id
     WHERE s.article_id = ? AND s.retired_seq IS NULL ORDER BY s.position`,
    articleId,
  );
  const met = new Set<ParagraphId>();
  let current: ParagraphId | null = null;
  let parted: ParagraphId | null = null;
  for (const { id, paragraph_id: paragraphId, role } of segments) {
    if (paragraphId !== current) {
      parted = met.has(paragraphId) ? insertParagraph(context, articleId, role) : null;
      met.add(paragraphId);
      current = paragraphId;
    }
    if (parted === null) continue;
    db.run('UPDATE segments SET paragraph_id = ? WHERE id = ?', parted, id);
    db.run(
      'INSERT INTO moved_segments (seq, segment_id, from_paragraph, to_paragraph) VALUES (?, ?, ?, ?)',
      seq,
      id,
      paragraphId,
      parted,
    );
  }
}

/** Brings segments that restructuring `seq` parted from their paragraph back to it. */
export function rejoinParagraphs({ db }: StorageContext, seq: number): void {
  db.run(
    `UPDATE segments SET paragraph_id = moved.from_paragraph
     FROM (SELECT segment_id, from_paragraph, to_paragraph FROM moved_segments WHERE seq = ?) AS moved
     WHERE segments.id = moved.segment_id AND segments.paragraph_id = moved.to_paragraph`,
    seq,
  );
}
