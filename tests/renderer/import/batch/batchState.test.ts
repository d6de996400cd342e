import { describe, expect, it } from 'vitest';
import {
  batchCounts,
  batchRows,
  firstOrder,
  partnersOf,
  sortedPairs,
} from '../../../../renderer/import/batch/batchRows.js';
import { batchReducer, emptyBatch, type BatchAction } from '../../../../renderer/import/batch/batchState.js';
import { failed } from '../../../../shared/outcome.js';
import { batch, knownBatch } from './batchForTests.js';

const after = (...actions: readonly BatchAction[]) =>
  actions.reduce(batchReducer, batchReducer(emptyBatch, { kind: 'read', batch }));
const imported: BatchAction = {
  kind: 'outcome',
  id: 0,
  outcome: {
    kind: 'imported',
    result: {
      articleId: 'a' as never,
      figures: { links: 20, doubtful: 0, confidence: 0.97 },
      isAccepted: true,
    },
  },
};

describe('the state of a batch', () => {
  it('shows the least certain pair first, then what belongs to no pair, then what cannot be read', () => {
    expect(batchRows(after(), firstOrder).map(({ key }) => key)).toEqual([
      'pair-1',
      'pair-0',
      'alone',
      'alone-4',
      'alone-5',
      'unreadable',
      'unreadable-0',
    ]);
  });

  it('puts a pair that cannot be aligned before the least certain', () => {
    const failure = failed('files.missing', { file: 'quarry.en.txt' }).failure;
    const state = after();
    const broken = batchReducer(state, { kind: 'tried', id: 0, figures: null, failure, before: null });
    expect(sortedPairs(broken, firstOrder).map(({ id }) => id)).toEqual([0, 1]);
    expect(batchCounts(broken)).toMatchObject({ wanted: 1, doubtful: 1, failed: 1 });
  });

  it('gives the files of a pair back when it is taken apart, and pairs lone ones with the Chinese as the source', () => {
    const apart = after({ kind: 'unpair', id: 1 });
    expect(apart.alone).toEqual([0, 1, 4, 5]);
    const paired = batchReducer(apart, { kind: 'pair', files: [4, 5] });
    expect(paired.alone).toEqual([0, 1]);
    expect(paired.pairs.at(-1)).toMatchObject({ source: 5, target: 4, by: 'hand', figures: null });
    expect(batchReducer(paired, { kind: 'pair', files: [4, 0] })).toBe(paired);
  });

  it('counts no pair that is left out, until it is taken in again', () => {
    const without = after({ kind: 'leaveOut', id: 1 });
    expect(batchCounts(without)).toMatchObject({ wanted: 1, doubtful: 0, leftOut: 1 });
    expect(batchCounts(batchReducer(without, { kind: 'leaveOut', id: 1 }))).toMatchObject({ wanted: 2 });
  });

  it('leaves out what is in the library already, until somebody takes it in', () => {
    const read = batchReducer(emptyBatch, { kind: 'read', batch: knownBatch });
    expect(batchCounts(read)).toMatchObject({ wanted: 1, known: 1, leftOut: 0 });
    const again = batchReducer(read, { kind: 'leaveOut', id: 0 });
    expect(batchCounts(again)).toMatchObject({ wanted: 2, known: 0, leftOut: 0 });
    const paired = batchReducer(again, { kind: 'pair', files: [4, 5] });
    const before = { articleId: 'a9' as never, title: '堤坝' };
    const figures = { links: 3, doubtful: 0, confidence: 0.9 };
    const tried = batchReducer(paired, { kind: 'tried', id: 2, figures, failure: null, before });
    expect(batchCounts(tried)).toMatchObject({ wanted: 2, known: 1 });
  });

  it('leaves pairs that are articles as they are, and changes nothing while pairs are being imported', () => {
    const importing = after({ kind: 'importing', total: 2 }, imported);
    expect(importing.phase).toEqual({ kind: 'importing', done: 1, total: 2 });
    expect(batchReducer(importing, { kind: 'swap', id: 1 })).toBe(importing);
    const done = batchReducer(importing, { kind: 'done', isStopped: true, failure: null });
    expect(batchReducer(done, { kind: 'unpair', id: 0 })).toBe(done);
    const swapped = batchReducer(done, { kind: 'swapAll' });
    expect(swapped.pairs.map(({ source, target }) => [source, target])).toEqual([
      [3, 2],
      [0, 1],
    ]);
    expect(batchCounts(swapped)).toMatchObject({ accepted: 1, wanted: 1 });
  });

  it('offers a lone file the files in the other language, the likeliest name first', () => {
    const state = after({ kind: 'unpair', id: 0 }, { kind: 'unpair', id: 1 });
    expect(partnersOf(state, 3)).toEqual([2, 0, 4]);
    expect(partnersOf(after(), 4)).toEqual([5]);
  });
});
