// How unlikely each link between paragraphs is, in natural-log units: smaller is better, 0 is neither.
import type { ParagraphRole } from '../model/article.js';
import type { ParagraphEvidence } from './paragraphEvidence.js';

/** The kinds of links the aligner considers: how many paragraphs of the source, how many of the target. */
export const linkKinds = [
  { source: 1, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 1 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
] as const;

/** What a link of each kind costs before one looks at it. */
const priorCosts = [0.15, 2.9, 2.9, 4.2, 4.2] as const;

// Lengths of translations scatter by a share of their own that falls with the length.
const varianceLong = 0.015;
const varianceShort = 2;
const clueGain = 1.5;
const clueLoss = 0.25;
const mostClueWeight = 4;
/** Clues in more paragraphs than this share say nothing. */
const commonShare = 0.5;
const clueScale = 0.8;
/** The most the two documents may differ in length altogether before that says something is missing. */
const mostRatio = 1.35;

const fixedRoles: ReadonlySet<ParagraphRole> = new Set([
  'breadcrumb',
  'headline',
  'date',
  'credit',
  'relatedHeadline',
]);
const unmeasuredRoles: ReadonlySet<ParagraphRole> = new Set(['breadcrumb', 'date', 'credit']);
const kindredRoles = [
  'body teaser',
  'body caption',
  'body subhead',
  'headline subhead',
  'headline relatedHeadline',
  'subhead relatedHeadline',
  'caption teaser',
];

/** Equal roles attract, the more so when there is one of them in an article; different ones repel. */
function roleCost(a: ParagraphRole, b: ParagraphRole): number {
  if (a === b) return fixedRoles.has(a) ? -3 : a === 'body' ? 0 : -1;
  return kindredRoles.includes([a, b].sort().join(' ')) ? 2 : 5;
}

/** Running together paragraphs that are not both running text. */
function joinCost(a: ParagraphRole, b: ParagraphRole): number {
  if (a !== b) return 5;
  return fixedRoles.has(a) || a === 'subhead' ? 4 : 0;
}

interface Normal {
  readonly mean: number;
  readonly variance: number;
}

const surprise = (value: number, { mean, variance }: Normal): number =>
  ((value - mean) ** 2 / variance + Math.log(variance)) / 2;

/** How the logarithms of all lengths scatter: what a length is compared with when nothing is linked. */
function background(paragraphs: readonly ParagraphEvidence[]): Normal {
  const logs = paragraphs.map(({ length }) => Math.log(length));
  const mean = logs.reduce((sum, value) => sum + value, 0) / Math.max(1, logs.length);
  const variance = logs.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, logs.length);
  return { mean, variance: Math.max(0.3, variance) };
}

interface Clue {
  readonly weight: number;
  /** Target paragraphs that hold it. */
  readonly places: readonly number[];
}

/** What finding each clue of the source in the target is worth, and where it stands there. */
function clueIndex(
  source: readonly ParagraphEvidence[],
  target: readonly ParagraphEvidence[],
): ReadonlyMap<string, Clue> {
  const inSource = new Map<string, number>();
  for (const { clues } of source) for (const clue of clues) inSource.set(clue, (inSource.get(clue) ?? 0) + 1);
  const places = new Map<string, number[]>();
  target.forEach(({ clues }, at) => {
    for (const clue of clues) {
      if (!inSource.has(clue)) continue;
      const known = places.get(clue);
      if (known) known.push(at);
      else places.set(clue, [at]);
    }
  });
  const index = new Map<string, Clue>();
  for (const [clue, at] of places) {
    const share = Math.max((inSource.get(clue) ?? 0) / source.length, at.length / target.length);
    const weight = Math.min(mostClueWeight, -Math.log(share) * clueScale);
    if (share <= commonShare) index.set(clue, { weight, places: at });
  }
  return index;
}

/** For each target paragraph, what it shares with source paragraph `i`; the last few rows are kept. */
function sharedRows(
  source: readonly ParagraphEvidence[],
  columns: number,
  index: ReadonlyMap<string, Clue>,
): (i: number) => Float32Array {
  const rows = new Map<number, Float32Array>();
  return (i) => {
    const known = rows.get(i);
    if (known) return known;
    const row = new Float32Array(columns);
    for (const clue of source[i]?.clues ?? [])
      for (const at of index.get(clue)?.places ?? [])
        row[at] = (row[at] ?? 0) + (index.get(clue)?.weight ?? 0);
    const [oldest] = rows.keys();
    if (rows.size > 3 && oldest !== undefined) rows.delete(oldest);
    rows.set(i, row);
    return row;
  };
}

/** What the figures of each paragraph weigh: those the other side lacks count against a link. */
const figureWeights = (
  paragraphs: readonly ParagraphEvidence[],
  index: ReadonlyMap<string, Clue>,
): readonly number[] =>
  paragraphs.map(({ clues }) =>
    [...clues].reduce((sum, clue) => sum + (clue.startsWith('=') ? (index.get(clue)?.weight ?? 1) : 0), 0),
  );

/** How surprising the lengths of a link are, against lengths drawn at random. */
function lengthCost(source: number, target: number, ratio: number, all: Normal): number {
  const expected = source * ratio;
  const variance = varianceLong + varianceShort / Math.min(expected, target);
  return surprise(Math.log(target), { mean: Math.log(expected), variance }) - surprise(Math.log(target), all);
}

/**
 * The cost of the link of kind `linkKinds[kind]` whose last paragraphs are source `i - 1` and target `j - 1`;
 * Infinity where it would begin before the documents do.
 */
export type LinkCosts = (i: number, j: number, kind: number) => number;

/** The costs of all links between two documents; quick when asked row by row. */
export function linkCosts(
  source: readonly ParagraphEvidence[],
  target: readonly ParagraphEvidence[],
): LinkCosts {
  const total = (paragraphs: readonly ParagraphEvidence[]): number =>
    paragraphs.reduce((sum, { length }) => sum + length, 0);
  const ratio = Math.min(mostRatio, Math.max(1 / mostRatio, total(target) / Math.max(1, total(source))));
  const all = background(target);
  const index = clueIndex(source, target);
  const shared = sharedRows(source, target.length, index);
  const sourceFigures = figureWeights(source, index);
  const targetFigures = figureWeights(target, index);
  return (i, j, kind) => {
    const { source: m, target: n } = linkKinds[kind] ?? linkKinds[0];
    const [s, t] = [source[i - 1], target[j - 1]];
    const prior = priorCosts[kind] ?? 0;
    if (i < m || j < n) return Infinity;
    if (m === 0 || n === 0 || !s || !t) return prior;
    const s2 = m === 2 ? source[i - 2] : undefined;
    const t2 = n === 2 ? target[j - 2] : undefined;
    const common =
      (shared(i - 1)[j - 1] ?? 0) +
      (s2 ? (shared(i - 2)[j - 1] ?? 0) : 0) +
      (t2 ? (shared(i - 1)[j - 2] ?? 0) : 0);
    const figures =
      (sourceFigures[i - 1] ?? 0) +
      (targetFigures[j - 1] ?? 0) +
      (s2 ? (sourceFigures[i - 2] ?? 0) : 0) +
      (t2 ? (targetFigures[j - 2] ?? 0) : 0);
    const joins = (s2 ? joinCost(s2.role, s.role) : 0) + (t2 ? joinCost(t2.role, t.role) : 0);
    const lengths = unmeasuredRoles.has(s.role)
      ? 0
      : lengthCost(s.length + (s2?.length ?? 0), t.length + (t2?.length ?? 0), ratio, all);
    const unmet = Math.max(0, figures - 2 * common);
    return prior + roleCost(s.role, t.role) + joins + lengths - clueGain * common + clueLoss * unmet;
  };
}
