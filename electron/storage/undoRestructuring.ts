// Undoes a restructuring: the retired segments come back as they were, approvals included.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { partParagraphs, rejoinParagraphs } from './paragraphs.js';
import { positionsBetween } from './positions.js';
import { isWorkedOn, retireSegments, undoStep } from './undoSegments.js';

interface UndoableRestructuring {
  readonly seq: number;
  readonly articleId: ArticleId;
  readonly retired: readonly SegmentId[];
  readonly created: readonly SegmentId[];
}

function findRestructuring({ db }: StorageContext, seq: number): Outcome<UndoableRestructuring> {
  const row = db.get<{ article_id: ArticleId }>('SELECT article_id FROM restructurings WHERE seq = ?', seq);
  if (!row)
    return failed('app.badRequest', { request: 'undoRestructuring', detail: `no restructuring ${seq}` });
  const part = (name: 'retired' | 'created'): readonly SegmentId[] =>
    db
      .all<{ segment_id: SegmentId }>(
        'SELECT segment_id FROM restructured_segments WHERE seq = ? AND part = ? ORDER BY ordinal',
        seq,
        name,
      )
      .map(({ segment_id }) => segment_id);
  return success({ seq, articleId: row.article_id, retired: part('retired'), created: part('created') });
}

/** Undoes restructuring `seq`; see the contract. A second undo meets segments that are gone. */
export function undoRestructuring(
  context: StorageContext,
  actor: Actor,
  seq: number,
): Outcome<{ readonly segmentIds: readonly SegmentId[] }> {
  return undoStep(context, actor, () => {
    const found = findRestructuring(context, seq);
    if (!found.ok) return found;
    const { articleId, retired, created } = found.value;
    return success({
      articleId,
      event: { kind: 'restructuringUndone', data: { restructuring: seq, segments: retired.length } },
      made: created,
      isAsLeft: (segmentId) => !isWorkedOn(context, segmentId, seq),
      bringBack: (event) => bringBack(context, found.value, event.seq),
      segmentIds: retired,
    });
  });
}

function bringBack(
  context: StorageContext,
  { seq, articleId, retired, created }: UndoableRestructuring,
  undoneSeq: number,
): void {
  const { db } = context;
  // The neighbours may have been restructured and stand elsewhere now: places are given anew.
  const positions = positionsBetween(context, articleId, created, retired.length);
  retireSegments(context, created, undoneSeq);
  retired.forEach((segmentId, i) => {
    db.run('UPDATE segments SET retired_seq = NULL, position = ? WHERE id = ?', positions[i] ?? 0, segmentId);
  });
  db.run('UPDATE restructurings SET undone_seq = ? WHERE seq = ?', undoneSeq, seq);
  rejoinParagraphs(context, seq);
  // Other restructurings may stand where the paragraph was whole before.
  partParagraphs(context, articleId, seq);
}
