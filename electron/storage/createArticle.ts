// Puts an imported article into the workspace: one event, its paragraphs, segments and first revisions.
import type { NewArticle, NewArticleParagraph } from '../../shared/model/imported.js';
import { isBlank, type InlineText } from '../../shared/model/inlineText.js';
import type { ArticleId, ParagraphId, RevisionId } from '../../shared/model/ids.js';
import type { Side } from '../../shared/model/language.js';
import type { Actor } from '../../shared/model/person.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { success, type Outcome } from '../../shared/outcome.js';
import { touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { logEvent, type LoggedEvent } from './events.js';
import { insertParagraph } from './paragraphs.js';
import { requireActor } from './people.js';
import { POSITION_GAP } from './positions.js';
import { insertRevision } from './revisions.js';
import { countWording } from './storedText.js';
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

/** Creates the article; every wording is a revision of origin `import`. */
export function createArticle(
  context: StorageContext,
  actor: Actor,
  article: NewArticle,
): Outcome<ArticleId> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const checked = checkParagraphs(article.paragraphs);
  if (!checked.ok) return checked;
  const { db } = context;
  const id = newId<'article'>(context);
  const createdAt = context.now();
  db.run(
    `INSERT INTO articles (id, source_language, target_language, source_file, target_file, created_at, created_by,
       changed_at, changed_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?6, ?7)`,
    id,
    article.sourceLanguage,
    article.targetLanguage,
    article.sourceFile && JSON.stringify(article.sourceFile),
    article.targetFile && JSON.stringify(article.targetFile),
    createdAt,
    actor.personId,
  );
  const event = logEvent(context, {
    kind: 'articleImported',
    personId: actor.personId,
    articleId: id,
    data: {
      sourceFile: article.sourceFile?.name ?? null,
      targetFile: article.targetFile?.name ?? null,
      segments: checked.value.reduce((sum, { segments }) => sum + segments.length, 0),
    },
  });
  insertParagraphs(context, actor, { ...article, paragraphs: checked.value, id }, event);
  touchArticle(context, id, event, { contribution: false });
  refreshTitles(context, id);
  return success(id);
}

type IdentifiedArticle = NewArticle & { readonly id: ArticleId };

function insertParagraphs(
  context: StorageContext,
  actor: Actor,
  article: IdentifiedArticle,
  event: LoggedEvent,
): void {
  let position = 0;
  for (const { role, segments } of article.paragraphs) {
    const paragraphId = insertParagraph(context, article.id, role);
    for (const { source, target } of segments) {
      position += POSITION_GAP;
      insertSegment(context, actor, article, { paragraphId, position, source, target }, event);
    }
  }
}

interface PlacedSegment {
  readonly paragraphId: ParagraphId;
  readonly position: number;
  readonly source: InlineText | null;
  readonly target: InlineText | null;
}

function insertSegment(
  context: StorageContext,
  actor: Actor,
  article: IdentifiedArticle,
  { paragraphId, position, source, target }: PlacedSegment,
  event: LoggedEvent,
): void {
  const segmentId = newId<'segment'>(context);
  const sourceId = source && newId<'revision'>(context);
  const targetId = target && newId<'revision'>(context);
  const counts = [
    source && countWording(source, article.sourceLanguage),
    target && countWording(target, article.targetLanguage),
  ];
  const sum = (of: 'chineseCharacters' | 'chineseCharactersNoPunctuation' | 'englishWords'): number =>
    counts.reduce((total, count) => total + (count?.[of] ?? 0), 0);
  context.db.run(
    `INSERT INTO segments (id, article_id, paragraph_id, position, created_seq, source_revision, target_revision,
       state, chinese_characters, chinese_characters_no_punctuation, english_words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    segmentId,
    article.id,
    paragraphId,
    position,
    event.seq,
    sourceId,
    targetId,
    target ? 'translated' : 'initial',
    sum('chineseCharacters'),
    sum('chineseCharactersNoPunctuation'),
    sum('englishWords'),
  );
  const author = { authorId: actor.personId, actingAs: actor.actingAs, basedOn: null };
  const add = (side: Side, id: RevisionId, content: InlineText): void => {
    const language = side === 'source' ? article.sourceLanguage : article.targetLanguage;
    insertRevision(context, { id, segmentId, side, content, language, ...author, origin: 'import' }, event);
  };
  if (source && sourceId) add('source', sourceId, source);
  if (target && targetId) add('target', targetId, target);
}
