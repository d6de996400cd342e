// What the side list shows of the evidence of a link, counted.
import type { LinkEvidence } from '../../shared/model/alignment.js';

/** How many figures and names met, out of how many, and the lengths. */
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
