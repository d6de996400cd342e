// Where a block can be split: at the caret, at the ends of its sentences, letter by letter.
import { blockContent, blockKey } from '../../shared/align/alignment/blocks.js';
import { cutInLink, likelySplit, splitLink, type LinkEdit } from '../../shared/align/alignment/editLinks.js';
import { sentenceEnds } from '../../shared/align/alignment/sentences.js';
import { tokenize } from '../../shared/text/tokenize.js';
import { indexOf, otherSide } from './alignmentIndex.js';
import type { AlignState, CutPlace } from './alignState.js';

/** The places of the block one is at, the one at the caret chosen (else the first sentence end); null: it is one letter. */
export function beginCut(state: AlignState, caret: number | null): CutPlace | null {
  const { focus, alignment } = state;
  const placed = focus && indexOf(alignment).find(focus);
  if (!focus || !placed) return null;
  const { block, link } = placed;
  const isFirst = link[focus.side][0] === block;
  const stops = [...(isFirst ? [] : [block.start]), ...sentenceEnds(alignment, focus.side, block)];
  const isInside = caret !== null && caret > block.start && caret < block.end;
  const { text } = blockContent(alignment[focus.side], block);
  if (stops.length === 0 && block.end - block.start < 2) return null;
  return { block: focus, stops, at: isInside ? caret : (stops[0] ?? block.start + middleOf(text)) };
}

/** Between the two words nearest to the middle. */
function middleOf(text: string): number {
  const ends = tokenize(text).map(({ end }) => end);
  const distance = (at: number): number => Math.abs(at - text.length / 2);
  const inside = ends.filter((at) => at < text.length);
  return inside.reduce((best, at) => (distance(at) < distance(best) ? at : best), inside[0] ?? 1);
}

/** The next place in the direction of the key, with `isByLetter` one letter on; null when there is none. */
export function movedCut({ alignment, cut }: AlignState, key: string, isByLetter: boolean): number | null {
  const placed = cut && indexOf(alignment).find(cut.block);
  if (!cut || !placed) return null;
  const isBack = key === 'ArrowLeft' || key === 'ArrowUp';
  const stops = isBack ? cut.stops.toReversed() : cut.stops;
  if (key === 'Home') return cut.stops[0] ?? null;
  if (key === 'End') return cut.stops.at(-1) ?? null;
  if (!isByLetter) return stops.find((at) => (isBack ? at < cut.at : at > cut.at)) ?? null;
  const { start, end } = placed.block;
  return Math.max(start + 1, Math.min(end - 1, cut.at + (isBack ? -1 : 1)));
}

/** The cut carried out: before the block the link is split, inside it the block. */
export function cutHere({ alignment, cut }: AlignState): {
  readonly edit: LinkEdit;
  readonly isInside: boolean;
} {
  const placed = cut && indexOf(alignment).find(cut.block);
  if (!cut || !placed) return { edit: { kind: 'refused', reason: 'nothingToCut' }, isInside: false };
  const { side } = cut.block;
  const { block, link } = placed;
  if (cut.at !== block.start) return { edit: cutInLink(alignment, cut.block, cut.at), isInside: true };
  const count = link[side].findIndex((one) => blockKey(one) === cut.block.key);
  const at = { source: 0, target: 0, [side]: count, [otherSide(side)]: likelySplit(link, side, count) };
  return { edit: splitLink(alignment, link.id, at), isInside: false };
}
