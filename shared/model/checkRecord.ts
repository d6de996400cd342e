// What became of the findings of each check: mended, set aside or open. It says which checks earn their place.
import type { ParagraphRole } from './article.js';
import type { CheckId } from './check.js';
import type { SegmentId } from './ids.js';

/** The wordings a segment has had, with its source as it was then. */
export interface RowHistory {
  readonly segmentId: SegmentId;
  readonly role: ParagraphRole;
  /** Oldest first, the standing one last; its target was written at least twice. */
  readonly wordings: readonly { readonly source: string; readonly target: string }[];
}

/** A finding somebody set aside: where, and on which words (of the target, else of the source; empty: of a whole text). */
export interface WaivedFinding {
  readonly role: ParagraphRole;
  readonly words: string;
}

/** The record of one check. */
export interface CheckRecord {
  readonly check: CheckId;
  /** Findings of earlier wordings that the standing one has no more. */
  readonly fixed: number;
  /** Set aside by somebody, whatever became of their words. */
  readonly waived: readonly WaivedFinding[];
  /** Found in the standing words and not set aside, as the workspace checks now. */
  readonly open: number;
}
