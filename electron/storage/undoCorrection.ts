// Undoes a correction: the words, the order and the approvals come back, as new entries of the history.
import type { PinnedWords } from '../../shared/model/eventChain.js';
import type { ArticleId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { LanguageTag, Side } from '../../shared/model/language.js';
import type { Actor } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { languagesOf, requireArticle, touchArticle } from './articleActivity.js';
import { carryReview } from './carryReview.js';
import { newId, type StorageContext } from './context.js';
import { contentHashOf, pinnedHash } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import { requireUnlocked } from './locks.js';
import { requireActor } from './people.js';
import { orderSegments } from './positions.js';
import { insertRevision } from './revisions.js';
import { readSegments, requireSegment, settleSegments } from './segments.js';
import { readText } from './storedText.js';
import { refreshTitles } from './titles.js';
import { isWorkedOn } from './undoRestructuring.js';

interface Line {
  readonly segment_id: SegmentId;
  readonly part: 'revised' | 'added' | 'removed' | 'moved';
  readonly source_before: RevisionId | null;
  readonly source_after: RevisionId | null;
  readonly target_before: RevisionId | null;
  readonly target_after: RevisionId | null;
  readonly approval_id: string | null;
}

interface UndoableCorrection {
  readonly seq: number;
  readonly articleId: ArticleId;
  readonly side: Side;
  readonly fileBefore: string | null;
  readonly orderBefore: readonly SegmentId[];
  readonly lines: readonly Line[];
}

function findCorrection({ db }: StorageContext, seq: number): Outcome<UndoableCorrection> {
  const row = db.get<{
    article_id: ArticleId;
    side: Side;
    file_before: string | null;
    order_before: string;
    undone_seq: number | null;
  }>('SELECT article_id, side, file_before, order_before, undone_seq FROM corrections WHERE seq = ?', seq);
  if (!row || row.undone_seq !== null)
    return failed('app.badRequest', { request: 'undoCorrection', detail: `no correction ${seq}` });
  const lines = db.all<Line>(
    `SELECT segment_id, part, source_before, source_after, target_before, target_after, approval_id
     FROM corrected_segments WHERE seq = ? ORDER BY part, ordinal`,
    seq,
  );
  return success({
    seq,
    articleId: row.article_id,
    side: row.side,
    fileBefore: row.file_before,
    orderBefore: JSON.parse(row.order_before) as SegmentId[],
    lines,
  });
}

/** True when somebody approved or left words about what the correction put there. */
function isDecided(
  { db }: StorageContext,
  { segment_id, target_after, target_before }: Line,
  seq: number,
): boolean {
  const row = db.get<{ decided: number }>(
    `SELECT EXISTS (SELECT 1 FROM approvals WHERE segment_id = ?1 AND seq > ?2)
       OR EXISTS (SELECT 1 FROM drafts WHERE segment_id = ?1 AND based_on IS ?3 AND ?3 IS NOT ?4) AS decided`,
    segment_id,
    seq,
    target_after,
    target_before,
  );
  return row?.decided === 1;
}

/** Fails with edit.conflict when what the correction revised or added is not as it left it. */
function checkUntouched(context: StorageContext, { lines, seq }: UndoableCorrection): Outcome<null> {
  for (const line of lines) {
    if (line.part === 'removed' || line.part === 'moved') continue;
    const found = requireSegment(context, line.segment_id);
    if (!found.ok) return found;
    const { segment } = found.value;
    const unlocked = requireUnlocked(context, segment);
    if (!unlocked.ok) return unlocked;
    const isAsLeft =
      line.part === 'added'
        ? !isWorkedOn(context, segment.id, seq)
        : (segment.source?.id ?? null) === line.source_after &&
          (segment.target?.id ?? null) === line.target_after &&
          !isDecided(context, line, seq);
    if (!isAsLeft)
      return failed('edit.conflict', {
        segmentId: segment.id,
        yours: emptyInlineText,
        theirs: segment.target,
      });
  }
  return success(null);
}

/** Where things stood before, among what stands there now: each behind the nearest one it stood behind. */
export function placeBack(
  present: readonly SegmentId[],
  back: ReadonlySet<SegmentId>,
  before: readonly SegmentId[],
): readonly SegmentId[] {
  const order = present.filter((id) => !back.has(id));
  before.forEach((id, i) => {
    if (!back.has(id)) return;
    const neighbour = before.slice(0, i).findLast((other) => order.includes(other));
    order.splice(neighbour === undefined ? 0 : order.indexOf(neighbour) + 1, 0, id);
  });
  return order;
}

function readWords({ db }: StorageContext, revision: RevisionId): InlineText {
  const words = db.get<{ text: string; marks: string }>(
    'SELECT text, marks FROM revisions WHERE id = ?',
    revision,
  );
  if (!words) throw new Error(`no revision ${revision}`);
  return readText(words.text, words.marks);
}

/** The earlier words of a side that come back; null: the correction left that side alone. */
function wordsBack(context: StorageContext, line: Line, side: Side): InlineText | null {
  const [before, after] = [line[`${side}_before`], line[`${side}_after`]];
  return before === null || after === null || before === after ? null : readWords(context, before);
}

/** The words and approvals that come back, as the event pins them. */
function pinned(context: StorageContext, lines: readonly Line[]): { readonly contentHash?: string } {
  const words = lines.flatMap((line): readonly PinnedWords[] => {
    if (line.part !== 'revised') return [];
    const segmentId = line.segment_id;
    const [source, target] = [wordsBack(context, line, 'source'), wordsBack(context, line, 'target')];
    const approval =
      target &&
      context.db.get<{ content_hash: string }>(
        `SELECT content_hash FROM approvals a WHERE id = ?
           AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)`,
        line.approval_id,
      );
    return [
      ...(source ? [{ segmentId, part: 'source' as const, hash: contentHashOf(source) }] : []),
      ...(target ? [{ segmentId, part: 'target' as const, hash: contentHashOf(target) }] : []),
      ...(approval ? [{ segmentId, part: 'approval' as const, hash: approval.content_hash }] : []),
    ];
  });
  return words.length === 0 ? {} : { contentHash: pinnedHash(words, false) };
}

interface Undoing {
  readonly context: StorageContext;
  readonly actor: Actor;
  readonly languages: Readonly<Record<Side, LanguageTag>>;
  readonly event: LoggedEvent;
}

/** The words of an earlier revision once more, after the correction's. */
function restore({ context, actor, languages, event }: Undoing, line: Line, side: Side): void {
  const { db } = context;
  const after = line[`${side}_after`];
  const content = wordsBack(context, line, side);
  if (content === null) return;
  const id = newId<'revision'>(context);
  const [segmentId, language] = [line.segment_id, languages[side]];
  const author = { authorId: actor.personId, actingAs: actor.actingAs };
  // Taking a step back moves existing words; nobody writes by it.
  const origin = side === 'source' ? 'restore' : 'restructure';
  const revision = { id, segmentId, side, content, basedOn: after, origin, ...author } as const;
  const [segment] = readSegments(context, { kind: 'segments', segmentIds: [segmentId] });
  insertRevision(context, { ...revision, language }, event);
  db.run(`UPDATE segments SET ${side}_revision = ? WHERE id = ?`, id, segmentId);
  if (side === 'source' || !segment) return;
  carryReview(context, segment, { ...revision, at: event.at, seq: event.seq }, event);
  carryDecisions(context, line, id, event);
}

/** What was decided about the earlier target holds for the same words again. */
function carryDecisions(
  { db, newId: id }: StorageContext,
  line: Line,
  revision: RevisionId,
  event: LoggedEvent,
): void {
  db.run(
    `INSERT INTO approvals (id, segment_id, revision_id, source_revision_id, content_hash, person_id, at, seq)
     SELECT ?1, a.segment_id, ?2, s.source_revision, a.content_hash, a.person_id, a.at, ?3
     FROM approvals a JOIN segments s ON s.id = a.segment_id
     WHERE a.id = ?4 AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)`,
    id(),
    revision,
    event.seq,
    line.approval_id,
  );
  const isCarried = `EXISTS (SELECT 1 FROM revisions WHERE id = ?2 AND origin = 'restructure')`;
  db.run(
    `DELETE FROM inherited_requests WHERE segment_id = ?1 AND NOT ${isCarried}`,
    line.segment_id,
    line.target_before,
  );
  db.run(
    `INSERT INTO inherited_requests (segment_id, comment_id)
     SELECT segment_id, id FROM comments WHERE segment_id = ?1 AND revision_id = ?2 AND requests_changes = 1
     ON CONFLICT DO NOTHING`,
    line.segment_id,
    line.target_before,
  );
}

function bringBack(undoing: Undoing, correction: UndoableCorrection): void {
  const { context, event } = undoing;
  const { db } = context;
  const idsOf = (part: Line['part']): readonly SegmentId[] =>
    correction.lines.filter((line) => line.part === part).map((line) => line.segment_id);
  const retire = (ids: readonly SegmentId[], seq: number | null): void =>
    void db.run(
      'UPDATE segments SET retired_seq = ? WHERE id IN (SELECT value FROM json_each(?))',
      seq,
      JSON.stringify(ids),
    );
  retire(idsOf('added'), event.seq);
  const present = db
    .all<Pick<Segment, 'id'>>(
      'SELECT id FROM segments WHERE article_id = ? AND retired_seq IS NULL ORDER BY position',
      correction.articleId,
    )
    .map(({ id }) => id);
  const removed = idsOf('removed');
  retire(removed, null);
  const alive = new Set(present);
  const back = new Set([...removed, ...idsOf('moved').filter((id) => alive.has(id))]);
  orderSegments(context, placeBack(present, back, correction.orderBefore));
  for (const line of correction.lines) {
    if (line.part !== 'revised') continue;
    // The source first: an approval carried over names the source it is about.
    restore(undoing, line, 'source');
    restore(undoing, line, 'target');
  }
  db.run(
    `UPDATE articles SET ${correction.side}_file = ? WHERE id = ?`,
    correction.fileBefore,
    correction.articleId,
  );
  db.run('UPDATE corrections SET undone_seq = ? WHERE seq = ?', event.seq, correction.seq);
}

/** Undoes correction `seq`; see the contract. */
export function undoCorrection(
  context: StorageContext,
  actor: Actor,
  seq: number,
): Outcome<{ readonly segmentIds: readonly SegmentId[] }> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const found = findCorrection(context, seq);
  if (!found.ok) return found;
  const { articleId, lines, side } = found.value;
  const article = requireArticle(context, articleId);
  if (!article.ok) return article;
  const untouched = checkUntouched(context, found.value);
  if (!untouched.ok) return untouched;
  const event = logEvent(context, {
    kind: 'correctionUndone',
    personId: actor.personId,
    articleId,
    data: { correction: seq, side, ...pinned(context, lines) },
  });
  bringBack({ context, actor, languages: languagesOf(context, articleId), event }, found.value);
  const segmentIds = lines.flatMap(({ segment_id, part }) => (part === 'added' ? [] : [segment_id]));
  settleSegments(context, segmentIds);
  touchArticle(context, articleId, event, { contribution: false });
  refreshTitles(context, articleId);
  return success({ segmentIds });
}
