// What the ledger of names has to know of the article's rows to say what a change does to them.
import type { SegmentId } from '../../../shared/model/ids.js';
import type { InlineText } from '../../../shared/model/inlineText.js';
import type { NameFix } from '../../../shared/check/names/nameChoice.js';

/** What becomes of a row whose words are to change: its target, a suggestion, its approval, or nothing. */
export type RowFate = 'changed' | 'suggested' | 'losesApproval' | 'locked';

/** The rows as they are now. */
export interface NameRows {
  /** The words that would be changed; null: there are none. */
  readonly wordsOf: (segmentId: SegmentId) => InlineText | null;
  readonly fateOf: (segmentId: SegmentId) => RowFate;
  readonly numberOf: (segmentId: SegmentId) => number;
}

/**
 * Writes the words into the rows that may be changed, as one step to undo; how many, and how many could not be.
 * `onRow` is called after each row.
 */
export type WriteNames = (
  fixes: readonly NameFix[],
  onRow: () => void,
) => Promise<{ readonly written: number; readonly failed: number }>;

/** How many rows meet each fate. */
export function sumsOf(fixes: readonly NameFix[], { fateOf }: NameRows): Readonly<Record<RowFate, number>> {
  const sums = { changed: 0, suggested: 0, losesApproval: 0, locked: 0 };
  for (const { segmentId } of fixes) sums[fateOf(segmentId)] += 1;
  return sums;
}
