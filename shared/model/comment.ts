// Comments: threads on a segment; a change request is a comment that sends the segment back.
import type { CommentId, PersonId, RevisionId, SegmentId } from './ids.js';
import type { TextRange } from './inlineText.js';
import type { Side } from './language.js';

/** The words a thread is about. */
export interface CommentAnchor {
  readonly side: Side;
  /** The words when the comment was written. */
  readonly quote: string;
  /** Where they stand in the latest wording of that side; null: they are gone. */
  readonly range: TextRange | null;
}

/** One comment (XLIFF `note`). A thread is a comment without `replyTo` and its replies. */
export interface Comment {
  readonly id: CommentId;
  /** Live segment it stands on (it moves along when segments are merged or split). */
  readonly segmentId: SegmentId;
  /** First comment of the thread; null: it is that comment itself. */
  readonly replyTo: CommentId | null;
  readonly authorId: PersonId;
  readonly at: number;
  /** Plain text, never empty, LINE_BREAK allowed. */
  readonly body: string;
  /** Only on the first comment of a thread; null: about the whole segment. */
  readonly anchor: CommentAnchor | null;
  /** People named in the body with @. */
  readonly mentions: readonly PersonId[];
  /** The target revision it was written about. */
  readonly revisionId: RevisionId | null;
  /** Sends the segment back to the translator while unresolved and `revisionId` is the latest. */
  readonly requestsChanges: boolean;
  /** Set on the first comment of a resolved thread. */
  readonly resolved: { readonly by: PersonId; readonly at: number } | null;
}
