// Links the units of two texts in two passes: first by lexicon, values, lengths and shape, then again in a narrower band
// with the words that the first pass taught.
import { runFirstPass, runPass, type Pass, type PassInput } from './alignPass.js';
import { learnPairs, type LikelyLink } from './learntPairs.js';
import { linkKinds } from './linkKinds.js';
import {
  bandOfStretch,
  prepareTexts,
  wholeOf,
  type Knowledge,
  type Prepared,
  type SideTexts,
  type Stretch,
  type WordTables,
} from './prepareTexts.js';
import { confidenceOf, lexicalWeights, plainWeights } from './scoreLinks.js';
import { transposeTable } from './tokenTable.js';
import type { AlignWeights, LinkBonus } from './scoreLinks.js';

/** A link between units of both sides, in order; one side may be empty. */
export interface UnitLink {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** How likely it is right, 0–1, as often as it was on texts that were not trained on. */
  readonly confidence: number;
}

/** A score besides the trained ones, for the link of the last `m` units before `i` with the last `n` before `j`. */
export type SideBonus = (
  source: { end: number; count: number },
  target: { end: number; count: number },
) => number;

/** How texts are to be aligned. */
export interface TextsOptions {
  readonly knowledge: Knowledge | null;
  /** Links that stand: neighbouring units of both sides, rising, none empty. They teach words and are not answered. */
  readonly confirmed?: readonly UnitRanges[];
  readonly bonus?: SideBonus;
  /** Hears how much is done, from time to time. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked again and again; true ends the work, and the answer is null. */
  readonly isCancelled?: () => boolean;
}

/** Units `source.from … source.to - 1` beside `target.from … target.to - 1`. */
export interface UnitRanges {
  readonly source: { readonly from: number; readonly to: number };
  readonly target: { readonly from: number; readonly to: number };
}

/** Calls back every 64 steps. */
function stepCounter(total: number, { onProgress, isCancelled }: TextsOptions): () => boolean {
  let done = 0;
  return () => {
    done += 1;
    if (done % 64 === 0) onProgress?.(Math.min(done, total), total);
    return isCancelled?.() ?? false;
  };
}

function asUnitLink(
  { i, j, kind, confidence }: LikelyLink,
  isSwapped: boolean,
  weights: AlignWeights,
): UnitLink {
  const { first = 0, second = 0 } = linkKinds[kind] ?? {};
  const firsts = Array.from({ length: first }, (_, k) => i - first + k);
  const seconds = Array.from({ length: second }, (_, k) => j - second + k);
  return {
    source: isSwapped ? seconds : firsts,
    target: isSwapped ? firsts : seconds,
    confidence: confidenceOf(confidence, weights),
  };
}

const tablesOf = (prepared: Prepared, table: WordTables['table']): WordTables => ({
  table,
  transposed: transposeTable(table, prepared.second.words.counts.length),
});

const oriented = ({ source, target }: UnitRanges, isSwapped: boolean): Stretch =>
  isSwapped ? { first: target, second: source } : { first: source, second: target };

/** What lies before, between and behind the confirmed links. */
function stretchesBetween(whole: Stretch, confirmed: readonly Stretch[]): readonly Stretch[] {
  let [first, second] = [0, 0];
  const stretches: Stretch[] = [];
  const end = {
    first: { from: whole.first.to, to: whole.first.to },
    second: { from: whole.second.to, to: whole.second.to },
  };
  for (const link of [...confirmed, end]) {
    const stretch = {
      first: { from: first, to: link.first.from },
      second: { from: second, to: link.second.from },
    };
    if (stretch.first.from < stretch.first.to || stretch.second.from < stretch.second.to)
      stretches.push(stretch);
    [first, second] = [link.first.to, link.second.to];
  }
  return stretches;
}

/** Confirmed links as the learner takes them; it knows no larger ones than the aligner makes. */
function certainLinks(confirmed: readonly Stretch[]): readonly LikelyLink[] {
  return confirmed.flatMap(({ first, second }) => {
    const kind = linkKinds.findIndex(
      (one) => one.first === first.to - first.from && one.second === second.to - second.from,
    );
    return kind < 0 ? [] : [{ i: first.to, j: second.to, kind, confidence: 1 }];
  });
}

function bonusOf(
  { isSwapped }: Prepared,
  { first, second }: Stretch,
  bonus: SideBonus | undefined,
): LinkBonus | undefined {
  if (!bonus) return undefined;
  return (i, j, kind) => {
    const a = { end: i + first.from, count: linkKinds[kind]?.first ?? 0 };
    const b = { end: j + second.from, count: linkKinds[kind]?.second ?? 0 };
    return isSwapped ? bonus(b, a) : bonus(a, b);
  };
}

type Part = Omit<PassInput, 'words' | 'weights'>;

/** What a pass answers for every part; null when stopped. */
function inAllParts(
  parts: readonly Part[],
  run: (part: Part, at: number) => Pass | null,
): readonly Pass[] | null {
  const passes: Pass[] = [];
  for (const [at, part] of parts.entries()) {
    const pass = run(part, at);
    if (!pass) return null;
    passes.push(pass);
  }
  return passes;
}

/** Both passes; null when stopped. */
function runBoth(
  prepared: Prepared,
  parts: readonly Part[],
  certain: readonly LikelyLink[],
  weights: AlignWeights,
): readonly LikelyLink[] | null {
  const dictionary = tablesOf(prepared, prepared.wordTable);
  const first = inAllParts(parts, (part) =>
    runFirstPass({ ...part, words: dictionary, weights: weights.first }),
  );
  if (!first) return null;
  const links = [...certain, ...first.flatMap((pass) => pass.links)];
  const learnt = learnPairs(links, prepared.first.words, prepared.second.words, prepared.wordTable);
  const words = tablesOf(prepared, learnt);
  const second = inAllParts(parts, (part, p) =>
    runPass(
      { ...part, words, weights: weights.second },
      first[p]?.narrowed ?? bandOfStretch(prepared, part.stretch),
    ),
  );
  return second?.flatMap((pass) => pass.links) ?? null;
}

/**
 * Links the units of two texts: every unit that no confirmed link holds stands in exactly one link, and links do not
 * cross. Null when cancelled. Units should not be blank.
 */
export function alignTexts(
  source: SideTexts,
  target: SideTexts,
  options: TextsOptions,
): readonly UnitLink[] | null {
  const units = source.texts.length + target.texts.length;
  const onStep = stepCounter(3 * (units + 1), options);
  const prepared = prepareTexts(source, target, options.knowledge, onStep);
  if (!prepared) return null;
  const weights = prepared.isLexical ? lexicalWeights : plainWeights;
  const confirmed = (options.confirmed ?? []).map((ranges) => oriented(ranges, prepared.isSwapped));
  const parts = stretchesBetween(wholeOf(prepared), confirmed).map((stretch) => ({
    prepared,
    stretch,
    bonus: bonusOf(prepared, stretch, options.bonus),
    onRow: onStep,
  }));
  const links = runBoth(prepared, parts, certainLinks(confirmed), weights);
  return links?.map((link) => asUnitLink(link, prepared.isSwapped, weights)) ?? null;
}
