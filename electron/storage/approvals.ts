// Approvals: an editor's decision on exactly these words, and taking it back.
import type { EventKind } from '../../shared/model/event.js';
import type { ArticleId, PersonId, SegmentId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import type { Segment } from '../../shared/model/segment.js';
import type { ApprovalInput, ApprovalResult } from '../../shared/model/workspaceRequests.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import { mayApprove } from '../../shared/review/mayApprove.js';
import { touchArticle } from './articleActivity.js';
import { settleApproved, unsettleApproved } from './bases.js';
import { newId, type StorageContext } from './context.js';
import { pinnedHash } from './eventChain.js';
import { logEvent, type LoggedEvent } from './events.js';
import { liveSegments } from './liveSegments.js';
import { settleLivingWriters } from './livingWriters.js';
import { listPeople, requireActor, requireEditor } from './people.js';
import { settleSegments } from './segments.js';
import { policyOf } from './workspace.js';

interface Decided {
  readonly segmentId: SegmentId;
  readonly segment: Segment;
  readonly articleId: ArticleId;
}

/** The words approved, as the event pins them; a withdrawal is about no words. */
function pinned(kind: EventKind, decided: readonly Decided[]): { readonly contentHash?: string } {
  if (kind !== 'segmentsApproved') return {};
  const words = decided.map(({ segment: { id, contentHash } }) => ({
    segmentId: id,
    part: 'approval' as const,
    hash: contentHash,
  }));
  return { contentHash: pinnedHash(words, decided.length === 1) };
}

/** One event for each article concerned. */
function logDecisions(
  context: StorageContext,
  kind: 'segmentsApproved' | 'approvalsWithdrawn',
  personId: PersonId,
  decided: readonly Decided[],
): ReadonlyMap<ArticleId, LoggedEvent> {
  const articleIds = [...new Set(decided.map(({ articleId }) => articleId))];
  return new Map(
    articleIds.map((articleId) => {
      const here = decided.filter((one) => one.articleId === articleId);
      const segmentId = here.length === 1 ? here[0]?.segmentId : null;
      const event = logEvent(context, {
        kind,
        personId,
        articleId,
        segmentId,
        data: { count: here.length, ...pinned(kind, here) },
      });
      touchArticle(context, articleId, event, { contribution: true });
      return [articleId, event];
    }),
  );
}

/**
 * In a file that came from version 1, some segments still have its record: everybody who wrote. Where it names the
 * person it is worked out now whether words of theirs live.
 */
function settleInheritedRecord(
  context: StorageContext,
  segmentIds: readonly SegmentId[],
  personId: PersonId,
): void {
  const rows = context.db.all<{ id: SegmentId }>(
    `SELECT s.id FROM segments s WHERE s.id IN (SELECT value FROM json_each(?1)) AND s.living_writers_of IS NULL
       AND ?2 IN (SELECT value FROM json_each(s.living_writers))`,
    JSON.stringify(segmentIds),
    personId,
  );
  settleLivingWriters(
    context,
    rows.map(({ id }) => id),
  );
}

/** Works out what `approve` has to know of these segments and a workspace of version 1 does not know yet. */
export function prepareApproval(
  context: StorageContext,
  actor: Actor,
  segmentIds: readonly SegmentId[],
): Outcome<null> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  if (policyOf(context).fourEyes) settleInheritedRecord(context, segmentIds, actor.personId);
  return success(null);
}

/** Why this approval is not possible now, or null. */
function refusal(
  input: ApprovalInput,
  segment: Segment | undefined,
  rules: (segment: Segment) => ReturnType<typeof mayApprove>,
): Failure | null {
  if (!segment) return failed('edit.segmentGone', { segmentId: input.segmentId }).failure;
  const permission = rules(segment);
  if (permission.kind === 'refused') return permission.failure;
  const isAsShown = segment.target?.id === input.revisionId && segment.contentHash === input.contentHash;
  return isAsShown ? null : failed('review.changedMeanwhile', {}).failure;
}

/** Approves those it may; each of the others comes back with its reason. */
export function approve(
  context: StorageContext,
  actor: Actor,
  approvals: readonly ApprovalInput[],
): Outcome<ApprovalResult> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const inputs = [...new Map(approvals.map((input) => [input.segmentId, input])).values()];
  const ids = inputs.map(({ segmentId }) => segmentId);
  const policy = policyOf(context);
  if (policy.fourEyes) settleInheritedRecord(context, ids, actor.personId);
  const live = liveSegments(context, ids);
  const people = listPeople(context);
  const refused: { segmentId: SegmentId; failure: Failure }[] = [];
  const accepted: Decided[] = [];
  for (const input of inputs) {
    const { segmentId } = input;
    const found = live.get(segmentId);
    const failure = refusal(input, found?.segment, (segment) => mayApprove(segment, actor, policy, people));
    if (failure) refused.push({ segmentId, failure });
    else if (found) accepted.push({ segmentId, ...found });
  }
  const events = logDecisions(context, 'segmentsApproved', actor.personId, accepted);
  for (const { segment, articleId } of accepted) insertApproval(context, segment, events.get(articleId));
  const approved = accepted.map(({ segmentId }) => segmentId);
  return success({ approved: approved.length > 0 ? settleSegments(context, approved) : [], refused });
}

function insertApproval(context: StorageContext, segment: Segment, event: LoggedEvent | undefined): void {
  if (!event || !segment.target) throw new Error('an approval needs a target and an event');
  const id = newId<'approval'>(context);
  context.db.run(
    `INSERT INTO approvals (id, segment_id, revision_id, source_revision_id, content_hash, person_id, at, seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    segment.id,
    segment.target.id,
    segment.source?.id ?? null,
    segment.contentHash,
    event.personId,
    event.at,
    event.seq,
  );
  settleApproved(context, segment.id, id, segment.target.id);
}

/**
 * Takes back the last approval of each segment, with any earlier one of the same revision, so that none of them
 * can come to hold again, and what was settled before them is settled again. Segments without one are left as they
 * are. Answers all segments that are still there.
 */
export function withdrawApprovals(
  context: StorageContext,
  actor: Actor,
  segmentIds: readonly SegmentId[],
): Outcome<readonly Segment[]> {
  const by = requireEditor(context, actor);
  if (!by.ok) return by;
  const live = liveSegments(context, segmentIds);
  if (live.size < new Set(segmentIds).size) {
    const segmentId = segmentIds.find((id) => !live.has(id));
    if (segmentId) return failed('edit.segmentGone', { segmentId });
  }
  const approved = [...live.values()]
    .filter(({ segment }) => segment.approval !== null)
    .map(({ segment, articleId }) => ({ segmentId: segment.id, segment, articleId }));
  const events = logDecisions(context, 'approvalsWithdrawn', actor.personId, approved);
  for (const { segment, articleId } of approved) withdraw(context, segment, events.get(articleId));
  return success(settleSegments(context, [...live.keys()]));
}

function withdraw(context: StorageContext, segment: Segment, event: LoggedEvent | undefined): void {
  if (!event || !segment.approval) throw new Error('a withdrawal needs an approval and an event');
  unsettleApproved(context, segment.id, segment.approval.revisionId);
  context.db.run(
    `INSERT INTO approval_withdrawals (approval_id, person_id, at, seq)
     SELECT a.id, ?3, ?4, ?5 FROM approvals a
     WHERE a.segment_id = ?1 AND a.revision_id = ?2
       AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)`,
    segment.id,
    segment.approval.revisionId,
    event.personId,
    event.at,
    event.seq,
  );
}

/** Withdraws the approval of a segment, if it has one, inside another action of an editor. */
export function withdrawApproval(
  context: StorageContext,
  actor: Actor,
  segment: Segment,
  articleId: ArticleId,
): void {
  if (!segment.approval) return;
  const decided = [{ segmentId: segment.id, segment, articleId }];
  withdraw(
    context,
    segment,
    logDecisions(context, 'approvalsWithdrawn', actor.personId, decided).get(articleId),
  );
}
