// Two wordings made from one: what only one side changed goes together by itself, the rest is a conflict (diff3).
import { diff3MergeRegions } from 'node-diff3';
import type { DiffOptions } from '../diff/diffText.js';
import { joinInlineText, plain, type InlineText } from '../model/inlineText.js';
import { mergeUnits, sliceUnits, type MergeUnits, type UnitSize } from './mergeUnits.js';

/** Whose words a part of a merge without conflict are; `both`: both sides changed it, in the same way. */
export type MergeOrigin = 'base' | 'mine' | 'theirs' | 'both';

/** A stretch of a merge, in reading order. */
export type MergePiece =
  | { readonly kind: 'agreed'; readonly content: InlineText; readonly from: MergeOrigin }
  | {
      readonly kind: 'conflict';
      readonly base: InlineText;
      readonly mine: InlineText;
      readonly theirs: InlineText;
    };

/** `isClean`: no conflicts. */
export interface WordingMerge {
  readonly pieces: readonly MergePiece[];
  readonly isClean: boolean;
}

export type MergeChoice = 'mine' | 'theirs' | 'both';

interface Sides {
  readonly base: MergeUnits;
  readonly mine: MergeUnits;
  readonly theirs: MergeUnits;
}

/** Half-open unit indexes. */
type UnitRange = readonly [start: number, end: number];

/** The search grows with the product of two sides; with more the units are sentences, then the whole is one conflict. */
const mostPairs = 500_000;

const isTooLong = ({ base, mine, theirs }: Sides, head: number, tail: number): boolean => {
  const middle = ({ keys }: MergeUnits): number => keys.length - head - tail;
  return middle(base) * Math.max(middle(mine), middle(theirs)) > mostPairs;
};

/** How many units all sides have in common at the beginning (step 1) or the end (step -1). */
function commonUnits(sides: readonly MergeUnits[], step: 1 | -1, limit: number): number {
  let count = 0;
  while (count < limit) {
    const keys = sides.map((side) => side.keys.at(step === 1 ? count : -1 - count));
    if (keys.some((key) => key !== keys[0])) break;
    count += 1;
  }
  return count;
}

/** A conflict, less what both sides have alike at its ends. */
function conflictPieces(
  sides: Sides,
  base: UnitRange,
  mine: UnitRange,
  theirs: UnitRange,
): readonly MergePiece[] {
  const keys = (side: MergeUnits, at: number): string | undefined => side.keys[at];
  const shorter = Math.min(mine[1] - mine[0], theirs[1] - theirs[0]);
  let head = 0;
  while (head < shorter && keys(sides.mine, mine[0] + head) === keys(sides.theirs, theirs[0] + head))
    head += 1;
  let tail = 0;
  while (
    tail < shorter - head &&
    keys(sides.mine, mine[1] - 1 - tail) === keys(sides.theirs, theirs[1] - 1 - tail)
  )
    tail += 1;
  const both = (start: number, end: number): MergePiece => ({
    kind: 'agreed',
    content: sliceUnits(sides.mine, start, end),
    from: 'both',
  });
  const isSettled = head + tail === mine[1] - mine[0] && head + tail === theirs[1] - theirs[0];
  const conflict: MergePiece = {
    kind: 'conflict',
    base: sliceUnits(sides.base, ...base),
    mine: sliceUnits(sides.mine, mine[0] + head, mine[1] - tail),
    theirs: sliceUnits(sides.theirs, theirs[0] + head, theirs[1] - tail),
  };
  return [both(mine[0], mine[0] + head), ...(isSettled ? [] : [conflict]), both(mine[1] - tail, mine[1])];
}

/** The pieces between the common beginning and the common end. */
function middlePieces(sides: Sides, head: number, tail: number): readonly MergePiece[] {
  const { base, mine, theirs } = sides;
  const middle = ({ keys }: MergeUnits): string[] => keys.slice(head, keys.length - tail);
  const all = ({ keys }: MergeUnits): UnitRange => [head, keys.length - tail];
  if (isTooLong(sides, head, tail)) return conflictPieces(sides, all(base), all(mine), all(theirs));
  return diff3MergeRegions(middle(mine), middle(base), middle(theirs)).flatMap(
    (region): readonly MergePiece[] => {
      const range = (start: number, length: number): UnitRange => [head + start, head + start + length];
      if (region.stable) {
        const from = ({ o: 'base', a: 'mine', b: 'theirs' } as const)[region.buffer];
        const content = sliceUnits(sides[from], ...range(region.bufferStart, region.bufferLength));
        return [{ kind: 'agreed', content, from }];
      }
      return conflictPieces(
        sides,
        range(region.oStart, region.oLength),
        range(region.aStart, region.aLength),
        range(region.bStart, region.bLength),
      );
    },
  );
}

/** Without empty pieces, and neighbours of one origin joined. */
function tidied(pieces: readonly MergePiece[]): readonly MergePiece[] {
  const result: MergePiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === 'agreed' && piece.content.text === '') continue;
    if (piece.kind === 'agreed' && last?.kind === 'agreed' && last.from === piece.from)
      result[result.length - 1] = { ...last, content: joinInlineText([last.content, piece.content]) };
    else result.push(piece);
  }
  return result;
}

/**
 * `mine` and `theirs`, both made from `base`, as one wording with its conflicts. Changes of one side alone are taken,
 * also of marks alone; changes that touch or overlap are a conflict unless they are the same. No piece begins or ends
 * inside a word, figure, date or character of its wording. The work is bounded: of very long wordings that differ
 * much whole sentences, at worst the whole, stand against each other.
 */
export function mergeWordings(
  base: InlineText,
  mine: InlineText,
  theirs: InlineText,
  options: DiffOptions = {},
): WordingMerge {
  const sidesOf = (size: UnitSize): Sides => ({
    base: mergeUnits(base, size, options.cutWords),
    mine: mergeUnits(mine, size, options.cutWords),
    theirs: mergeUnits(theirs, size, options.cutWords),
  });
  const ends = ({ base: old, mine: one, theirs: other }: Sides): readonly [head: number, tail: number] => {
    const all = [old, one, other];
    const shortest = Math.min(...all.map(({ keys }) => keys.length));
    const head = commonUnits(all, 1, shortest);
    return [head, commonUnits(all, -1, shortest - head)];
  };
  let sides = sidesOf('word');
  if (isTooLong(sides, ...ends(sides))) sides = sidesOf('sentence');
  const [head, tail] = ends(sides);
  const common = (start: number, end: number): MergePiece => ({
    kind: 'agreed',
    content: sliceUnits(sides.base, start, end),
    from: 'base',
  });
  const { length } = sides.base.keys;
  const pieces = tidied([common(0, head), ...middlePieces(sides, head, tail), common(length - tail, length)]);
  return { pieces, isClean: pieces.every(({ kind }) => kind === 'agreed') };
}

const endsInWord = /[\p{L}\p{N}]$/u;
const beginsWithWord = /^[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;

/** Both wordings of a conflict one after the other, with a space where Latin words would grow together. */
function joinBoth(mine: InlineText, theirs: InlineText): InlineText {
  const last = mine.text.slice(-1);
  const first = theirs.text.slice(0, 1);
  const growTogether =
    endsInWord.test(mine.text) && beginsWithWord.test(theirs.text) && !han.test(last + first);
  return joinInlineText([mine, plain(growTogether ? ' ' : ''), theirs]);
}

/** The wording that a merge comes to. `choices`: one for each conflict, in order; throws when there are too few. */
export function resolveMerge(pieces: readonly MergePiece[], choices: readonly MergeChoice[]): InlineText {
  let next = 0;
  return joinInlineText(
    pieces.map((piece) => {
      if (piece.kind === 'agreed') return piece.content;
      const choice = choices[next];
      next += 1;
      if (choice === undefined) throw new RangeError('a conflict without a choice');
      return choice === 'both' ? joinBoth(piece.mine, piece.theirs) : piece[choice];
    }),
  );
}

/**
 * The pending suggestion `tip`, made on `oldTarget`, on top of `newTarget`. Where both changed the same words it keeps
 * the suggestion's, so that nothing is lost: they still show as a suggested change.
 */
export function rebaseSuggestion(
  oldTarget: InlineText,
  newTarget: InlineText,
  tip: InlineText,
  options: DiffOptions = {},
): InlineText {
  const { pieces } = mergeWordings(oldTarget, tip, newTarget, options);
  return resolveMerge(
    pieces,
    pieces.map(() => 'mine'),
  );
}
