// Two people wrote in one segment: what each changed apart from the other goes together by itself and says so; where
// both changed the same words the person chooses (ConflictMerge). Nothing is overwritten either way.
import type { SegmentId } from '../../shared/model/ids.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import { mergeWordings, resolveMerge, type WordingMerge } from '../../shared/review/mergeWordings.js';
import { segmentOf, type ArticleWorld } from '../article/ArticleWorld.js';
import type { PendingWords } from '../article/articleState.js';
import { wordOptions } from '../article/redlines.js';
import type { EditingSession } from './editingSession.js';
import { baseOfPending, standing, theirWords, wordingIn } from './wordsBase.js';

type ConflictWords = Extract<PendingWords, { kind: 'conflict' }>;

/** The words of this person as of now: typing may have gone on. */
export function mineOf(session: EditingSession, segmentId: SegmentId, words: PendingWords): InlineText {
  return (session.openId === segmentId ? session.editor?.read() : undefined) ?? words.content;
}

/**
 * Mine and theirs on the words both started from. Without those nothing can be told apart: all of it is one conflict.
 */
export function mergeOf({ base, theirs }: ConflictWords, mine: InlineText): WordingMerge {
  if (base) return mergeWordings(base, mine, theirs.content, wordOptions);
  return { pieces: [{ kind: 'conflict', base: mine, mine, theirs: theirs.content }], isClean: false };
}

/** Saves a merged wording on top of theirs; the open editor shows it. */
export function commitMerged(
  world: ArticleWorld,
  session: EditingSession,
  segmentId: SegmentId,
  merged: InlineText,
): Promise<boolean> {
  const words = world.latest().pending[segmentId];
  if (words?.kind !== 'conflict') return Promise.resolve(true);
  const { mode } = baseOfPending(words);
  const { theirs } = words;
  session.rebase(segmentId, { mode, ...theirs, words: theirs.content });
  const isOpen = session.openId === segmentId;
  if (isOpen) session.editor?.follow(merged);
  return session.commitWords({
    segmentId,
    content: merged,
    origin: 'edit',
    before: wordingIn(mode, segmentOf(world, segmentId)),
    isTyped: isOpen,
    mode,
  });
}

/** What both started from, when this window has forgotten it (a draft of an earlier session): as the workspace kept it. */
async function baseWords(
  world: ArticleWorld,
  segmentId: SegmentId,
  words: ConflictWords,
): Promise<InlineText | null> {
  const { targetId, suggestionId } = baseOfPending(words);
  if (suggestionId !== null) {
    const { id } = world.latest().article;
    const layers = await world.request('review.layers', id, { kind: 'openChanges' }, [segmentId]);
    const chain = layers.ok ? (layers.value[segmentId] ?? []) : [];
    return chain.find((layer) => layer.id === suggestionId)?.content ?? null;
  }
  const history = await world.request('review.history', segmentId);
  return history.ok ? (history.value.find(({ id }) => id === targetId)?.content ?? null) : null;
}

/** After a conflict was met and the article is fresh: theirs is what stands there now; what can go together does. */
export async function mergeConflict(
  world: ArticleWorld,
  session: EditingSession,
  segmentId: SegmentId,
): Promise<void> {
  const met = world.latest().pending[segmentId];
  if (met?.kind !== 'conflict') return;
  const base = met.base ?? (await baseWords(world, segmentId, met));
  const words = world.latest().pending[segmentId];
  const segment = segmentOf(world, segmentId);
  if (words?.kind !== 'conflict' || !segment) return;
  const { mode, targetId, suggestionId } = baseOfPending(words);
  // A copy as old as the words that were refused says nothing of theirs.
  const isFresh = standing(mode, segment) !== (suggestionId ?? targetId);
  const theirs = isFresh ? theirWords(mode, segment, world.now()) : words.theirs;
  const found = { ...words, base, theirs };
  world.dispatch({ kind: 'wordsPending', segmentId, words: found });
  // An input method that composes must not lose its words from under it.
  if (session.openId === segmentId && session.editor?.isComposing()) return;
  const { pieces, isClean } = mergeOf(found, mineOf(session, segmentId, found));
  if (!isClean) return;
  if (await commitMerged(world, session, segmentId, resolveMerge(pieces, [])))
    world.dispatch({ kind: 'wordsMerged', merged: { segmentId, authorId: theirs.authorId } });
}
