// What typed words start from and what they are to become: a revision, or a suggestion.
import type { DraftSuggestion } from '../../shared/model/draft.js';
import type { RevisionId, SuggestionId } from '../../shared/model/ids.js';
import { emptyInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import type { PendingWords, TheirWords } from '../article/articleState.js';
import type { Wording } from '../article/undoStack.js';

/** `direct` words count at once, `suggest`ed ones wait for the other side. */
export type WritingMode = 'direct' | 'suggest';

/** The wording that words follow. */
export interface WordsBase {
  readonly mode: WritingMode;
  readonly targetId: RevisionId | null;
  /** Only of suggestions; null: none was pending. */
  readonly suggestionId: SuggestionId | null;
  /** null: not known (a draft of an earlier session). */
  readonly words: InlineText | null;
}

type Wordings = Pick<Segment, 'target' | 'suggestion'>;

/** The words a mode goes on from: suggesting, the pending suggestion comes before the target. */
export function wordsIn(mode: WritingMode, segment: Wordings | undefined): InlineText {
  const suggested = mode === 'suggest' ? segment?.suggestion?.content : undefined;
  return suggested ?? segment?.target?.content ?? emptyInlineText;
}

/** The base of words that go on from what stands there now. */
export function baseNow(mode: WritingMode, segment: Wordings | undefined): WordsBase {
  return {
    mode,
    targetId: segment?.target?.id ?? null,
    suggestionId: mode === 'suggest' ? (segment?.suggestion?.id ?? null) : null,
    words: wordsIn(mode, segment),
  };
}

/** The base of words that are no revision yet. */
export function baseOfPending(pending: PendingWords): WordsBase {
  return {
    mode: pending.suggests ? 'suggest' : 'direct',
    targetId: pending.basedOn,
    suggestionId: pending.suggests?.basedOn ?? null,
    words: pending.kind === 'conflict' ? pending.base : null,
  };
}

/** How a draft keeps it. */
export function draftSuggestion({ mode, suggestionId }: WordsBase): DraftSuggestion | null {
  return mode === 'suggest' ? { basedOn: suggestionId } : null;
}

/** Names the wording that stands there, to see whether another took its place. */
export function standing(mode: WritingMode, segment: Wordings | undefined): RevisionId | SuggestionId | null {
  const suggested = mode === 'suggest' ? segment?.suggestion?.id : undefined;
  return suggested ?? segment?.target?.id ?? null;
}

/** The wording of a segment's target as undo keeps it. */
export function wordingOf(segment: Pick<Segment, 'target'> | undefined): Wording {
  return { content: segment?.target?.content ?? null, origin: segment?.target?.origin ?? null };
}

/** The wording a mode goes on from, as undo keeps it. */
export function wordingIn(mode: WritingMode, segment: Wordings | undefined): Wording {
  const suggested = mode === 'suggest' ? segment?.suggestion?.content : undefined;
  return suggested ? { content: suggested, origin: null } : wordingOf(segment);
}

/** What somebody else put there, as a conflict keeps it. */
export function theirWords(mode: WritingMode, segment: Wordings | undefined, now: number): TheirWords {
  const written = (mode === 'suggest' ? segment?.suggestion : null) ?? segment?.target ?? null;
  return {
    content: written?.content ?? emptyInlineText,
    authorId: written?.authorId ?? null,
    at: written?.at ?? now,
    targetId: segment?.target?.id ?? null,
    suggestionId: mode === 'suggest' ? (segment?.suggestion?.id ?? null) : null,
  };
}
