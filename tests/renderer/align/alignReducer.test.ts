import { describe, expect, it } from 'vitest';
import { alignReducer, type AlignAction, type Step } from '../../../renderer/align/alignReducer.js';
import {
  chosenBlocks,
  openedState,
  shownAlignment,
  type AlignState,
} from '../../../renderer/align/alignState.js';
import { joinLinks, linkBlocks, type LinkEdit } from '../../../shared/align/alignment/editLinks.js';
import { stretchAfter } from '../../../shared/align/alignment/stretch.js';
import { makeAlignment, rowsOf } from '../../shared/align/alignment/buildAlignment.js';

const texts = ['一', '二', '三', '四', '五'];
const start = makeAlignment(texts, texts, [
  [[0], [0]],
  [[1], []],
  [[2], [1, 2]],
  [[3], [3]],
  [[4], [4]],
]);

const run = (state: AlignState, ...actions: readonly AlignAction[]): AlignState =>
  actions.reduce(alignReducer, state);
const step = (name: Step, how?: 'extend' | 'keep'): AlignAction => ({ kind: 'stepped', step: name, how });
const source = (paragraph: number) => ({ side: 'source' as const, key: `${paragraph}:0` });
const target = (paragraph: number) => ({ side: 'target' as const, key: `${paragraph}:0` });
const at = (name: { side: 'source' | 'target'; key: string }): AlignState =>
  run(openedState(start), { kind: 'focused', name });

function edited(edit: LinkEdit): AlignAction {
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return { kind: 'edited', alignment: edit.alignment, linkId: edit.linkId };
}

describe('moving about', () => {
  it('goes from block to block, and across to what the block is linked with', () => {
    expect(run(at(source(2)), step('right')).focus).toEqual(target(1));
    expect(run(at(source(2)), step('right'), step('down'), step('left')).focus).toEqual(source(2));
    expect(run(at(source(0)), step('up')).focus).toEqual(source(0));
    expect(run(at(source(0)), step('last')).focus).toEqual(source(4));
  });

  it('crosses from an omission to the nearest block there is', () => {
    expect(run(at(source(1)), step('right')).focus).toEqual(target(0));
  });

  it('selects with Shift, on both sides; a plain arrow drops the stretch and keeps what was marked', () => {
    const selected = run(at(source(2)), step('down', 'extend'), step('right', 'extend'));
    expect(chosenBlocks(selected)).toEqual([source(2), source(3), target(3)]);
    const marked = run(at(source(3)), { kind: 'marked' }, step('right'), step('down'));
    expect(chosenBlocks(marked)).toEqual([source(3), target(4)]);
    const dropped = run(at(source(2)), step('down', 'extend'), step('down'));
    expect(chosenBlocks(dropped)).toEqual([source(4)]);
    expect(chosenBlocks(run(marked, { kind: 'unmarked' }))).toEqual([target(4)]);
  });
});

describe('editing', () => {
  it('undo is the old value itself, redo the new one; a new edit ends redo', () => {
    const joined = run(at(source(3)), edited(joinLinks(start, [3, 4])));
    const undone = run(joined, { kind: 'undone' });
    expect(undone.alignment).toBe(start);
    expect(run(undone, { kind: 'redone' }).alignment).toBe(joined.alignment);
    const other = run(undone, edited(linkBlocks(start, [source(1), target(1)])));
    expect(run(other, { kind: 'redone' })).toBe(other);
  });

  it('keeps the focus on the words when their block was joined into another', () => {
    const joined = run(at(source(4)), step('up', 'extend'), edited(joinLinks(start, [3, 4])));
    expect(joined.focus).toEqual(source(3));
    expect(chosenBlocks(joined)).toEqual([source(3)]);
    expect(joined.marked).toEqual([]);
  });
});

describe('what the aligner proposes', () => {
  const linked = run(at(source(1)), edited(linkBlocks(start, [source(1), target(1)])));
  const stretch = stretchAfter(linked.alignment, linked.mended?.linkId ?? -1);
  if (!stretch) throw new Error('no stretch');
  const answer = [
    { source: [0], target: [], confidence: 0.4 },
    { source: [1], target: [0], confidence: 0.6 },
    { source: [2], target: [1, 2], confidence: 0.7 },
  ];
  const proposed: AlignAction = { kind: 'proposed', serial: linked.mended?.serial ?? -1, stretch, answer };

  it('is shown and counts only once it is kept', () => {
    const shown = run(linked, proposed);
    expect(rowsOf(shown.alignment)).toEqual(['1:1', '2:2', '3:3', '4:4', '5:5']);
    expect(rowsOf(shownAlignment(shown))).toEqual(['1:1', '2:2', '3:', '4:3', '5:4+5']);
    expect(shown.proposal?.changed).toHaveLength(3);
    const kept = run(shown, { kind: 'proposalKept' });
    expect(rowsOf(kept.alignment)).toEqual(rowsOf(shownAlignment(shown)));
    expect(run(kept, { kind: 'undone' }).alignment).toBe(linked.alignment);
  });

  it('is left by Esc and by whatever is edited next', () => {
    const shown = run(linked, proposed);
    const left = run(shown, { kind: 'proposalLeft' });
    expect(shownAlignment(left)).toBe(linked.alignment);
    const goneOn = run(shown, edited(joinLinks(shown.alignment, [3, 4])));
    expect(rowsOf(goneOn.alignment)).toEqual(['1:1', '2:2', '3:3', '4+5:4+5']);
    expect(goneOn.proposal).toBeNull();
  });

  it('comes too late after another edit or an undo', () => {
    const undone = run(linked, { kind: 'undone' });
    expect(run(undone, proposed)).toBe(undone);
    const again = run(undone, edited(linkBlocks(start, [source(1), target(1)])));
    expect(run(again, proposed).proposal).toBeNull();
  });
});
