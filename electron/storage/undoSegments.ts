// What undoing a restructuring and undoing a correction have in common: nothing that was worked on since is taken
// away, and undoing is a new line of the log.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { requireArticle, touchArticle } from './articleActivity.js';
import type { StorageContext } from './context.js';
import { logEvent, type LoggedEvent, type NewEvent } from './events.js';
import { requireUnlocked } from './locks.js';
import { requireActor } from './people.js';
import { requireSegment, settleSegments } from './segments.js';
import { refreshTitles } from './titles.js';

/** A step that can be undone, and how. */
export interface Undoing {
  readonly articleId: ArticleId;
  readonly event: Pick<NewEvent, 'kind' | 'data'>;
  /** The segments the step made or changed. */
  readonly made: readonly SegmentId[];
  /** True when one of them is as the step left it. */
  readonly isAsLeft: (segmentId: SegmentId) => boolean;
  readonly bringBack: (event: LoggedEvent) => void;
  /** The segments that are as before once it is undone. */
  readonly segmentIds: readonly SegmentId[];
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

/** Takes segments out of the article as of that log position; null: puts them back into it. */
export function retireSegments(
  { db }: StorageContext,
  segmentIds: readonly SegmentId[],
  seq: number | null,
): void {
  db.run(
    'UPDATE segments SET retired_seq = ? WHERE id IN (SELECT value FROM json_each(?))',
    seq,
    JSON.stringify(segmentIds),
  );
}

/** Fails with edit.locked or edit.conflict when a segment is locked, or not as the step left it. */
function checkUntouched(context: StorageContext, { made, isAsLeft }: Undoing): Outcome<null> {
  for (const segmentId of made) {
    const found = requireSegment(context, segmentId);
    if (!found.ok) return found;
    const { segment } = found.value;
    const unlocked = requireUnlocked(context, segment);
    if (!unlocked.ok) return unlocked;
    if (!isAsLeft(segmentId))
      return failed('edit.conflict', { segmentId, yours: emptyInlineText, theirs: segment.target });
  }
  return success(null);
}

/** Undoes a step whole, or fails and changes nothing. Answers the segments that are back. */
export function undoStep(
  context: StorageContext,
  actor: Actor,
  find: () => Outcome<Undoing>,
): Outcome<{ readonly segmentIds: readonly SegmentId[] }> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = find();
  if (!found.ok) return found;
  const { articleId, event, bringBack, segmentIds } = found.value;
  const article = requireArticle(context, articleId);
  if (!article.ok) return article;
  const untouched = checkUntouched(context, found.value);
  if (!untouched.ok) return untouched;
  const logged = logEvent(context, { ...event, personId: actor.personId, articleId });
  bringBack(logged);
  settleSegments(context, segmentIds);
  touchArticle(context, articleId, logged, { contribution: false });
  refreshTitles(context, articleId);
  return success({ segmentIds });
}
