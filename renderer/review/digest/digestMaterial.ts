// What a digest is made of, gathered from the workspace: what became of a person's last wordings, and the reasons.
import type { Article } from '../../../shared/model/article.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import type { Outcome } from '../../../shared/outcome.js';
import type { Baseline } from '../../../shared/model/workspaceRequests.js';
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

/** Asks for the article, the chains since the person's last wordings, the words they imported, the reasons, and the effort. */
export async function readDigest(
  ask: typeof request,
  articleId: ArticleId,
  personId: PersonId,
): Promise<Outcome<ArticleDigest>> {
  const baseline: Baseline = { kind: 'lastBy', personId };
  const [article, layers, reasons, first, effort] = await Promise.all([
    ask('edit.openArticle', articleId),
    ask('review.layers', articleId, baseline, null),
    ask('review.reasons', articleId),
    ask('review.baseline', articleId, { kind: 'firstImport' }),
    ask('review.effort', { articleId, baseline, segmentIds: null, jobId: newJobId() }),
  ]);
  if (!article.ok) return article;
  if (!layers.ok) return layers;
  if (!reasons.ok) return reasons;
  if (!first.ok) return first;
  if (!effort.ok) return effort;
  const isImporter = article.value.createdBy === personId;
  const roles = paragraphRolesOf(article.value.paragraphs);
  const segments = article.value.segments.flatMap((segment, i): readonly DigestSegment[] => {
    const chain = layers.value[segment.id] ?? [];
    // Where the person wrote nothing, the chain begins with somebody else's words.
    const own = chain[0]?.authorId === personId ? chain : [];
    const about = reasons.value.filter(({ segmentId }) => segmentId === segment.id);
    if (own.length === 0 && about.length === 0) return [];
    const role = roles.get(segment.paragraphId) ?? 'body';
    const imported = (isImporter && first.value[segment.id]?.content) || null;
    const isDecided = own.length > 0 && segment.suggestion === null;
    const measured = (isDecided && effort.value[segment.id]) || null;
    return [{ number: i + 1, role, layers: own, imported, reasons: about, effort: measured }];
  });
  return success({
    article: article.value,
    digest: translatorDigest(personId, segments, wordOptions),
  });
}
