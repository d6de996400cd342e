// The append-only log of who did what when.
import type { ArticleId, PersonId, SegmentId } from './ids.js';

/** What happened. The text people read is `event.<kind>` in the locales, with `data` as values. */
export const eventKinds = [
  'workspaceCreated',
  'personAdded',
  'personChanged',
  'policyChanged',
  'articleImported',
  'articleDeleted',
  'articleRestored',
  'revisionCommitted',
  'segmentsApproved',
  'approvalsWithdrawn',
  'changesRequested',
  'commentAdded',
  'commentResolved',
  'commentReopened',
  'suggestionMade',
  'changesDecided',
  'decisionUndone',
  'changeExplained',
  'baselinePinned',
  'baselineUnpinned',
  'segmentsLocked',
  'segmentsUnlocked',
  'roleChanged',
  'segmentsRestructured',
  'restructuringUndone',
  'alignmentStarted',
  'alignmentDiscarded',
  'sourceCorrected',
  'correctionUndone',
  'issueWaived',
  'waiverWithdrawn',
  'issueConfirmed',
  'confirmationWithdrawn',
  'scoringChanged',
  'checksChanged',
  'conceptAdded',
  'conceptChanged',
  'conceptDeleted',
  'termsImported',
  'articleExported',
  'backupRestored',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Those that change the termbase. */
export const termEvents = [
  'conceptAdded',
  'conceptChanged',
  'conceptDeleted',
  'termsImported',
] as const satisfies readonly EventKind[];

/** One line of the log. */
export interface WorkspaceEvent {
  /** Position in the log, rising by commit order. */
  readonly seq: number;
  readonly at: number;
  readonly kind: EventKind;
  readonly personId: PersonId;
  readonly articleId: ArticleId | null;
  readonly segmentId: SegmentId | null;
  /** Plain values for the text and for audit (for an export: file, format, side, draft, sha256). */
  readonly data: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}
