// Makes changes that touch go together however they are decided: each takes along one space of its own, and where no
// space does it they are one change.
import { equalInlineText, sliceInlineText, type InlineText } from '../model/inlineText.js';
import type { Making, MadePart } from './attributeParts.js';
import { badSeam, type Versions } from './badSeams.js';
import type { PartGroup } from './groupParts.js';
import { spaceShapes, type Cut, type Touching } from './spaceShapes.js';

/** Base, target and tip. */
export type ThreeTexts = readonly [base: InlineText, target: InlineText, tip: InlineText];

const versionNames = ['inBase', 'inTarget', 'inTip'] as const;

const versionsOf = (parts: readonly MadePart[]): Versions => {
  const text = (version: 0 | 1 | 2): string =>
    parts.map((part) => (part[versionNames[version]] ? part.content.text : '')).join('');
  return [text(0), text(1), text(2)];
};

const cutOf = ({ parts, making }: PartGroup): Cut => ({
  making,
  parts,
  versions: versionsOf(parts),
  isMoved: false,
});

/** Unchanged words, and words with other marks, read the same whatever is decided. */
const isFixed = ({ making }: Cut): boolean => making === null || making.kind === 'format';

/** In a suggestion that changes no words any more, the direct change that it had on top of it. */
function withoutIdleness(making: Making, parts: readonly MadePart[], [base, target, tip]: Versions): Making {
  if (making.standing === 'direct' || target !== tip || base === target) return making;
  const layers = parts.flatMap((part) =>
    part.making && (part.making.standing === 'direct' || (part.inBase && !part.inTarget && !part.inTip))
      ? [part.making.ownLayer]
      : [],
  );
  if (layers.length === 0) return making;
  const layer = Math.max(...layers);
  return { ...making, standing: 'direct', layer, ownLayer: layer };
}

/** Several changes as one, by whoever changed the place last. */
function joinedCut(cuts: readonly Cut[]): Cut {
  const parts = cuts.flatMap((cut) => cut.parts);
  const text = (version: 0 | 1 | 2): string => cuts.map((cut) => cut.versions[version]).join('');
  const joinedVersions: Versions = [text(0), text(1), text(2)];
  const newest = cuts
    .flatMap(({ making }) => making ?? [])
    .reduce((best, making) => (making.layer > best.layer ? making : best));
  const making = withoutIdleness({ ...newest, move: null }, parts, joinedVersions);
  return { making, parts, versions: joinedVersions, isMoved: cuts.some(({ isMoved }) => isMoved) };
}

const seamOf = ({ left, cuts, right }: Touching): ReturnType<typeof badSeam> =>
  badSeam({
    left: left.text,
    pieces: cuts.map((cut) => ({ versions: cut.versions, standing: cut.making?.standing ?? 'direct' })),
    right: right.text,
  });

/** The changes joined wherever they do not go together. */
function joined(touching: Touching): Touching {
  let now = touching;
  for (let seam = seamOf(now); seam; seam = seamOf(now)) {
    const [from, to] = [Math.max(0, seam.from), Math.min(seam.to, now.cuts.length - 1)];
    if (from >= to) break;
    const cut = joinedCut(now.cuts.slice(from, to + 1));
    now = { ...now, cuts: [...now.cuts.slice(0, from), cut, ...now.cuts.slice(to + 1)] };
  }
  return now;
}

const isBlank = (cut: Cut): boolean => cut.versions.every((text) => text.trim() === '');

/** Where each of the three wordings has been read to. */
type Places = readonly [number, number, number];

/** What a cut has of each wording, from its place on. */
function slicesAt(wordings: ThreeTexts, places: Places, { versions }: Pick<Cut, 'versions'>): ThreeTexts {
  const slice = (version: 0 | 1 | 2): InlineText =>
    sliceInlineText(wordings[version], places[version], places[version] + versions[version].length);
  return [slice(0), slice(1), slice(2)];
}

const after = (places: Places, { versions }: Pick<Cut, 'versions'>): Places => [
  places[0] + versions[0].length,
  places[1] + versions[1].length,
  places[2] + versions[2].length,
];

/** A space that is bold in one wording and not in the other is no space to share: the same words have the same marks. */
function keepsMarks({ cuts }: Touching, from: Places, wordings: ThreeTexts): boolean {
  let places = from;
  return cuts.every((cut) => {
    const [base, target, tip] = slicesAt(wordings, places, cut);
    places = after(places, cut);
    const pairs = [
      [base, target],
      [target, tip],
      [base, tip],
    ] as const;
    return !cut.isMoved || pairs.every(([a, b]) => a.text !== b.text || equalInlineText(a, b));
  });
}

/**
 * The changes as they go together: as they are if they do, else the shape in which the fewest have to be joined. `isRight` says
 * whether a shape may be taken.
 */
function mended(touching: Touching, isRight: (shape: Touching) => boolean): Touching {
  const { cuts } = touching;
  if (cuts.length < 2 || (!cuts.some(isBlank) && seamOf(touching) === null)) return touching;
  const cost = (before: Touching, after: Touching): number =>
    before.cuts.length - after.cuts.length + after.cuts.filter(isBlank).length;
  let best = joined(touching);
  let least = cost(touching, best);
  for (const shape of spaceShapes(touching)) {
    if (least === 0) break;
    const result = joined(shape);
    if (cost(shape, result) >= least || !isRight(result)) continue;
    best = result;
    least = cost(shape, result);
  }
  return best;
}

/** All cuts, with those that touch mended. */
function mendedCuts(cuts: readonly Cut[], wordings: ThreeTexts): readonly Cut[] {
  const result: Cut[] = [];
  const rest = [...cuts];
  const besideOf = (cut: Cut | undefined): Touching['left'] => ({
    text: cut?.versions[2] ?? '',
    // The last character of an unchanged stretch stays: it keeps the changes on both sides apart.
    canGive: cut?.making === null && cut.versions[2].length > 1,
  });
  const give = (cut: Cut | undefined, text: string): readonly Cut[] =>
    !cut ? [] : cut.versions[2] === text ? [cut] : [{ ...cut, versions: [text, text, text], isMoved: true }];
  while (rest.length > 0) {
    const count = rest.findIndex(isFixed);
    const touching = rest.splice(0, count < 0 ? rest.length : count);
    const [before, next] = [result.pop(), rest.shift()];
    const read = result.reduce(after, [0, 0, 0]);
    const done = mended({ left: besideOf(before), cuts: touching, right: besideOf(next) }, (shape) => {
      const from = give(before, shape.left.text).reduce(after, read);
      return keepsMarks(shape, from, wordings);
    });
    result.push(...give(before, done.left.text), ...done.cuts, ...give(next, done.right.text));
  }
  return result;
}

/** The parts of a cut whose borders were moved, from what it has of the three wordings. */
function movedParts(making: Making | null, slices: ThreeTexts): readonly MadePart[] {
  const [base, target, tip] = slices;
  const part = (content: InlineText, kind: Making['kind'] | null): MadePart => ({
    content,
    before: null,
    inBase: equalInlineText(content, base),
    inTarget: equalInlineText(content, target),
    inTip: equalInlineText(content, tip),
    making: making && kind && { ...making, kind },
  });
  if (making === null) return [part(tip, null)];
  const now = making.standing === 'direct' ? target : tip;
  const old = equalInlineText(base, target) ? [base] : [base, target];
  const gone = old.filter((one) => !equalInlineText(one, now));
  const made = [...gone.map((one) => part(one, 'deleted')), part(now, 'inserted')];
  return made.filter(({ content }) => content.text !== '');
}

/**
 * The groups, with changes that touch made so that any of them can be decided without the others: no words grow
 * together and no spaces double that don't in one of the three wordings. They share out the spaces between them and
 * one beside them, an insertion and a deletion each with its own; changes that still do not go together are one, by
 * whoever made the last of them. `wordings` are those that the groups are of.
 */
export function mendSeams(groups: readonly PartGroup[], wordings: ThreeTexts): readonly PartGroup[] {
  let places: Places = [0, 0, 0];
  return mendedCuts(groups.map(cutOf), wordings).map((cut): PartGroup => {
    const slices = slicesAt(wordings, places, cut);
    places = after(places, cut);
    const { making, parts, isMoved } = cut;
    return { parts: isMoved ? movedParts(making, slices) : parts, making };
  });
}
