// Waivers: findings of the checks that somebody set aside, with a reason, for as long as the words stand.
import type { CheckId } from './check.js';
import type { PersonId, SegmentId, WaiverId } from './ids.js';
import type { Side } from './language.js';

/** What a finding said on one side: the words of its place, or the whole text where it has no place there. */
export interface WaivedWords {
  readonly text: string;
  readonly isWhole: boolean;
}

/** The words by side; null: the finding does not depend on that side. */
export type WaivedSides = Readonly<Record<Side, WaivedWords | null>>;

/** A finding about to be set aside. */
export interface WaiverInput extends WaivedSides {
  readonly segmentId: SegmentId;
  readonly check: CheckId;
  /** Which of the check's messages. */
  readonly message: string;
  /** Never blank. */
  readonly reason: string;
}

/** A finding that was set aside. It holds until its words change on either side, or somebody withdraws it. */
export interface Waiver extends WaiverInput {
  readonly id: WaiverId;
  readonly personId: PersonId;
  /** Milliseconds since 1970. */
  readonly at: number;
}
