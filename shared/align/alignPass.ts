// One pass of the aligner over a stretch of both texts: scores, likelihoods, and the chain that is worth most.
import { bandOf, type Band } from './band.js';
import type { LikelyLink } from './learntPairs.js';
import { bestChain, linkLikelihoods, linkPrice, type ChainLink } from './linkChain.js';
import { linkKinds } from './linkKinds.js';
import { bandOfStretch, evidenceOf, type Prepared, type Stretch, type WordTables } from './prepareTexts.js';
import { scoreLinks, type LinkBonus } from './scoreLinks.js';

/** Links less likely than this do not widen the band of the second pass. */
const leastLikelihood = 1e-5;
const margin = 2;
const edgeMargin = 2;
/** How much wider the first pass looks when it came to an edge. */
const widening = 5;

/** What a pass finds. */
export interface Pass {
  /** By the numbers of the units in both texts. */
  readonly links: readonly LikelyLink[];
  /** Where a second pass should look. */
  readonly narrowed: Band;
  readonly isAtEdge: boolean;
}

/** Where likely links are, and a little around. */
function narrowBand(band: Band, likelihoods: Float32Array): Band {
  const kinds = linkKinds.length;
  const from = new Float64Array(band.rows).fill(Infinity);
  const to = new Float64Array(band.rows).fill(-Infinity);
  const reach = (i: number, j: number): void => {
    from[i] = Math.min(from[i] ?? 0, j - margin);
    to[i] = Math.max(to[i] ?? 0, j + margin);
  };
  for (let i = 0; i < band.rows; i += 1)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j += 1)
      for (let kind = 0; kind < kinds; kind += 1) {
        if ((likelihoods[((band.offset[i] ?? 0) + j) * kinds + kind] ?? 0) < leastLikelihood) continue;
        const { first, second } = linkKinds[kind] ?? { first: 0, second: 0 };
        for (let k = 0; k <= first; k += 1) {
          reach(i - k, j);
          reach(i - k, j - second);
        }
      }
  return bandOf(
    from.map((j) => (j === Infinity ? band.columns - 1 : j)),
    to.map((j) => (j === -Infinity ? 0 : j)),
    band.columns,
  );
}

/** What a pass needs; `onRow` hears of every row, true stops. */
export interface PassInput {
  readonly prepared: Prepared;
  readonly stretch: Stretch;
  readonly words: WordTables;
  readonly weights: Float64Array;
  readonly bonus: LinkBonus | undefined;
  readonly onRow: () => boolean;
}

/** Whether a chain comes so near to the edge of its band that it might have left it. */
const touchesEdge = (chain: readonly ChainLink[], { from, to, columns }: Band): boolean =>
  chain.some(
    ({ i, j }) =>
      ((from[i] ?? 0) > 0 && j - (from[i] ?? 0) < edgeMargin) ||
      ((to[i] ?? 0) < columns - 1 && (to[i] ?? 0) - j < edgeMargin),
  );

/** Aligns a stretch in this band; null when stopped. */
export function runPass(
  { prepared, stretch, words, weights, bonus, onRow }: PassInput,
  band: Band,
): Pass | null {
  const scores = scoreLinks(evidenceOf(prepared, stretch, band, words), weights, bonus, onRow);
  if (!scores) return null;
  const { likelihoods } = linkLikelihoods(band, scores);
  const placeOf = (i: number, j: number, kind: number): number =>
    ((band.offset[i] ?? 0) + j) * linkKinds.length + kind;
  const chain = bestChain(band, (place) => (likelihoods[place] ?? 0) - linkPrice);
  const links = chain.map(({ i, j, kind }) => ({
    i: i + stretch.first.from,
    j: j + stretch.second.from,
    kind,
    confidence: likelihoods[placeOf(i, j, kind)] ?? 0,
  }));
  return { links, narrowed: narrowBand(band, likelihoods), isAtEdge: touchesEdge(chain, band) };
}

/** Aligns a stretch in a band of its own choice; once more in a wider one when it came to an edge. Null when stopped. */
export function runFirstPass(input: PassInput): Pass | null {
  const pass = runPass(input, bandOfStretch(input.prepared, input.stretch));
  if (!pass?.isAtEdge) return pass;
  return runPass(input, bandOfStretch(input.prepared, input.stretch, widening));
}
