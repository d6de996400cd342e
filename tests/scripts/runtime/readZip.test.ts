// The ZIP reader against archives written by another library.
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listZip, readZipEntry } from '../../../scripts/runtime/readZip.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-zip-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function withZip<T>(bytes: Uint8Array, read: (fd: number) => T): T {
  const file = path.join(folder, 'archive.zip');
  writeFileSync(file, bytes);
  const fd = openSync(file, 'r');
  try {
    return read(fd);
  } finally {
    closeSync(fd);
  }
}

const long = '对照 '.repeat(5000);

describe('readZip', () => {
  test('reads stored and deflated entries, Chinese names and file modes', () => {
    const bytes = zipSync({
      'plain.txt': [strToU8('as it is'), { level: 0 }],
      '目录/长.txt': [strToU8(long), { level: 9, os: 3, attrs: 0o755 << 16 }],
    });
    const read = withZip(bytes, (fd) =>
      listZip(fd).map((entry) => ({
        name: entry.name,
        mode: entry.mode & 0o777,
        text: readZipEntry(fd, entry).toString('utf8'),
      })),
    );
    expect(read).toEqual([
      { name: 'plain.txt', mode: 0, text: 'as it is' },
      { name: '目录/长.txt', mode: 0o755, text: long },
    ]);
  });

  test('refuses what is no ZIP archive', () => {
    expect(() => withZip(strToU8('nothing of the kind'), listZip)).toThrow('not a ZIP archive');
  });

  test('refuses an archive cut short', () => {
    const bytes = zipSync({ 'a.txt': strToU8(long) });
    const cut = new Uint8Array([...bytes.slice(0, 40), ...bytes.slice(-22)]);
    expect(() => withZip(cut, listZip)).toThrow('ends too early');
  });

  test('refuses content that does not match its checksum', () => {
    const bytes = zipSync({ 'a.txt': [strToU8('right'), { level: 0 }] });
    const at = Buffer.from(bytes).indexOf('right');
    bytes[at] = 'w'.charCodeAt(0);
    const readFirst = (fd: number) => readZipEntry(fd, listZip(fd)[0]!);
    expect(() => withZip(bytes, readFirst)).toThrow('a.txt is damaged');
  });
});
