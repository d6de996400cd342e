// Unit tests: `node` for what needs no window, `window` for React in jsdom, `scripts` for the tooling.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { bilingualLexicon } from '../scripts/build/bilingualLexicon.mjs';
import { chineseDictionary } from '../scripts/build/chineseDictionary.mjs';
import { englishDictionaries } from '../scripts/build/englishDictionaries.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  plugins: [
    chineseDictionary(),
    bilingualLexicon({ apart: false }),
    englishDictionaries({ apart: false }),
    react(),
  ],
  test: {
    passWithNoTests: true,
    restoreMocks: true,
    // Nothing is judged by the clock; a busy machine needs longer than the usual five seconds.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Left to itself vitest keeps one core free, which is every other one of two.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Modules are read once for all files of a worker: reading dictionaries and lexicon anew for each took longer than
          // the tests. What a test opens it closes; nothing here alters a module.
          isolate: false,
          include: ['tests/{shared,electron,cli}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // Apart from `node`, which also runs on the app's own Node: scripts never do, and asar files look like
          // folders there.
          name: 'scripts',
          environment: 'node',
          include: ['tests/scripts/**/*.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'window',
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
        },
      },
    ],
  },
});
