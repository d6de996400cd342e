// Articles: opening one, taking one out of the library and back, paragraph roles, what a person has seen.
import {
  articleState,
  type Article,
  type ArticleExtent,
  type ArticleFigures,
  type ArticleHead,
  type Paragraph,
  type ParagraphRole,
  type SourceFile,
  type StateCounts,
} from '../../shared/model/article.js';
import type { AligningKind } from '../../shared/model/alignment.js';
import type { Draft } from '../../shared/model/draft.js';
import type { ArticleId, ParagraphId, PersonId } from '../../shared/model/ids.js';
import type { LanguageTag } from '../../shared/model/language.js';
import type { Actor } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { requireArticle, touchArticle } from './articleActivity.js';
import { listComments } from './comments.js';
import type { StorageContext } from './context.js';
import { listDrafts } from './drafts.js';
import { logEvent, newestSeq } from './events.js';
import { requireActor } from './people.js';
import { listPinnedBaselines } from './pinnedBaselines.js';
import { readSegments, type SegmentScope } from './segments.js';
import { refreshTitles } from './titles.js';

/** The columns of an article's head. */
export const headColumns = `a.id, a.source_language, a.target_language, a.source_file, a.target_file, a.created_at, a.created_by, a.exported_at,
   (SELECT CASE WHEN stretch IS NULL THEN 'article' ELSE 'stretch' END FROM alignments n
    WHERE n.article_id = a.id) AS aligning`;

/** A row with `headColumns`. */
export interface HeadRow {
  readonly id: ArticleId;
  readonly source_language: LanguageTag;
  readonly target_language: LanguageTag;
  readonly source_file: string | null;
  readonly target_file: string | null;
  readonly created_at: number;
  readonly created_by: PersonId;
  readonly exported_at: number | null;
  readonly aligning: AligningKind | null;
}

/** The columns of `FiguresRow`. */
export const figureColumns =
  'a.initial_count, a.translated_count, a.reviewed_count, a.final_count, a.changesRequested_count, a.content_seq, a.exported_seq';

/** A row with `figureColumns`. */
export interface FiguresRow {
  readonly initial_count: number;
  readonly translated_count: number;
  readonly reviewed_count: number;
  readonly final_count: number;
  readonly changesRequested_count: number;
  readonly content_seq: number;
  readonly exported_seq: number | null;
}

/** The figures of a row, which every write keeps up. */
export function figuresFromRow(row: FiguresRow & Pick<HeadRow, 'aligning'>): ArticleFigures {
  const counts: StateCounts = {
    initial: row.initial_count,
    translated: row.translated_count,
    reviewed: row.reviewed_count,
    final: row.final_count,
    changesRequested: row.changesRequested_count,
  };
  const isExported = row.exported_seq !== null && row.exported_seq > row.content_seq;
  const state = row.aligning === 'article' ? 'aligning' : articleState(counts, isExported);
  return { counts, state };
}

/** The head of a row. */
export function headFromRow(row: HeadRow): ArticleHead {
  return {
    id: row.id,
    sourceLanguage: row.source_language,
    targetLanguage: row.target_language,
    createdAt: row.created_at,
    createdBy: row.created_by,
    sourceFile: row.source_file === null ? null : (JSON.parse(row.source_file) as SourceFile),
    targetFile: row.target_file === null ? null : (JSON.parse(row.target_file) as SourceFile),
    ...(row.aligning === null ? {} : { aligning: row.aligning }),
  };
}

/** An article longer than this has a beginning of so many segments: several screens of rows. */
const beginningLength = 120;

/** What to read: the beginning, if there is more and no draft of the person's to be put back, else everything. */
function scopeOf(
  { db }: StorageContext,
  articleId: ArticleId,
  extent: ArticleExtent,
  drafts: readonly Draft[],
): SegmentScope {
  if (extent === 'whole' || drafts.length > 0) return { kind: 'article', articleId };
  const longer = db.get(
    'SELECT 1 FROM segments WHERE article_id = ? AND retired_seq IS NULL ORDER BY position LIMIT 1 OFFSET ?',
    articleId,
    beginningLength,
  );
  return longer ? { kind: 'beginning', articleId, length: beginningLength } : { kind: 'article', articleId };
}

/** Paragraphs in the order of their segments. */
function readParagraphs(
  { db }: StorageContext,
  articleId: ArticleId,
  segments: readonly Segment[],
): readonly Paragraph[] {
  // Nearly all are body text: not worth a row each.
  const roles = new Map(
    db
      .all<Paragraph>("SELECT id, role FROM paragraphs WHERE article_id = ? AND role <> 'body'", articleId)
      .map(({ id, role }) => [id, role]),
  );
  // A Map keeps the order of first appearance.
  const paragraphs = new Map<ParagraphId, Paragraph>();
  for (const { paragraphId: id } of segments)
    if (!paragraphs.has(id)) paragraphs.set(id, { id, role: roles.get(id) ?? 'body' });
  return [...paragraphs.values()];
}

/** The article as `personId` finds it. Fails with workspace.articleGone. */
export function loadArticle(
  context: StorageContext,
  articleId: ArticleId,
  personId: PersonId,
  extent: ArticleExtent = 'whole',
): Outcome<Article> {
  const { db } = context;
  const row = db.get<HeadRow & FiguresRow>(
    `SELECT ${headColumns}, ${figureColumns} FROM articles a WHERE a.id = ? AND a.deleted_seq IS NULL`,
    articleId,
  );
  if (!row) return failed('workspace.articleGone', {});
  const drafts = listDrafts(context, articleId, personId);
  const scope = scopeOf(context, articleId, extent, drafts);
  const segments = readSegments(context, scope);
  const seen = db.get<{ seq: number }>(
    'SELECT seq FROM seen WHERE person_id = ? AND article_id = ?',
    personId,
    articleId,
  );
  return success({
    ...headFromRow(row),
    paragraphs: readParagraphs(context, articleId, segments),
    segments,
    ...(scope.kind === 'beginning' ? { beginningOf: figuresFromRow(row) } : {}),
    comments: listComments(context, articleId),
    drafts,
    pinnedBaselines: listPinnedBaselines(context, articleId),
    seenSeq: seen?.seq ?? 0,
    seq: newestSeq(context),
    exportedAt: row.exported_at,
  });
}

/** Takes the article out of the library. Taking it out twice is one deletion. */
export function deleteArticle(context: StorageContext, actor: Actor, articleId: ArticleId): Outcome<null> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  const event = logEvent(context, { kind: 'articleDeleted', personId: actor.personId, articleId });
  context.db.run('UPDATE articles SET deleted_seq = ? WHERE id = ?', event.seq, articleId);
  return success(null);
}

/** Brings a deleted article back as it was; one that was not deleted stays. */
export function restoreArticle(context: StorageContext, actor: Actor, articleId: ArticleId): Outcome<null> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const row = context.db.get<{ deleted_seq: number | null }>(
    'SELECT deleted_seq FROM articles WHERE id = ?',
    articleId,
  );
  if (!row) return failed('workspace.articleGone', {});
  if (row.deleted_seq === null) return success(null);
  logEvent(context, { kind: 'articleRestored', personId: actor.personId, articleId });
  context.db.run('UPDATE articles SET deleted_seq = NULL WHERE id = ?', articleId);
  return success(null);
}

/** Changes what a paragraph is. */
export function setParagraphRole(
  context: StorageContext,
  actor: Actor,
  paragraphId: ParagraphId,
  role: ParagraphRole,
): Outcome<null> {
  const { db } = context;
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const row = db.get<{ article_id: ArticleId; role: ParagraphRole }>(
    `SELECT p.article_id, p.role FROM paragraphs p JOIN articles a ON a.id = p.article_id
     WHERE p.id = ? AND a.deleted_seq IS NULL`,
    paragraphId,
  );
  if (!row) return failed('workspace.articleGone', {});
  if (row.role === role) return success(null);
  const articleId = row.article_id;
  const event = logEvent(context, {
    kind: 'roleChanged',
    personId: actor.personId,
    articleId,
    data: { paragraphId, role, roleBefore: row.role },
  });
  db.run('UPDATE paragraphs SET role = ? WHERE id = ?', role, paragraphId);
  touchArticle(context, articleId, event, { contribution: false });
  refreshTitles(context, articleId);
  return success(null);
}

/** Remembers how far a person has seen an article; never moves back. */
export function markSeen(
  context: StorageContext,
  personId: PersonId,
  articleId: ArticleId,
  seq: number,
): Outcome<null> {
  const { db } = context;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  if (!db.get('SELECT 1 FROM people WHERE id = ?', personId)) return failed('people.nobodyChosen', {});
  db.run(
    `INSERT INTO seen (person_id, article_id, seq) VALUES (?1, ?2, ?3)
     ON CONFLICT (person_id, article_id) DO UPDATE SET seq = ?3 WHERE seq < ?3`,
    personId,
    articleId,
    Math.min(seq, newestSeq(context)),
  );
  return success(null);
}
