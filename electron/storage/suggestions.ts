// Suggestion mode: proposed wordings that wait for the other side, one after another, without touching what counts.
import { equalInlineText, emptyInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import type { Suggestion, SuggestionInput } from '../../shared/model/suggestion.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { removeDraft } from './drafts.js';
import { contentHashOf } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import { requireUnlocked } from './locks.js';
import { requireActor } from './people.js';
import { requireSegment, settledSegment } from './segments.js';
import { insertSuggestion, setPending } from './suggestionRows.js';

/** The wording a segment would have with its suggestions carried out. */
export function tipOf({ suggestion, target }: Pick<Segment, 'suggestion' | 'target'>): InlineText {
  return suggestion?.content ?? target?.content ?? emptyInlineText;
}

/** Stores the next wording of a chain and points the segment at it; at none when nothing differs from the target. */
export function followSuggestion(
  context: StorageContext,
  next: Omit<Suggestion, 'id' | 'at' | 'seq'>,
  target: InlineText,
  event: LoggedEvent,
): Suggestion {
  const suggestion = { ...next, id: newId<'suggestion'>(context), at: event.at, seq: event.seq };
  insertSuggestion(context, suggestion);
  setPending(context, next.segmentId, equalInlineText(next.content, target) ? null : suggestion.id);
  return suggestion;
}

/** Saves the next suggested wording; see the contract. */
export function suggest(context: StorageContext, actor: Actor, input: SuggestionInput): Outcome<Segment> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const checked = checkInlineText(input.content);
  if (!checked.ok) return checked;
  const content = checked.value;
  const found = requireSegment(context, input.segmentId);
  if (!found.ok) return found;
  const { segment, articleId } = found.value;
  if (equalInlineText(content, tipOf(segment))) {
    removeDraft(context, actor.personId, segment.id);
    return success(segment);
  }
  const unlocked = requireUnlocked(context, segment);
  if (!unlocked.ok) return unlocked;
  const { target, suggestion } = segment;
  if ((target?.id ?? null) !== input.targetId || (suggestion?.id ?? null) !== input.basedOn)
    return failed('edit.conflict', { segmentId: segment.id, yours: content, theirs: target });
  removeDraft(context, actor.personId, segment.id);
  const event = logEvent(context, {
    kind: 'suggestionMade',
    personId: actor.personId,
    articleId,
    segmentId: segment.id,
    data: { contentHash: contentHashOf(content) },
  });
  const { segmentId, targetId, basedOn } = input;
  const author = { authorId: actor.personId, actingAs: actor.actingAs };
  followSuggestion(
    context,
    { segmentId, content, ...author, basedOn, targetId, origin: 'suggest' },
    target?.content ?? emptyInlineText,
    event,
  );
  touchArticle(context, articleId, event, { contribution: true, leavesContent: true });
  return success(settledSegment(context, segment.id));
}
