// The three-way view: three wordings of one target as one text, and the places where they differ.
import { changeLabels, type ChangeLabel } from '../model/change.js';
import { joinInlineText, sliceInlineText, type InlineText, type TextRange } from '../model/inlineText.js';
import { diffText, type DiffOptions } from '../diff/diffText.js';
import { layerTexts, partInLayer, type LayeredPart } from '../diff/layerTexts.js';

/** Three wordings, oldest first as the person sees it. */
export type ThreeWordings = readonly [InlineText, InlineText, InlineText];

/** Which differences one steps through: those from 1 to 2, those from 2 to 3, or all places where any differs. */
export type ThreeWaySteps = 'both' | 'first' | 'second';
export const threeWaySteps: readonly ThreeWaySteps[] = ['both', 'first', 'second'];

/** Neighbouring parts in which the wordings differ. */
export interface ThreeWayStretch {
  /** Its parts: `parts.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in each wording. */
  readonly ranges: readonly [TextRange, TextRange, TextRange];
}

/** A place where the wordings differ: one stretch, or those between which words moved. */
export interface ThreeWayPlace {
  /** In reading order, never empty. */
  readonly stretches: readonly ThreeWayStretch[];
  /** False: words beside it differ in the wording that stepping leaves out, whose reading is no answer to this place. */
  readonly isWhole: boolean;
}

/** Three wordings as one text. */
export interface ThreeWayText {
  readonly parts: readonly LayeredPart[];
  /** Numbers of the moves of which both halves are here. */
  readonly moves: ReadonlySet<number>;
  readonly places: Readonly<Record<ThreeWaySteps, readonly ThreeWayPlace[]>>;
}

/** Whether the words came, went or were formatted from the wording before to this one (1 or 2). */
export function isTouchedBy(part: LayeredPart, layer: 1 | 2): boolean {
  return (
    part.turns.some((turn) => turn.layer === layer) ||
    part.formats.slice(1).some((format) => format.layer === layer)
  );
}

const lengthIn = (part: LayeredPart, layer: number): number => partInLayer(part, layer)?.text.length ?? 0;

/** The part has a share in the differences, or is not there on either side of them. */
function belongs(part: LayeredPart, steps: ThreeWaySteps): boolean {
  if (steps === 'both') return isTouchedBy(part, 1) || isTouchedBy(part, 2);
  const layer = steps === 'first' ? 1 : 2;
  return (
    isTouchedBy(part, layer) || (partInLayer(part, layer) === null && partInLayer(part, layer - 1) === null)
  );
}

function isDifference(part: LayeredPart, steps: ThreeWaySteps): boolean {
  if (steps === 'both') return true;
  return isTouchedBy(part, steps === 'first' ? 1 : 2);
}

type FoundStretch = ThreeWayStretch & Pick<ThreeWayPlace, 'isWhole'>;

function stretchesOf(parts: readonly LayeredPart[], steps: ThreeWaySteps): readonly FoundStretch[] {
  const stretches: FoundStretch[] = [];
  const at: [number, number, number] = [0, 0, 0];
  const differs = (index: number): boolean => {
    const part = parts[index];
    return part !== undefined && belongs(part, 'both');
  };
  let index = 0;
  while (index < parts.length) {
    const from = index;
    const starts = [...at] as const;
    let isPlace = false;
    let part = parts[index];
    while (part && belongs(part, steps)) {
      isPlace ||= isDifference(part, steps);
      for (const layer of [0, 1, 2] as const) at[layer] += lengthIn(part, layer);
      index += 1;
      part = parts[index];
    }
    const range = (layer: 0 | 1 | 2): TextRange => ({ start: starts[layer] ?? 0, end: at[layer] });
    if (isPlace) {
      const isWhole = !differs(from - 1) && !differs(index);
      stretches.push({ from, to: index, ranges: [range(0), range(1), range(2)], isWhole });
    }
    if (index === from && part) {
      for (const layer of [0, 1, 2] as const) at[layer] += lengthIn(part, layer);
      index += 1;
    }
  }
  return stretches;
}

/** Stretches between which words moved are one place: half of it would lose the words or double them. */
function placesOf(
  parts: readonly LayeredPart[],
  moves: ReadonlySet<number>,
  steps: ThreeWaySteps,
): readonly ThreeWayPlace[] {
  const stretches = stretchesOf(parts, steps);
  const groups = stretches.map((_, i) => i);
  const homes = new Map<number, number>();
  stretches.forEach(({ from, to }, i) => {
    for (const { layer, move } of parts.slice(from, to).flatMap(({ turns }) => turns)) {
      if (move === null || !moves.has(move) || (steps !== 'both' && layer !== (steps === 'first' ? 1 : 2)))
        continue;
      const [home, here] = [groups[homes.get(move) ?? i] ?? i, groups[i] ?? i];
      const joined = Math.min(home, here);
      groups.forEach((group, at) => {
        if (group === home || group === here) groups[at] = joined;
      });
      homes.set(move, i);
    }
  });
  return stretches.flatMap((_, i) => {
    const members = stretches.filter((__, at) => groups[at] === i);
    if (members.length === 0) return [];
    return {
      stretches: members.map(({ from, to, ranges }) => ({ from, to, ranges })),
      isWhole: members.every(({ isWhole }) => isWhole),
    };
  });
}

/** Moves whose words both left and came: what is left of others is no move. */
function wholeMovesOf(parts: readonly LayeredPart[]): ReadonlySet<number> {
  const gone = new Set<number>();
  const come = new Set<number>();
  for (const { turns } of parts)
    turns.forEach(({ move }, i) => {
      if (move !== null) (i % 2 === 0 ? come : gone).add(move);
    });
  return new Set([...come].filter((move) => gone.has(move)));
}

/** The number of the move by which the words came or went from the wording before to this one (1 or 2); null: none. */
export function moveOf(
  { turns }: LayeredPart,
  layer: 1 | 2,
  { moves }: Pick<ThreeWayText, 'moves'>,
): number | null {
  const move = turns.find((turn) => turn.layer === layer)?.move ?? null;
  return move !== null && moves.has(move) ? move : null;
}

/** The wordings as one text in which each of them can be read, with the places where they differ. */
export function threeWayText(wordings: ThreeWordings, options: DiffOptions = {}): ThreeWayText {
  const parts = layerTexts(wordings, options);
  const moves = wholeMovesOf(parts);
  return {
    parts,
    moves,
    places: {
      both: placesOf(parts, moves, 'both'),
      first: placesOf(parts, moves, 'first'),
      second: placesOf(parts, moves, 'second'),
    },
  };
}

/** Where the place has words in a wording; where it has none, its first stretch. */
export function rangeOf({ stretches }: ThreeWayPlace, reading: 0 | 1 | 2): TextRange {
  const ranges = stretches.map((stretch) => stretch.ranges[reading]);
  return ranges.find(({ start, end }) => start < end) ?? ranges[0] ?? { start: 0, end: 0 };
}

/** The third wording with the words that `reading` (0, 1, 2) has at that place. */
export function takeReading(wordings: ThreeWordings, place: ThreeWayPlace, reading: 0 | 1 | 2): InlineText {
  const pieces: InlineText[] = [];
  let at = 0;
  for (const { ranges } of place.stretches) {
    const [taken, third] = [ranges[reading], ranges[2]];
    pieces.push(sliceInlineText(wordings[2], at, third.start));
    pieces.push(sliceInlineText(wordings[reading], taken.start, taken.end));
    at = third.end;
  }
  return joinInlineText([...pieces, sliceInlineText(wordings[2], at)]);
}

const meets = (a: TextRange, b: TextRange): boolean => a.start <= b.end && b.start <= a.end;

/** What the differences at a place are about, the gravest; `format` when only marks differ. */
export function placeLabel(
  wordings: ThreeWordings,
  { stretches }: ThreeWayPlace,
  options: DiffOptions = {},
): ChangeLabel {
  const labels = new Set<ChangeLabel>();
  for (const layer of [1, 2] as const)
    for (const change of diffText(wordings[layer - 1]?.text ?? '', wordings[layer].text, options))
      if (
        stretches.some(
          ({ ranges }) =>
            meets(change.before, ranges[layer - 1] ?? ranges[0]) && meets(change.after, ranges[layer]),
        )
      )
        labels.add(change.label);
  return changeLabels.find((label) => labels.has(label)) ?? 'format';
}
