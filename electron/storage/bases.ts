// What is settled in a segment: the wording in which everything has been seen and accepted by the other side. After
// an approval it is the approved revision, before any the first; it moves along while its own author goes on writing,
// and with every change that is accepted. Either it is a revision or, where some changes still wait, a wording of
// its own.
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { ApprovalId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { Revision } from '../../shared/model/segment.js';
import type { StorageContext } from './context.js';
import type { LoggedEvent } from './events.js';
import { readText, storeMarks } from './storedText.js';

/** The settled wording of a segment. */
export interface Base {
  /** The revision it is; null: it is none, or there were no words. */
  readonly revisionId: RevisionId | null;
  /** The wording of its own it is. */
  readonly settledId: string | null;
  /** Whose later words need not be seen by anybody; null: nobody's. */
  readonly authorId: PersonId | null;
  readonly content: InlineText;
  /** Target revisions after this position lie above it. */
  readonly sinceSeq: number;
}

/** The id a base goes by in a chain of layers. */
export const baseId = ({ revisionId, settledId }: Base): string | null => revisionId ?? settledId;

interface BaseRow {
  readonly base_revision: RevisionId | null;
  readonly settled_wording: string | null;
  readonly base_author: PersonId | null;
  readonly text: string | null;
  readonly marks: string | null;
  readonly since_seq: number;
}

/** The base of a segment. */
export function readBase({ db }: StorageContext, segmentId: SegmentId): Base {
  const row = db.get<BaseRow>(
    `SELECT s.base_revision, s.settled_wording, s.base_author, coalesce(b.text, w.text) AS text,
       coalesce(b.marks, w.marks) AS marks, coalesce(b.seq, w.since_seq, 0) AS since_seq
     FROM segments s LEFT JOIN revisions b ON b.id = s.base_revision
     LEFT JOIN settled_wordings w ON w.id = s.settled_wording WHERE s.id = ?`,
    segmentId,
  );
  if (!row) throw new Error(`no segment ${segmentId}`);
  return {
    revisionId: row.base_revision,
    settledId: row.settled_wording,
    authorId: row.base_author,
    content: row.text === null ? emptyInlineText : readText(row.text, row.marks ?? '[]'),
    sinceSeq: row.since_seq,
  };
}

/** Points the segment at its base. */
export function setBase(
  { db }: StorageContext,
  segmentId: SegmentId,
  { revisionId, settledId, authorId }: Pick<Base, 'revisionId' | 'settledId' | 'authorId'>,
): void {
  db.run(
    'UPDATE segments SET base_revision = ?, settled_wording = ?, base_author = ? WHERE id = ?',
    revisionId,
    settledId,
    authorId,
    segmentId,
  );
}

/** Keeps a wording that is no revision as the base of a segment. */
export function settleWording(
  context: StorageContext,
  segmentId: SegmentId,
  base: Pick<Base, 'authorId' | 'content' | 'sinceSeq'>,
  event: LoggedEvent,
): void {
  const id = context.newId();
  context.db.run(
    `INSERT INTO settled_wordings (id, segment_id, text, marks, since_seq, at, seq) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    id,
    segmentId,
    base.content.text,
    storeMarks(base.content),
    base.sinceSeq,
    event.at,
    event.seq,
  );
  setBase(context, segmentId, { revisionId: null, settledId: id, authorId: base.authorId });
}

/** Takes the base along to a new direct revision where it is the first, or where the author of settled words goes on. */
export function moveBaseAlong(
  context: StorageContext,
  segmentId: SegmentId,
  before: Revision | null,
  after: Revision,
): void {
  const base = readBase(context, segmentId);
  const isFirst = before === null && base.settledId === null;
  const isOwn =
    base.authorId === after.authorId && equalInlineText(base.content, before?.content ?? emptyInlineText);
  if (!isFirst && !isOwn) return;
  const authorId = isFirst ? after.authorId : base.authorId;
  setBase(context, segmentId, { revisionId: after.id, settledId: null, authorId });
}

/** Where the target says what is settled, however it came to, the base is the target itself: nothing is open. */
export function settleBases({ db }: StorageContext, segmentIds: readonly SegmentId[]): void {
  db.run(
    `UPDATE segments SET base_revision = target_revision, settled_wording = NULL
     WHERE id IN (SELECT value FROM json_each(?)) AND base_revision IS NOT target_revision
       AND EXISTS (SELECT 1 FROM revisions t LEFT JOIN revisions b ON b.id = segments.base_revision
         LEFT JOIN settled_wordings w ON w.id = segments.settled_wording
         WHERE t.id = segments.target_revision AND t.text = coalesce(b.text, w.text, '')
           AND t.marks = coalesce(b.marks, w.marks, '[]'))`,
    JSON.stringify(segmentIds),
  );
}

/** Settles exactly the approved words; what was settled before comes back when the approval is withdrawn. */
export function settleApproved(
  context: StorageContext,
  segmentId: SegmentId,
  approvalId: ApprovalId,
  revisionId: RevisionId,
): void {
  context.db.run(
    `INSERT INTO approval_bases (approval_id, base, settled, base_author)
     SELECT ?, base_revision, settled_wording, base_author FROM segments WHERE id = ?`,
    approvalId,
    segmentId,
  );
  setBase(context, segmentId, { revisionId, settledId: null, authorId: null });
}

/**
 * Brings back what was settled before the approvals of a revision, unless something else was settled since: then
 * the withdrawal leaves what people have accepted.
 */
export function unsettleApproved({ db }: StorageContext, segmentId: SegmentId, revisionId: RevisionId): void {
  db.run(
    `UPDATE segments SET (base_revision, settled_wording, base_author) = (
       SELECT b.base, b.settled, b.base_author FROM approvals a JOIN approval_bases b ON b.approval_id = a.id
       WHERE a.segment_id = ?1 AND a.revision_id = ?2
         AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)
       ORDER BY a.seq LIMIT 1)
     WHERE id = ?1 AND base_revision = ?2 AND base_author IS NULL AND EXISTS (
       SELECT 1 FROM approvals a JOIN approval_bases b ON b.approval_id = a.id
       WHERE a.segment_id = ?1 AND a.revision_id = ?2
         AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id))`,
    segmentId,
    revisionId,
  );
}
