// Sorts confirmed links: those that keep the order part the texts, the others take their units out of the search.
import type { UnitRanges } from './alignTexts.js';

/** A link between units of both sides. */
export interface FixedLink {
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** Confirmed as moved: it parts nothing, however the others stand. */
  readonly isMoved?: boolean;
}

/** What is left to align. */
export interface OpenUnits {
  /** Units of each side that are searched or confirmed in order, by their numbers. */
  readonly source: readonly number[];
  readonly target: readonly number[];
  /** The confirmed links in order, in places of those lists. */
  readonly confirmed: readonly UnitRanges[];
}

const placesOf = (units: readonly number[]): ReadonlyMap<number, number> =>
  new Map(units.map((unit, place) => [unit, place]));

/** Whether the units are neighbours among those with these places. */
const isRun = (units: readonly number[], places: ReadonlyMap<number, number>): boolean => {
  const first = places.get(units[0] ?? -1) ?? NaN;
  return units.every((unit, k) => places.get(unit) === first + k);
};

/** The most links that rise on both sides; both lists are short, and quadratic time is short too. */
function risingLinks(links: readonly FixedLink[]): readonly FixedLink[] {
  const sorted = links.toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
  const length: number[] = [];
  const before: number[] = [];
  sorted.forEach((link, at) => {
    [length[at], before[at]] = [1, -1];
    for (let k = 0; k < at; k += 1) {
      const isBelow = (sorted[k]?.target.at(-1) ?? 0) < (link.target[0] ?? 0);
      if (isBelow && (length[k] ?? 0) + 1 > (length[at] ?? 0))
        [length[at], before[at]] = [(length[k] ?? 0) + 1, k];
    }
  });
  const chain: FixedLink[] = [];
  for (let at = length.indexOf(Math.max(...length)); at >= 0; at = before[at] ?? -1) {
    const link = sorted[at];
    if (link) chain.push(link);
  }
  return chain.reverse();
}

/**
 * What is left of these units when the fixed links stand. A fixed link that was moved or crosses others, is not of
 * neighbouring units or has an empty side takes its units out.
 */
export function openUnits(
  source: readonly number[],
  target: readonly number[],
  fixed: readonly FixedLink[],
): OpenUnits {
  const without = (units: readonly number[], taken: readonly number[]): readonly number[] => {
    const gone = new Set(taken);
    return units.filter((unit) => !gone.has(unit));
  };
  let chain = risingLinks(
    fixed.filter(({ source: a, target: b, isMoved }) => a.length > 0 && b.length > 0 && !isMoved),
  );
  for (;;) {
    const inChain = new Set(chain);
    const odd = fixed.filter((link) => !inChain.has(link));
    const left = without(
      source,
      odd.flatMap((link) => link.source),
    );
    const right = without(
      target,
      odd.flatMap((link) => link.target),
    );
    const [leftPlaces, rightPlaces] = [placesOf(left), placesOf(right)];
    const runs = chain.filter((link) => isRun(link.source, leftPlaces) && isRun(link.target, rightPlaces));
    if (runs.length < chain.length) {
      chain = runs;
      continue;
    }
    const rangeIn = (places: ReadonlyMap<number, number>, of: readonly number[]): UnitRanges['source'] => {
      const from = places.get(of[0] ?? -1) ?? 0;
      return { from, to: from + of.length };
    };
    const confirmed = chain.map((link) => ({
      source: rangeIn(leftPlaces, link.source),
      target: rangeIn(rightPlaces, link.target),
    }));
    return { source: left, target: right, confirmed };
  }
}

/** Links in reading order: by the source, those without a source where their target comes. */
export function inReadingOrder<Link extends FixedLink>(links: readonly Link[]): readonly Link[] {
  const bySource = links
    .filter(({ source }) => source.length > 0)
    .toSorted((a, b) => (a.source[0] ?? 0) - (b.source[0] ?? 0));
  const lone = links
    .filter(({ source }) => source.length === 0)
    .toSorted((a, b) => (b.target[0] ?? 0) - (a.target[0] ?? 0));
  const ordered: Link[] = [];
  for (const link of bySource) {
    const first = link.target[0];
    while (first !== undefined && lone.length > 0 && (lone.at(-1)?.target[0] ?? 0) < first) {
      const next = lone.pop();
      if (next) ordered.push(next);
    }
    ordered.push(link);
  }
  return [...ordered, ...lone.toReversed()];
}
