// Decisions on changes: accepting and rejecting them, one or many, as one step that can be undone.
import type { ChangeLabel, ChangeStanding } from './change.js';
import type { RevisionId, SegmentId, SuggestionId } from './ids.js';
import type { TextRange } from './inlineText.js';
import type { Reason } from './reason.js';
import type { Segment } from './segment.js';
import type { Failure } from '../outcome.js';

export type Decision = 'accept' | 'reject';

/** One change as it was shown: where it stands in the three wordings, and what it says. */
export interface DecidedChange {
  readonly base: TextRange;
  readonly target: TextRange;
  readonly tip: TextRange;
  /** The revision or suggestion that made it. */
  readonly layerId: string;
  readonly label: ChangeLabel;
  readonly before: string;
  readonly after: string;
  /** Only for rejections; null: none was given. */
  readonly reason: Reason | null;
}

/** A decision on some changes of one segment, about exactly the wordings named. */
export interface DecisionInput {
  readonly segmentId: SegmentId;
  readonly decision: Decision;
  readonly standing: ChangeStanding;
  /** Id of the base layer as it was shown. */
  readonly baseId: string | null;
  readonly targetId: RevisionId | null;
  readonly suggestionId: SuggestionId | null;
  /** In reading order, not touching. */
  readonly changes: readonly DecidedChange[];
}

/** What deciding came to: those that could be carried out, as one step, and those that could not. */
export interface DecisionResult {
  readonly segments: readonly Segment[];
  /** Log position to undo it by; null: nothing was done. */
  readonly seq: number | null;
  readonly refused: readonly { readonly segmentId: SegmentId; readonly failure: Failure }[];
}
