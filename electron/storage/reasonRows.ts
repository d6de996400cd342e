// Reasons as they stand in rows.
import type { ArticleId, PersonId, ReasonId, SegmentId } from '../../shared/model/ids.js';
import type { Reason, ChangeReason } from '../../shared/model/reason.js';
import type { AttributedChange } from '../../shared/review/attributeChanges.js';
import { newId, type StorageContext } from './context.js';
import type { LoggedEvent } from './events.js';

/** Stores a reason under its event. */
export function insertReason({ db }: StorageContext, reason: ChangeReason): void {
  db.run(
    `INSERT INTO change_reasons (id, article_id, segment_id, kind, layer_id, label, before, after, category, severity,
       note, person_id, about_id, at, seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    reason.id,
    reason.articleId,
    reason.segmentId,
    reason.kind,
    reason.layerId,
    reason.label,
    reason.before,
    reason.after,
    reason.category,
    reason.severity,
    reason.note,
    reason.personId,
    reason.aboutId,
    reason.at,
    reason.seq,
  );
}

/** A reason for rejecting a change. */
export interface RejectionReason {
  readonly articleId: ArticleId;
  readonly segmentId: SegmentId;
  readonly change: AttributedChange;
  readonly reason: Reason;
}

/** Stores why a change was rejected: about the words of whoever made it. */
export function storeRejection(
  context: StorageContext,
  { articleId, segmentId, change, reason }: RejectionReason,
  event: LoggedEvent,
): void {
  insertReason(context, {
    id: newId<'reason'>(context),
    articleId,
    segmentId,
    kind: 'rejected',
    layerId: change.layerId,
    label: change.label,
    before: change.before.text,
    after: change.after.text,
    category: reason.category,
    severity: reason.severity,
    note: reason.note,
    personId: event.personId,
    aboutId: change.authorId,
    at: event.at,
    seq: event.seq,
  });
}

interface ReasonRow {
  readonly id: ReasonId;
  readonly article_id: ArticleId;
  readonly segment_id: SegmentId;
  readonly kind: ChangeReason['kind'];
  readonly layer_id: string;
  readonly label: ChangeReason['label'];
  readonly before: string;
  readonly after: string;
  readonly category: ChangeReason['category'];
  readonly severity: ChangeReason['severity'];
  readonly note: string;
  readonly person_id: PersonId;
  readonly about_id: PersonId | null;
  readonly at: number;
  readonly seq: number;
}

/** The reasons given in an article, oldest first, without those of decisions that were undone. */
export function readReasons({ db }: StorageContext, articleId: ArticleId): readonly ChangeReason[] {
  return db
    .all<ReasonRow>(
      `SELECT r.* FROM change_reasons r WHERE r.article_id = ?
         AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.seq = r.seq AND d.undone_seq IS NOT NULL)
       ORDER BY r.seq, r.rowid`,
      articleId,
    )
    .map((row) => ({
      id: row.id,
      articleId: row.article_id,
      segmentId: row.segment_id,
      kind: row.kind,
      layerId: row.layer_id,
      label: row.label,
      before: row.before,
      after: row.after,
      category: row.category,
      severity: row.severity,
      note: row.note,
      personId: row.person_id,
      aboutId: row.about_id,
      at: row.at,
      seq: row.seq,
    }));
}
