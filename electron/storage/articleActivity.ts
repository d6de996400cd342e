// What the library says of an article's life: who changed it last, who took part, whether an export is up to date.
import type { ArticleId } from '../../shared/model/ids.js';
import type { LanguageTag, Side } from '../../shared/model/language.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import type { LoggedEvent } from './events.js';

/** What an event means for its article. */
export interface Activity {
  /** The person wrote or decided something, and is named with the article from now on. */
  readonly contribution: boolean;
  /** Words, structure and decisions stay as they are: a finished export is still up to date. */
  readonly leavesContent?: boolean;
}

/** Notes an event on its article. */
export function touchArticle(
  { db }: StorageContext,
  articleId: ArticleId,
  event: LoggedEvent,
  activity: Activity,
): void {
  db.run(
    `UPDATE articles SET changed_at = ?2, changed_by = ?3,
       content_seq = CASE ?4 WHEN 1 THEN content_seq ELSE ?5 END WHERE id = ?1`,
    articleId,
    event.at,
    event.personId,
    activity.leavesContent === true ? 1 : 0,
    event.seq,
  );
  if (!activity.contribution) return;
  db.run(
    `INSERT INTO article_people (article_id, person_id, first_seq) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
    articleId,
    event.personId,
    event.seq,
  );
}

/** Fails with workspace.articleGone unless the article is in the library. */
export function requireArticle({ db }: StorageContext, articleId: ArticleId): Outcome<null> {
  return db.get('SELECT 1 FROM articles WHERE id = ? AND deleted_seq IS NULL', articleId)
    ? success(null)
    : failed('workspace.articleGone', {});
}

/** The languages of an article's sides. */
export function languagesOf(
  { db }: StorageContext,
  articleId: ArticleId,
): Readonly<Record<Side, LanguageTag>> {
  const languages = db.get<Record<Side, LanguageTag>>(
    'SELECT source_language AS source, target_language AS target FROM articles WHERE id = ?',
    articleId,
  );
  if (!languages) throw new Error(`no article ${articleId}`);
  return languages;
}
