// Locks: segments nobody may change for now, each with the person and the reason.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { plain } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { touchArticle } from './articleActivity.js';
import type { StorageContext } from './context.js';
import { logEvent, type LoggedEvent } from './events.js';
import { requireLive, type LiveSegment } from './liveSegments.js';
import { listPeople, requireActor } from './people.js';
import { readSegments } from './segments.js';

/** Fails with edit.locked when the segment is. */
export function requireUnlocked(context: StorageContext, { lock }: Pick<Segment, 'lock'>): Outcome<null> {
  if (lock === null) return success(null);
  const person = listPeople(context).find(({ id }) => id === lock.personId);
  return failed('edit.locked', { person: person?.name ?? '', reason: lock.reason });
}

/** One event for each article concerned. */
function logLocking(
  context: StorageContext,
  kind: 'segmentsLocked' | 'segmentsUnlocked',
  actor: Actor,
  segments: readonly LiveSegment[],
  data: { readonly reason?: string },
): ReadonlyMap<ArticleId, LoggedEvent> {
  const articleIds = [...new Set(segments.map(({ articleId }) => articleId))];
  return new Map(
    articleIds.map((articleId) => {
      const here = segments.filter((one) => one.articleId === articleId);
      const event = logEvent(context, {
        kind,
        personId: actor.personId,
        articleId,
        segmentId: here.length === 1 ? (here[0]?.segment.id ?? null) : null,
        data: { count: here.length, ...data },
      });
      touchArticle(context, articleId, event, { contribution: true, leavesContent: true });
      return [articleId, event];
    }),
  );
}

/** Locks segments; those that are locked already stay as they are. */
export function lockSegments(
  context: StorageContext,
  actor: Actor,
  segmentIds: readonly SegmentId[],
  reason: string,
): Outcome<readonly Segment[]> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const words = checkInlineText(plain(reason.trim()));
  if (!words.ok) return words;
  if (words.value.text === '')
    return failed('app.badRequest', { request: 'lockSegments', detail: 'a lock without a reason' });
  const live = requireLive(context, segmentIds);
  if (!live.ok) return live;
  const open = live.value.filter(({ segment }) => segment.lock === null);
  const events = logLocking(context, 'segmentsLocked', actor, open, { reason: words.value.text });
  for (const { segment, articleId } of open)
    context.db.run(
      'UPDATE segments SET locked_by = ?, locked_at = ?, lock_reason = ? WHERE id = ?',
      actor.personId,
      events.get(articleId)?.at ?? 0,
      words.value.text,
      segment.id,
    );
  return success(readSegments(context, { kind: 'segments', segmentIds }));
}

/** Unlocks segments: an editor any, others those they locked. One they may not fails the whole with edit.locked. */
export function unlockSegments(
  context: StorageContext,
  actor: Actor,
  segmentIds: readonly SegmentId[],
): Outcome<readonly Segment[]> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const live = requireLive(context, segmentIds);
  if (!live.ok) return live;
  const locked = live.value.filter(({ segment }) => segment.lock !== null);
  const foreign = locked.find(({ segment }) => segment.lock?.personId !== actor.personId);
  if (foreign && actor.actingAs !== 'editor') {
    const refused = requireUnlocked(context, foreign.segment);
    if (!refused.ok) return refused;
  }
  logLocking(context, 'segmentsUnlocked', actor, locked, {});
  for (const { segment } of locked)
    context.db.run(
      'UPDATE segments SET locked_by = NULL, locked_at = NULL, lock_reason = NULL WHERE id = ?',
      segment.id,
    );
  return success(readSegments(context, { kind: 'segments', segmentIds }));
}
