import { expect, test } from 'vitest';
import { prepareApproval, sliceLength } from '../../../electron/handlers/prepareApproval.js';
import type { PersonId, SegmentId } from '../../../shared/model/ids.js';
import { failed, success, type Outcome } from '../../../shared/outcome.js';

const editor = { personId: 'otto' as PersonId, actingAs: 'editor' } as const;
const ids = Array.from({ length: sliceLength * 2 + 5 }, (_, i) => `s${i}` as SegmentId);

/** Prepares all; after so many slices the user cancels. */
async function run(answer: Outcome<null> = success(null), cancelAfter = Infinity) {
  const slices: (readonly SegmentId[])[] = [];
  const told: (readonly [number, number])[] = [];
  const abort = new AbortController();
  const storage = {
    prepareApproval: async (_: unknown, slice: readonly SegmentId[]): Promise<Outcome<null>> => {
      slices.push(slice);
      if (slices.length === cancelAfter) abort.abort();
      return answer;
    },
  };
  const onProgress = (done: number, total: number): void => void told.push([done, total]);
  const outcome = await prepareApproval(storage, editor, ids, { signal: abort.signal, onProgress });
  return { outcome, slices, told };
}

test('asks slice by slice and tells how far it is', async () => {
  const { outcome, slices, told } = await run();
  expect(outcome).toEqual(success(null));
  expect(slices.flat()).toEqual(ids);
  expect(Math.max(...slices.map(({ length }) => length))).toBe(sliceLength);
  expect(told).toEqual([sliceLength, sliceLength * 2, ids.length].map((done) => [done, ids.length]));
});

test('stops where it was cancelled, also after the last slice, and where the workspace refuses', async () => {
  const early = await run(success(null), 1);
  expect([early.outcome, early.slices.length]).toEqual([failed('app.cancelled', {}), 1]);
  const late = await run(success(null), 3);
  expect([late.outcome, late.slices.length]).toEqual([failed('app.cancelled', {}), 3]);
  const refused = await run(failed('people.nobodyChosen', {}));
  expect([refused.outcome, refused.slices.length]).toEqual([failed('people.nobodyChosen', {}), 1]);
});
