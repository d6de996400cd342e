// The list of articles and the search in it. Figures are kept up with every write, so that listing is one query.
import type { ArticleSummary } from '../../shared/model/article.js';
import type { ArticleId, PersonId } from '../../shared/model/ids.js';
import { success, type Outcome } from '../../shared/outcome.js';
import {
  figureColumns,
  figuresFromRow,
  headColumns,
  headFromRow,
  type FiguresRow,
  type HeadRow,
} from './articles.js';
import type { StorageContext } from './context.js';

interface SummaryRow extends HeadRow, FiguresRow {
  readonly source_title: string;
  readonly target_title: string;
  readonly source_section: string;
  readonly target_section: string;
  readonly chinese_characters: number;
  readonly chinese_characters_no_punctuation: number;
  readonly english_words: number;
  readonly open_comments: number;
  readonly changed_at: number;
  readonly changed_by: PersonId;
  readonly people: string;
  readonly links: number | null;
  readonly to_check: number | null;
}

function summaryFromRow(row: SummaryRow): ArticleSummary {
  return {
    ...headFromRow(row),
    ...figuresFromRow(row),
    sourceTitle: row.source_title,
    targetTitle: row.target_title,
    sourceSection: row.source_section,
    targetSection: row.target_section,
    chineseCharacters: row.chinese_characters,
    chineseCharactersNoPunctuation: row.chinese_characters_no_punctuation,
    englishWords: row.english_words,
    openComments: row.open_comments,
    people: JSON.parse(row.people) as PersonId[],
    changedAt: row.changed_at,
    changedBy: row.changed_by,
    exportedAt: row.exported_at,
    ...(row.links === null ? {} : { alignment: { links: row.links, toCheck: row.to_check ?? 0 } }),
  };
}

/** Every article in the library, the last changed first. */
export function listArticles({ db }: StorageContext): Outcome<readonly ArticleSummary[]> {
  const rows = db.all<SummaryRow>(
    `SELECT ${headColumns}, ${figureColumns}, a.source_title, a.target_title, a.source_section, a.target_section,
       a.chinese_characters + coalesce(u.chinese_characters, 0) AS chinese_characters,
       a.chinese_characters_no_punctuation + coalesce(u.chinese_characters_no_punctuation, 0)
         AS chinese_characters_no_punctuation,
       a.english_words + coalesce(u.english_words, 0) AS english_words, u.links, u.to_check, a.open_comments,
       a.changed_at, a.changed_by,
       (SELECT json_group_array(person_id) FROM
         (SELECT person_id FROM article_people p WHERE p.article_id = a.id ORDER BY first_seq)) AS people
     FROM articles a LEFT JOIN alignments u ON u.article_id = a.id AND u.stretch IS NULL
     WHERE a.deleted_seq IS NULL ORDER BY a.changed_at DESC, a.rowid DESC`,
  );
  return success(rows.map(summaryFromRow));
}

/** `text` as a LIKE pattern for "holds it", with its own wildcards made plain. */
const holding = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Articles whose present words on either side hold `text`. LIKE rather than a full-text index: the commonest
 * Chinese query is two characters long, where a trigram index finds nothing. ASCII letters match in either case.
 */
export function searchArticles({ db }: StorageContext, text: string): Outcome<readonly ArticleId[]> {
  const wanted = text.normalize('NFC').trim();
  if (wanted === '') return success([]);
  // CROSS JOIN keeps SQLite to this order: one pass over all texts is faster than a look at each segment.
  const rows = db.all<{ id: ArticleId }>(
    `SELECT a.id FROM articles a WHERE a.deleted_seq IS NULL AND (
       a.source_title LIKE ?1 ESCAPE '\\' OR a.target_title LIKE ?1 ESCAPE '\\' OR a.id IN (
         SELECT s.article_id FROM revisions r CROSS JOIN segments s ON s.id = r.segment_id
         WHERE r.text LIKE ?1 ESCAPE '\\' AND s.retired_seq IS NULL
           AND r.id IN (s.source_revision, s.target_revision)))
     ORDER BY a.changed_at DESC, a.rowid DESC`,
    holding(wanted),
  );
  return success(rows.map(({ id }) => id));
}
