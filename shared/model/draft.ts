// Drafts: what was typed and not committed yet, kept so that no crash loses it.
import type { InlineText } from './inlineText.js';
import type { PersonId, RevisionId, SegmentId, SuggestionId } from './ids.js';

/** Words meant as a suggestion: the pending one they followed; null: they were made on the target itself. */
export interface DraftSuggestion {
  readonly basedOn: SuggestionId | null;
}

/** A person's uncommitted target wording of a segment; at most one per segment and person. */
export interface Draft {
  readonly segmentId: SegmentId;
  readonly personId: PersonId;
  /** The target revision it started from. */
  readonly basedOn: RevisionId | null;
  readonly content: InlineText;
  readonly at: number;
  /** Present: they become a suggestion, never a revision. Absent: they become a revision. */
  readonly suggests?: DraftSuggestion | undefined;
}
