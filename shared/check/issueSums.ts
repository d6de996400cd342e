// How many issues are counted where: one rule for the Checks tab, its headings and the rows.
import { severities, type CheckIssue, type Severity } from '../model/check.js';

/** Counts of open issues. */
export interface IssueSums {
  readonly error: number;
  readonly warning: number;
  readonly notice: number;
  /** All that the list shows: what the tab and its headings say. */
  readonly all: number;
  /** What a count of them all is coloured by; null: there are none. */
  readonly gravest: Severity | null;
}

/** Of a row errors and warnings are counted apart; matters of style are for the list. */
export function issueSums(issues: Iterable<Pick<CheckIssue, 'severity'>>): IssueSums {
  const sums = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of issues) sums[severity] += 1;
  return {
    ...sums,
    all: sums.error + sums.warning + sums.notice,
    gravest: severities.find((severity) => sums[severity] > 0) ?? null,
  };
}

/** The counts a row shows, gravest first. */
export const rowCounts = (
  sums: IssueSums,
): readonly { readonly severity: 'error' | 'warning'; readonly count: number }[] =>
  (['error', 'warning'] as const).flatMap((severity) =>
    sums[severity] > 0 ? [{ severity, count: sums[severity] }] : [],
  );
