// Puts moved stretches back into the difference of what stayed in place: a deletion here, an insertion there.
import type { Token } from '../text/tokenize.js';
import type { MovedBlock } from './findMoves.js';
import type { Barriers } from './joinIslands.js';
import type { Run } from './runs.js';

/** A run, and which move it is half of. */
export interface WovenRun extends Run {
  readonly move: number | null;
}

/** The tokens outside the blocks of one side. */
export function withoutBlocks(
  tokens: readonly Token[],
  blocks: readonly (readonly [start: number, end: number])[],
): readonly Token[] {
  const kept: Token[] = [];
  let at = 0;
  for (const [start, end] of blocks.toSorted(([a], [b]) => a - b)) {
    for (; at < start; at += 1) kept.push(tokens[at] as Token);
    at = end;
  }
  for (; at < tokens.length; at += 1) kept.push(tokens[at] as Token);
  return kept;
}

/** Where a block stands among the tokens that stayed, how long it is and which move it belongs to. */
interface Cut {
  readonly at: number;
  readonly length: number;
  readonly move: number;
}

function cutsOf(blocks: readonly (readonly [start: number, end: number])[]): readonly Cut[] {
  let taken = 0;
  return blocks
    .map(([start, end], move) => ({ start, length: end - start, move }))
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, length, move }) => {
      const at = start - taken;
      taken += length;
      return { at, length, move };
    });
}

/** Where the blocks stood among the tokens that stayed. */
export function barriersOf(blocks: readonly MovedBlock[]): Barriers {
  const places = (side: 'before' | 'after'): readonly number[] =>
    cutsOf(blocks.map((block) => block[side])).map(({ at }) => at);
  return { before: places('before'), after: places('after') };
}

/** The moves with a half strictly inside a change of what stayed: they cannot be shown apart from it. */
export function entangledMoves(runs: readonly Run[], blocks: readonly MovedBlock[]): ReadonlySet<number> {
  const entangled = new Set<number>();
  for (const side of ['before', 'after'] as const) {
    let at = 0;
    const cuts = cutsOf(blocks.map((block) => block[side]));
    for (const run of runs) {
      const end = at + run[side];
      if (!run.isEqual) for (const cut of cuts) if (at < cut.at && cut.at < end) entangled.add(cut.move);
      at = end;
    }
  }
  return entangled;
}

/** The runs of what stayed, cut open where blocks stood, and the blocks; no move may be entangled. */
export function weaveMoves(runs: readonly Run[], blocks: readonly MovedBlock[]): readonly WovenRun[] {
  const woven: WovenRun[] = [];
  const oldCuts = [...cutsOf(blocks.map(({ before }) => before))];
  const newCuts = [...cutsOf(blocks.map(({ after }) => after))];
  let [oldAt, newAt] = [0, 0];
  const pushHalves = (): void => {
    for (let cut = oldCuts[0]; cut?.at === oldAt; cut = oldCuts[0]) {
      woven.push({ isEqual: false, before: cut.length, after: 0, move: cut.move });
      oldCuts.shift();
    }
    for (let cut = newCuts[0]; cut?.at === newAt; cut = newCuts[0]) {
      woven.push({ isEqual: false, before: 0, after: cut.length, move: cut.move });
      newCuts.shift();
    }
  };
  for (const run of runs) {
    let left = run;
    pushHalves();
    while (left.isEqual && left.before > 0) {
      const length = Math.min(
        left.before,
        (oldCuts[0]?.at ?? Infinity) - oldAt,
        (newCuts[0]?.at ?? Infinity) - newAt,
      );
      woven.push({ isEqual: true, before: length, after: length, move: null });
      [oldAt, newAt] = [oldAt + length, newAt + length];
      left = { isEqual: true, before: left.before - length, after: left.after - length };
      if (left.before > 0) pushHalves();
    }
    if (!run.isEqual) {
      woven.push({ ...run, move: null });
      [oldAt, newAt] = [oldAt + run.before, newAt + run.after];
    }
  }
  pushHalves();
  return woven;
}
