import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorCode, readFailure } from '../../../electron/files/systemErrors.js';

const errorOf = (file: string): Promise<unknown> =>
  readFile(file).then(
    () => null,
    (error: unknown) => error,
  );

test('tells what went wrong when the system would not read a file', async () => {
  const reads = [path.join(tmpdir(), 'no-such-file.txt'), tmpdir(), `${tmpdir()}/${'x'.repeat(5000)}`];
  const failures = await Promise.all(reads.map(async (file) => readFailure(await errorOf(file), 'a.txt')));
  expect(failures.map((failure) => failure?.code)).toEqual([
    'files.missing',
    'files.isFolder',
    'files.missing',
  ]);
});

test('leaves bugs alone', () => {
  expect(readFailure(new TypeError('not a system error'), 'a.txt')).toBeNull();
  expect(readFailure(Object.assign(new Error('odd'), { code: 'EIO' }), 'a.txt')).toBeNull();
  expect(errorCode(Object.assign(new Error('odd'), { code: 7 }))).toBeNull();
});
