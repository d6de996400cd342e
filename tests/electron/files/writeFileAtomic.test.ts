import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeFileAtomic } from '../../../electron/files/writeFileAtomic.js';
import { isRoot, mountDisk } from './memoryDisk.js';

const root = mkdtempSync(path.join(tmpdir(), 'duizhao-write-'));
const newBytes = Buffer.from('new words 新');
let folder = root;
let file = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'case-'));
  file = path.join(folder, 'article.txt');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const write = (overwrite: boolean, goal = file): ReturnType<typeof writeFileAtomic> =>
  writeFileAtomic(goal, newBytes, { overwrite });

describe('writeFileAtomic', () => {
  test('writes a new file and answers name, size and digest', async () => {
    const sha256 = createHash('sha256').update(newBytes).digest('hex');
    expect(await write(false)).toEqual({
      ok: true,
      value: { name: 'article.txt', bytes: newBytes.length, sha256 },
    });
    expect([readFileSync(file), readdirSync(folder)]).toEqual([newBytes, ['article.txt']]);
  });

  test('never overwrites unasked', async () => {
    writeFileSync(file, 'old');
    expect(await write(false)).toEqual({
      ok: false,
      failure: { code: 'files.exists', details: { file: 'article.txt' } },
    });
    expect([readFileSync(file, 'utf8'), readdirSync(folder)]).toEqual(['old', ['article.txt']]);
  });

  test('of several writers of one new file exactly one wins, and its file is whole', async () => {
    const writers = Array.from({ length: 8 }, (_, i) =>
      writeFileAtomic(file, Buffer.from(String(i).repeat(50_000)), { overwrite: false }),
    );
    const outcomes = await Promise.all(writers);
    const winner = outcomes.findIndex(({ ok }) => ok);
    expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
    expect(readFileSync(file, 'utf8')).toBe(String(winner).repeat(50_000));
    expect(readdirSync(folder)).toEqual(['article.txt']);
  });

  test('overwrites when asked and keeps the permissions', async () => {
    writeFileSync(file, 'old and longer than the new one');
    chmodSync(file, 0o640);
    expect(await write(true)).toMatchObject({ ok: true });
    expect([readFileSync(file), statSync(file).mode & 0o777, readdirSync(folder)]).toEqual([
      newBytes,
      0o640,
      ['article.txt'],
    ]);
  });

  test('writes through a symbolic link instead of replacing it', async () => {
    const real = path.join(folder, 'real.txt');
    writeFileSync(real, 'old');
    symlinkSync(real, file);
    expect(await write(true)).toMatchObject({ ok: true, value: { name: 'article.txt' } });
    expect([readFileSync(real), statSync(real).isFile()]).toEqual([newBytes, true]);
  });

  test.each([true, false])('a folder in the place is said to be one (overwrite: %s)', async (overwrite) => {
    mkdirSync(file);
    expect(await write(overwrite)).toMatchObject({ failure: { code: 'files.isFolder' } });
    expect(readdirSync(folder)).toEqual(['article.txt']);
  });

  test('a missing folder is said to be missing', async () => {
    const goal = path.join(folder, 'gone', 'article.txt');
    expect(await write(false, goal)).toEqual({
      ok: false,
      failure: { code: 'files.missing', details: { file: path.join(folder, 'gone') } },
    });
  });

  test('a name too long for the disk is a failure with the reason', async () => {
    const outcome = await write(false, path.join(folder, 'x'.repeat(300)));
    expect(outcome).toMatchObject({ failure: { code: 'files.writeFailed' } });
  });

  test.skipIf(isRoot || process.platform === 'win32')('a forbidden folder is refused', async () => {
    writeFileSync(file, 'old');
    chmodSync(folder, 0o555);
    const outcome = await write(true);
    chmodSync(folder, 0o755);
    expect(outcome).toEqual({
      ok: false,
      failure: { code: 'files.forbidden', details: { file: 'article.txt' } },
    });
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

describe('on a disk of its own', () => {
  test('a full disk leaves the old file whole and no temporary one', async (context) => {
    const disk = mkdtempSync(path.join(root, 'full-'));
    if (!mountDisk(disk, 'size=256k')) return context.skip();
    try {
      const goal = path.join(disk, 'article.txt');
      writeFileSync(goal, 'old');
      const outcome = await writeFileAtomic(goal, Buffer.alloc(1_000_000, 'x'), { overwrite: true });
      expect(outcome).toEqual({
        ok: false,
        failure: { code: 'files.diskFull', details: { file: 'article.txt' } },
      });
      expect([readFileSync(goal, 'utf8'), readdirSync(disk)]).toEqual(['old', ['article.txt']]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });

  test('a write-protected disk is refused and stays as it is', async (context) => {
    const disk = mkdtempSync(path.join(root, 'protected-'));
    if (!mountDisk(disk, 'size=256k')) return context.skip();
    try {
      const goal = path.join(disk, 'article.txt');
      writeFileSync(goal, 'old');
      execFileSync('mount', ['-o', 'remount,ro', disk]);
      const outcome = await writeFileAtomic(goal, newBytes, { overwrite: true });
      expect(outcome).toEqual({
        ok: false,
        failure: { code: 'files.forbidden', details: { file: 'article.txt' } },
      });
      expect([readFileSync(goal, 'utf8'), existsSync(goal), readdirSync(disk)]).toEqual([
        'old',
        true,
        ['article.txt'],
      ]);
    } finally {
      execFileSync('umount', [disk]);
    }
  });
});
