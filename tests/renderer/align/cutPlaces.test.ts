import { describe, expect, it } from 'vitest';
import { openedState, type AlignState } from '../../../renderer/align/alignState.js';
import { beginCut, cutHere, movedCut } from '../../../renderer/align/cutPlaces.js';
import { makeAlignment, rowsOf } from '../../shared/align/alignment/buildAlignment.js';

const pier = makeAlignment(
  ['渡船夜间停靠。由专人值守。票价4元。', '候船厅明年封顶。'],
  ['At night they lie here. Staff watch.', 'The halls will be topped out in January.'],
  [
    [
      [0, 1],
      [0, 1],
    ],
  ],
);
const at = (side: 'source' | 'target', key: string): AlignState => ({
  ...openedState(pier),
  focus: { side, key },
});
function begun(state: AlignState, caret: number | null = null): AlignState {
  return { ...state, cut: beginCut(state, caret) };
}

describe('where a block can be split', () => {
  it('offers the sentence ends, and for a later block the place before it', () => {
    expect(beginCut(at('source', '0:0'), null)).toMatchObject({ stops: [7, 13], at: 7 });
    expect(beginCut(at('source', '1:0'), null)).toMatchObject({ stops: [0], at: 0 });
  });

  it('begins at the caret when it is in the words, between words when nothing else is there', () => {
    expect(beginCut(at('source', '0:0'), 4)?.at).toBe(4);
    expect(beginCut(at('source', '0:0'), 99)?.at).toBe(7);
    const alone = makeAlignment(['票价'], ['The fare is four'], [[[0], [0]]]);
    const cut = beginCut({ ...openedState(alone), focus: { side: 'target', key: '0:0' } }, null);
    expect('The fare is four'.slice(0, cut?.at)).toBe('The fare');
  });

  it('moves from place to place, or letter by letter, and not out of the block', () => {
    const first = begun(at('source', '0:0'));
    expect(movedCut(first, 'ArrowRight', false)).toBe(13);
    expect(movedCut(first, 'ArrowLeft', false)).toBeNull();
    expect(movedCut(first, 'ArrowLeft', true)).toBe(6);
    expect(movedCut(first, 'End', false)).toBe(13);
    expect(movedCut(begun(at('source', '0:0'), 1), 'ArrowLeft', true)).toBe(1);
  });

  it('cuts the block inside, and the link before a block where the lengths suggest it on the other side', () => {
    const inside = cutHere(begun(at('source', '0:0')));
    expect(inside.isInside).toBe(true);
    expect(inside.edit.kind === 'edited' && rowsOf(inside.edit.alignment)).toEqual(['1a+1b+2:1+2']);
    const before = cutHere(begun(at('source', '1:0')));
    expect(before.isInside).toBe(false);
    expect(before.edit.kind === 'edited' && rowsOf(before.edit.alignment)).toEqual(['1:1', '2:2']);
  });
});
