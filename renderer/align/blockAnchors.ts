// The evidence of a link as the anchors of one of its blocks.
import type { AlignmentLink, EvidencePlace, LinkEvidence } from '../../shared/model/alignment.js';
import type { Side } from '../../shared/model/language.js';
import type { Anchor } from './BlockText.js';

const none: readonly Anchor[] = [];

/** In order, none in another: where two overlap the first stays. Numbers are the same on both sides. */
export function blockAnchors(
  evidence: LinkEvidence | null,
  link: Pick<AlignmentLink, 'source' | 'target'>,
  side: Side,
  key: number,
): readonly Anchor[] {
  if (evidence === null || link[side][key] === undefined) return none;
  const here = ({ block }: EvidencePlace): boolean => block === key;
  const met = evidence.matches.flatMap((match, i) =>
    match[side]
      .filter(here)
      .map(({ start, end }): Anchor => ({ kind: match.kind, number: i + 1, start, end })),
  );
  const lone = evidence.unmet[side]
    .filter(here)
    .map(({ kind, start, end }): Anchor => ({ kind, number: null, start, end }));
  const sorted = [...met, ...lone].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((anchor, i) => sorted.slice(0, i).every(({ end }) => end <= anchor.start));
}

/** What the side list shows of the evidence: how many figures and names met, out of how many, and the lengths. */
export interface EvidenceScores {
  readonly figures: { readonly met: number; readonly all: number };
  readonly names: { readonly met: number; readonly all: number };
  /** Words the dictionary, or the text itself, gives as translations. */
  readonly words: number;
  /** 0–1. */
  readonly length: number;
}

/** Counts the evidence of a link. */
export function evidenceScores({ matches, unmet, length }: LinkEvidence): EvidenceScores {
  const count = (kinds: readonly string[]): EvidenceScores['figures'] => {
    const met = matches.filter(({ kind }) => kinds.includes(kind)).length;
    const alone = [...unmet.source, ...unmet.target].filter(({ kind }) => kinds.includes(kind)).length;
    return { met, all: met + alone };
  };
  const words = matches.filter(({ kind }) => kind === 'word').length;
  return { figures: count(['figure', 'date']), names: count(['name', 'latin']), words, length };
}
