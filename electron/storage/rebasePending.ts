// Pending suggestions when the words under them change: each goes on top of the new target by a three-way merge.
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { SuggestionId } from '../../shared/model/ids.js';
import type { Revision, Segment } from '../../shared/model/segment.js';
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

/** A pending suggestion as it goes on new words: by whoever made it. */
export type RebasedSuggestion = Pick<Suggestion, 'content' | 'authorId' | 'actingAs'>;

/**
 * The pending suggestions of a segment on other target words, each under the name of whoever made it. Where both
 * changed the same words the suggestion keeps its own: it still shows as a change.
 */
export function rebasedSuggestions(
  context: StorageContext,
  { id, target, suggestion }: Pick<Segment, 'id' | 'target' | 'suggestion'>,
  words: InlineText,
): readonly RebasedSuggestion[] {
  if (suggestion === null) return [];
  const chains = readPendingChains(context.db, scoped({ kind: 'segments', segmentIds: [id] }));
  const old = target?.content ?? emptyInlineText;
  const rebased: RebasedSuggestion[] = [];
  let below = words;
  for (const { content: suggested, authorId, actingAs } of newestOfEach(chains.get(id) ?? [])) {
    const content = rebaseSuggestion(old, words, suggested, diffOptions);
    if (equalInlineText(content, below)) continue;
    rebased.push({ content, authorId, actingAs });
    below = content;
  }
  return rebased;
}

/** Stores suggestions on the new target they were put on. None is pending any more when the target says it all. */
export function storeRebased(
  context: StorageContext,
  target: Revision,
  rebased: readonly RebasedSuggestion[],
  { at, seq }: LoggedEvent,
): void {
  const { segmentId, id: targetId } = target;
  let basedOn: SuggestionId | null = null;
  for (const words of rebased) {
    const id: SuggestionId = newId<'suggestion'>(context);
    insertSuggestion(context, { ...words, id, segmentId, at, seq, basedOn, targetId, origin: 'rebase' });
    basedOn = id;
  }
  const tip = rebased.at(-1)?.content ?? target.content;
  setPending(context, segmentId, equalInlineText(tip, target.content) ? null : basedOn);
}
