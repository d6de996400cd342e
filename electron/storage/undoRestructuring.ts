// Undoes a restructuring: the retired segments come back as they were, approvals included.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { requireArticle, touchArticle } from './articleActivity.js';
import type { StorageContext } from './context.js';
import { logEvent } from './events.js';
import { requireUnlocked } from './locks.js';
import { partParagraphs, rejoinParagraphs } from './paragraphs.js';
import { requireActor } from './people.js';
import { positionsBetween } from './positions.js';
import { requireSegment, settleSegments } from './segments.js';
import { refreshTitles } from './titles.js';

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

/** True when anybody did anything about the segment after it was made: wrote, typed, decided, commented. */
export function isWorkedOn({ db }: StorageContext, segmentId: SegmentId, seq: number): boolean {
  const row = db.get<{ touched: number }>(
    `SELECT EXISTS (SELECT 1 FROM revisions WHERE segment_id = ?1 AND seq > ?2)
       OR EXISTS (SELECT 1 FROM approvals WHERE segment_id = ?1)
       OR EXISTS (SELECT 1 FROM suggestions WHERE segment_id = ?1)
       OR EXISTS (SELECT 1 FROM decided_segments WHERE segment_id = ?1)
       OR EXISTS (SELECT 1 FROM comments WHERE segment_id = ?1)
       OR EXISTS (SELECT 1 FROM drafts WHERE segment_id = ?1) AS touched`,
    segmentId,
    seq,
  );
  return row?.touched === 1;
}

function checkUntouched(context: StorageContext, { created, seq }: UndoableRestructuring): Outcome<null> {
  for (const segmentId of created) {
    const found = requireSegment(context, segmentId);
    if (!found.ok) return found;
    const unlocked = requireUnlocked(context, found.value.segment);
    if (!unlocked.ok) return unlocked;
    const theirs = found.value.segment.target;
    if (isWorkedOn(context, segmentId, seq))
      return failed('edit.conflict', { segmentId, yours: emptyInlineText, theirs });
  }
  return success(null);
}

/** Undoes restructuring `seq`; see the contract. A second undo meets segments that are gone. */
export function undoRestructuring(
  context: StorageContext,
  actor: Actor,
  seq: number,
): Outcome<{ readonly segmentIds: readonly SegmentId[] }> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = findRestructuring(context, seq);
  if (!found.ok) return found;
  const { articleId, retired } = found.value;
  const article = requireArticle(context, articleId);
  if (!article.ok) return article;
  const untouched = checkUntouched(context, found.value);
  if (!untouched.ok) return untouched;
  const event = logEvent(context, {
    kind: 'restructuringUndone',
    personId: actor.personId,
    articleId,
    data: { restructuring: seq, segments: retired.length },
  });
  bringBack(context, found.value, event.seq);
  settleSegments(context, retired);
  touchArticle(context, articleId, event, { contribution: false });
  refreshTitles(context, articleId);
  return success({ segmentIds: retired });
}

function bringBack(
  context: StorageContext,
  { seq, articleId, retired, created }: UndoableRestructuring,
  undoneSeq: number,
): void {
  const { db } = context;
  // The neighbours may have been restructured and stand elsewhere now: places are given anew.
  const positions = positionsBetween(context, articleId, created, retired.length);
  db.run(
    'UPDATE segments SET retired_seq = ? WHERE id IN (SELECT value FROM json_each(?))',
    undoneSeq,
    JSON.stringify(created),
  );
  retired.forEach((segmentId, i) => {
    db.run('UPDATE segments SET retired_seq = NULL, position = ? WHERE id = ?', positions[i] ?? 0, segmentId);
  });
  db.run('UPDATE restructurings SET undone_seq = ? WHERE seq = ?', undoneSeq, seq);
  rejoinParagraphs(context, seq);
  // Other restructurings may stand where the paragraph was whole before.
  partParagraphs(context, articleId, seq);
}
