// How good each link of a band is: its features by their trained weights.
import trained from './alignWeights.json' with { type: 'json' };
import { cellBefore, type Scores } from './linkChain.js';
import { FeatureRow, featureNames, type Evidence } from './linkFeatures.js';
import { linkKinds } from './linkKinds.js';

/** What training found (scripts/align/train.mjs): weights by the features' numbers, for each of the two passes. */
export interface AlignWeights {
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Confidence is the likelihood p of a link with its log-odds so stretched: slope · log(p / (1 - p)) + offset. */
  readonly slope: number;
  readonly offset: number;
}

interface StoredWeights {
  readonly first: Readonly<Record<string, number>>;
  readonly second: Readonly<Record<string, number>>;
  readonly slope: number;
  readonly offset: number;
}

const byNumber = (weights: Readonly<Record<string, number>>): Float64Array =>
  Float64Array.from(featureNames, (name) => weights[name] ?? 0);

const opened = ({ first, second, slope, offset }: StoredWeights): AlignWeights => ({
  first: byNumber(first),
  second: byNumber(second),
  slope,
  offset,
});

/** Weights for Chinese and English with a lexicon. */
export const lexicalWeights: AlignWeights = opened(trained.lexical);
/** Weights for two languages without one. */
export const plainWeights: AlignWeights = opened(trained.plain);

/** Something a link's score has besides its features; the link ends before units `i` and `j` of the stretch. */
export type LinkBonus = (i: number, j: number, kind: number) => number;

const noBonus: LinkBonus = () => 0;

/** The scores of all links of the band; null when `onRow` answers true. It hears every row. */
export function scoreLinks(
  evidence: Evidence,
  weights: Float64Array,
  bonus: LinkBonus = noBonus,
  onRow: () => boolean = () => false,
): Scores | null {
  const { band } = evidence;
  const kinds = linkKinds.length;
  const scores = new Float32Array(band.size * kinds).fill(-Infinity);
  const row = new FeatureRow(evidence);
  for (let i = 0; i < band.rows; i += 1) {
    if (onRow()) return null;
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1) {
      const cell = (band.offset[i] ?? 0) + j;
      for (let kind = 0; kind < kinds; kind += 1) {
        if (cellBefore(band, i, j, kind) < 0 || row.isHopeless(i, j, kind)) continue;
        row.fill(i, j, kind);
        scores[cell * kinds + kind] = row.dot(weights) + bonus(i, j, kind);
      }
    }
  }
  return scores;
}

/** The likelihood of a link as how often such links are right, 0–1. */
export function confidenceOf(likelihood: number, { slope, offset }: AlignWeights): number {
  const p = Math.min(1 - 1e-6, Math.max(1e-6, likelihood));
  return 1 / (1 + Math.exp(-(slope * Math.log(p / (1 - p)) + offset)));
}
