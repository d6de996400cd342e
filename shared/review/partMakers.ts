// Which of the words of a chain of wordings are changed, in which standing, and which layer answers for it.
import { partInLayer, type LayeredPart } from '../diff/layerTexts.js';
import type { Turn } from '../diff/textParts.js';
import type { ChangeStanding } from '../model/change.js';
import { equalInlineText } from '../model/inlineText.js';

/** Indexes of the three wordings that count; the base is layer 0. */
export interface Wordings {
  readonly target: number;
  readonly tip: number;
}

/** How a part is changed, and by which layer. */
export interface Making {
  readonly kind: 'inserted' | 'deleted' | 'format';
  readonly standing: ChangeStanding;
  readonly layer: number;
  readonly move: number | null;
}

/** A part, and which of the three wordings have it. */
export interface PlacedPart {
  readonly part: LayeredPart;
  readonly inBase: boolean;
  readonly inTarget: boolean;
  readonly inTip: boolean;
}

/** Where the part stands. */
export function placePart(part: LayeredPart, { target, tip }: Wordings): PlacedPart {
  const isIn = (layer: number): boolean => partInLayer(part, layer) !== null;
  return { part, inBase: isIn(0), inTarget: isIn(target), inTip: isIn(tip) };
}

const isComing = (_: Turn, i: number): boolean => i % 2 === 0;
const isGoing = (_: Turn, i: number): boolean => i % 2 === 1;

/** The turn that brought the words since a layer. */
const firstComing = (part: LayeredPart, since: number): Turn | undefined =>
  part.turns.filter(isComing).find(({ layer }) => layer > since);

/** The turn that took the words, until a layer. */
const lastGoing = (part: LayeredPart, until: number): Turn | undefined =>
  part.turns.filter(isGoing).findLast(({ layer }) => layer <= until);

/** The layer that last changed the marks after one layer and until another, or null when both have the same. */
function formatLayer({ part }: PlacedPart, after: number, until: number): number | null {
  const [old, now] = [partInLayer(part, after), partInLayer(part, until)];
  if (old === null || now === null || equalInlineText(old, now)) return null;
  return part.formats.findLast(({ layer }) => layer <= until)?.layer ?? null;
}

/** How the part is changed by itself: the newer standing first, so that no suggestion is hidden. Null: unchanged. */
export function makingOf(placed: PlacedPart, { target, tip }: Wordings): Making | null {
  const { part, inBase, inTarget, inTip } = placed;
  const made = (kind: 'inserted' | 'deleted', standing: ChangeStanding, turn: Turn | undefined): Making => ({
    kind,
    standing,
    layer: turn?.layer ?? tip,
    move: turn?.move ?? null,
  });
  if (inTip && !inTarget) return made('inserted', 'suggested', firstComing(part, target));
  if (!inTip && inTarget) return made('deleted', 'suggested', lastGoing(part, tip));
  const suggested = formatLayer(placed, target, tip);
  if (suggested !== null) return { kind: 'format', standing: 'suggested', layer: suggested, move: null };
  if (inTarget && !inBase) return made('inserted', 'direct', firstComing(part, 0));
  if (!inTarget && inBase) return made('deleted', 'direct', lastGoing(part, target));
  const direct = formatLayer(placed, 0, target);
  return direct === null ? null : { kind: 'format', standing: 'direct', layer: direct, move: null };
}

/**
 * For words that were deleted: the turn by which what had replaced them went, when nothing of it is left. Whoever
 * replaces a replacement answers for the whole place, so that no half of it can be decided.
 */
export function replacedAgain(
  parts: readonly PlacedPart[],
): (placed: PlacedPart, layer: number) => Turn | null {
  const came = new Map<number, PlacedPart[]>();
  for (const placed of parts)
    for (const { edit } of placed.part.turns.filter(isComing))
      came.set(edit, [...(came.get(edit) ?? []), placed]);
  const next = (turn: Turn): Turn | null => {
    const replacements = came.get(turn.edit) ?? [];
    if (replacements.length === 0 || replacements.some(({ inTip }) => inTip)) return null;
    const goings = replacements.flatMap(({ part }) => part.turns.at(-1) ?? []);
    return goings.reduce<Turn | null>(
      (newest, going) => (going.edit > (newest?.edit ?? -1) ? going : newest),
      null,
    );
  };
  return ({ part }, layer) => {
    let turn = lastGoing(part, layer) ?? null;
    for (let newer = turn && next(turn); newer && newer.edit > (turn?.edit ?? -1); newer = next(newer))
      turn = newer;
    return turn;
  };
}
