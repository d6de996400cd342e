// Two people wrote in one segment: what each changed apart from the other goes together by itself.
import type { SegmentId } from '../../shared/model/ids.js';
import { segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import type { EditingSession } from './editingSession.js';
import { baseOfPending, standing, theirWords } from './wordsBase.js';

/** After a conflict was met and the article is fresh: theirs is what stands there now. */
export function mergeConflict(world: ArticleWorld, _session: EditingSession, segmentId: SegmentId): void {
  const words = world.latest().pending[segmentId];
  const segment = segmentOf(world, segmentId);
  if (words?.kind !== 'conflict' || !segment) return;
  const { mode, targetId, suggestionId } = baseOfPending(words);
  // A copy as old as the words that were refused says nothing of theirs.
  if (standing(mode, segment) === (suggestionId ?? targetId)) return;
  const theirs = theirWords(mode, segment, world.now());
  world.dispatch({ kind: 'wordsPending', segmentId, words: { ...words, theirs } });
}
