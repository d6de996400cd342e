// What happens to the alignment in this window, one action at a time.
import { blockKey } from '../../shared/align/alignment/blocks.js';
import type { BlockName } from '../../shared/align/alignment/editLinks.js';
import { replaceStretch, type Stretch, type StretchLink } from '../../shared/align/alignment/stretch.js';
import type { Alignment } from '../../shared/model/alignment.js';
import { assertNever } from '../../shared/model/assertNever.js';
import { blockNear, indexOf, otherSide, sameBlock } from './alignmentIndex.js';
import {
  chosenBlocks,
  shownAlignment,
  type AlignState,
  type CutPlace,
  type FocusedAnchor,
} from './alignState.js';

/** Where the arrow keys lead. */
export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'pageUp' | 'pageDown';

/** Everything that can happen. */
export type AlignAction =
  | { readonly kind: 'focused'; readonly name: BlockName; readonly how?: 'extend' | 'mark' }
  | { readonly kind: 'stepped'; readonly step: Step; readonly how?: 'extend' | 'keep' }
  | { readonly kind: 'marked' }
  | { readonly kind: 'unmarked' }
  /** `isWithLink`: the mended link is aligned anew too; `linkId` null: nothing is. */
  | {
      readonly kind: 'edited';
      readonly alignment: Alignment;
      readonly linkId: number | null;
      readonly isWithLink?: boolean;
    }
  | { readonly kind: 'undone' }
  | { readonly kind: 'redone' }
  | { readonly kind: 'cutBegun'; readonly cut: CutPlace }
  | { readonly kind: 'cutMoved'; readonly at: number }
  | { readonly kind: 'cutLeft' }
  | { readonly kind: 'anchorFocused'; readonly anchor: FocusedAnchor }
  /** The aligner answered what it was asked after the edit of that serial. */
  | {
      readonly kind: 'proposed';
      readonly serial: number;
      readonly stretch: Stretch;
      readonly answer: readonly StretchLink[];
    }
  | { readonly kind: 'proposalKept' }
  | { readonly kind: 'proposalLeft' };

const mostUndo = 200;

/** The alignment replaced: what was chosen is done with, the focus stays where its words are. */
function settle(state: AlignState, alignment: Alignment, change: Partial<AlignState>): AlignState {
  return {
    ...state,
    alignment,
    focus: state.focus && blockNear(alignment, state.focus),
    anchor: null,
    marked: [],
    cut: null,
    focusedAnchor: null,
    proposal: null,
    mended: null,
    ...change,
  };
}

function edit(state: AlignState, alignment: Alignment): AlignState {
  return settle(state, alignment, { past: [...state.past, state.alignment].slice(-mostUndo), future: [] });
}

const stepSizes: Partial<Readonly<Record<Step, number>>> = { up: -1, down: 1, pageUp: -10, pageDown: 10 };

/** The block a step leads to; the same where there is no other. */
function stepped(state: AlignState, step: Step): BlockName | null {
  const index = indexOf(shownAlignment(state));
  const here = state.focus && index.find(state.focus);
  if (!state.focus || !here) return state.focus;
  const { side } = state.focus;
  if (step === 'left' || step === 'right') {
    const isThere = (step === 'left') === (side === 'source');
    return isThere ? state.focus : acrossFrom(state, here.link.id);
  }
  const last = index[side].length - 1;
  const size = stepSizes[step];
  const at = size === undefined ? (step === 'first' ? 0 : last) : here.position + size;
  const found = index[side][Math.max(0, Math.min(last, at))];
  return found ? { side, key: blockKey(found.block) } : state.focus;
}

/** The block on the other side that stands nearest: the link's own first. */
function acrossFrom(state: AlignState, linkId: number): BlockName | null {
  const { links } = shownAlignment(state);
  if (!state.focus) return null;
  const side = otherSide(state.focus.side);
  const row = links.findIndex(({ id }) => id === linkId);
  for (let distance = 0; distance < links.length; distance += 1)
    for (const at of [row - distance, row + distance]) {
      const block = links[at]?.[side][0];
      if (block) return { side, key: blockKey(block) };
    }
  return state.focus;
}

function moved(state: AlignState, focus: BlockName | null, how: 'extend' | 'keep' | undefined): AlignState {
  const left = { focus, cut: null, focusedAnchor: null };
  if (how === 'keep') return { ...state, ...left };
  if (how === undefined) return { ...state, ...left, anchor: null };
  // A stretch ends where one changes sides: what it held stays marked.
  if (focus?.side !== state.focus?.side)
    return { ...state, ...left, anchor: focus, marked: chosenBlocks(state) };
  return { ...state, ...left, anchor: state.anchor ?? state.focus };
}

function toggleMark(state: AlignState): AlignState {
  const { focus, marked } = state;
  if (!focus) return state;
  const isMarked = marked.some((name) => sameBlock(name, focus));
  const next = isMarked ? marked.filter((name) => !sameBlock(name, focus)) : [...marked, focus];
  return { ...state, marked: next, anchor: null };
}

function focus(state: AlignState, { name, how }: AlignAction & { readonly kind: 'focused' }): AlignState {
  if (how !== 'mark') return moved(state, name, how);
  return toggleMark({ ...state, focus: name, anchor: null, cut: null, focusedAnchor: null });
}

function propose(state: AlignState, action: AlignAction & { readonly kind: 'proposed' }): AlignState {
  if (state.mended?.serial !== action.serial) return state;
  const proposal = replaceStretch(state.alignment, action.stretch, action.answer);
  return { ...state, mended: null, proposal };
}

function mend(state: AlignState, action: AlignAction & { readonly kind: 'edited' }): AlignState {
  const { alignment, linkId, isWithLink = false } = action;
  const edits = state.edits + 1;
  const mended = linkId === null ? null : { serial: edits, linkId, isWithLink };
  return { ...edit(state, alignment), edits, mended };
}

function undo(state: AlignState): AlignState {
  const before = state.past.at(-1);
  if (!before) return { ...state, proposal: null };
  const future = [state.alignment, ...state.future];
  return settle(state, before, { past: state.past.slice(0, -1), future });
}

function redo(state: AlignState): AlignState {
  const [next, ...future] = state.future;
  return next ? settle(state, next, { past: [...state.past, state.alignment], future }) : state;
}

/** The state after an action. */
export function alignReducer(state: AlignState, action: AlignAction): AlignState {
  switch (action.kind) {
    case 'focused':
      return focus(state, action);
    case 'stepped':
      return moved(state, stepped(state, action.step), action.how);
    case 'marked':
      return toggleMark(state);
    case 'unmarked':
      return { ...state, marked: [], anchor: null };
    case 'edited':
      return mend(state, action);
    case 'undone':
      return undo(state);
    case 'redone':
      return redo(state);
    case 'cutBegun':
      return { ...state, cut: action.cut, focus: action.cut.block, proposal: null };
    case 'cutMoved':
      return { ...state, cut: state.cut && { ...state.cut, at: action.at } };
    case 'cutLeft':
      return { ...state, cut: null };
    case 'anchorFocused':
      return { ...state, focusedAnchor: action.anchor, focus: action.anchor.block };
    case 'proposed':
      return propose(state, action);
    case 'proposalKept':
      return state.proposal ? edit(state, state.proposal.alignment) : state;
    case 'proposalLeft':
      return { ...state, proposal: null };
    default:
      return assertNever(action);
  }
}
