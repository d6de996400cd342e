// Makes modules of shared/ and electron/storage/ into files that plain Node can load, the way the app's own bundles are made.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { bilingualLexicon } from './bilingualLexicon.mjs';
import { chineseDictionary } from './chineseDictionary.mjs';
import { englishDictionaries } from './englishDictionaries.mjs';
import { inProject, projectRoot } from '../projectRoot.mjs';

/**
 * Loads modules by name.
 * @param {Record<string, string>} entries names, and what the bundler finds the modules by
 * @returns {Promise<Record<string, any>>}
 */
export async function bundleShared(entries) {
  // Where the native SQLite package is found from.
  const cache = inProject('node_modules/.cache');
  fs.mkdirSync(cache, { recursive: true });
  const folder = fs.mkdtempSync(path.join(cache, 'duizhao-bench-shared-'));
  try {
    await build({
      root: projectRoot,
      configFile: false,
      publicDir: false,
      logLevel: 'warn',
      plugins: [
        chineseDictionary(),
        bilingualLexicon({ apart: false }),
        englishDictionaries({ apart: false }),
      ],
      ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
      build: {
        ssr: true,
        target: 'node20',
        outDir: folder,
        emptyOutDir: false,
        minify: false,
        rolldownOptions: {
          input: entries,
          external: ['@photostructure/sqlite', /^node:/],
          output: { entryFileNames: '[name].mjs' },
        },
      },
    });
    const loaded = Object.keys(entries).map(async (name) => [
      name,
      await import(pathToFileURL(path.join(folder, `${name}.mjs`)).href),
    ]);
    return Object.fromEntries(await Promise.all(loaded));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
