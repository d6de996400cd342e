// Effort: how much of a translation people changed, as counts that can be added up.
import type { SegmentId } from './ids.js';

/** Counts of one pair of wordings, or the sums of several. */
export interface EditEffort {
  /** Characters inserted, deleted and substituted (Levenshtein). */
  readonly characterEdits: number;
  /** Characters of the longer wording. */
  readonly characters: number;
  /** Words inserted, deleted, substituted, and stretches of words shifted. */
  readonly wordEdits: number;
  /** The same without shifts. */
  readonly wordEditsUnshifted: number;
  /** Words of the later wording. */
  readonly words: number;
}

/** The effort in each segment that had words to begin with. */
export type ArticleEffort = Readonly<Record<SegmentId, EditEffort>>;
