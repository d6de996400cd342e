// Bundles TypeScript that has to run in a thread or process of its own, the way the app itself is built.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll } from 'vitest';
import { bundles } from '../../../scripts/build/bundles.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/**
 * Builds `entry` (relative to the root) to a CommonJS file that goes when the tests of the file end. It lies inside
 * the project, so that it finds the native SQLite package.
 */
export async function builtForTests(entry: string): Promise<string> {
  const cache = path.join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(path.join(cache, 'storage-tests-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const config = bundles.find(({ name }) => name === 'storageWorker')?.config();
  if (!config?.build) throw new Error('the storage worker is not among the bundles');
  const name = `${path.parse(entry).name}.cjs`;
  await build({
    ...config,
    build: {
      ...config.build,
      outDir: folder,
      sourcemap: 'inline',
      rolldownOptions: {
        ...config.build.rolldownOptions,
        input: path.join(root, entry),
        output: { format: 'cjs', entryFileNames: name, codeSplitting: false },
      },
    },
  });
  return path.join(folder, name);
}
