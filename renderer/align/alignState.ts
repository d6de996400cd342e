// The alignment as this window holds it: what counts, what came before, where one is, what is proposed.
import { blockKey } from '../../shared/align/alignment/blocks.js';
import type { BlockName } from '../../shared/align/alignment/editLinks.js';
import type { Alignment, AlignmentLink } from '../../shared/model/alignment.js';
import { indexOf, sameBlock, type PlacedBlock } from './alignmentIndex.js';

/** A block about to be cut: the places offered, and the one chosen, as offsets into its paragraph. */
export interface CutPlace {
  readonly block: BlockName;
  /** Sentence ends; the start of the block when the link itself can be split before it. */
  readonly stops: readonly number[];
  readonly at: number;
}

/** The figure, date or name one has stepped to. */
export interface FocusedAnchor {
  readonly block: BlockName;
  /** Offset into the block's text. */
  readonly start: number;
  /** Its number in the link; null: without a counterpart. */
  readonly number: number | null;
}

/** Other links for the rows below a mended one; nothing of it counts until it is kept. */
export interface Proposal {
  readonly alignment: Alignment;
  /** The links that would be other than before. */
  readonly changed: readonly number[];
}

/** A link was mended: what follows may be aligned anew. */
export interface Mended {
  /** Another for every edit. */
  readonly serial: number;
  readonly linkId: number;
  /** The link itself is to be aligned anew too. */
  readonly isWithLink: boolean;
}

/** The whole. Alignments are values: undo is the old one. */
export interface AlignState {
  readonly alignment: Alignment;
  readonly past: readonly Alignment[];
  readonly future: readonly Alignment[];
  readonly focus: BlockName | null;
  /** Where a selection with Shift began. */
  readonly anchor: BlockName | null;
  /** Blocks marked one by one. */
  readonly marked: readonly BlockName[];
  readonly cut: CutPlace | null;
  readonly focusedAnchor: FocusedAnchor | null;
  readonly proposal: Proposal | null;
  readonly mended: Mended | null;
  /** How many edits there were, undone ones too. */
  readonly edits: number;
}

/** A window that has just opened the alignment: on the first block. */
export function openedState(alignment: Alignment): AlignState {
  const index = indexOf(alignment);
  const first = index.source[0] ?? index.target[0];
  const side = index.source.length > 0 ? ('source' as const) : ('target' as const);
  return {
    alignment,
    past: [],
    future: [],
    focus: first ? { side, key: blockKey(first.block) } : null,
    anchor: null,
    marked: [],
    cut: null,
    focusedAnchor: null,
    proposal: null,
    mended: null,
    edits: 0,
  };
}

/** What is on screen: the proposal while there is one. */
export const shownAlignment = ({ alignment, proposal }: AlignState): Alignment =>
  proposal?.alignment ?? alignment;

/** The link one is at, as shown. */
export function focusedLink(state: AlignState): AlignmentLink | null {
  return (state.focus && indexOf(shownAlignment(state)).find(state.focus)?.link) ?? null;
}

function rangeOf(state: AlignState): readonly BlockName[] {
  const { anchor, focus } = state;
  if (!anchor || !focus || anchor.side !== focus.side) return [];
  const index = indexOf(shownAlignment(state));
  const ends = [index.find(anchor)?.position ?? 0, index.find(focus)?.position ?? 0];
  return index[focus.side]
    .slice(Math.min(...ends), Math.max(...ends) + 1)
    .map(({ block }: PlacedBlock) => ({ side: focus.side, key: blockKey(block) }));
}

/** The blocks a command is about: what is marked, the stretch selected with Shift, and where one is. */
export function chosenBlocks(state: AlignState): readonly BlockName[] {
  const names = [...state.marked, ...rangeOf(state), ...(state.focus ? [state.focus] : [])];
  return names.filter((name, i) => names.findIndex((other) => sameBlock(other, name)) === i);
}

/** Whether more is chosen than the block one is at. */
export const hasSelection = (state: AlignState): boolean => state.marked.length > 0 || state.anchor !== null;
