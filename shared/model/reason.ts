// Why words were changed or a change was rejected, in the terms of MQM-Core (themqm.org, error typology).
import type { ChangeLabel } from './change.js';
import type { ArticleId, PersonId, ReasonId, SegmentId } from './ids.js';

/** The seven dimensions of MQM-Core, in the order of their keys 1–7. */
export type MqmCategory =
  'terminology' | 'accuracy' | 'linguistic' | 'style' | 'locale' | 'audience' | 'design';
export const mqmCategories: readonly MqmCategory[] = [
  'terminology',
  'accuracy',
  'linguistic',
  'style',
  'locale',
  'audience',
  'design',
];

export type MqmSeverity = 'neutral' | 'minor' | 'major' | 'critical';
export const mqmSeverities: readonly MqmSeverity[] = ['neutral', 'minor', 'major', 'critical'];

/** What a person says about a change. */
export interface Reason {
  readonly category: MqmCategory;
  readonly severity: MqmSeverity;
  /** Plain text; empty: none. */
  readonly note: string;
}

/** A reason given for one change: its own words make it found again. */
export interface ChangeReasonInput extends Reason {
  readonly segmentId: SegmentId;
  /** The revision or suggestion that made the change. */
  readonly layerId: string;
  readonly label: ChangeLabel;
  readonly before: string;
  readonly after: string;
}

/** A reason as it is kept. `changed`: given for words one changed oneself; `rejected`: for a change one rejected. */
export interface ChangeReason extends ChangeReasonInput {
  readonly id: ReasonId;
  readonly articleId: ArticleId;
  readonly kind: 'changed' | 'rejected';
  /** Who gave it. */
  readonly personId: PersonId;
  /** Whose words it is about; null: nobody's (an import). */
  readonly aboutId: PersonId | null;
  readonly at: number;
  readonly seq: number;
}
