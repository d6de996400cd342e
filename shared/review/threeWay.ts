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

/** A place where the wordings differ. */
export interface ThreeWayPlace {
  /** Its parts: `parts.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Where it stands in each wording. */
  readonly ranges: readonly [TextRange, TextRange, TextRange];
  /** False: words beside it differ in the wording that stepping leaves out, whose reading is no answer to this place. */
  readonly isWhole: boolean;
}

/** Three wordings as one text. */
export interface ThreeWayText {
  readonly parts: readonly LayeredPart[];
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

function placesOf(parts: readonly LayeredPart[], steps: ThreeWaySteps): readonly ThreeWayPlace[] {
  const places: ThreeWayPlace[] = [];
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
      places.push({ from, to: index, ranges: [range(0), range(1), range(2)], isWhole });
    }
    if (index === from && part) {
      for (const layer of [0, 1, 2] as const) at[layer] += lengthIn(part, layer);
      index += 1;
    }
  }
  return places;
}

/** The wordings as one text in which each of them can be read, with the places where they differ. */
export function threeWayText(wordings: ThreeWordings, options: DiffOptions = {}): ThreeWayText {
  const parts = layerTexts(wordings, options);
  return {
    parts,
    places: {
      both: placesOf(parts, 'both'),
      first: placesOf(parts, 'first'),
      second: placesOf(parts, 'second'),
    },
  };
}

/** The third wording with the words that `reading` (0, 1, 2) has at that place. */
export function takeReading(wordings: ThreeWordings, place: ThreeWayPlace, reading: 0 | 1 | 2): InlineText {
  const [taken, third] = [place.ranges[reading], place.ranges[2]];
  return joinInlineText([
    sliceInlineText(wordings[2], 0, third.start),
    sliceInlineText(wordings[reading], taken.start, taken.end),
    sliceInlineText(wordings[2], third.end),
  ]);
}

const meets = (a: TextRange, b: TextRange): boolean => a.start <= b.end && b.start <= a.end;

/** What the differences at a place are about, the gravest; `format` when only marks differ. */
export function placeLabel(
  wordings: ThreeWordings,
  { ranges }: ThreeWayPlace,
  options: DiffOptions = {},
): ChangeLabel {
  const labels = new Set<ChangeLabel>();
  for (const layer of [1, 2] as const)
    for (const change of diffText(wordings[layer - 1]?.text ?? '', wordings[layer].text, options))
      if (meets(change.before, ranges[layer - 1] ?? ranges[0]) && meets(change.after, ranges[layer]))
        labels.add(change.label);
  return changeLabels.find((label) => labels.has(label)) ?? 'format';
}
