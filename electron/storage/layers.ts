// The chains of wordings a redline is folded from.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import { equalInlineText } from '../../shared/model/inlineText.js';
import type { ArticleLayers, Layer } from '../../shared/model/layer.js';
import type { Baseline } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { requireArticle } from './articleActivity.js';
import type { StorageContext } from './context.js';
import { chosenWordings } from './chosenWordings.js';
import { collapseLayers } from './layerChains.js';
import { baselineChains } from './lineageChains.js';
import { readOpenChains } from './openLayers.js';

type Chains = ReadonlyMap<SegmentId, readonly Layer[]>;

function readChains(
  context: StorageContext,
  articleId: ArticleId,
  baseline: Baseline,
  segmentIds: readonly SegmentId[] | null,
): Outcome<Chains> {
  if (baseline.kind === 'openChanges')
    return success(
      readOpenChains(
        context,
        segmentIds === null ? { kind: 'article', articleId } : { kind: 'segments', segmentIds },
      ),
    );
  const chosen = chosenWordings(context, articleId, baseline);
  if (!chosen.ok) return chosen;
  // A state the article was never in is no beginning.
  if (chosen.value.length === 0) return success(new Map());
  return success(baselineChains(context, articleId, chosen.value));
}

/** The chains of the article's segments (`segmentIds` null: of all) since the baseline; see the contract. */
export function layers(
  context: StorageContext,
  articleId: ArticleId,
  baseline: Baseline,
  segmentIds: readonly SegmentId[] | null,
): Outcome<ArticleLayers> {
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const chains = readChains(context, articleId, baseline, segmentIds);
  if (!chains.ok) return chains;
  const wanted = segmentIds && new Set(segmentIds);
  const listed: Record<SegmentId, readonly Layer[]> = {};
  for (const [segmentId, chain] of chains.value) {
    if (wanted && !wanted.has(segmentId)) continue;
    const collapsed = collapseLayers(chain);
    if (isChanged(collapsed)) listed[segmentId] = collapsed;
  }
  return success(listed);
}

/** True unless all that counts of a chain says the same: the words came and went. */
function isChanged(chain: readonly Layer[]): boolean {
  const [base] = chain;
  const target = chain.findLast(({ kind }) => kind !== 'suggestion');
  const tip = chain.at(-1);
  if (!base || !target || !tip) return false;
  return !equalInlineText(base.content, target.content) || !equalInlineText(target.content, tip.content);
}
