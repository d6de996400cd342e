// Alignments under way: kept with their article until they are accepted or given up.
import type { Alignment, AlignmentLinks, StoredAlignment } from '../../shared/model/alignment.js';
import type { ArticleId, PersonId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import type { AcceptedAlignment, RetiredSegment } from '../../shared/model/restructuring.js';
import { alignmentFigures } from '../../shared/align/alignment/alignmentFigures.js';
import { articleFromAlignment } from '../../shared/align/alignment/articleFromAlignment.js';
import { alignmentProblem } from '../../shared/align/alignment/checkAlignment.js';
import {
  restructuringFromAlignment,
  stretchAlignment,
} from '../../shared/align/alignment/stretchAlignment.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { alignmentSums } from './alignmentSums.js';
import { requireArticle, touchArticle } from './articleActivity.js';
import { loadArticle } from './articles.js';
import type { StorageContext } from './context.js';
import { importParagraphs, insertArticle } from './createArticle.js';
import { logEvent } from './events.js';
import { requireActor } from './people.js';
import { restructure } from './restructuring.js';
import { takeTitles } from './titles.js';

interface AlignmentRow {
  readonly content: string;
  readonly stretch: string | null;
  readonly version: number;
  readonly saved_at: number;
  readonly saved_by: PersonId;
}

/** The alignment under way of an article. Fails with align.notAligning. */
export function alignment({ db }: StorageContext, articleId: ArticleId): Outcome<StoredAlignment> {
  const row = db.get<AlignmentRow>(
    `SELECT n.content, n.stretch, n.version, n.saved_at, n.saved_by FROM alignments n
     JOIN articles a ON a.id = n.article_id AND a.deleted_seq IS NULL WHERE n.article_id = ?`,
    articleId,
  );
  if (!row) return failed('align.notAligning', {});
  return success({
    alignment: JSON.parse(row.content) as Alignment,
    version: row.version,
    savedAt: row.saved_at,
    savedBy: row.saved_by,
    stretch: row.stretch === null ? null : (JSON.parse(row.stretch) as readonly RetiredSegment[]),
  });
}

/** The alignment if its paragraphs can be kept and its links hold all their words. */
function checkAlignment(input: Alignment): Outcome<Alignment> {
  for (const paragraph of [...input.source, ...input.target]) {
    const checked = checkInlineText(paragraph.content);
    if (!checked.ok) return checked;
  }
  const problem = alignmentProblem(input);
  return problem === null
    ? success(input)
    : failed('app.badRequest', { request: 'alignment', detail: problem });
}

interface Beginning {
  readonly articleId: ArticleId;
  readonly alignment: Alignment;
  readonly stretch: readonly RetiredSegment[] | null;
}

function begin(
  context: StorageContext,
  { personId }: Actor,
  { articleId, alignment: content, stretch }: Beginning,
): StoredAlignment {
  const event = logEvent(context, {
    kind: 'alignmentStarted',
    personId,
    articleId,
    data: { links: content.links.length, rows: stretch?.length ?? 0 },
  });
  context.db.run(
    `INSERT INTO alignments (article_id, content, stretch, version, saved_at, saved_by, links, to_check,
       chinese_characters, chinese_characters_no_punctuation, english_words)
     VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?)`,
    articleId,
    JSON.stringify(content),
    stretch && JSON.stringify(stretch),
    event.at,
    personId,
    ...alignmentSums(content),
  );
  touchArticle(context, articleId, event, { contribution: false, leavesContent: true });
  return { alignment: content, version: 1, savedAt: event.at, savedBy: personId, stretch };
}

/** An article without segments, and the alignment that will make them; see the contract. */
export function beginAlignment(context: StorageContext, actor: Actor, input: Alignment): Outcome<ArticleId> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const checked = checkAlignment(input);
  if (!checked.ok) return checked;
  const articleId = insertArticle(context, actor, checked.value);
  begin(context, actor, { articleId, alignment: checked.value, stretch: null });
  takeTitles(context, articleId, checked.value);
  return success(articleId);
}

/** Begins to align rows of an article again; see the contract. */
export function beginStretch(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  segmentIds: readonly SegmentId[],
): Outcome<StoredAlignment> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const article = loadArticle(context, articleId, actor.personId);
  if (!article.ok) return article;
  if (article.value.aligning) return failed('align.underWay', {});
  const stretch = stretchAlignment(article.value, segmentIds);
  if (!stretch.ok) return stretch;
  const { alignment: content, retire } = stretch.value;
  return success(begin(context, actor, { articleId, alignment: content, stretch: retire }));
}

/** The stored alignment, if it still is the version somebody worked on. */
function requireVersion(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  version: number,
): Outcome<StoredAlignment> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const stored = alignment(context, articleId);
  if (!stored.ok || stored.value.version === version) return stored;
  const row = context.db.get<{ name: string }>('SELECT name FROM people WHERE id = ?', stored.value.savedBy);
  return failed('align.changedMeanwhile', { person: row?.name ?? '' });
}

/** Keeps the links as they are now; see the contract. */
export function saveAlignment(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  { version, links, nextId }: AlignmentLinks & { readonly version: number },
): Outcome<{ readonly version: number; readonly savedAt: number }> {
  const stored = requireVersion(context, actor, articleId, version);
  if (!stored.ok) return stored;
  const checked = checkAlignment({ ...stored.value.alignment, links, nextId });
  if (!checked.ok) return checked;
  const savedAt = context.now();
  const figures = alignmentFigures(checked.value);
  context.db.run(
    `UPDATE alignments SET content = ?, version = ?, saved_at = ?, saved_by = ?, links = ?, to_check = ?
     WHERE article_id = ?`,
    JSON.stringify(checked.value),
    version + 1,
    savedAt,
    actor.personId,
    figures.links,
    figures.toCheck.length,
    articleId,
  );
  return success({ version: version + 1, savedAt });
}

const forget = ({ db }: StorageContext, articleId: ArticleId): void => {
  db.run('DELETE FROM alignments WHERE article_id = ?', articleId);
};

/** The alignment becomes segments; see the contract. */
export function acceptAlignment(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  version: number,
): Outcome<AcceptedAlignment> {
  const stored = requireVersion(context, actor, articleId, version);
  if (!stored.ok) return stored;
  const { alignment: content, stretch } = stored.value;
  const accepted =
    stretch === null
      ? importAligned(context, actor, articleId, content)
      : realign(context, actor, articleId, { alignment: content, stretch });
  if (accepted.ok) forget(context, articleId);
  return accepted;
}

function importAligned(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  content: Alignment,
): Outcome<AcceptedAlignment> {
  const imported = importParagraphs(context, actor, articleId, articleFromAlignment(content));
  return imported.ok ? success({ segmentIds: imported.value, restructured: null }) : imported;
}

function realign(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  {
    alignment: content,
    stretch,
  }: Pick<Beginning, 'alignment'> & { readonly stretch: readonly RetiredSegment[] },
): Outcome<AcceptedAlignment> {
  const article = loadArticle(context, articleId, actor.personId);
  if (!article.ok) return article;
  const segmentIds = stretch.map(({ segmentId }) => segmentId);
  const seen = new Map(stretch.map((row) => [row.segmentId, row]));
  for (const segment of article.value.segments) {
    const row = seen.get(segment.id);
    const isAsSeen =
      row === undefined ||
      ((segment.source?.id ?? null) === row.source && (segment.target?.id ?? null) === row.target);
    if (!isAsSeen) return failed('review.changedMeanwhile', {});
  }
  const change = restructuringFromAlignment(article.value, segmentIds, content);
  if (!change.ok) return change;
  if (change.value === null) return success({ segmentIds: [], restructured: null });
  const done = restructure(context, actor, articleId, change.value);
  if (!done.ok) return done;
  const restructured = { change: change.value, seq: done.value.seq };
  return success({ segmentIds: done.value.segmentIds, restructured });
}

/** Gives the alignment up; see the contract. */
export function discardAlignment(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  version: number,
): Outcome<null> {
  const stored = requireVersion(context, actor, articleId, version);
  if (!stored.ok) return stored;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  if (stored.value.stretch === null)
    return failed('app.badRequest', { request: 'discardAlignment', detail: 'an article without segments' });
  const event = logEvent(context, { kind: 'alignmentDiscarded', personId: actor.personId, articleId });
  forget(context, articleId);
  touchArticle(context, articleId, event, { contribution: false, leavesContent: true });
  return success(null);
}
