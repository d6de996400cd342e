// The evidence of a row with what its ledger knows better: whole names, terms and quotations, and what is left out on purpose.
import { isSetAside } from '../../../shared/check/ledger/setAside.js';
import type { EvidenceKind, EvidencePlace, LinkEvidence } from '../../../shared/model/alignment.js';
import type { CheckIssue } from '../../../shared/model/check.js';
import { rangesOverlap, type TextRange } from '../../../shared/model/inlineText.js';
import type { LedgerEntry, LedgerPlace } from '../../../shared/model/ledger.js';

/** Figures and dates the evidence has itself. */
const kinds: Readonly<Record<LedgerEntry['kind'], EvidenceKind | null>> = {
  figure: null,
  date: null,
  time: null,
  name: 'name',
  term: 'term',
  quotation: 'quotation',
  clause: null,
};

/** A quotation is long and has anchors of its own inside: its marks stand for it. */
function placesOf(kind: EvidenceKind, { start, end }: LedgerPlace): readonly EvidencePlace[] {
  if (kind !== 'quotation' || end - start < 3) return [{ block: 0, start, end }];
  return [
    { block: 0, start, end: start + 1 },
    { block: 0, start: end - 1, end },
  ];
}

/**
 * `lines` are those of the same words; `waived` is what was set aside in the row. What the ledger links comes first: it knows
 * names whole. What it misses is lone, though the lexicon may find a word of it; what was cut on purpose is not pointed out.
 */
export function rowEvidence(
  evidence: LinkEvidence,
  lines: readonly LedgerEntry[],
  waived: readonly CheckIssue[],
): LinkEvidence {
  const cuts = waived.flatMap((issue) => (issue.source && !issue.target ? [issue.source] : []));
  const isCut = (place: TextRange): boolean => cuts.some((cut) => rangesOverlap(cut, place));
  const linked = lines.flatMap((line): LinkEvidence['matches'] => {
    const kind = kinds[line.kind];
    const { source, target } = line;
    if (kind === null || !source || !target) return [];
    return [{ kind, source: placesOf(kind, source), target: placesOf(kind, target) }];
  });
  const missing = lines.flatMap((line) => {
    const kind = kinds[line.kind];
    const { source, state } = line;
    if (kind === null || !source || state !== 'missing' || isSetAside(line) || isCut(source)) return [];
    return placesOf(kind, source).map((place) => ({ ...place, kind }));
  });
  if (linked.length === 0 && missing.length === 0 && cuts.length === 0) return evidence;
  const found = evidence.matches.filter(
    ({ kind, source }) =>
      kind !== 'word' || !source.some((place) => missing.some((one) => rangesOverlap(one, place))),
  );
  const alone = evidence.unmet.source.filter((place) => !isCut(place));
  return {
    ...evidence,
    matches: [...linked, ...found],
    unmet: { ...evidence.unmet, source: [...missing, ...alone] },
  };
}
