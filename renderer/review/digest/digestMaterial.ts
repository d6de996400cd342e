// What a digest is made of, gathered from the workspace: what became of a person's last wordings, the reasons, the errors.
import type { Article } from '../../../shared/model/article.js';
import type { ConfirmedError } from '../../../shared/model/confirmedError.js';
import type { ArticleEffort } from '../../../shared/model/effort.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import type { ArticleLayers } from '../../../shared/model/layer.js';
import type { ChangeReason } from '../../../shared/model/reason.js';
import type { Outcome } from '../../../shared/outcome.js';
import type { Baseline, BaselineTexts } from '../../../shared/model/workspaceRequests.js';
import { success } from '../../../shared/outcome.js';
import {
  translatorDigest,
  type DigestSegment,
  type TranslatorDigest,
} from '../../../shared/review/translatorDigest.js';
import { paragraphRolesOf } from '../../article/selectors.js';
import { wordOptions } from '../../article/redlines.js';
import { newJobId, type request } from '../../bridge.js';

/** The digest of one article. */
export interface ArticleDigest {
  readonly article: Article;
  readonly digest: TranslatorDigest;
}

/** What a digest is made of besides the article. */
interface Material {
  readonly layers: ArticleLayers;
  readonly reasons: readonly ChangeReason[];
  readonly confirmed: readonly ConfirmedError[];
  /** The words that were brought in, by segment. */
  readonly first: BaselineTexts;
  readonly effort: ArticleEffort;
}

/** The segments that the person wrote in, or that somebody said something of. */
function segmentsOf(article: Article, personId: PersonId, material: Material): readonly DigestSegment[] {
  const isImporter = article.createdBy === personId;
  const roles = paragraphRolesOf(article.paragraphs);
  return article.segments.flatMap((segment, i): readonly DigestSegment[] => {
    const chain = material.layers[segment.id] ?? [];
    // Where the person wrote nothing, the chain begins with somebody else's words.
    const layers = chain[0]?.authorId === personId ? chain : [];
    const reasons = material.reasons.filter(({ segmentId }) => segmentId === segment.id);
    const confirmed = material.confirmed.filter(({ segmentId }) => segmentId === segment.id);
    if (layers.length + reasons.length + confirmed.length === 0) return [];
    const role = roles.get(segment.paragraphId) ?? 'body';
    const imported = (isImporter && material.first[segment.id]?.content) || null;
    const isDecided = layers.length > 0 && segment.suggestion === null;
    const effort = (isDecided && material.effort[segment.id]) || null;
    return [{ number: i + 1, role, layers, imported, reasons, confirmed, effort }];
  });
}

/**
 * Asks for the article, the chains since the person's last wordings, the words they imported, the reasons, the findings that
 * count as errors, and the effort.
 */
export async function readDigest(
  ask: typeof request,
  articleId: ArticleId,
  personId: PersonId,
): Promise<Outcome<ArticleDigest>> {
  const baseline: Baseline = { kind: 'lastBy', personId };
  const [article, layers, reasons, confirmed, first, effort] = await Promise.all([
    ask('edit.openArticle', articleId),
    ask('review.layers', articleId, baseline, null),
    ask('review.reasons', articleId),
    ask('review.confirmedErrors', articleId),
    ask('review.baseline', articleId, { kind: 'firstImport' }),
    ask('review.effort', { articleId, baseline, segmentIds: null, jobId: newJobId() }),
  ]);
  if (!article.ok) return article;
  if (!layers.ok) return layers;
  if (!reasons.ok) return reasons;
  if (!confirmed.ok) return confirmed;
  if (!first.ok) return first;
  if (!effort.ok) return effort;
  const segments = segmentsOf(article.value, personId, {
    layers: layers.value,
    reasons: reasons.value,
    confirmed: confirmed.value,
    first: first.value,
    effort: effort.value,
  });
  return success({
    article: article.value,
    digest: translatorDigest(personId, segments, wordOptions),
  });
}
