import { describe, expect, it } from 'vitest';
import { plain } from '../../../shared/model/inlineText.js';
import {
  dropNewest,
  emptyUndoStack,
  popDone,
  popUndone,
  pushAction,
  stands,
  undoLimit,
  type UndoableAction,
} from '../../../renderer/article/undoStack.js';
import { segmentId } from '../articleBuilder.js';

const approval = (number: number): UndoableAction => ({ kind: 'approval', segmentIds: [segmentId(number)] });

describe('the undo stack', () => {
  it('is what it was after undo and redo', () => {
    const stack = pushAction(pushAction(emptyUndoStack, approval(1)), approval(2));
    expect(popUndone(popDone(stack, approval(2)), approval(2))).toEqual(stack);
  });

  it('forgets what was undone once something new is done', () => {
    const stack = popDone(pushAction(emptyUndoStack, approval(1)), approval(1));
    expect(pushAction(stack, approval(2))).toEqual({ done: [approval(2)], undone: [] });
  });

  it('keeps the action as it was carried out: ids may differ', () => {
    const stack = pushAction(emptyUndoStack, approval(1));
    expect(popDone(stack, approval(7)).undone).toEqual([approval(7)]);
  });

  it('drops only the newest of the side that cannot be carried out', () => {
    const stack = { done: [approval(1), approval(2)], undone: [approval(3)] };
    expect(dropNewest(stack, 'done')).toEqual({ done: [approval(1)], undone: [approval(3)] });
    expect(dropNewest(stack, 'undone')).toEqual({ done: stack.done, undone: [] });
  });

  it('has an end', () => {
    let stack = emptyUndoStack;
    for (let i = 0; i < undoLimit + 20; i += 1) stack = pushAction(stack, approval(i));
    expect(stack.done).toHaveLength(undoLimit);
    expect(stack.done[0]).toEqual(approval(20));
  });
});

it('knows whether a wording still stands; none and an empty one are the same', () => {
  expect(stands({ content: plain('Today'), origin: 'edit' }, plain('Today'))).toBe(true);
  expect(stands({ content: plain('Today'), origin: 'edit' }, plain('Today,'))).toBe(false);
  expect(stands({ content: null, origin: null }, plain(''))).toBe(true);
});
