// What a digest is made of, gathered from the workspace: what became of a person's last wordings, and the reasons.
import type { Article } from '../../../shared/model/article.js';
import type { ArticleId, PersonId } from '../../../shared/model/ids.js';
import type { Outcome } from '../../../shared/outcome.js';
import { success } from '../../../shared/outcome.js';
import {
  translatorDigest,
  type DigestSegment,
  type TranslatorDigest,
} from '../../../shared/review/translatorDigest.js';
import { paragraphRolesOf } from '../../article/selectors.js';
import { wordOptions } from '../../article/redlines.js';
import type { request } from '../../bridge.js';

/** The digest of one article. */
export interface ArticleDigest {
  readonly article: Article;
  readonly digest: TranslatorDigest;
}

/** Asks for the article, the chains since the person's last wordings, the words they imported, and the reasons. */
export async function readDigest(
  ask: typeof request,
  articleId: ArticleId,
  personId: PersonId,
): Promise<Outcome<ArticleDigest>> {
  const [article, layers, reasons, first] = await Promise.all([
    ask('edit.openArticle', articleId),
    ask('review.layers', articleId, { kind: 'lastBy', personId }, null),
    ask('review.reasons', articleId),
    ask('review.baseline', articleId, { kind: 'firstImport' }),
  ]);
  if (!article.ok) return article;
  if (!layers.ok) return layers;
  if (!reasons.ok) return reasons;
  if (!first.ok) return first;
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
    return [{ number: i + 1, role, layers: own, imported, reasons: about }];
  });
  return success({
    article: article.value,
    digest: translatorDigest(personId, segments, wordOptions),
  });
}
