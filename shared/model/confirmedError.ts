// Findings of the checks that a person confirmed as errors: the error annotations that the quality score counts.
import type { CheckId, CheckIssue } from './check.js';
import type { ConfirmedErrorId, PersonId, SegmentId } from './ids.js';
import type { MqmCategory, MqmSeverity } from './reason.js';
import type { MqmSubtype } from './mqmSubtypes.js';
import type { WaivedSides } from './waiver.js';

/** A finding about to be confirmed, on the words it was found in. */
export interface ConfirmedErrorInput extends WaivedSides {
  readonly segmentId: SegmentId;
  readonly check: CheckId;
  /** Which of the check's messages, and its values: the sentence can be read when the words are mended long since. */
  readonly message: string;
  readonly values: CheckIssue['values'];
  readonly category: MqmCategory;
  /** One of the category's own. */
  readonly subtype: MqmSubtype;
  readonly severity: MqmSeverity;
}

/** An error somebody confirmed. It counts, also when its words are mended, until somebody withdraws it. */
export interface ConfirmedError extends ConfirmedErrorInput {
  readonly id: ConfirmedErrorId;
  /** Who confirmed it. */
  readonly personId: PersonId;
  /** Whose words it is in; null: nobody's (an import). */
  readonly aboutId: PersonId | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}
