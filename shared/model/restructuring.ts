// Restructuring: merge, split, move and unpair, as one plain description that storage carries out.
// Segments taken away are retired, never deleted; new ones name their parents, so history goes on.
import type { InlineText } from './inlineText.js';
import type { ParagraphId, RevisionId, SegmentId } from './ids.js';
import type { ParagraphRole } from './article.js';

export type RestructuringKind = 'merge' | 'split' | 'move' | 'unpair' | 'align';

/** A segment to be taken out of the article, and the revisions it was seen with. */
export interface RetiredSegment {
  readonly segmentId: SegmentId;
  readonly source: RevisionId | null;
  readonly target: RevisionId | null;
}

/** A segment to be put in its place. */
export interface NewSegment {
  readonly source: InlineText | null;
  readonly target: InlineText | null;
  /** Where its history, comments and four-eyes record come from: some of the retired ones. */
  readonly parents: readonly SegmentId[];
  /** An existing paragraph of the article, or null for a new one with `role`. */
  readonly paragraphId: ParagraphId | null;
  readonly role: ParagraphRole;
}

/**
 * The new segments take the place of the retired ones, which are consecutive in reading order.
 * Fails with edit.conflict when a retired segment has later revisions than named here.
 */
export interface Restructuring {
  readonly kind: RestructuringKind;
  readonly retire: readonly RetiredSegment[];
  readonly create: readonly NewSegment[];
}

/** What accepting an alignment made. */
export interface AcceptedAlignment {
  /** The new segments, in order. */
  readonly segmentIds: readonly SegmentId[];
  /** For rows of an article aligned again: what was done to them, and the log position to undo it by. Null: nothing was. */
  readonly restructured: { readonly change: Restructuring; readonly seq: number } | null;
}
