// Revisions: saving the next wording of a side, and the history of a segment.
import type { ArticleId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import { emptyInlineText, equalInlineText, isBlank, type InlineText } from '../../shared/model/inlineText.js';
import type { LanguageTag, Side } from '../../shared/model/language.js';
import type { Actor, PersonRole } from '../../shared/model/person.js';
import { isApproved, type Revision, type RevisionOrigin, type Segment } from '../../shared/model/segment.js';
import type { RevisionInput } from '../../shared/model/workspaceRequests.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { languagesOf, touchArticle } from './articleActivity.js';
import { moveBaseAlong } from './bases.js';
import { newId, type StorageContext } from './context.js';
import { removeDraft } from './drafts.js';
import { contentHashOf, pinnedHash, pinnedSuggestions } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import type { LiveSegment } from './liveSegments.js';
import { requireUnlocked } from './locks.js';
import { requireActor } from './people.js';
import { rebasedSuggestions, storeRebased, type RebasedSuggestion } from './rebasePending.js';
import {
  requireSegment,
  revisionColumns,
  revisionFromRow,
  settledSegment,
  type RevisionRow,
} from './segments.js';
import { isStanding } from './standingRevisions.js';
import { countWording, storeMarks } from './storedText.js';
import { refreshTitlesOf } from './titles.js';
import { policyOf } from './workspace.js';

/** A revision about to be stored. */
export interface NewRevision {
  readonly id: RevisionId;
  readonly segmentId: SegmentId;
  readonly side: Side;
  readonly content: InlineText;
  readonly language: LanguageTag;
  readonly authorId: PersonId;
  readonly actingAs: PersonRole;
  readonly basedOn: RevisionId | null;
  readonly origin: RevisionOrigin;
  /** Who accepted the suggestion it was. */
  readonly decidedBy?: PersonId;
}

/** Stores a revision under its event. The caller points the segment at it and settles the segment. */
export function insertRevision({ db }: StorageContext, revision: NewRevision, event: LoggedEvent): void {
  const counts = countWording(revision.content, revision.language);
  db.run(
    `INSERT INTO revisions (id, segment_id, side, text, marks, author_id, acting_as, at, based_on, origin, seq,
       decided_by, chinese_characters, chinese_characters_no_punctuation, english_words)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    revision.id,
    revision.segmentId,
    revision.side,
    revision.content.text,
    storeMarks(revision.content),
    revision.authorId,
    revision.actingAs,
    event.at,
    revision.basedOn,
    revision.origin,
    event.seq,
    revision.decidedBy ?? null,
    counts.chineseCharacters,
    counts.chineseCharactersNoPunctuation,
    counts.englishWords,
  );
}

/** True when the wording would add nothing: the latest says the same already. */
function addsNothing(latest: Revision | null, content: InlineText, origin: RevisionOrigin): boolean {
  if (latest === null) return isBlank(content) && origin !== 'leaveOut';
  if (!equalInlineText(latest.content, content)) return false;
  // Leaving a blank target out is a decision of its own; so is taking that back.
  if (origin === 'leaveOut') return latest.origin === 'leaveOut';
  return !(origin === 'restore' && latest.origin === 'leaveOut');
}

// Import and restructuring are no writing and do not count for four eyes, and what follows from decisions is written
// with them: storage alone says so of itself.
const ownOrigins: readonly RevisionOrigin[] = ['import', 'restructure', 'suggestion', 'reject', 'correction'];

/** The wording of a request, if a person may commit it like this. */
function checkWording(input: RevisionInput): Outcome<InlineText> {
  const content = checkInlineText(input.content);
  if (!content.ok) return content;
  const isForged = ownOrigins.includes(input.origin);
  const isFullOmission = input.origin === 'leaveOut' && !isBlank(content.value);
  if (isForged || isFullOmission)
    return failed('app.badRequest', { request: 'commitRevision', detail: `origin ${input.origin}` });
  return input.origin === 'leaveOut' ? success(emptyInlineText) : content;
}

/** Fails when the segment is locked, or when the rules want a suggestion instead. */
export function checkAllowed(
  context: StorageContext,
  actor: Actor,
  segment: Segment,
  side: Side,
): Outcome<null> {
  const unlocked = requireUnlocked(context, segment);
  if (!unlocked.ok || side === 'source' || segment.target === null) return unlocked;
  const isForeign = segment.target.authorId !== actor.personId || isApproved(segment);
  return isForeign && policyOf(context).tracking === 'compulsory'
    ? failed('edit.suggestionsOnly', {})
    : success(null);
}

/** Saves the next revision of one side; see the contract. */
export function commitRevision(
  context: StorageContext,
  actor: Actor,
  input: RevisionInput,
): Outcome<Segment> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const wording = checkWording(input);
  if (!wording.ok) return wording;
  const found = requireSegment(context, input.segmentId);
  if (!found.ok) return found;
  const { segment } = found.value;
  const latest = segment[input.side];
  if (addsNothing(latest, wording.value, input.origin)) {
    if (input.side === 'target') removeDraft(context, actor.personId, segment.id);
    return success(segment);
  }
  const allowed = checkAllowed(context, actor, segment, input.side);
  if (!allowed.ok) return allowed;
  if ((latest?.id ?? null) !== input.basedOn)
    return failed('edit.conflict', { segmentId: segment.id, yours: wording.value, theirs: latest });
  if (input.side === 'target') removeDraft(context, actor.personId, segment.id);
  return success(follow(context, actor, { ...input, content: wording.value }, found.value));
}

function follow(
  context: StorageContext,
  actor: Actor,
  input: RevisionInput,
  { segment, articleId }: LiveSegment,
): Segment {
  const { segmentId, side, content, basedOn, origin } = input;
  const rebased = side === 'target' ? rebasedSuggestions(context, segment, content) : [];
  const words = { segmentId, part: side, hash: contentHashOf(content) };
  const contentHash = pinnedHash([words, ...pinnedSuggestions(segmentId, rebased)], true);
  const event = logEvent(context, {
    kind: 'revisionCommitted',
    personId: actor.personId,
    articleId,
    segmentId,
    data: { side, origin, contentHash },
  });
  const language = languagesOf(context, articleId)[side];
  followDirect(context, actor, segment, { side, content, basedOn, origin, language, rebased }, event);
  touchArticle(context, articleId, event, { contribution: true });
  refreshTitlesOf(context, articleId, [segmentId]);
  return settledSegment(context, segmentId);
}

/** A direct revision with the pending suggestions as they go on it; none with one of the source. */
type DirectRevision = Pick<NewRevision, 'side' | 'content' | 'basedOn' | 'origin' | 'language'> & {
  readonly rebased: readonly RebasedSuggestion[];
};

/**
 * Stores the next direct revision of one side and takes along what lies on it: the settled words where the same hand
 * goes on, and pending suggestions. The caller settles the segment.
 */
export function followDirect(
  context: StorageContext,
  actor: Actor,
  segment: Segment,
  { rebased, ...next }: DirectRevision,
  event: LoggedEvent,
): void {
  const id = newId<'revision'>(context);
  const author = { authorId: actor.personId, actingAs: actor.actingAs };
  const revision = { ...next, ...author, id, segmentId: segment.id, at: event.at, seq: event.seq };
  insertRevision(context, revision, event);
  context.db.run(`UPDATE segments SET ${next.side}_revision = ? WHERE id = ?`, id, segment.id);
  if (next.side === 'source') return;
  moveBaseAlong(context, segment.id, segment.target, revision);
  if (segment.suggestion) storeRebased(context, revision, rebased, event);
}

/** Who a wording that follows from a decision is by. */
export type DecidedAuthor = Pick<NewRevision, 'authorId' | 'actingAs' | 'origin' | 'decidedBy'>;

/** A wording that follows from a decision. */
export interface DecidedWording {
  readonly articleId: ArticleId;
  readonly segmentId: SegmentId;
  readonly content: InlineText;
  /** The target revision under it. */
  readonly before: Revision | null;
}

/**
 * Stores the next target revision of a segment and points the segment at it, as part of a decision. The caller sees
 * to what is settled and suggested, and settles the segment.
 */
export function followTarget(
  context: StorageContext,
  { articleId, segmentId, content, before }: DecidedWording,
  by: DecidedAuthor,
  event: LoggedEvent,
): Revision {
  const id = newId<'revision'>(context);
  const revision = { id, segmentId, side: 'target', content, basedOn: before?.id ?? null, ...by } as const;
  insertRevision(context, { ...revision, language: languagesOf(context, articleId).target }, event);
  context.db.run('UPDATE segments SET target_revision = ? WHERE id = ?', id, segmentId);
  return { ...revision, at: event.at, seq: event.seq };
}

/**
 * Both sides' revisions of a segment and of those it came from, newest first; without those of decisions that were
 * undone.
 */
export function history({ db }: StorageContext, segmentId: SegmentId): Outcome<readonly Revision[]> {
  if (!db.get('SELECT 1 FROM segments WHERE id = ?', segmentId))
    return failed('edit.segmentGone', { segmentId });
  const rows = db.all<RevisionRow>(
    `SELECT ${revisionColumns('r')} FROM revisions r
     WHERE (r.segment_id = ?1
        OR r.segment_id IN (SELECT ancestor_id FROM segment_lineage WHERE segment_id = ?1))
       AND ${isStanding('r')}
     ORDER BY r.seq DESC, r.rowid DESC`,
    segmentId,
  );
  return success(rows.map(revisionFromRow));
}
