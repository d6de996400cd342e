import { expect, it } from 'vitest';
import {
  findInArticle,
  foundByRow,
  nothingFound,
  withCurrent,
} from '../../../renderer/article/findInArticle.js';
import { makeSegment, segmentId } from '../articleBuilder.js';

const segments = [makeSegment(1, '船坞 A1', 'Dock A1'), makeSegment(2, '今日', 'the dock')];
const query = { text: 'dock', scope: 'both', matchesCase: false, isPattern: false } as const;

it('finds in reading order, source before target', () => {
  expect(findInArticle(segments, { ...query, text: 'a1' })).toEqual({
    kind: 'found',
    matches: [
      { segmentId: segmentId(1), side: 'source', start: 3, end: 5 },
      { segmentId: segmentId(1), side: 'target', start: 5, end: 7 },
    ],
  });
});

it('keeps to one side, to the case, or to a pattern', () => {
  const count = (change: Partial<typeof query> | { readonly [key: string]: unknown }): number => {
    const result = findInArticle(segments, { ...query, ...change });
    return result.kind === 'found' ? result.matches.length : -1;
  };
  expect([
    count({}),
    count({ matchesCase: true }),
    count({ scope: 'source' }),
    count({ text: '^the', isPattern: true }),
    count({ text: '' }),
    count({ text: '(', isPattern: true }),
  ]).toEqual([2, 1, 0, 1, 0, -1]);
});

it('gives each row its ranges and marks the current one', () => {
  const result = findInArticle(segments, query);
  if (result.kind !== 'found') throw new Error('not found');
  const rows = foundByRow(result.matches);
  const [, second] = result.matches;
  if (!second) throw new Error('no second match');
  expect(withCurrent(rows.get(segmentId(2)) ?? nothingFound, second)).toEqual({
    source: [],
    target: [{ start: 4, end: 8, isCurrent: true }],
  });
});
