// A corrected version of one side of an article: what it would do to each segment, and what a person decided.
import type { ParagraphRole, SourceFile } from './article.js';
import type { RevisionId, SegmentId } from './ids.js';
import type { InlineText, TextRange } from './inlineText.js';
import type { Side } from './language.js';

/** Words of the other side that stand for something the correction changed. */
export interface Dependent {
  readonly kind: 'figure' | 'date' | 'name';
  /** Where they stand in the other side's wording. */
  readonly range: TextRange;
  /** The corrected side's words for it, as they were and as they are now (null: gone). */
  readonly before: string;
  readonly after: string | null;
  /** What to write in their place, in house style; null where only a person can say. */
  readonly replacement: string | null;
}

/** How many of each kind changed; `wordings` are changes that touch none of the others. */
export interface CorrectionCounts {
  readonly figures: number;
  readonly dates: number;
  readonly names: number;
  readonly wordings: number;
}

/** A segment with the revisions it was planned on. */
export interface SeenSegment {
  readonly segmentId: SegmentId;
  readonly source: RevisionId | null;
  readonly target: RevisionId | null;
}

/**
 * One row of the preview. `standing`: the segment has no words on this side, the new version says nothing of it.
 * `isMoved`: it stands at another place of the new version, before or after paragraphs it did not.
 */
export type CorrectionItem =
  | { readonly kind: 'unchanged' | 'standing'; readonly seen: SeenSegment; readonly isMoved: boolean }
  | {
      readonly kind: 'changed';
      readonly seen: SeenSegment;
      readonly isMoved: boolean;
      readonly before: InlineText;
      readonly after: InlineText;
      readonly counts: CorrectionCounts;
      /** The other side's wording as it was planned on. */
      readonly other: InlineText | null;
      /** In the order of their places; empty when the corrected side is the target. */
      readonly dependents: readonly Dependent[];
      /** Changed figures and dates, in the old words, for which the other side has nothing that says the same. */
      readonly unmatched: readonly string[];
    }
  /** A paragraph that is new; `id` names it among the added ones. */
  | {
      readonly kind: 'added';
      readonly id: number;
      readonly role: ParagraphRole;
      readonly content: InlineText;
    }
  | { readonly kind: 'removed'; readonly seen: SeenSegment };

/** What a new version would do; nothing of it is applied. */
export interface CorrectionPlan {
  readonly side: Side;
  readonly file: SourceFile;
  /** Every segment of the article and every new paragraph, in the new reading order. */
  readonly items: readonly CorrectionItem[];
  /** How much of both versions is the same, 0–1; below `likelyOtherArticle` it hardly is a version of this one. */
  readonly likeness: number;
}

/** Two versions with less in common than this are likely two articles. */
export const likelyOtherArticle = 0.4;

/** What happens to one segment, or a new one; in the order they are to stand. */
export type CorrectionStep =
  | { readonly kind: 'keep'; readonly seen: SeenSegment }
  | {
      readonly kind: 'revise';
      readonly seen: SeenSegment;
      readonly content: InlineText;
      /** Wording of the other side with accepted replacements; null: left as it is. */
      readonly other: InlineText | null;
      /** The words of the target, corrected or replaced, are suggested instead of counting at once. */
      readonly suggests: boolean;
    }
  | { readonly kind: 'remove'; readonly seen: SeenSegment }
  | { readonly kind: 'add'; readonly role: ParagraphRole; readonly content: InlineText };

/** A correction as accepted. Names every segment of the article exactly once. */
export interface CorrectionInput {
  readonly side: Side;
  readonly file: SourceFile;
  readonly steps: readonly CorrectionStep[];
}

/** What a correction answers: the segments revised and added, in order, and the log position to undo it by. */
export interface Corrected {
  readonly segmentIds: readonly SegmentId[];
  readonly seq: number;
}
