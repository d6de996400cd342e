// The ledger of a segment: its figures, dates, times and quotations with what the target says for each, in the order of the source.
import { rangesOverlap } from '../../model/inlineText.js';
import type { LedgerEntry } from '../../model/ledger.js';
import { chineseEnglish, type CheckedPair } from '../checkedArticle.js';
import { dateLines } from './dateLines.js';
import { figureLines } from './figureLines.js';
import { quotationLines } from './quotationLines.js';

/** In the order of the source; what only the target states comes last. */
export function compareLines(a: LedgerEntry, b: LedgerEntry): number {
  if (a.source && b.source) return a.source.start - b.source.start || a.source.end - b.source.end;
  if (a.source || b.source) return a.source ? -1 : 1;
  return (a.target?.start ?? 0) - (b.target?.start ?? 0);
}

const overlaps = (a: LedgerEntry, b: LedgerEntry): boolean =>
  a.source !== null && b.source !== null && rangesOverlap(a.source, b.source);

/** Empty for languages other than Chinese and English, and where the source says nothing. */
export function ledgerOf(pair: CheckedPair): readonly LedgerEntry[] {
  const both = chineseEnglish(pair);
  if (!both || pair.source.text.trim() === '') return [];
  const dates = dateLines(both);
  // The 18 of 2026-11-18 is no figure.
  const figures = figureLines(both).filter(
    (line) => line.check !== null || !dates.some((date) => overlaps(date, line)),
  );
  return [...figures, ...dates, ...quotationLines(both)].toSorted(compareLines);
}

/** Something is to be looked at. */
export const isWrong = ({ severity }: Pick<LedgerEntry, 'severity'>): boolean => severity !== null;

/** How many lines of the source the target answers (`met`), of how many (`all`). */
export function ledgerCounts(entries: readonly LedgerEntry[]): {
  readonly met: number;
  readonly all: number;
} {
  const all = entries.filter(({ source }) => source !== null);
  return { met: all.filter(({ state }) => state === 'agrees').length, all: all.length };
}
