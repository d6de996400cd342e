// The asar writer against the reader of Electron’s own tools.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formatAsar } from '../../../scripts/runtime/formatAsar.mjs';

// Electron's own reader of the format, which electron-builder brings along.
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder'));

test('makes an archive that Electron’s own tool lists and reads', async () => {
  const asar = (await import(require.resolve('@electron/asar'))) as {
    listPackage(file: string, options: { isPack: boolean }): string[];
    extractFile(file: string, name: string): Buffer;
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-asar-'));
  try {
    const file = path.join(folder, 'app.asar');
    writeFileSync(
      file,
      formatAsar({ 'package.json': Buffer.from('{}'), 'main.mjs': Buffer.from('// 对照') }),
    );
    expect(asar.listPackage(file, { isPack: false })).toEqual(['/package.json', '/main.mjs']);
    expect(asar.extractFile(file, 'main.mjs').toString('utf8')).toBe('// 对照');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
