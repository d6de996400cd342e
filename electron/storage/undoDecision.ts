// Undoes a decision: target, settled words and suggestion are again what they were, the revisions it made count no
// more. So an approval it had made stale holds again.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { requireArticle, touchArticle } from './articleActivity.js';
import type { StorageContext } from './context.js';
import {
  readDecidedSegments,
  readPointers,
  samePointers,
  setPointers,
  type DecidedSegment,
} from './decisionRecords.js';
import { logEvent } from './events.js';
import { requireUnlocked } from './locks.js';
import { requireActor } from './people.js';
import { requireSegment, settleSegments } from './segments.js';
import { refreshTitlesOf } from './titles.js';

interface StoredDecision {
  readonly article_id: ArticleId;
  readonly undone_seq: number | null;
}

/** True when somebody approved the segment after the decision. */
function isApprovedSince({ db }: StorageContext, segmentId: SegmentId, seq: number): boolean {
  return db.get('SELECT 1 FROM approvals WHERE segment_id = ? AND seq > ?', segmentId, seq) !== undefined;
}

/** Fails when the segment is gone, locked against what undoing would do, or not as the decision left it. */
function checkUntouched(
  context: StorageContext,
  { segmentId, before, after }: DecidedSegment,
  decision: StoredDecision & { readonly seq: number },
): Outcome<null> {
  const found = requireSegment(context, segmentId);
  if (!found.ok) return found;
  const { segment } = found.value;
  const isAsLeft =
    decision.undone_seq === null &&
    samePointers(readPointers(context, segmentId), after) &&
    !isApprovedSince(context, segmentId, decision.seq);
  if (!isAsLeft)
    return failed('edit.conflict', { segmentId, yours: emptyInlineText, theirs: segment.target });
  // As for deciding: what leaves the words alone is possible on a locked segment.
  const changesWords = before.target !== after.target || before.suggestion !== after.suggestion;
  return changesWords ? requireUnlocked(context, segment) : success(null);
}

interface UndoableDecision {
  readonly articleId: ArticleId;
  readonly decided: readonly DecidedSegment[];
}

/** The decision, if nothing came after it. */
function findDecision(context: StorageContext, seq: number): Outcome<UndoableDecision> {
  const decision = context.db.get<StoredDecision>(
    'SELECT article_id, undone_seq FROM decisions WHERE seq = ?',
    seq,
  );
  if (!decision) return failed('app.badRequest', { request: 'undoDecision', detail: `no decision ${seq}` });
  const article = requireArticle(context, decision.article_id);
  if (!article.ok) return article;
  const decided = readDecidedSegments(context, seq);
  for (const one of decided) {
    const untouched = checkUntouched(context, one, { ...decision, seq });
    if (!untouched.ok) return untouched;
  }
  return success({ articleId: decision.article_id, decided });
}

/** Takes a step of decisions back; see the contract. */
export function undoDecision(
  context: StorageContext,
  actor: Actor,
  seq: number,
): Outcome<readonly Segment[]> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = findDecision(context, seq);
  if (!found.ok) return found;
  const { articleId, decided } = found.value;
  const event = logEvent(context, {
    kind: 'decisionUndone',
    personId: actor.personId,
    articleId,
    segmentId: decided.length === 1 ? (decided[0]?.segmentId ?? null) : null,
    data: { decision: seq, segments: decided.length },
  });
  for (const { segmentId, before } of decided) setPointers(context, segmentId, before);
  const segmentIds = decided.map(({ segmentId }) => segmentId);
  const taken = context.db.run(
    `INSERT INTO undone_revisions (revision_id, seq) SELECT id, ?1 FROM revisions
     WHERE seq = ?2 AND side = 'target' AND segment_id IN (SELECT value FROM json_each(?3))`,
    event.seq,
    seq,
    JSON.stringify(segmentIds),
  );
  context.db.run('UPDATE decisions SET undone_seq = ? WHERE seq = ?', event.seq, seq);
  touchArticle(context, articleId, event, { contribution: true, leavesContent: taken === 0 });
  refreshTitlesOf(context, articleId, segmentIds);
  return success(settleSegments(context, segmentIds));
}
