import { describe, expect, it } from 'vitest';
import { nextSegment, type SegmentGoal } from '../../../shared/edit/nextSegment.js';
import { segment, segmentId } from '../buildSegments.js';

const rows = [
  segment({ id: 'a', isApproved: true }),
  segment({ id: 'b' }),
  segment({ id: 'c', isApproved: true, openComments: 1 }),
  segment({ id: 'd', target: null }),
];

function step(from: string | null, direction: 'next' | 'previous', goal: SegmentGoal): string {
  const found = nextSegment(rows, from === null ? null : segmentId(from), direction, goal);
  return found ? `${found.segmentId}${found.wrapped ? '!' : ''}` : 'none';
}

describe('nextSegment', () => {
  it('goes to the neighbour and wraps at the ends', () => {
    expect([step('a', 'next', 'any'), step('d', 'next', 'any'), step('a', 'previous', 'any')]).toEqual([
      'b',
      'a!',
      'd!',
    ]);
  });

  it('skips approved segments, and those without open comments', () => {
    expect([
      step('b', 'next', 'notApproved'),
      step('d', 'next', 'notApproved'),
      step('d', 'previous', 'notApproved'),
    ]).toEqual(['d', 'b!', 'b']);
    expect([step('a', 'next', 'withComments'), step('d', 'next', 'withComments')]).toEqual(['c', 'c!']);
  });

  it('starts at the beginning or the end from nowhere and from a segment that is gone', () => {
    expect([step(null, 'next', 'any'), step(null, 'previous', 'any'), step('x', 'next', 'any')]).toEqual([
      'a',
      'd',
      'a',
    ]);
  });

  it('comes back to the only one that will do', () => {
    expect(step('c', 'next', 'withComments')).toBe('c!');
  });

  it('finds none where none will do', () => {
    expect(
      nextSegment([segment({ id: 'a', isApproved: true })], segmentId('a'), 'next', 'notApproved'),
    ).toBeNull();
    expect(nextSegment([], null, 'next', 'any')).toBeNull();
  });
});
