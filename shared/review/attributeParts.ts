// The words of base, target and tip in one reading order, each stretch with the layer that answers for its change.
import type { DiffOptions } from '../diff/diffText.js';
import { layerTexts, layerWords, partInLayer, type LayeredPart } from '../diff/layerTexts.js';
import { equalInlineText, sliceInlineText, type InlineText } from '../model/inlineText.js';
import type { Layer } from '../model/layer.js';
import {
  blamedWording,
  blameOver,
  type Blame,
  type Maker,
  type Manner,
  type MakingKind,
  type Wordings,
} from './partMakers.js';

/** How a stretch is changed, and by which layer. `move`: as in the comparison of the wordings. */
export interface Making extends Maker {
  readonly kind: MakingKind;
  readonly move: number | null;
}

/** A stretch that at least one of the three wordings has. */
export interface MadePart {
  /** With the marks of the newest wording that has it. */
  readonly content: InlineText;
  /** With the marks it had before, where only they changed. */
  readonly before: InlineText | null;
  readonly inBase: boolean;
  readonly inTarget: boolean;
  readonly inTip: boolean;
  /** Null: unchanged. */
  readonly making: Making | null;
}

/** The target is the last wording that is no suggestion, the tip the last one. */
export function wordingsOf(layers: readonly Layer[]): Wordings {
  const target = layers.findLastIndex(({ kind }) => kind !== 'suggestion');
  return { target: Math.max(0, target), tip: layers.length - 1 };
}

/** How a part of base (0), target (1) and tip (2) is changed: the newer standing first, so that no suggestion is hidden. */
function mannerOf(part: LayeredPart): Manner | null {
  const [base, target, tip] = [0, 1, 2].map((layer) => partInLayer(part, layer));
  if (tip && !target) return { kind: 'inserted', standing: 'suggested' };
  if (!tip && target) return { kind: 'deleted', standing: 'suggested' };
  if (tip && target && !equalInlineText(tip, target)) return { kind: 'format', standing: 'suggested' };
  if (target && !base) return { kind: 'inserted', standing: 'direct' };
  if (!target && base) return { kind: 'deleted', standing: 'direct' };
  return target && base && !equalInlineText(target, base) ? { kind: 'format', standing: 'direct' } : null;
}

/** A piece of a changed stretch, and the part of the whole chain it lies in. */
interface Found {
  readonly part: LayeredPart;
  readonly length: number;
}

/** Finds the parts of the chain in a range of one of its wordings. */
type Lookup = (wording: number, start: number, end: number) => readonly Found[];

function lookupIn(parts: readonly LayeredPart[]): Lookup {
  const known = new Map<number, readonly (Found & { readonly start: number; readonly end: number })[]>();
  const placesIn = (wording: number) => {
    let at = 0;
    return parts.flatMap((part) => {
      if (partInLayer(part, wording) === null) return [];
      const { length } = part.content.text;
      at += length;
      return [{ part, length, start: at - length, end: at }];
    });
  };
  return (wording, start, end) => {
    const places = known.get(wording) ?? placesIn(wording);
    known.set(wording, places);
    return places
      .filter((place) => place.start < end && start < place.end)
      .map((place) => ({
        part: place.part,
        length: Math.min(place.end, end) - Math.max(place.start, start),
      }));
  };
}

interface Piece {
  readonly maker: Maker;
  readonly length: number;
}

/** Who made the pieces of a changed stretch; where the chain can't say, who made its neighbour, or the newest layer. */
type FindMakers = (manner: Manner, start: number, end: number) => readonly Piece[];

function makerFinder(layers: readonly Layer[], chain: () => readonly LayeredPart[]): FindMakers {
  const wordings = wordingsOf(layers);
  if (layers.length === 2)
    return ({ standing }, start, end) => [
      { maker: { layer: 1, standing, ownLayer: 1 }, length: end - start },
    ];
  let known: { readonly lookup: Lookup; readonly blame: Blame } | null = null;
  return (manner, start, end) => {
    if (known === null) {
      const parts = chain();
      known = { lookup: lookupIn(parts), blame: blameOver(parts, wordings) };
    }
    const { lookup, blame } = known;
    const { standing } = manner;
    const found = lookup(blamedWording(manner, wordings), start, end);
    const makers = found.map(({ part }) => blame(part, manner));
    const last = standing === 'direct' ? wordings.target : wordings.tip;
    const newest: Maker = { layer: last, standing, ownLayer: last };
    return found.map(({ length }, i) => {
      const near = makers.slice(0, i + 1).findLast((maker) => maker !== null);
      return { maker: near ?? makers.find((maker) => maker !== null) ?? newest, length };
    });
  };
}

/** The pieces with spaces at the end of a piece, not at the beginning of the next: a word goes with the space behind it. */
function withSpacesBehind(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const shifted: Piece[] = [];
  let [start, end] = [0, 0];
  for (const { maker, length } of pieces) {
    end += length;
    let border = Math.max(start, end);
    while (border > 0 && border < text.length && /[ \u3000]/.test(text[border] ?? '')) border += 1;
    if (border > start) shifted.push({ maker, length: border - start });
    start = border;
  }
  return shifted;
}

/** The changed stretch cut into pieces, each with its maker. */
function cutPart(
  part: MadePart,
  manner: Manner,
  move: number | null,
  pieces: readonly Piece[],
): readonly MadePart[] {
  let at = 0;
  return pieces.map(({ maker, length }) => {
    const start = at;
    at += length;
    const cut = (content: InlineText): InlineText =>
      pieces.length === 1 ? content : sliceInlineText(content, start, start + length);
    return {
      ...part,
      content: cut(part.content),
      before: part.before && cut(part.before),
      making: { kind: manner.kind, ...maker, move: maker.standing === manner.standing ? move : null },
    };
  });
}

/** The number of the move that the change of a part of base, target and tip is half of. */
function moveOf({ turns }: LayeredPart, { kind, standing }: Manner): number | null {
  if (kind === 'format') return null;
  return turns.findLast(({ layer }) => layer <= (standing === 'direct' ? 1 : 2))?.move ?? null;
}

/**
 * The words of base, target and tip in one reading order. What differs is found by comparing these three alone; the
 * layers between them only tell who did it.
 */
export function attributeParts(layers: readonly Layer[], options: DiffOptions): readonly MadePart[] {
  const { target, tip } = wordingsOf(layers);
  const three = [0, target, tip].flatMap((i) => layers[i]?.content ?? []);
  const compared = layerTexts(three, options);
  const contents = layers.map(({ content }) => content);
  const isChain = target === 1 && layers.length === 3;
  const findMakers = makerFinder(layers, () => (isChain ? compared : layerWords(contents, options)));
  const ends = [0, 0, 0];
  return compared.flatMap((part): readonly MadePart[] => {
    const starts = [...ends];
    const [inBase = false, inTarget = false, inTip = false] = starts.map((start, i) => {
      const isIn = partInLayer(part, i) !== null;
      if (isIn) ends[i] = start + part.content.text.length;
      return isIn;
    });
    const manner = mannerOf(part);
    const made = { content: part.content, before: null, inBase, inTarget, inTip, making: null };
    if (manner === null) return inTip ? [made] : [];
    const start = starts[blamedWording(manner, { target: 1, tip: 2 })] ?? 0;
    const before = manner.kind === 'format' ? partInLayer(part, manner.standing === 'direct' ? 0 : 1) : null;
    const { text } = part.content;
    const found = findMakers(manner, start, start + text.length);
    const pieces = manner.kind === 'inserted' ? withSpacesBehind(text, found) : found;
    return cutPart({ ...made, before }, manner, moveOf(part, manner), pieces);
  });
}
