// Pending suggestions when the words under them change: each goes on top of the new target by a three-way merge.
import { emptyInlineText, equalInlineText } from '../../shared/model/inlineText.js';
import type { SegmentId, SuggestionId } from '../../shared/model/ids.js';
import type { Revision } from '../../shared/model/segment.js';
import type { Suggestion } from '../../shared/model/suggestion.js';
import { rebaseSuggestion } from '../../shared/review/mergeWordings.js';
import { newId, type StorageContext } from './context.js';
import { diffOptions } from './diffOptions.js';
import type { LoggedEvent } from './events.js';
import { scoped } from './segments.js';
import { insertSuggestion, readPendingChains, setPending } from './suggestionRows.js';

/** The chain with consecutive suggestions of one person as the last of them. */
function newestOfEach(chain: readonly Suggestion[]): readonly Suggestion[] {
  return chain.filter(({ authorId }, i) => chain[i + 1]?.authorId !== authorId);
}

/**
 * Puts the pending suggestions of a segment on its new target, each under the name of whoever made it. Where both
 * changed the same words the suggestion keeps its own: it still shows as a change. Nothing is pending any more when
 * the target says it all.
 */
export function rebasePending(
  context: StorageContext,
  segmentId: SegmentId,
  before: Revision | null,
  after: Revision,
  event: LoggedEvent,
): void {
  const chains = readPendingChains(context.db, scoped({ kind: 'segments', segmentIds: [segmentId] }));
  const old = before?.content ?? emptyInlineText;
  let below = after.content;
  let basedOn: SuggestionId | null = null;
  for (const suggestion of newestOfEach(chains.get(segmentId) ?? [])) {
    const content = rebaseSuggestion(old, after.content, suggestion.content, diffOptions);
    if (equalInlineText(content, below)) continue;
    const id: SuggestionId = newId<'suggestion'>(context);
    const { at, seq } = event;
    insertSuggestion(context, {
      ...suggestion,
      id,
      content,
      at,
      seq,
      basedOn,
      targetId: after.id,
      origin: 'rebase',
    });
    [below, basedOn] = [content, id];
  }
  setPending(context, segmentId, equalInlineText(below, after.content) ? null : basedOn);
}
