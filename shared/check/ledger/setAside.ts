// Lines of the ledger whose findings were set aside: they stay, and stay quiet until source or target changes there.
import type { LedgerEntry } from '../../model/ledger.js';
import type { WaivedSides, Waiver } from '../../model/waiver.js';
import {
  cutClauses,
  cutFindingOf,
  cutLine,
  isDeliberateCut,
  isInCut,
  isLineOfCut,
} from '../deliberateCut.js';
import { waivedSides, type CheckedWords } from '../waivers.js';

const isSame = (a: WaivedSides, b: WaivedSides): boolean =>
  (['source', 'target'] as const).every(
    (side) => a[side]?.text === b[side]?.text && a[side]?.isWhole === b[side]?.isWhole,
  );

/**
 * A line that a waiver of its check covers keeps its check and loses its severity; so does a missing name that was cut on
 * purpose. `waivers` are those of the segment.
 */
export function setLinesAside(
  entries: readonly LedgerEntry[],
  waivers: readonly Waiver[],
  words: CheckedWords,
): readonly LedgerEntry[] {
  if (waivers.length === 0) return entries;
  const cuts = cutClauses(waivers, words.source);
  return entries.map((entry) => {
    const { check, source, target } = entry;
    if (check === null) {
      const isCut = waivers.some((one) => isDeliberateCut(one) && isLineOfCut(entry, one.source?.text));
      return isCut ? cutLine(entry) : entry;
    }
    if (entry.state === 'missing' && cuts.some((cut) => isInCut(source, cut)))
      return { ...entry, severity: null };
    const sides = waivedSides({ check, source, target }, words);
    return waivers.some((waiver) => waiver.check === check && isSame(waiver, sides))
      ? { ...entry, severity: null }
      : entry;
  });
}

/** Reported by a check, and set aside by somebody. */
export const isSetAside = ({ check, severity }: Pick<LedgerEntry, 'check' | 'severity'>): boolean =>
  check !== null && severity === null;

/** A check reports it, or it is a whole clause; and nobody set it aside. */
export const isLoudLine = (entry: LedgerEntry): boolean =>
  entry.severity !== null || (entry.kind === 'clause' && !isSetAside(entry));

/** There is a form to put in, and nobody decided against it. */
export const isToInsert = (entry: LedgerEntry): boolean =>
  !isSetAside(entry) &&
  (entry.state === 'differs' ? entry.fix !== null : entry.state === 'missing' && entry.house !== null);

/** What the key marks as cut: the line one is on, else what stands out first, else the first there is. */
export function lineToCut(entries: readonly LedgerEntry[], current: LedgerEntry | null): LedgerEntry | null {
  const lines = entries.filter(isToCut);
  return lines.find((one) => one === current) ?? lines.find(isLoudLine) ?? lines[0] ?? null;
}

/** Missing, and nobody said yet that it is left out on purpose: a line a check reports, or a name. */
export const isToCut = (entry: LedgerEntry): boolean =>
  entry.state === 'missing' && (entry.severity !== null || cutFindingOf(entry) !== null);
