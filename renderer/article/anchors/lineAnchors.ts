// Terms and quotations among the anchors of a row: what the ledger knows of both sides beside figures, dates and names.
import { isSetAside } from '../../../shared/check/ledger/setAside.js';
import type { CheckIssue } from '../../../shared/model/check.js';
import type { TextRange } from '../../../shared/model/inlineText.js';
import type { Side } from '../../../shared/model/language.js';
import type { LedgerEntry, LedgerPlace } from '../../../shared/model/ledger.js';
import { isStated, type Anchor, type AnchorKind } from './linkAnchors.js';

/** The anchors of both texts of a row. */
export type RowSidesAnchors = Readonly<Record<Side, readonly Anchor[]>>;

const overlap = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** A quotation is long and has anchors of its own inside: its marks stand for it, the first with the number. */
function partsOf({ kind }: LedgerEntry, { start, end }: LedgerPlace): readonly TextRange[] {
  if (kind !== 'quotation' || end - start < 3) return [{ start, end }];
  return [
    { start, end: start + 1 },
    { start: end - 1, end },
  ];
}

/** Terms and quotations; those said in other words on the other side have no place there to point at. */
const isShown = (entry: LedgerEntry): boolean =>
  (entry.kind === 'term' || entry.kind === 'quotation') &&
  !isSetAside(entry) &&
  (entry.target !== null || entry.state === 'missing');

/**
 * With the terms and quotations of `entries`, numbered after the others. What is inside a figure, date or name stays that;
 * words that are a term are no mere words any more. `both` and `entries` are about the same texts.
 */
export function withLines(both: RowSidesAnchors, entries: readonly LedgerEntry[]): RowSidesAnchors {
  const lines = entries.filter(isShown);
  if (lines.length === 0) return both;
  const added: Record<Side, Anchor[]> = { source: [], target: [] };
  const stated = { source: both.source.filter(isStated), target: both.target.filter(isStated) };
  let last = Math.max(0, ...[...both.source, ...both.target].map(({ number }) => number ?? 0));
  for (const entry of lines) {
    const kind: AnchorKind = entry.kind === 'term' ? 'term' : 'quotation';
    const parts = (side: Side): readonly TextRange[] => (entry[side] ? partsOf(entry, entry[side]) : []);
    const isFree = (['source', 'target'] as const).every((side) =>
      parts(side).every((part) => ![...stated[side], ...added[side]].some((one) => overlap(one, part))),
    );
    if (!isFree) continue;
    if (entry.target) last += 1;
    const number = entry.target ? last : null;
    for (const side of ['source', 'target'] as const)
      added[side].push(
        ...parts(side).map((part, i) => ({ ...part, kind, number, ...(i > 0 && { isRest: true }) })),
      );
  }
  return joined(both, added);
}

/** A mere word that is a term goes, with its counterpart. */
function joined(both: RowSidesAnchors, added: RowSidesAnchors): RowSidesAnchors {
  const gone = new Set(
    (['source', 'target'] as const).flatMap((side) =>
      both[side].flatMap((one) =>
        !isStated(one) && added[side].some((other) => overlap(one, other)) ? (one.number ?? []) : [],
      ),
    ),
  );
  const of = (side: Side): readonly Anchor[] =>
    [...both[side].filter(({ number }) => number === null || !gone.has(number)), ...added[side]].toSorted(
      (a, b) => a.start - b.start,
    );
  return { source: of('source'), target: of('target') };
}

/** Without what the target leaves out on purpose: that is not pointed out again. */
export function withoutCuts(source: readonly Anchor[], waived: readonly CheckIssue[]): readonly Anchor[] {
  const cuts = waived.flatMap((issue) => (issue.source && !issue.target ? [issue.source] : []));
  if (cuts.length === 0) return source;
  return source.filter((anchor) => anchor.number !== null || !cuts.some((cut) => overlap(cut, anchor)));
}
