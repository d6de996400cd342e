import { describe, expect, it } from 'vitest';
import {
  changeNumber,
  stepThroughChanges,
  type ChangedRow,
} from '../../../shared/review/stepThroughChanges.js';
import { segmentId } from '../buildSegments.js';

const row = (id: string, changes: number): ChangedRow => ({ segmentId: segmentId(id), changes });
const at = (id: string, changeIndex: number) => ({ segmentId: segmentId(id), changeIndex });
const rows = [row('a', 0), row('b', 2), row('c', 0), row('d', 1)];

function steps(direction: 'next' | 'previous', from: ReturnType<typeof at> | null, count: number): string {
  const places: string[] = [];
  let position = from;
  for (let i = 0; i < count; i += 1) {
    const step = stepThroughChanges(rows, position, direction);
    if (!step) return 'none';
    places.push(`${step.segmentId}${step.changeIndex}${step.wrapped ? '!' : ''}`);
    position = step;
  }
  return places.join(' ');
}

describe('stepThroughChanges', () => {
  it('goes through all changes and says where it wraps', () => {
    expect(steps('next', null, 5)).toBe('b0 b1 d0 b0! b1');
    expect(steps('previous', null, 5)).toBe('d0 b1 b0 d0! b1');
  });

  it('starts from a row without changes, and from the row itself', () => {
    expect([steps('next', at('c', 0), 1), steps('previous', at('c', 0), 1)]).toEqual(['d0', 'b1']);
    expect([steps('next', at('b', -1), 1), steps('previous', at('b', -1), 1)]).toEqual(['b0', 'd0!']);
  });

  it('starts over from a row that is gone', () => {
    expect([steps('next', at('x', 3), 1), steps('previous', at('x', 3), 1)]).toEqual(['b0', 'd0']);
  });

  it('finds the only change again and none where there is none', () => {
    expect(stepThroughChanges([row('a', 1)], at('a', 0), 'next')).toEqual({ ...at('a', 0), wrapped: true });
    expect(stepThroughChanges([row('a', 0)], null, 'next')).toBeNull();
  });
});

describe('changeNumber', () => {
  it('counts changes over all rows', () => {
    expect([
      changeNumber(rows, at('b', 1)),
      changeNumber(rows, at('d', 0)),
      changeNumber(rows, null),
    ]).toEqual([
      { number: 2, total: 3 },
      { number: 3, total: 3 },
      { number: 0, total: 3 },
    ]);
  });
});
