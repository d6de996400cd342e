// What of a segment's source its target covers: the lines of its ledger, its names, its terms, and clauses it lacks.
import type { LedgerEntry } from '../../model/ledger.js';
import { chineseEnglish, type CheckedPair } from '../checkedArticle.js';
import { compareLines, ledgerOf } from './ledgerOf.js';
import { clauseLines } from './clauseLines.js';
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
  const clauses = clauseLines(both);
  // What a missing clause names is missing with it.
  const left = names.filter(
    (name) => name.state !== 'missing' || !clauses.some((clause) => isInside(name, clause)),
  );
  return [...stated, ...left, ...others, ...clauses].toSorted(compareLines);
}
