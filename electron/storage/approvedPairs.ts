// Approved rows of other articles in which names stand: what the desk wrote for them before.
import type { ArticleId } from '../../shared/model/ids.js';
import { isChinese, type LanguageTag } from '../../shared/model/language.js';
import type { ApprovedPair } from '../../shared/model/nameLedger.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';

interface ArticleRow {
  readonly id: ArticleId;
  readonly source_language: LanguageTag;
  readonly target_language: LanguageTag;
}

interface PairRow {
  readonly source: string;
  readonly target: string;
}

/** Rows looked at, the newest articles first: a pass over as many takes some tenths of a second. */
const mostRows = 100_000;
/** Rows of one article that say how it writes a name. */
const perArticle = 2;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Answers which names stand in a text, in one pass over it. */
function nameFinder(names: readonly string[]): (text: string) => readonly string[] {
  const longestFirst = names.toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(longestFirst.join('|'), 'g');
  return (text) => Array.from(text.matchAll(pattern), ([name]) => name);
}

/** Articles with approved rows, the last changed first. */
function articlesBeside({ db }: StorageContext, articleId: ArticleId): readonly ArticleRow[] {
  return db
    .all<ArticleRow>(
      `SELECT id, source_language, target_language FROM articles
       WHERE deleted_seq IS NULL AND final_count > 0 AND id <> ? ORDER BY changed_at DESC, rowid DESC`,
      articleId,
    )
    .filter((article) => isChinese(article.source_language) !== isChinese(article.target_language));
}

const approvedRows = ({ db }: StorageContext, articleId: ArticleId): readonly PairRow[] =>
  db.all<PairRow>(
    `SELECT src.text AS source, tgt.text AS target FROM segments s
     JOIN revisions src ON src.id = s.source_revision JOIN revisions tgt ON tgt.id = s.target_revision
     WHERE s.article_id = ? AND s.retired_seq IS NULL AND s.state = 'final' ORDER BY s.position`,
    articleId,
  );

/** See the contract. */
export function approvedPairs(
  context: StorageContext,
  articleId: ArticleId,
  names: readonly string[],
  most: number,
): Outcome<readonly ApprovedPair[]> {
  const wanted = names.filter((name) => name.trim() !== '');
  if (wanted.length === 0) return success([]);
  const namesIn = nameFinder(wanted);
  const found: ApprovedPair[] = [];
  let looked = 0;
  for (const { id, source_language } of articlesBeside(context, articleId)) {
    if (looked >= mostRows || found.length >= most) break;
    const counts = new Map<string, number>();
    for (const { source, target } of approvedRows(context, id)) {
      looked += 1;
      const here = new Set(namesIn(`${source}\n${target}`));
      if (![...here].some((name) => (counts.get(name) ?? 0) < perArticle)) continue;
      for (const name of here) counts.set(name, (counts.get(name) ?? 0) + 1);
      const [chinese, english] = isChinese(source_language) ? [source, target] : [target, source];
      found.push({ articleId: id, chinese, english });
    }
  }
  return success(found.slice(0, most));
}
