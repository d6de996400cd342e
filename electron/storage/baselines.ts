// The words each segment had at a baseline, taken through merges and splits.
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { InlineText } from '../../shared/model/inlineText.js';
import type { Baseline, BaselineTexts } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { requireArticle } from './articleActivity.js';
import { chosenWordings } from './chosenWordings.js';
import type { StorageContext } from './context.js';
import { baselineWordings } from './lineageChains.js';
import { readSettledWordings } from './openLayers.js';

interface BaselineText {
  readonly content: InlineText;
  readonly at: number;
}

/** Target words of each live segment at the baseline; segments that had none are not listed. */
export function baseline(
  context: StorageContext,
  articleId: ArticleId,
  wanted: Baseline,
): Outcome<BaselineTexts> {
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const live = context.db.all<{ id: SegmentId }>(
    'SELECT id FROM segments WHERE article_id = ? AND retired_seq IS NULL ORDER BY position',
    articleId,
  );
  const chosen = wanted.kind === 'openChanges' ? success([]) : chosenWordings(context, articleId, wanted);
  if (!chosen.ok) return chosen;
  const texts =
    wanted.kind === 'openChanges'
      ? readSettledWordings(context, articleId)
      : baselineWordings(context, articleId, chosen.value);
  const listed: Record<SegmentId, BaselineText> = {};
  for (const { id } of live) {
    const text = texts.get(id);
    if (text) listed[id] = { content: text.content, at: text.at };
  }
  return success(listed);
}
