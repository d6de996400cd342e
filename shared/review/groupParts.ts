// Joins the changed parts of a wording into changes: one author, one standing, one place.
import type { LayeredPart } from '../diff/layerTexts.js';
import type { Layer } from '../model/layer.js';
import {
  makingOf,
  placePart,
  replacedAgain,
  type Making,
  type PlacedPart,
  type Wordings,
} from './partMakers.js';

/** A part that at least one of the three wordings has; `making` null: unchanged. */
export interface MadePart extends PlacedPart {
  readonly making: Making | null;
}

/** Neighbouring parts that are one change, or unchanged words. */
export interface PartGroup {
  readonly parts: readonly MadePart[];
  /** The making of the newest layer in it. */
  readonly making: Making | null;
}

/** Parts with the same key, side by side, are one change. */
function keyOf(making: Making | null, layers: readonly Layer[]): string {
  if (making === null) return '';
  const { kind, standing, layer, move } = making;
  return `${standing} ${kind === 'format'} ${move ?? ''} ${layers[layer]?.authorId ?? ''}`;
}

function groupsOf(parts: readonly MadePart[], layers: readonly Layer[]): readonly PartGroup[] {
  const groups: { parts: MadePart[]; making: Making | null; key: string }[] = [];
  for (const part of parts) {
    const { making } = part;
    const key = keyOf(making, layers);
    const last = groups.at(-1);
    if (last?.key === key) {
      last.parts.push(part);
      if (making && making.layer > (last.making?.layer ?? -1)) last.making = making;
    } else groups.push({ parts: [part], making, key });
  }
  return groups;
}

/** Whether a suggestion would change anything here: words that target and tip lack alike are the direct author's. */
const isIdle = ({ parts, making }: PartGroup): boolean =>
  making?.standing === 'suggested' && parts.every(({ inTarget, inTip }) => !inTarget && !inTip);

/** The parts in reading order, grouped into changes and unchanged words; words in none of the wordings are left out. */
export function groupParts(
  layered: readonly LayeredPart[],
  layers: readonly Layer[],
  wordings: Wordings,
): readonly PartGroup[] {
  const placed = layered.map((part) => placePart(part, wordings));
  const again = replacedAgain(placed);
  const own: readonly MadePart[] = placed
    .filter(({ inBase, inTarget, inTip }) => inBase || inTarget || inTip)
    .map((part) => ({ ...part, making: makingOf(part, wordings) }));
  const answeredFor = own.map((part): MadePart => {
    const { making } = part;
    if (making?.kind !== 'deleted' || making.standing !== 'direct') return part;
    const turn = again(part, wordings.target);
    if (turn === null || turn.layer === making.layer) return part;
    const standing = turn.layer > wordings.target ? 'suggested' : 'direct';
    return { ...part, making: { kind: 'deleted', standing, layer: turn.layer, move: null } };
  });
  const idle = new Set(
    groupsOf(answeredFor, layers)
      .filter(isIdle)
      .flatMap(({ parts }) => parts.map(({ part }) => part)),
  );
  if (idle.size === 0) return groupsOf(answeredFor, layers);
  return groupsOf(
    answeredFor.map((part, i) => (idle.has(part.part) ? (own[i] ?? part) : part)),
    layers,
  );
}
