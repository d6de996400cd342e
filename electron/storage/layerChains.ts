// Chains of wordings: putting layers one above the other so that only what somebody changed is left.
import { equalInlineText } from '../../shared/model/inlineText.js';
import type { Layer } from '../../shared/model/layer.js';
import type { Suggestion } from '../../shared/model/suggestion.js';

/** A pending suggestion as a layer. */
export function suggestionLayer({ id, content, authorId, actingAs, at, seq }: Suggestion): Layer {
  return { kind: 'suggestion', id, content, authorId, actingAs, at, seq };
}

/**
 * The chain without layers that say what the one below says, and with consecutive ones of one author and kind as the
 * last of them.
 */
export function collapseLayers(layers: readonly Layer[]): readonly Layer[] {
  const chain: Layer[] = [];
  for (const layer of layers) {
    const last = chain.at(-1);
    const isSame = chain.length > 1 && last?.kind === layer.kind && last.authorId === layer.authorId;
    if (isSame) chain.pop();
    const below = chain.at(-1);
    // Words that came and went by one hand leave nothing behind.
    if (!below || !equalInlineText(below.content, layer.content)) chain.push(layer);
  }
  return chain;
}
