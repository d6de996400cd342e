// Staging the fallback runtime, with a small package in place of the real one and no network.
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  mkdirSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inProject } from '../../../scripts/projectRoot.mjs';
import { findStaged, stageFallback } from '../../../scripts/runtime/stageFallback.mjs';
import { fakePackage } from './fakePackage.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-staging-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function staging(changes: { integrity?: string } = {}) {
  const { archive, fallback } = fakePackage(path.join(folder, 'source'));
  const fetched: string[] = [];
  return {
    cache: path.join(folder, 'cache'),
    fallback: { ...fallback, ...changes },
    fetchArchive: async (_fallback: unknown, into: string) => {
      fetched.push(into);
      const copy = path.join(into, 'fetched.tgz');
      copyFileSync(archive, copy);
      return copy;
    },
    setFuses: async () => {},
    log: () => {},
    fetched,
  };
}

function filesUnder(dist: string): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .sort();
}

describe('stageFallback', () => {
  test('unpacks the runtime without the other app, its snapshot and foreign languages', async () => {
    const given = staging();
    const dist = await stageFallback(given);
    expect(filesUnder(dist)).toEqual([
      '.ready',
      'LICENSE.electron.txt',
      'electron',
      'locales/en-US.pak',
      'locales/zh-CN.pak',
      'resources/default_app.asar',
      'version',
    ]);
    expect(readFileSync(path.join(dist, 'version'), 'utf8')).toBe('1.2.3');
    expect(statSync(path.join(dist, 'electron')).mode & 0o777).toBe(0o755);
    expect(findStaged(given.cache, given.fallback)).toBe(dist);
  });

  test('fetches nothing when the runtime is already staged', async () => {
    const given = staging();
    const first = await stageFallback(given);
    expect(await stageFallback(given)).toBe(first);
    expect(given.fetched).toHaveLength(1);
  });

  test('refuses an archive with another hash and leaves nothing behind', async () => {
    const given = staging({ integrity: 'sha512-AAAA' });
    await expect(stageFallback(given)).rejects.toThrow('not the expected one');
    expect(readdirSync(given.cache)).toEqual([]);
  });

  test('leaves nothing behind when fetching fails', async () => {
    const given = { ...staging(), fetchArchive: () => Promise.reject(new Error('no network')) };
    await expect(stageFallback(given)).rejects.toThrow('no network');
    expect(readdirSync(given.cache)).toEqual([]);
  });

  test('clears away what a killed staging left yesterday, and not what another is working on', async () => {
    const given = staging();
    const abandoned = path.join(given.cache, 'staging-1-old');
    const current = path.join(given.cache, 'staging-2-new');
    mkdirSync(abandoned, { recursive: true });
    mkdirSync(current);
    const longAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
    utimesSync(abandoned, longAgo, longAgo);
    await stageFallback(given);
    expect([existsSync(abandoned), existsSync(current)]).toEqual([false, true]);
  });

  test('several processes staging at once all end with the one runtime', async () => {
    const { archive, fallback } = fakePackage(path.join(folder, 'source'));
    const cache = path.join(folder, 'cache');
    const program = `
      import { copyFileSync } from 'node:fs';
      import { setTimeout as sleep } from 'node:timers/promises';
      import { stageFallback } from ${JSON.stringify(inProject('scripts/runtime/stageFallback.mjs'))};
      const dist = await stageFallback({
        cache: ${JSON.stringify(cache)},
        fallback: ${JSON.stringify(fallback)},
        fetchArchive: async (_, into) => {
          copyFileSync(${JSON.stringify(archive)}, into + '/a.tgz');
          await sleep(300); // long enough for the others to be at the same point
          return into + '/a.tgz';
        },
        setFuses: async () => {},
        log: () => {},
      });
      process.stdout.write(dist);
    `;
    const run = promisify(execFile);
    const starts = Array.from({ length: 4 }, () =>
      run(process.execPath, ['--input-type=module', '-e', program]).then((result) => result.stdout),
    );
    const answers = await Promise.all(starts);
    expect(new Set(answers)).toEqual(new Set([findStaged(cache, fallback)]));
    expect(readdirSync(cache)).toHaveLength(1);
  }, 30_000);
});
