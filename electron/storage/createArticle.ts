// Puts an imported article into the workspace: one event, its paragraphs, segments and first revisions.
import type { NewArticle, NewArticleParagraph } from '../../shared/model/imported.js';
import { isBlank, type InlineText } from '../../shared/model/inlineText.js';
import type { ArticleId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { pinnedHash, pinnedSegments } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import { insertSegment } from './newSegments.js';
import { insertParagraph } from './paragraphs.js';
import { requireActor } from './people.js';
import { POSITION_GAP } from './positions.js';
import { refreshTitles } from './titles.js';

/** The wording in normal form; null for none and for white space only. */
function checkSide(content: InlineText | null): Outcome<InlineText | null> {
  if (content === null) return success(null);
  const checked = checkInlineText(content);
  return checked.ok && isBlank(checked.value) ? success(null) : checked;
}

/** The paragraphs with checked wording, without what has no words on either side. */
function checkParagraphs(
  paragraphs: readonly NewArticleParagraph[],
): Outcome<readonly NewArticleParagraph[]> {
  const kept: NewArticleParagraph[] = [];
  for (const { role, segments } of paragraphs) {
    const pairs = [];
    for (const segment of segments) {
      const source = checkSide(segment.source);
      if (!source.ok) return source;
      const target = checkSide(segment.target);
      if (!target.ok) return target;
      if (source.value || target.value) pairs.push({ source: source.value, target: target.value });
    }
    if (pairs.length > 0) kept.push({ role, segments: pairs });
  }
  return success(kept);
}

/** An article without its words. */
export type NewArticleHead = Omit<NewArticle, 'paragraphs'>;

/** Inserts an article that has no segments yet. */
export function insertArticle(context: StorageContext, actor: Actor, article: NewArticleHead): ArticleId {
  const id = newId<'article'>(context);
  context.db.run(
    `INSERT INTO articles (id, source_language, target_language, source_file, target_file, created_at, created_by,
       changed_at, changed_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6, ?7)`,
    id,
    article.sourceLanguage,
    article.targetLanguage,
    article.sourceFile && JSON.stringify(article.sourceFile),
    article.targetFile && JSON.stringify(article.targetFile),
    context.now(),
    actor.personId,
  );
  return id;
}

/** Brings the words into an article that has no segments; every wording is a revision of origin `import`. */
export function importParagraphs(
  context: StorageContext,
  actor: Actor,
  id: ArticleId,
  article: NewArticle,
): Outcome<readonly SegmentId[]> {
  const checked = checkParagraphs(article.paragraphs);
  if (!checked.ok) return checked;
  const paragraphs = identify(context, checked.value);
  const segments = paragraphs.flatMap((paragraph) => paragraph.segments);
  const event = logEvent(context, {
    kind: 'articleImported',
    personId: actor.personId,
    articleId: id,
    data: {
      sourceFile: article.sourceFile?.name ?? null,
      targetFile: article.targetFile?.name ?? null,
      segments: segments.length,
      contentHash: pinnedHash(pinnedSegments(segments), false),
    },
  });
  insertParagraphs(context, actor, { ...article, paragraphs, id }, event);
  touchArticle(context, id, event, { contribution: false });
  refreshTitles(context, id);
  return success(segments.map((segment) => segment.id));
}

/** Creates the article with its words. */
export function createArticle(
  context: StorageContext,
  actor: Actor,
  article: NewArticle,
): Outcome<ArticleId> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const id = insertArticle(context, actor, article);
  const imported = importParagraphs(context, actor, id, article);
  return imported.ok ? success(id) : imported;
}

interface IdentifiedParagraph extends Pick<NewArticleParagraph, 'role'> {
  readonly segments: readonly (NewArticleParagraph['segments'][number] & { readonly id: SegmentId })[];
}

interface IdentifiedArticle extends Omit<NewArticle, 'paragraphs'> {
  readonly id: ArticleId;
  readonly paragraphs: readonly IdentifiedParagraph[];
}

function identify(
  context: StorageContext,
  paragraphs: readonly NewArticleParagraph[],
): readonly IdentifiedParagraph[] {
  return paragraphs.map(({ role, segments }) => ({
    role,
    segments: segments.map((segment) => ({ ...segment, id: newId<'segment'>(context) })),
  }));
}

function insertParagraphs(
  context: StorageContext,
  actor: Actor,
  article: IdentifiedArticle,
  event: LoggedEvent,
): void {
  const languages = { source: article.sourceLanguage, target: article.targetLanguage };
  let position = 0;
  for (const { role, segments } of article.paragraphs) {
    const paragraphId = insertParagraph(context, article.id, role);
    for (const { id, source, target } of segments) {
      position += POSITION_GAP;
      const placed = { id, articleId: article.id, paragraphId, position, source, target, languages };
      insertSegment(context, actor, { ...placed, origin: 'import' }, event);
    }
  }
}
