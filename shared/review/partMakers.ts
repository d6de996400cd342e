// Which layer answers for each changed stretch: blame over the whole chain of wordings.
import { partInLayer, type LayeredPart } from '../diff/layerTexts.js';
import { isInLayer, type Turn } from '../diff/textParts.js';
import type { ChangeStanding } from '../model/change.js';
import { equalInlineText } from '../model/inlineText.js';

/** Indexes of the wordings that count; the base is layer 0. */
export interface Wordings {
  readonly target: number;
  readonly tip: number;
}

export type MakingKind = 'inserted' | 'deleted' | 'format';

/** How a stretch is changed. */
export interface Manner {
  readonly kind: MakingKind;
  readonly standing: ChangeStanding;
}

/** Who answers for a stretch: a layer, and in which standing it is to be decided. */
export interface Maker {
  readonly layer: number;
  readonly standing: ChangeStanding;
  /** The layer that made the change itself, where another one answers for it. */
  readonly ownLayer: number;
}

const isComing = (_: Turn, i: number): boolean => i % 2 === 0;
const isGoing = (_: Turn, i: number): boolean => i % 2 === 1;

/** The wording in which a changed stretch is to be looked up. */
export function blamedWording({ kind, standing }: Manner, { target, tip }: Wordings): number {
  if (kind === 'deleted') return standing === 'direct' ? 0 : target;
  return standing === 'direct' ? target : tip;
}

/** The layer that last gave the words other marks until a wording, or null when they have those of an older one. */
function formatMaker(part: LayeredPart, older: number, newer: number): number | null {
  const [old, now] = [partInLayer(part, older), partInLayer(part, newer)];
  if (old === null || now === null || equalInlineText(old, now)) return null;
  return part.formats.findLast(({ layer }) => layer <= newer)?.layer ?? null;
}

/** The turn that changed the words so between two wordings, or null when by this part they did not change. */
function makingTurn(part: LayeredPart, kind: MakingKind, older: number, newer: number): Turn | null {
  const [isOld, isNew] = [isInLayer(part, older), isInLayer(part, newer)];
  if (kind === 'inserted' && (isOld || !isNew)) return null;
  if (kind === 'deleted' && (!isOld || isNew)) return null;
  const turns = part.turns.filter(kind === 'inserted' ? isComing : isGoing);
  const turn =
    kind === 'inserted'
      ? turns.find(({ layer }) => layer > older)
      : turns.findLast(({ layer }) => layer <= newer);
  return turn ?? null;
}

/** For the turn by which words went: that by which what had replaced them went, when the last layer has none of it. */
function replacedAgain(parts: readonly LayeredPart[]): (turn: Turn) => Turn {
  const came = new Map<number, LayeredPart[]>();
  for (const part of parts)
    for (const { edit } of part.turns.filter(isComing)) came.set(edit, [...(came.get(edit) ?? []), part]);
  const next = (turn: Turn): Turn | null => {
    const replacements = came.get(turn.edit) ?? [];
    if (replacements.some(({ deletedBy }) => deletedBy === null)) return null;
    const goings = replacements.flatMap(({ turns }) => turns.at(-1) ?? []);
    return goings.reduce<Turn | null>(
      (newest, going) => (going.edit > (newest?.edit ?? turn.edit) ? going : newest),
      null,
    );
  };
  return (turn) => {
    let newest = turn;
    for (let newer = next(turn); newer; newer = next(newer)) newest = newer;
    return newest;
  };
}

/** Who made a stretch changed in this manner, by the part of the whole chain it lies in; null: this part can't say. */
export type Blame = (part: LayeredPart, manner: Manner) => Maker | null;

/**
 * Blame over all parts of a chain. Whoever replaces a replacement answers for the whole place, so that no half of it
 * can be decided: a direct deletion whose replacement a suggestion replaces is part of that suggestion.
 */
export function blameOver(parts: readonly LayeredPart[], { target, tip }: Wordings): Blame {
  const newest = replacedAgain(parts);
  return (part, { kind, standing }) => {
    const [older, newer] = standing === 'direct' ? [0, target] : [target, tip];
    if (kind === 'format') {
      const layer = formatMaker(part, older, newer);
      return layer === null ? null : { layer, standing, ownLayer: layer };
    }
    const turn = makingTurn(part, kind, older, newer);
    if (turn === null) return null;
    const { layer } = kind === 'deleted' && standing === 'direct' ? newest(turn) : turn;
    return { layer, standing: layer > target ? 'suggested' : 'direct', ownLayer: turn.layer };
  };
}
