// What the library calls an article: its headline and the last part of its breadcrumb, kept beside it.
import type { Alignment } from '../../shared/model/alignment.js';
import { LINE_BREAK, PARAGRAPH_BREAK } from '../../shared/model/inlineText.js';
import type { ParagraphRole } from '../../shared/model/article.js';
import type { ArticleId, ParagraphId, SegmentId } from '../../shared/model/ids.js';
import { isChinese, type LanguageTag, type Side } from '../../shared/model/language.js';
import { languagesOf } from './articleActivity.js';
import type { StorageContext } from './context.js';

interface TitleRow {
  readonly paragraph_id: ParagraphId;
  readonly role: ParagraphRole;
  readonly source: string | null;
  readonly target: string | null;
}

const breaks = new RegExp(`[${LINE_BREAK}${PARAGRAPH_BREAK}\\s]+`, 'gu');
// "Home>News", "首页 › 新闻", "Home / News"; a slash without spaces may be part of a name.
const crumbBorder = /[>＞›»→|｜]|\s[/／]\s/u;

function joined(parts: readonly (string | null)[], language: LanguageTag): string {
  return parts
    .filter((part) => part !== null)
    .join(isChinese(language) ? '' : ' ')
    .replace(breaks, ' ')
    .trim();
}

const lastCrumb = (breadcrumb: string): string => breadcrumb.split(crumbBorder).at(-1)?.trim() ?? '';

/** Works the titles out again. Called by every write that can touch a headline or a breadcrumb. */
export function refreshTitles(context: StorageContext, articleId: ArticleId): void {
  const { db } = context;
  const languages = languagesOf(context, articleId);
  const rows = db.all<TitleRow>(
    `SELECT s.paragraph_id, p.role, src.text AS source, tgt.text AS target
     FROM paragraphs p JOIN segments s ON s.paragraph_id = p.id AND s.retired_seq IS NULL
     LEFT JOIN revisions src ON src.id = s.source_revision
     LEFT JOIN revisions tgt ON tgt.id = s.target_revision
     WHERE p.article_id = ? AND p.role IN ('headline', 'breadcrumb') ORDER BY s.position`,
    articleId,
  );
  const text = (role: ParagraphRole, side: 'source' | 'target'): string => {
    // Only the first headline names the article; a side without words in it stays empty.
    const first = rows.find((row) => row.role === role)?.paragraph_id;
    const parts = rows.filter((row) => row.paragraph_id === first).map((row) => row[side]);
    return joined(parts, languages[side]);
  };
  storeTitles(context, articleId, text);
}

type TitleText = (role: 'headline' | 'breadcrumb', side: Side) => string;

function storeTitles({ db }: StorageContext, articleId: ArticleId, text: TitleText): void {
  db.run(
    `UPDATE articles SET source_title = ?, target_title = ?, source_section = ?, target_section = ? WHERE id = ?`,
    text('headline', 'source'),
    text('headline', 'target'),
    lastCrumb(text('breadcrumb', 'source')),
    lastCrumb(text('breadcrumb', 'target')),
    articleId,
  );
}

/** Takes the titles of an article that has no segments yet from its alignment. */
export function takeTitles(context: StorageContext, articleId: ArticleId, alignment: Alignment): void {
  storeTitles(context, articleId, (role, side) => {
    const first = alignment[side].find((paragraph) => paragraph.role === role);
    const language = side === 'source' ? alignment.sourceLanguage : alignment.targetLanguage;
    return joined([first?.content.text ?? null], language);
  });
}

/** Works the titles out again if any of these segments, whose words changed, is part of one. */
export function refreshTitlesOf(
  context: StorageContext,
  articleId: ArticleId,
  segmentIds: readonly SegmentId[],
): void {
  const isTitle = context.db.get(
    `SELECT 1 FROM segments s JOIN paragraphs p ON p.id = s.paragraph_id
     WHERE s.id IN (SELECT value FROM json_each(?)) AND p.role IN ('headline', 'breadcrumb')`,
    JSON.stringify(segmentIds),
  );
  if (isTitle) refreshTitles(context, articleId);
}
