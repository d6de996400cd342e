// One process at a time, also after one has died.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { withLock } from '../../../scripts/runtime/withLock.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('withLock', () => {
  test('lets one piece of work end before the next begins', async () => {
    const lock = path.join(folder, 'lock');
    const seen: string[] = [];
    const work = (name: string) =>
      withLock(lock, async () => {
        seen.push(`${name} begins`);
        await sleep(20);
        seen.push(`${name} ends`);
      });
    await Promise.all([work('first'), work('second')]);
    expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
    expect(existsSync(lock)).toBe(false);
  });

  test('gives the lock back when the work fails', async () => {
    const lock = path.join(folder, 'lock');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  test('takes over the lock of a process that died', async () => {
    const lock = path.join(folder, 'lock');
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(lock);
    writeFileSync(path.join(lock, 'pid'), String(pid));
    expect(await withLock(lock, async () => 'done')).toBe('done');
  });
});
