// Proposes paragraphs that were moved: units without a counterpart that belong together although they stand elsewhere.
import type { UnitLink } from './alignTexts.js';
import { fullBand } from './band.js';
import { findAnchors, type Anchor } from './coarseBand.js';
import { linkLikelihoods } from './linkChain.js';
import { linkKinds, mostUnits } from './linkKinds.js';
import {
  evidenceOf,
  prepareTexts,
  type Knowledge,
  type Prepared,
  type SideTexts,
  type WordTables,
} from './prepareTexts.js';
import { confidenceOf, lexicalWeights, plainWeights, scoreLinks, type AlignWeights } from './scoreLinks.js';
import { transposeTable } from './tokenTable.js';

/** Proposals less likely than this are not made: they would cross what is linked. */
const leastConfidence = 0.9;
/** At least so many words or values of the two must stand for each other, and so large a share of the smaller one's. */
const leastMet = 6;
const leastShare = 0.3;

/** A table of one unit beside one, and the cell where the link of the two ends. */
const pairBand = fullBand(2, 2);
const pairCell = pairBand.size - 1;

function chosen({ texts, language }: SideTexts, units: readonly number[]): SideTexts {
  return { texts: units.map((unit) => texts[unit] ?? ''), language };
}

/** Pairs of lone units that share rare words, by their numbers in the texts, the Chinese side first. */
function candidates(
  source: SideTexts,
  target: SideTexts,
  lone: readonly [readonly number[], readonly number[]],
  knowledge: Knowledge | null,
): readonly Anchor[] {
  const prepared = prepareTexts(chosen(source, lone[0]), chosen(target, lone[1]), knowledge);
  if (!prepared) return [];
  const { first, second, wordTable, valueTable, isSwapped } = prepared;
  const anchors = findAnchors([
    { first: first.words, second: second.words, table: wordTable },
    { first: first.values, second: second.values, table: valueTable },
  ]);
  const [a, b] = isSwapped ? [lone[1], lone[0]] : lone;
  return anchors.map(({ i, j, weight }) => ({ i: a[i] ?? 0, j: b[j] ?? 0, weight }));
}

const tokensAt = (starts: Int32Array, unit: number): number => (starts[unit + 1] ?? 0) - (starts[unit] ?? 0);

/** How likely the two units belong together rather than alone; 0 where they share little. */
function likelihoodOf(
  prepared: Prepared,
  words: WordTables,
  weights: AlignWeights,
  { i, j }: Anchor,
): number {
  const stretch = { first: { from: i, to: i + 1 }, second: { from: j, to: j + 1 } };
  const evidence = evidenceOf(prepared, stretch, pairBand, words);
  const at = pairCell * mostUnits;
  const met = (evidence.words.first.met[at] ?? 0) + (evidence.values.first.met[at] ?? 0);
  const { first, second } = prepared;
  const size = Math.min(tokensAt(first.words.starts, i), tokensAt(second.words.starts, j));
  if (met < leastMet || met < leastShare * size) return 0;
  const scores = scoreLinks(evidence, weights.first);
  // One to one is the first of the kinds.
  return scores ? (linkLikelihoods(pairBand, scores).likelihoods[pairCell * linkKinds.length] ?? 0) : 0;
}

/**
 * Links one to one between units that stand alone in `links`, where words and values leave little doubt. `source` and
 * `target` are the texts the links are about. Each unit is in one proposal at most.
 */
export function movedLinks(
  source: SideTexts,
  target: SideTexts,
  links: readonly Pick<UnitLink, 'source' | 'target'>[],
  knowledge: Knowledge | null,
): readonly UnitLink[] {
  const left = links.filter((link) => link.target.length === 0).flatMap((link) => link.source);
  const right = links.filter((link) => link.source.length === 0).flatMap((link) => link.target);
  if (left.length === 0 || right.length === 0) return [];
  const pairs = candidates(source, target, [left, right], knowledge);
  const prepared = pairs.length > 0 ? prepareTexts(source, target, knowledge) : null;
  if (!prepared) return [];
  const table = prepared.wordTable;
  const words = { table, transposed: transposeTable(table, prepared.second.words.counts.length) };
  const weights = prepared.isLexical ? lexicalWeights : plainWeights;
  const taken = { first: new Set<number>(), second: new Set<number>() };
  return pairs
    .map((pair) => ({
      ...pair,
      confidence: confidenceOf(likelihoodOf(prepared, words, weights, pair), weights),
    }))
    .filter(({ confidence }) => confidence >= leastConfidence)
    .toSorted((a, b) => b.confidence - a.confidence || a.i - b.i)
    .flatMap(({ i, j, confidence }) => {
      if (taken.first.has(i) || taken.second.has(j)) return [];
      taken.first.add(i);
      taken.second.add(j);
      const [from, to] = prepared.isSwapped ? [j, i] : [i, j];
      return [{ source: [from], target: [to], confidence }];
    });
}
