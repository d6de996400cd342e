// An old wording put back as the newest revision of its segment.
import type { SegmentId } from '../../shared/model/ids.js';
import type { Revision } from '../../shared/model/segment.js';
import { wordingIn } from '../edit/wordsBase.js';
import type { WorkbenchTools } from './workbenchTools.js';

/** Commits what is being typed first; says when it is done. */
export async function restoreRevision(
  tools: WorkbenchTools,
  segmentId: SegmentId,
  revision: Revision,
): Promise<void> {
  const { session, world, say, t } = tools;
  if (!(await session.commit())) return;
  await session.settled(segmentId);
  const now = world.latest().article.segments.find(({ id }) => id === segmentId);
  const isDone = await session.commitWords({
    segmentId,
    content: revision.content,
    origin: 'restore',
    before: wordingIn(session.modeOf(segmentId), now),
    isTyped: false,
  });
  if (isDone) say(t()('inspector.history.restored'));
}
