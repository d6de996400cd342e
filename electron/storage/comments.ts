// Comments: threads on segments, and the change requests that send a segment back.
import type { Comment } from '../../shared/model/comment.js';
import type { ArticleId, CommentId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import { plain } from '../../shared/model/inlineText.js';
import type { Actor } from '../../shared/model/person.js';
import { hasTarget, isApproved } from '../../shared/model/segment.js';
import type { CommentInput, CommentResult } from '../../shared/model/workspaceRequests.js';
import { checkInlineText } from '../../shared/edit/checkInlineText.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { mentionsIn } from '../../shared/review/mentionsIn.js';
import { touchArticle } from './articleActivity.js';
import { withdrawApproval } from './approvals.js';
import {
  anchorColumns,
  anchorFromRow,
  checkAnchor,
  insertAnchor,
  type AnchoredWords,
  type AnchorRow,
} from './commentAnchors.js';
import { newId, type StorageContext } from './context.js';
import { logEvent } from './events.js';
import { listPeople, requireActor, requireEditor } from './people.js';
import { requireSegment, settledSegment } from './segments.js';

interface CommentRow extends AnchorRow {
  readonly id: CommentId;
  readonly live_id: SegmentId;
  readonly reply_to: CommentId | null;
  readonly author_id: PersonId;
  readonly at: number;
  readonly body: string;
  readonly revision_id: RevisionId | null;
  readonly requests_changes: number;
  readonly resolved_by: PersonId | null;
  readonly resolved_at: number | null;
  /** Ids as JSON. */
  readonly mentions: string;
}

const nobody: readonly PersonId[] = [];

const fromRow = (row: CommentRow): Comment => ({
  id: row.id,
  segmentId: row.live_id,
  replyTo: row.reply_to,
  authorId: row.author_id,
  at: row.at,
  body: row.body,
  anchor: anchorFromRow(row),
  mentions: row.mentions === '[]' ? nobody : (JSON.parse(row.mentions) as PersonId[]),
  revisionId: row.revision_id,
  requestsChanges: row.requests_changes === 1,
  resolved:
    row.resolved_by === null || row.resolved_at === null
      ? null
      : { by: row.resolved_by, at: row.resolved_at },
});

/** Comments with the live segment each stands on now; `seq` and `rowid` order them. */
const liveComments = `
  SELECT c.*, c.rowid AS row_number, s.id AS live_id, s.article_id FROM comments c
  JOIN segments s ON s.id = c.segment_id AND s.retired_seq IS NULL
  UNION ALL
  SELECT c.*, c.rowid, s.id, s.article_id FROM comments c
  JOIN segment_lineage l ON l.ancestor_id = c.segment_id AND l.carries_comments = 1
  JOIN segments s ON s.id = l.segment_id AND s.retired_seq IS NULL`;

const anchored = (where: string): string => `
  SELECT c.*, ${anchorColumns}, (SELECT json_group_array(m.person_id ORDER BY m.ordinal) FROM comment_mentions m
    WHERE m.comment_id = c.id) AS mentions
  FROM (${liveComments}) c LEFT JOIN comment_anchors n ON n.comment_id = c.id AND n.segment_id = c.live_id
  WHERE ${where} ORDER BY c.row_number`;

/** Every comment of an article, oldest first. */
export function listComments({ db }: StorageContext, articleId: ArticleId): readonly Comment[] {
  return db.all<CommentRow>(anchored('c.article_id = ?'), articleId).map(fromRow);
}

function readComment({ db }: StorageContext, id: CommentId): Comment | null {
  const row = db.get<CommentRow>(anchored('c.id = ?'), id);
  return row ? fromRow(row) : null;
}

function requireComment(context: StorageContext, id: CommentId): Comment {
  const comment = readComment(context, id);
  if (!comment) throw new Error(`comment ${id} vanished in its own transaction`);
  return comment;
}

/** The first comment of the thread of a comment that stands on a live segment. Fails with review.commentGone. */
function requireThread(context: StorageContext, commentId: CommentId): Outcome<Comment> {
  const comment = readComment(context, commentId);
  const first = comment?.replyTo ? readComment(context, comment.replyTo) : comment;
  return first ? success(first) : failed('review.commentGone', {});
}

/** The body without spaces at its ends, if it can be kept. */
function checkBody(body: string): Outcome<string> {
  const checked = checkInlineText(plain(body.trim()));
  if (!checked.ok) return checked;
  if (checked.value.text === '')
    return failed('app.badRequest', { request: 'addComment', detail: 'an empty comment' });
  return success(checked.value.text);
}

/**
 * Adds a comment, or a reply to the thread of `replyTo`. A change request is an editor's, about an existing
 * target; if that was approved, the approval is withdrawn with it.
 */
export function addComment(
  context: StorageContext,
  actor: Actor,
  input: CommentInput,
): Outcome<CommentResult> {
  const by = input.requestsChanges ? requireEditor(context, actor) : requireActor(context, actor);
  if (!by.ok) return by;
  const body = checkBody(input.body);
  if (!body.ok) return body;
  const found = requireSegment(context, input.segmentId);
  if (!found.ok) return found;
  const { segment, articleId } = found.value;
  const thread = input.replyTo === null ? null : requireThread(context, input.replyTo);
  if (thread && !thread.ok) return thread;
  if (thread && thread.value.segmentId !== segment.id) return failed('review.commentGone', {});
  if (input.requestsChanges && thread)
    return failed('app.badRequest', { request: 'addComment', detail: 'a reply cannot request changes' });
  if (input.requestsChanges && !hasTarget(segment)) return failed('review.noTarget', {});
  const anchor = input.anchor ? checkAnchor(context, segment.id, input.anchor) : null;
  if (anchor && !anchor.ok) return anchor;
  if (anchor && thread)
    return failed('app.badRequest', { request: 'addComment', detail: 'a reply has no words of its own' });
  if (input.requestsChanges && isApproved(segment)) withdrawApproval(context, actor, segment, articleId);
  const comment: NewComment = {
    id: newId<'comment'>(context),
    segmentId: segment.id,
    replyTo: thread?.value.id ?? null,
    authorId: actor.personId,
    body: body.value,
    mentions: mentionsIn(body.value, listPeople(context)),
    revisionId: segment.target?.id ?? null,
    requestsChanges: input.requestsChanges,
    resolved: null,
  };
  return success(insertComment(context, comment, anchor?.value ?? null, articleId));
}

type NewComment = Omit<Comment, 'at' | 'anchor'>;

function insertComment(
  context: StorageContext,
  comment: NewComment,
  anchor: AnchoredWords | null,
  articleId: ArticleId,
): CommentResult {
  const { segmentId, requestsChanges, authorId } = comment;
  const event = logEvent(context, {
    kind: requestsChanges ? 'changesRequested' : 'commentAdded',
    personId: authorId,
    articleId,
    segmentId,
    data: { body: comment.body, isReply: comment.replyTo !== null },
  });
  context.db.run(
    `INSERT INTO comments (id, segment_id, reply_to, author_id, at, body, revision_id, requests_changes, seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    comment.id,
    segmentId,
    comment.replyTo,
    authorId,
    event.at,
    comment.body,
    comment.revisionId,
    requestsChanges ? 1 : 0,
    event.seq,
  );
  comment.mentions.forEach((personId, ordinal) => {
    context.db.run(
      'INSERT INTO comment_mentions (comment_id, ordinal, person_id) VALUES (?, ?, ?)',
      comment.id,
      ordinal,
      personId,
    );
  });
  if (anchor) insertAnchor(context, comment.id, segmentId, anchor);
  touchArticle(context, articleId, event, { contribution: true, leavesContent: !requestsChanges });
  const segment = settledSegment(context, segmentId);
  return { comment: requireComment(context, comment.id), segment };
}

/** Marks a thread as resolved, or as open again; as it is already: nothing happens. */
function setResolved(
  context: StorageContext,
  actor: Actor,
  commentId: CommentId,
  isResolved: boolean,
): Outcome<CommentResult> {
  const by = requireActor(context, actor);
  if (!by.ok) return by;
  const thread = requireThread(context, commentId);
  if (!thread.ok) return thread;
  const comment = thread.value;
  const found = requireSegment(context, comment.segmentId);
  if (!found.ok) return found;
  const { segment, articleId } = found.value;
  if ((comment.resolved !== null) === isResolved) return success({ comment, segment });
  const event = logEvent(context, {
    kind: isResolved ? 'commentResolved' : 'commentReopened',
    personId: actor.personId,
    articleId,
    segmentId: segment.id,
    data: { body: comment.body },
  });
  const resolved = isResolved ? { by: actor.personId, at: event.at } : null;
  context.db.run(
    'UPDATE comments SET resolved_by = ?, resolved_at = ? WHERE id = ?',
    resolved?.by ?? null,
    resolved?.at ?? null,
    comment.id,
  );
  // Whether a change request stands decides the state of the segment.
  const leavesContent = !comment.requestsChanges;
  touchArticle(context, articleId, event, { contribution: true, leavesContent });
  return success({ comment: { ...comment, resolved }, segment: settledSegment(context, segment.id) });
}

/** Resolves the thread a comment belongs to. */
export function resolveThread(
  context: StorageContext,
  actor: Actor,
  commentId: CommentId,
): Outcome<CommentResult> {
  return setResolved(context, actor, commentId, true);
}

/** Opens the thread a comment belongs to again. */
export function reopenThread(
  context: StorageContext,
  actor: Actor,
  commentId: CommentId,
): Outcome<CommentResult> {
  return setResolved(context, actor, commentId, false);
}
