// Fresh chains of wordings put in place of the old ones; a chain that says the same stays the same object, for which its
// changes are known.
import type { SegmentId } from '../../shared/model/ids.js';
import { equalInlineText } from '../../shared/model/inlineText.js';
import type { ArticleLayers, Layer } from '../../shared/model/layer.js';

/** Revisions and suggestions never change: their ids stand for them. A base may be another wording under one id. */
function sameLayer(a: Layer, b: Layer | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.kind === b.kind &&
    a.at === b.at &&
    equalInlineText(a.content, b.content)
  );
}

function sameChain(a: readonly Layer[], b: readonly Layer[]): boolean {
  return a.length === b.length && a.every((layer, i) => sameLayer(layer, b[i]));
}

/** The chains after an answer about some rows: those it does not list have no changes any more. */
export function withLayers(
  before: ArticleLayers,
  segmentIds: readonly SegmentId[],
  fresh: ArticleLayers,
): ArticleLayers {
  const after: Record<SegmentId, readonly Layer[]> = { ...before };
  for (const id of segmentIds) {
    const [old, now] = [before[id], fresh[id]];
    if (!now) delete after[id];
    else if (!old || !sameChain(old, now)) after[id] = now;
  }
  return after;
}
