// Suggestions: proposed wordings of a target that wait for the other side.
import type { PersonId, RevisionId, SegmentId, SuggestionId } from './ids.js';
import type { InlineText } from './inlineText.js';
import type { PersonRole } from './person.js';

/** How a suggested wording came about; `reject` and `rebase` follow from decisions and from new revisions below it. */
export type SuggestionOrigin = 'suggest' | 'reject' | 'rebase';

/** One suggested wording. Immutable: the next one follows it, until nothing differs from the target any more. */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly segmentId: SegmentId;
  readonly content: InlineText;
  readonly authorId: PersonId;
  readonly actingAs: PersonRole;
  readonly at: number;
  /** The pending suggestion it followed; null: it was made on the target itself. */
  readonly basedOn: SuggestionId | null;
  /** The target revision under it; null: there was none. */
  readonly targetId: RevisionId | null;
  readonly origin: SuggestionOrigin;
  readonly seq: number;
}

/** A wording to be suggested. */
export interface SuggestionInput {
  readonly segmentId: SegmentId;
  /** The target revision the writer saw; null: there was none. */
  readonly targetId: RevisionId | null;
  /** The pending suggestion the writer saw; null: there was none. */
  readonly basedOn: SuggestionId | null;
  readonly content: InlineText;
}
