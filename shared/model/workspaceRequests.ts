// What is asked of a workspace and what it answers: the plain data of reads and writes,
// shared by the storage contract and the window.
import type { EventKind } from './event.js';
import type { Comment } from './comment.js';
import type { DraftSuggestion } from './draft.js';
import type { ExportedFile, ExportRequest } from './exported.js';
import type { ArticleId, CommentId, PersonId, PinnedBaselineId, RevisionId, SegmentId } from './ids.js';
import type { InlineText, TextRange } from './inlineText.js';
import type { Side } from './language.js';
import type { RevisionOrigin, Segment } from './segment.js';
import type { Failure } from '../outcome.js';

/** A wording to be saved as the next revision. */
export interface RevisionInput {
  readonly segmentId: SegmentId;
  readonly side: Side;
  /** The latest revision of that side the writer saw; null: there was none. */
  readonly basedOn: RevisionId | null;
  readonly content: InlineText;
  readonly origin: RevisionOrigin;
}

/** A person's words about to be kept as a draft. */
export interface DraftInput {
  readonly segmentId: SegmentId;
  readonly basedOn: RevisionId | null;
  readonly content: InlineText;
  /** Present: the words are meant as a suggestion. */
  readonly suggests?: DraftSuggestion | undefined;
}

/** The exact words an editor approves. */
export interface ApprovalInput {
  readonly segmentId: SegmentId;
  readonly revisionId: RevisionId;
  readonly contentHash: string;
}

/** Approving several at once approves those it may and says why not for the others. */
export interface ApprovalResult {
  readonly approved: readonly Segment[];
  readonly refused: readonly { readonly segmentId: SegmentId; readonly failure: Failure }[];
}

export interface CommentInput {
  readonly segmentId: SegmentId;
  readonly replyTo: CommentId | null;
  readonly body: string;
  /** Sends the segment back; only for a first comment about an existing target. */
  readonly requestsChanges: boolean;
  /** The words it is about, in a named revision of one side; left out: the whole segment. Only for a first comment. */
  readonly anchor?: (TextRange & { readonly side: Side; readonly revisionId: RevisionId }) | null;
}

/** What a comment write changed. */
export interface CommentResult {
  readonly comment: Comment;
  readonly segment: Segment;
}

/** What a redline is drawn against, or one of the wordings of a three-way view. */
export type Baseline =
  /** What everybody concerned has seen and accepted: against it changes wait to be decided. */
  | { readonly kind: 'openChanges' }
  | { readonly kind: 'firstImport' }
  | { readonly kind: 'lastApproved' }
  /** As it stood at that position of the log (“what I last saw”). */
  | { readonly kind: 'position'; readonly seq: number }
  | { readonly kind: 'pinned'; readonly id: PinnedBaselineId }
  /** The last wording that person wrote in each segment, suggestions included; what stood before them elsewhere. */
  | { readonly kind: 'lastBy'; readonly personId: PersonId }
  /** As it stood at the last finished export. */
  | { readonly kind: 'published' }
  | { readonly kind: 'present' }
  /** The present words with every pending suggestion carried out. */
  | { readonly kind: 'suggested' };

/** Target words of each live segment at the baseline; a segment not listed had none. */
export type BaselineTexts = Readonly<
  Record<SegmentId, { readonly content: InlineText; readonly at: number }>
>;

export interface EventQuery {
  /** null: the whole workspace. */
  readonly articleId: ArticleId | null;
  readonly kinds: readonly EventKind[] | null;
  /** Only of this person; left out or null: of everybody. */
  readonly personId?: PersonId | null;
  /** Milliseconds since 1970, from (included) and until (excluded); left out or null: open. */
  readonly from?: number | null;
  readonly until?: number | null;
  /** Events before this position; null: from the newest. */
  readonly beforeSeq: number | null;
  readonly limit: number;
}

/** What is remembered of an export. */
export interface ExportRecord {
  readonly articleId: ArticleId;
  readonly request: ExportRequest;
  readonly file: ExportedFile;
  /** `hash` of the sign-off record that was made with it; the log then vouches for the record. */
  readonly signOff?: string | null;
}

/** What a workspace or backup file holds, for a preview. */
export interface WorkspacePreview {
  readonly file: string;
  readonly name: string;
  readonly articles: number;
  readonly segments: number;
  readonly approved: number;
  /** Time and person of its newest event. */
  readonly changedAt: number;
  readonly changedBy: string;
  readonly newestTitles: readonly string[];
}

/** A backup of a workspace. */
export interface Backup {
  readonly file: string;
  readonly madeAt: number;
  readonly bytes: number;
}
