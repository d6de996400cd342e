// Reads what an export is made from, before any format is concerned.
import type { Article } from '../../shared/model/article.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import type { SignOffMaterial } from '../../shared/model/signOff.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from '../storage/contract.js';

/** What an export is made from: the article, and for a signed one all that the record says of it. */
export interface ExportSource {
  readonly article: Article;
  readonly material: SignOffMaterial | null;
}

/** Reads the article, and what a sign-off record says of it if one is wanted, at one moment. Fails as loading does. */
export async function loadExportSource(
  storage: Pick<WorkspaceStorage, 'loadArticle' | 'signOffMaterial'>,
  actor: Actor,
  articleId: ArticleId,
  isSigned: boolean,
): Promise<Outcome<ExportSource>> {
  if (isSigned) {
    const material = await storage.signOffMaterial(articleId, actor.personId);
    return material.ok ? success({ article: material.value.article, material: material.value }) : material;
  }
  const article = await storage.loadArticle(articleId, actor.personId);
  return article.ok ? success({ article: article.value, material: null }) : article;
}
