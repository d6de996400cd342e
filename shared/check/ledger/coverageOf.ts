// What of a segment's source its target covers: the lines of its ledger, its names and its terms.
import type { LedgerEntry } from '../../model/ledger.js';
import { chineseEnglish, type CheckedPair } from '../checkedArticle.js';
import { compareLines, ledgerOf } from './ledgerOf.js';
import { nameLines } from './nameLines.js';
import { termLines } from './termLines.js';

const isInside = (inner: LedgerEntry, outer: LedgerEntry): boolean =>
  inner.source !== null &&
  outer.source !== null &&
  outer.source.start <= inner.source.start &&
  inner.source.end <= outer.source.end;

/** In the order of the source. A name that is a term of the termbase is one line, and so is a figure inside either. */
export function coverageOf(pair: CheckedPair): readonly LedgerEntry[] {
  const stated = ledgerOf(pair);
  const both = chineseEnglish(pair);
  if (!both || pair.source.text.trim() === '') return stated;
  const terms = termLines(pair);
  const names = nameLines(both).filter((name) => !terms.some((one) => isInside(name, one)));
  const others = terms.filter((one) => !stated.some((line) => line.severity !== null && isInside(one, line)));
  return [...stated, ...names, ...others].toSorted(compareLines);
}
