// Segments: aligned source/target pairs, their revisions and what people decided about them.
import { isBlank, type InlineText } from './inlineText.js';
import type { ApprovalId, ParagraphId, PersonId, RevisionId, SegmentId } from './ids.js';
import type { LanguageTag, Side } from './language.js';
import type { PersonRole } from './person.js';
import type { Suggestion } from './suggestion.js';

/**
 * How a revision's wording came about. `import` and `restructure` (merge, split, move of existing words) are
 * not writing; all others are, and count for four eyes. `leaveOut` is a deliberate empty target. `suggestion`: an
 * accepted suggestion, by its author; `reject`: a change taken back by a decision; `correction` came with a new
 * version of its side: of a target it is writing by whoever brought it in.
 */
export type RevisionOrigin =
  | 'import'
  | 'edit'
  | 'copySource'
  | 'restore'
  | 'restructure'
  | 'leaveOut'
  | 'suggestion'
  | 'reject'
  | 'correction';

/** One saved wording of one side of a segment. Immutable: it is only followed, never altered. */
export interface Revision {
  readonly id: RevisionId;
  readonly segmentId: SegmentId;
  readonly side: Side;
  readonly content: InlineText;
  readonly authorId: PersonId;
  /** The role the author acted in. */
  readonly actingAs: PersonRole;
  /** Milliseconds since the Unix epoch. */
  readonly at: number;
  /** The revision of the same side it followed; null for the first. */
  readonly basedOn: RevisionId | null;
  readonly origin: RevisionOrigin;
  /** Sequence number of its event in the log: orders it against everything else in the workspace. */
  readonly seq: number;
  /** Who accepted the suggestion it was; only with origin `suggestion`. */
  readonly decidedBy?: PersonId;
}

/**
 * An editor's decision on one target revision. It holds while that revision is the latest and source and
 * target still hash to `contentHash`; a withdrawn one is not listed here any more, only in the log.
 */
export interface Approval {
  readonly id: ApprovalId;
  readonly segmentId: SegmentId;
  readonly revisionId: RevisionId;
  /** SHA-256, hex, of `approvalText`. */
  readonly contentHash: string;
  readonly personId: PersonId;
  readonly at: number;
}

/** A segment nobody may change for now (boilerplate, a quotation). */
export interface SegmentLock {
  readonly personId: PersonId;
  readonly at: number;
  /** Plain text, never empty. */
  readonly reason: string;
}

/** The row on screen: an aligned pair with its latest revisions. */
export interface Segment {
  readonly id: SegmentId;
  readonly paragraphId: ParagraphId;
  /** Latest source wording; null: the target has no counterpart (an addition). */
  readonly source: Revision | null;
  /** Latest target wording; null: not translated yet (or no counterpart). */
  readonly target: Revision | null;
  /** SHA-256, hex, of `approvalText` of the latest source and target. */
  readonly contentHash: string;
  /** The last approval that was not withdrawn, stale or not; see `isApproved`. */
  readonly approval: Approval | null;
  /** Everyone who wrote target words since the last approval (of this segment or those it came from). */
  readonly writersSinceApproval: readonly PersonId[];
  /** An unresolved change request stands on the latest target revision. */
  readonly hasChangeRequest: boolean;
  /** Unresolved comment threads. */
  readonly openComments: number;
  /** The newest suggested wording that waits for the other side; null: none. */
  readonly suggestion: Suggestion | null;
  /** Changes, direct or suggested, wait to be decided. */
  readonly hasOpenChanges: boolean;
  readonly lock: SegmentLock | null;
  /** Target revisions so far, those of the segments it came from included. */
  readonly revisionCount: number;
}

/** XLIFF 2 states (OASIS XLIFF 2.1 §4.3.1.23 `state`), plus a segment an editor sent back. */
export type SegmentState = 'initial' | 'translated' | 'reviewed' | 'final' | 'changesRequested';
export const segmentStates: readonly SegmentState[] = [
  'initial',
  'translated',
  'reviewed',
  'final',
  'changesRequested',
];

/** The canonical string whose SHA-256 ties an approval to the words: languages, wording and marks of both sides. */
export function approvalText(
  source: InlineText | null,
  target: InlineText | null,
  languages: Readonly<Record<Side, LanguageTag>>,
): string {
  return JSON.stringify([
    [languages.source, languages.target],
    source && [source.text, source.marks],
    target && [target.text, target.marks],
  ]);
}

/** True while the last approval is about exactly the present words. */
export function isApproved(segment: Pick<Segment, 'approval' | 'target' | 'contentHash'>): boolean {
  const { approval, target, contentHash } = segment;
  return approval !== null && approval.revisionId === target?.id && approval.contentHash === contentHash;
}

/** True when there is a target to speak of: words, or a deliberate omission. */
export function hasTarget(segment: Pick<Segment, 'target'>): boolean {
  const { target } = segment;
  return target !== null && (!isBlank(target.content) || target.origin === 'leaveOut');
}

/**
 * The state, derived: approved words are `final`; no target `initial`; sent back `changesRequested`; words an
 * editor wrote last (acting as editor) `reviewed`; everything else `translated`.
 */
export function segmentState(
  segment: Pick<Segment, 'approval' | 'target' | 'contentHash' | 'hasChangeRequest'>,
): SegmentState {
  if (!hasTarget(segment) || segment.target === null) return 'initial';
  if (isApproved(segment)) return 'final';
  if (segment.hasChangeRequest) return 'changesRequested';
  const { actingAs, origin } = segment.target;
  return actingAs === 'editor' && origin !== 'import' && origin !== 'restructure' ? 'reviewed' : 'translated';
}
