import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AlignmentSaver, saveAfterMs } from '../../../renderer/align/alignmentSaver.js';
import type { Alignment } from '../../../shared/model/alignment.js';
import { failed, success } from '../../../shared/outcome.js';
import { makeAlignment } from '../../shared/align/alignment/buildAlignment.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const numbered = (nextId: number): Alignment => ({ ...makeAlignment(['一'], ['one'], [[[0], [0]]]), nextId });

it('saves at the next picture, several quick edits as one, each on top of the version before', async () => {
  const save = vi.fn(({ version }: { version: number }) =>
    Promise.resolve(success({ version: version + 1, savedAt: 50 })),
  );
  const saver = new AlignmentSaver(save, { version: 3, savedAt: 1 });
  saver.changed(numbered(7));
  // Nobody may read “saved” under an edit that is not.
  expect(saver.status()).toEqual({ kind: 'saving' });
  saver.changed(numbered(8));
  await vi.advanceTimersByTimeAsync(saveAfterMs);
  expect(save.mock.calls).toEqual([[expect.objectContaining({ nextId: 8, version: 3 })]]);
  expect(saver.status()).toEqual({ kind: 'saved', at: 50 });
  saver.changed(numbered(9));
  expect(await saver.flush()).toBe(true);
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ nextId: 9, version: 4 }));
  expect(saver.version).toBe(5);
});

it('sends what was edited during a save right behind it', async () => {
  const arrive: (() => void)[] = [];
  const save = vi.fn(
    ({ version }: { version: number }) =>
      new Promise<ReturnType<typeof success<{ version: number; savedAt: number }>>>((resolve) =>
        arrive.push(() => resolve(success({ version: version + 1, savedAt: 9 }))),
      ),
  );
  const saver = new AlignmentSaver(save, { version: 0, savedAt: 1 });
  saver.changed(numbered(1));
  await vi.advanceTimersByTimeAsync(200);
  saver.changed(numbered(2));
  await vi.advanceTimersByTimeAsync(200);
  expect(save).toHaveBeenCalledTimes(1);
  arrive[0]?.();
  await vi.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenLastCalledWith(expect.objectContaining({ nextId: 2, version: 1 }));
});

it('says that a save failed and tries again', async () => {
  const full = failed('workspace.readOnly', {} as never);
  const answers = [full, success({ version: 1, savedAt: 7 })];
  const saver = new AlignmentSaver(() => Promise.resolve(answers.shift() ?? full), {
    version: 0,
    savedAt: 1,
  });
  saver.changed(numbered(1));
  await vi.advanceTimersByTimeAsync(300);
  expect(saver.status().kind).toBe('failed');
  await vi.advanceTimersByTimeAsync(5000);
  expect(saver.status()).toEqual({ kind: 'saved', at: 7 });
});

it('writes nothing over what somebody else saved meanwhile', async () => {
  const save = vi.fn(() => Promise.resolve(failed('align.changedMeanwhile', { person: '岑望' })));
  const saver = new AlignmentSaver(save, { version: 0, savedAt: 1 });
  saver.changed(numbered(1));
  await vi.advanceTimersByTimeAsync(300);
  expect(saver.status().kind).toBe('outdated');
  saver.changed(numbered(2));
  expect(await saver.flush()).toBe(false);
  await vi.advanceTimersByTimeAsync(9000);
  expect(save).toHaveBeenCalledTimes(1);
});
