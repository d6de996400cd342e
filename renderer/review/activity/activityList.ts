// The log as the activity view lists it: by day, newest first, chosen by person, kind and day. Pure.
import { eventKinds, type EventKind, type WorkspaceEvent } from '../../../shared/model/event.js';

/** Groups of things that happen, as people tell them apart. */
export const activityKinds = ['words', 'decisions', 'comments', 'articles', 'workspace'] as const;
export type ActivityKind = (typeof activityKinds)[number];

const kindOf: Readonly<Record<EventKind, ActivityKind>> = {
  workspaceCreated: 'workspace',
  personAdded: 'workspace',
  personChanged: 'workspace',
  policyChanged: 'workspace',
  checksChanged: 'workspace',
  scoringChanged: 'workspace',
  conceptAdded: 'workspace',
  conceptChanged: 'workspace',
  conceptDeleted: 'workspace',
  termsImported: 'workspace',
  backupRestored: 'workspace',
  articleImported: 'articles',
  alignmentStarted: 'articles',
  alignmentDiscarded: 'articles',
  articleDeleted: 'articles',
  articleRestored: 'articles',
  articleExported: 'articles',
  sourceCorrected: 'articles',
  correctionUndone: 'articles',
  revisionCommitted: 'words',
  suggestionMade: 'words',
  changeExplained: 'words',
  roleChanged: 'words',
  segmentsRestructured: 'words',
  restructuringUndone: 'words',
  segmentsApproved: 'decisions',
  approvalsWithdrawn: 'decisions',
  changesRequested: 'decisions',
  changesDecided: 'decisions',
  decisionUndone: 'decisions',
  baselinePinned: 'decisions',
  baselineUnpinned: 'decisions',
  issueWaived: 'decisions',
  waiverWithdrawn: 'decisions',
  issueConfirmed: 'decisions',
  confirmationWithdrawn: 'decisions',
  segmentsLocked: 'decisions',
  segmentsUnlocked: 'decisions',
  commentAdded: 'comments',
  commentResolved: 'comments',
  commentReopened: 'comments',
};

/** The kinds of events of a group; null: all. */
export function eventsOfKind(kind: ActivityKind | 'all'): readonly EventKind[] | null {
  return kind === 'all' ? null : eventKinds.filter((each) => kindOf[each] === kind);
}

/** Which days are shown; a single day is written `2026-11-18`. */
export type DayChoice = 'any' | 'today' | 'yesterday' | 'week' | 'month' | (string & {});
export const dayChoices = ['any', 'today', 'yesterday', 'week', 'month'] as const;

/** Milliseconds from (included) and until (excluded), in local time; null: open. A day that is none is any day. */
export function daySpan(
  choice: DayChoice,
  now: number,
): { readonly from: number | null; readonly until: number | null } {
  const midnight = (days: number): number => {
    const day = new Date(now);
    return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
  };
  switch (choice) {
    case 'any':
      return { from: null, until: null };
    case 'today':
      return { from: midnight(0), until: null };
    case 'yesterday':
      return { from: midnight(-1), until: midnight(0) };
    case 'week':
      return { from: midnight(-6), until: null };
    case 'month':
      return { from: midnight(-29), until: null };
  }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(choice) ?? [];
  if (!year) return { from: null, until: null };
  const at = (days: number): number =>
    new Date(Number(year), Number(month) - 1, Number(day) + days).getTime();
  return { from: at(0), until: at(1) };
}

/** A line of the list; `startsDay`: the day is written above it. */
export interface ActivityLine {
  readonly event: WorkspaceEvent;
  readonly startsDay: boolean;
}

/** Events, newest first, with the first one of each day marked. */
export function activityLines(events: readonly WorkspaceEvent[]): readonly ActivityLine[] {
  const dayOf = (at: number): string => new Date(at).toDateString();
  return events.map((event, i) => {
    const before = events[i - 1];
    return { event, startsDay: before === undefined || dayOf(before.at) !== dayOf(event.at) };
  });
}

/** Newer events put before those known; what both hold stands once. */
export function withNewer(
  known: readonly WorkspaceEvent[],
  newer: readonly WorkspaceEvent[],
): readonly WorkspaceEvent[] {
  const top = known[0]?.seq ?? 0;
  const fresh = newer.filter(({ seq }) => seq > top);
  return fresh.length === 0 ? known : [...fresh, ...known];
}
