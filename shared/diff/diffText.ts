// The differences of two wordings in the units people see: words, figures, dates, names; never inside one.
import type { TextRange } from '../model/inlineText.js';
import type { Token } from '../text/tokenize.js';
import type { ChangeLabel } from '../model/change.js';
import { comparedText, rememberingCutter, type ComparedOptions, type ComparedText } from './comparedText.js';
import { findMoves, type MovedBlock } from './findMoves.js';
import { joinIslands, type Barriers } from './joinIslands.js';
import { labelChange } from './labelChange.js';
import { movesOfPhrases } from './movesOfPhrases.js';
import { slideRuns } from './slideRuns.js';
import { splitFigures } from './splitFigures.js';
import { tokenRuns, type SearchedRuns } from './tokenRuns.js';
import { trimRanges } from './trimRanges.js';
import { trimRuns } from './trimRuns.js';
import { barriersOf, entangledMoves, weaveMoves, withoutBlocks, type WovenRun } from './weaveMoves.js';

/** One inserted, deleted or replaced stretch: a range of the old text and one of the new, empty where there is none. */
export interface Change {
  readonly kind: 'insert' | 'delete' | 'replace';
  /** Half-open UTF-16 offsets, as `after`. */
  readonly before: TextRange;
  readonly after: TextRange;
  readonly label: ChangeLabel;
  /** The deletion and the insertion of one moved stretch share this number (0, 1 …); null: not moved. */
  readonly move: number | null;
}

/**
 * What is known about both texts: where Chinese words come from (`cutWords`; without it Chinese is compared character
 * by character), `names` besides those the texts show, and `terms`, for the labels.
 */
export type DiffOptions = ComparedOptions;

/** What turns one text into another. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** True where the search was given up: stretches shown as replaced may hold more that is equal. */
  readonly isCoarse: boolean;
}

/** How often the difference is made anew with fewer moves before there are none. */
const mostRounds = 3;

/** Where a change is. */
export type ChangedRange = Pick<Change, 'before' | 'after' | 'move'>;

/** The difference of the tokens that stayed in place. */
function differenceOf(
  before: readonly Token[],
  after: readonly Token[],
  barriers: Barriers,
): Omit<SearchedRuns, 'cells'> {
  const raw = tokenRuns(before, after);
  const joined = joinIslands(before, slideRuns(before, after, raw.runs), barriers);
  return {
    runs: splitFigures(before, after, trimRuns(before, after, joined)),
    isCoarse: raw.isCoarse,
  };
}

/** The difference with moves; one that cannot be told apart from a change around it is no move. */
function wovenDifference(
  before: readonly Token[],
  after: readonly Token[],
): { readonly runs: readonly WovenRun[]; readonly isCoarse: boolean } {
  let blocks: readonly MovedBlock[] = findMoves(before, after);
  for (let round = 1; ; round += 1) {
    const oldBlocks = blocks.map((block) => block.before);
    const newBlocks = blocks.map((block) => block.after);
    const { runs, isCoarse } = differenceOf(
      withoutBlocks(before, oldBlocks),
      withoutBlocks(after, newBlocks),
      barriersOf(blocks),
    );
    const entangled = entangledMoves(runs, blocks);
    if (entangled.size === 0) return { runs: weaveMoves(runs, blocks), isCoarse };
    // Leaving some out may entangle others, but rarely more than once.
    blocks = round < mostRounds ? blocks.filter((_, i) => !entangled.has(i)) : [];
  }
}

/** The differing runs as UTF-16 ranges; spaces beside the half of a move belong to it. */
function rangesOf(
  before: readonly Token[],
  after: readonly Token[],
  runs: readonly WovenRun[],
): readonly ChangedRange[] {
  const ranges: ChangedRange[] = [];
  let [oldAt, newAt] = [0, 0];
  const offset = (tokens: readonly Token[], at: number): number =>
    tokens[at]?.start ?? tokens.at(-1)?.end ?? 0;
  for (const run of runs) {
    const [oldEnd, newEnd] = [oldAt + run.before, newAt + run.after];
    if (!run.isEqual)
      ranges.push({
        before: { start: offset(before, oldAt), end: offset(before, oldEnd) },
        after: { start: offset(after, newAt), end: offset(after, newEnd) },
        move: run.move,
      });
    [oldAt, newAt] = [oldEnd, newEnd];
  }
  return ranges;
}

function kindOf({ before, after }: ChangedRange): Change['kind'] {
  return before.start === before.end ? 'insert' : after.start === after.end ? 'delete' : 'replace';
}

function comparedRanges(
  old: ComparedText,
  now: ComparedText,
): { readonly ranges: readonly ChangedRange[]; readonly isCoarse: boolean } {
  const { runs, isCoarse } = wovenDifference(old.units, now.units);
  const ranges = trimRanges(old, now, rangesOf(old.units, now.units, runs));
  return { ranges: movesOfPhrases(old, now, ranges), isCoarse };
}

/**
 * What turns `before` into `after`: changes in order, as half-open UTF-16 ranges of both texts. No change begins or
 * ends inside a word, name, figure, date, address or character. Crumbs between two changes are part of them. Changes
 * never touch, but the halves of a move may touch others. The same texts give the same changes on every machine; the
 * work is bounded, and `isCoarse` says where that left something unsearched.
 */
export function compareText(before: string, after: string, options: DiffOptions = {}): Comparison {
  if (before === after) return { changes: [], isCoarse: false };
  const { cutWords } = options;
  const known = cutWords ? { ...options, cutWords: rememberingCutter(cutWords) } : options;
  const [old, now] = [comparedText(before, known), comparedText(after, known)];
  const { ranges, isCoarse } = comparedRanges(old, now);
  const changes = ranges.map((range) => ({
    kind: kindOf(range),
    ...range,
    label: range.move === null ? labelChange(old, now, range.before, range.after) : 'move',
  }));
  return { changes, isCoarse };
}

/** The changes that `compareText` finds. */
export function diffText(before: string, after: string, options: DiffOptions = {}): readonly Change[] {
  return compareText(before, after, options).changes;
}

/** Where the changes are that `compareText` finds, and which are moves, without the work of labelling them. */
export function changedRanges(before: string, after: string, options: DiffOptions): readonly ChangedRange[] {
  if (before === after) return [];
  return comparedRanges(comparedText(before, options), comparedText(after, options)).ranges;
}
