// Restructuring: merge, split, move, unpair. Segments are retired, new ones stand in their place and name them as
// parents, and everything known about the old ones comes down to the new.
import type { ArticleId, ParagraphId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText, isBlank, type InlineText } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import type { NewSegment, Restructuring } from '../../shared/model/restructuring.js';
import type { Segment } from '../../shared/model/segment.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { languagesOf, requireArticle, touchArticle } from './articleActivity.js';
import { newId, type StorageContext } from './context.js';
import { pinnedHash, pinnedSegments } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import { carryOpenChanges } from './carryOpenChanges.js';
import { requireUnlocked } from './locks.js';
import { inheritHistory } from './lineage.js';
import { insertParagraph, partParagraphs } from './paragraphs.js';
import { requireActor } from './people.js';
import { positionsBetween } from './positions.js';
import { keepsWords } from './keepsWords.js';
import { insertSegment } from './newSegments.js';
import { readSegments, settleSegments } from './segments.js';
import { refreshTitles } from './titles.js';

/** What a restructuring answers. */
export interface Restructured {
  readonly segmentIds: readonly SegmentId[];
  readonly seq: number;
}

const badRequest = (detail: string): Outcome<never> =>
  failed('app.badRequest', { request: 'restructure', detail });

/** A segment about to be made. */
type IdentifiedSegment = NewSegment & { readonly id: SegmentId };

/** The segments to be retired, in reading order, as the request saw them. */
function checkRetired(
  context: StorageContext,
  articleId: ArticleId,
  change: Restructuring,
): Outcome<readonly Segment[]> {
  const named = new Map(change.retire.map((one) => [one.segmentId, one]));
  const live = context.db.all<{ id: SegmentId }>(
    'SELECT id FROM segments WHERE article_id = ? AND retired_seq IS NULL ORDER BY position',
    articleId,
  );
  const start = live.findIndex(({ id }) => named.has(id));
  const run = live.slice(start, start + named.size).map(({ id }) => id);
  const gone = change.retire.find(({ segmentId }) => !live.some(({ id }) => id === segmentId));
  if (gone) return failed('edit.segmentGone', { segmentId: gone.segmentId });
  if (!run.every((id) => named.has(id))) return failed('align.cannotRestructure', { reason: 'notAdjacent' });
  const segments = readSegments(context, { kind: 'segments', segmentIds: run });
  for (const segment of segments) {
    for (const side of ['source', 'target'] as const) {
      const theirs = segment[side];
      if ((theirs?.id ?? null) !== (named.get(segment.id)?.[side] ?? null))
        return failed('edit.conflict', { segmentId: segment.id, yours: emptyInlineText, theirs });
    }
    const unlocked = requireUnlocked(context, segment);
    if (!unlocked.ok) return unlocked;
    // Which of the new segments would the suggestion be about, and which words of it?
    if (segment.suggestion) return failed('align.cannotRestructure', { reason: 'suggestionPending' });
  }
  return success(segments);
}

function checkSide(content: InlineText | null): Outcome<InlineText | null> {
  if (content === null) return success(null);
  const checked = checkInlineText(content);
  return checked.ok && isBlank(checked.value) ? success(null) : checked;
}

/** The new segments with checked wording that says what the retired ones said, no more and no less. */
function checkCreated(
  context: StorageContext,
  articleId: ArticleId,
  change: Restructuring,
  retired: readonly Segment[],
): Outcome<readonly NewSegment[]> {
  const created: NewSegment[] = [];
  for (const segment of change.create) {
    const source = checkSide(segment.source);
    if (!source.ok) return source;
    const target = checkSide(segment.target);
    if (!target.ok) return target;
    if (!source.value && !target.value) return badRequest('a segment without words');
    if (!segment.parents.every((parent) => retired.some(({ id }) => id === parent)))
      return badRequest('a parent that is not retired');
    if (segment.paragraphId !== null && !isParagraphOf(context, articleId, segment.paragraphId))
      return badRequest('a paragraph of another article');
    created.push({ ...segment, source: source.value, target: target.value });
  }
  // An alignment's links were held against its words when it was saved, and it may reorder as it likes.
  if (change.kind === 'align') return success(created);
  for (const side of ['source', 'target'] as const) {
    const before = retired.map((segment) => segment[side]?.content.text ?? '');
    const after = created.map((segment) => segment[side]?.text ?? '');
    if (!keepsWords(before, after)) return badRequest(`other ${side} words than before`);
  }
  return success(created);
}

function isParagraphOf({ db }: StorageContext, articleId: ArticleId, paragraphId: ParagraphId): boolean {
  return (
    db.get('SELECT 1 FROM paragraphs WHERE id = ? AND article_id = ?', paragraphId, articleId) !== undefined
  );
}

/** Carries a restructuring out; see the contract. */
export function restructure(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  change: Restructuring,
): Outcome<Restructured> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = requireArticle(context, articleId);
  if (!found.ok) return found;
  if (change.retire.length === 0 || change.create.length === 0) return badRequest('nothing to restructure');
  const retired = checkRetired(context, articleId, change);
  if (!retired.ok) return retired;
  const created = checkCreated(context, articleId, change, retired.value);
  if (!created.ok) return created;
  const segments = created.value.map((segment) => ({ ...segment, id: newId<'segment'>(context) }));
  const event = logEvent(context, {
    kind: 'segmentsRestructured',
    personId: actor.personId,
    articleId,
    data: {
      kind: change.kind,
      retired: retired.value.length,
      created: segments.length,
      contentHash: pinnedHash(pinnedSegments(segments), false),
    },
  });
  const segmentIds = replaceSegments(context, actor, articleId, retired.value, segments, event);
  recordRestructuring(context, articleId, change.kind, retired.value, segmentIds, event);
  const words = created.value.map(({ target }, i) => ({
    segmentId: segmentIds[i] as SegmentId,
    words: target,
  }));
  carryOpenChanges(context, retired.value, words, event);
  partParagraphs(context, articleId, event.seq);
  settleSegments(context, segmentIds);
  touchArticle(context, articleId, event, { contribution: false });
  refreshTitles(context, articleId);
  return success({ segmentIds, seq: event.seq });
}

function replaceSegments(
  context: StorageContext,
  actor: Actor,
  articleId: ArticleId,
  retired: readonly Segment[],
  created: readonly IdentifiedSegment[],
  event: LoggedEvent,
): readonly SegmentId[] {
  const ids = retired.map(({ id }) => id);
  const positions = positionsBetween(context, articleId, ids, created.length);
  context.db.run(
    'UPDATE segments SET retired_seq = ? WHERE id IN (SELECT value FROM json_each(?))',
    event.seq,
    JSON.stringify(ids),
  );
  const languages = languagesOf(context, articleId);
  const segmentIds = created.map(({ id, source, target, ...segment }, i) => {
    const paragraphId = segment.paragraphId ?? insertParagraph(context, articleId, segment.role);
    const position = positions[i] ?? 0;
    const placed = { id, articleId, paragraphId, position, source, target, languages };
    return insertSegment(context, actor, { ...placed, origin: 'restructure' }, event);
  });
  inheritHistory(
    context,
    created.map(({ parents }, i) => ({ segmentId: segmentIds[i] as SegmentId, parents })),
  );
  return segmentIds;
}

function recordRestructuring(
  { db }: StorageContext,
  articleId: ArticleId,
  kind: Restructuring['kind'],
  retired: readonly Segment[],
  created: readonly SegmentId[],
  { seq }: LoggedEvent,
): void {
  db.run('INSERT INTO restructurings (seq, article_id, kind) VALUES (?, ?, ?)', seq, articleId, kind);
  const add = (part: 'retired' | 'created', segmentId: SegmentId, ordinal: number): void => {
    db.run(
      'INSERT INTO restructured_segments (seq, part, ordinal, segment_id) VALUES (?, ?, ?, ?)',
      seq,
      part,
      ordinal,
      segmentId,
    );
  };
  retired.forEach(({ id }, i) => add('retired', id, i));
  created.forEach((id, i) => add('created', id, i));
}
