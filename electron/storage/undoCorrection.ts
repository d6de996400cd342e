// Undoes a correction: words, order and decisions are what they were; the revisions it made count no more, so an
// approval it had made stale holds again.
import type { SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import {
  readCorrected,
  readCorrection,
  recordUndone,
  type CorrectedLine,
  type CorrectionRecord,
} from './correctionRecords.js';
import { samePointers, setPointers } from './decisionRecords.js';
import type { LoggedEvent } from './events.js';
import { orderSegments } from './positions.js';
import { isWorkedOn, retireSegments, undoStep } from './undoSegments.js';

/** True when a revised segment stands as the correction left it, and nobody approved it or types on top of it. */
function isAsLeft(
  context: StorageContext,
  { segmentId, before, after }: CorrectedLine,
  seq: number,
): boolean {
  if (before === null || after === null) return false;
  const now = readCorrected(context, segmentId);
  if (now.source !== after.source || !samePointers(now, after)) return false;
  const row = context.db.get<{ worked: number }>(
    `SELECT EXISTS (SELECT 1 FROM approvals WHERE segment_id = ?1 AND seq > ?2)
       OR EXISTS (SELECT 1 FROM drafts WHERE segment_id = ?1 AND based_on IS ?3 AND ?3 IS NOT ?4) AS worked`,
    segmentId,
    seq,
    after.target,
    before.target,
  );
  return row?.worked === 0;
}

/** Where things stood before, among what stands there now: each behind the nearest one it stood behind. */
export function placeBack(
  present: readonly SegmentId[],
  back: ReadonlySet<SegmentId>,
  before: readonly SegmentId[],
): readonly SegmentId[] {
  const order = present.filter((id) => !back.has(id));
  before.forEach((id, i) => {
    if (!back.has(id)) return;
    const neighbour = before.slice(0, i).findLast((other) => order.includes(other));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  });
  return order;
}

/** Revised segments stand where they stood; the revisions the correction made count no more. */
function restore(
  context: StorageContext,
  lines: readonly CorrectedLine[],
  seq: number,
  event: LoggedEvent,
): void {
  const revised = lines.filter(({ part }) => part === 'revised');
  for (const { segmentId, before } of revised) {
    if (before === null) continue;
    context.db.run('UPDATE segments SET source_revision = ? WHERE id = ?', before.source, segmentId);
    setPointers(context, segmentId, before);
  }
  context.db.run(
    `INSERT INTO undone_revisions (revision_id, seq) SELECT id, ?1 FROM revisions
     WHERE seq = ?2 AND segment_id IN (SELECT value FROM json_each(?3))`,
    event.seq,
    seq,
    JSON.stringify(revised.map(({ segmentId }) => segmentId)),
  );
}

function bringBack(context: StorageContext, correction: CorrectionRecord, event: LoggedEvent): void {
  const { db } = context;
  const idsOf = (part: CorrectedLine['part']): readonly SegmentId[] =>
    correction.lines.filter((line) => line.part === part).map(({ segmentId }) => segmentId);
  retireSegments(context, idsOf('added'), event.seq);
  const present = db
    .all<Pick<Segment, 'id'>>(
      'SELECT id FROM segments WHERE article_id = ? AND retired_seq IS NULL ORDER BY position',
      correction.articleId,
    )
    .map(({ id }) => id);
  const removed = idsOf('removed');
  retireSegments(context, removed, null);
  const alive = new Set(present);
  const back = new Set([...removed, ...idsOf('moved').filter((id) => alive.has(id))]);
  orderSegments(context, placeBack(present, back, correction.orderBefore));
  restore(context, correction.lines, correction.seq, event);
  recordUndone(context, correction, event);
}

/** Undoes correction `seq`; see the contract. */
export function undoCorrection(
  context: StorageContext,
  actor: Actor,
  seq: number,
): Outcome<{ readonly segmentIds: readonly SegmentId[] }> {
  return undoStep(context, actor, () => {
    const correction = readCorrection(context, seq);
    if (correction === null)
      return failed('app.badRequest', { request: 'undoCorrection', detail: `no correction ${seq}` });
    const { articleId, lines, side } = correction;
    const made = lines.filter(({ part }) => part === 'revised' || part === 'added');
    const byId = new Map(made.map((line) => [line.segmentId, line]));
    return success({
      articleId,
      event: { kind: 'correctionUndone', data: { correction: seq, side } },
      made: [...byId.keys()],
      isAsLeft: (segmentId) => {
        const line = byId.get(segmentId);
        return line?.part === 'revised' ? isAsLeft(context, line, seq) : !isWorkedOn(context, segmentId, seq);
      },
      bringBack: (event) => bringBack(context, correction, event),
      segmentIds: lines.flatMap(({ segmentId, part }) => (part === 'added' ? [] : [segmentId])),
    });
  });
}
