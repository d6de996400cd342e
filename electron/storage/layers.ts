// The chains of wordings a redline is folded from.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { ArticleLayers, Layer } from '../../shared/model/layer.js';
import type { Baseline } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { requireArticle } from './articleActivity.js';
import type { StorageContext } from './context.js';
import { readOpenChains } from './openLayers.js';

/** The chains of the article's segments (`segmentIds` null: of all) since the baseline; see the contract. */
export function layers(
  context: StorageContext,
  articleId: ArticleId,
  baseline: Baseline,
  segmentIds: readonly SegmentId[] | null,
): Outcome<ArticleLayers> {
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  void baseline;
  const chains = readOpenChains(
    context,
    segmentIds === null ? { kind: 'article', articleId } : { kind: 'segments', segmentIds },
  );
  const listed: Record<SegmentId, readonly Layer[]> = {};
  for (const [segmentId, chain] of chains) if (chain.length > 1) listed[segmentId] = chain;
  return success(listed);
}
