// A new target that came about directly: what is settled moves along or stays below it, suggestions go on top of it.
import type { Revision, Segment } from '../../shared/model/segment.js';
import { moveBaseAlong } from './bases.js';
import type { StorageContext } from './context.js';
import type { LoggedEvent } from './events.js';
import { rebasePending } from './rebasePending.js';

/**
 * Brings review in step with a target revision that was just stored and pointed at; `before` is the segment as it was.
 * Every write of a target outside decisions calls it, then settles the segment.
 */
export function carryReview(
  context: StorageContext,
  before: Pick<Segment, 'id' | 'target' | 'suggestion'>,
  revision: Revision,
  event: LoggedEvent,
): void {
  moveBaseAlong(context, before.id, before.target, revision);
  if (before.suggestion) rebasePending(context, before.id, before.target, revision, event);
}
