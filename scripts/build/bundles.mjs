// The bundles the app consists of, one Vite build each. `npm run build` makes them once,
// `npm run dev` watches the Electron ones and serves the window.
import { chmodSync, existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import { inProject, projectRoot } from '../projectRoot.mjs';
import { bilingualLexicon } from './bilingualLexicon.mjs';
import { chineseDictionary } from './chineseDictionary.mjs';
import { englishDictionaries } from './englishDictionaries.mjs';

/**
 * @import { InlineConfig, Plugin } from 'vite'
 * @typedef {'main' | 'preload' | 'storageWorker' | 'filesWorker' | 'cli' | 'window'} BundleName
 * @typedef {object} Bundle
 * @property {BundleName} name
 * @property {string} entry source file, relative to the root
 * @property {string} output what it makes, relative to the root
 * @property {() => InlineConfig} config
 */

// Everything is bundled but Electron, Node and the native SQLite package: Node 20.18 cannot `require`
// ESM-only packages, and a package of one file starts faster. `pg-native` and `cloudflare:` are optional
// parts of libraries that look for them at run time.
const external = [
  'electron',
  '@photostructure/sqlite',
  'pg-native',
  /^cloudflare:/,
  /^node:/,
  ...builtinModules,
];

/**
 * A bundle that runs in Node: the main process, its workers, the preload script, the command line.
 * The main process is CommonJS because an ES module would load after `ready`, too late for
 * `registerSchemesAsPrivileged`.
 * @param {string} entry
 * @param {string} output
 * @param {'cjs' | 'esm'} format
 * @param {Plugin[]} [plugins]
 * @returns {InlineConfig}
 */
function nodeConfig(entry, output, format, plugins = []) {
  const cut = output.lastIndexOf('/');
  return {
    root: projectRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [
      chineseDictionary(),
      bilingualLexicon({ apart: true }),
      englishDictionaries({ apart: true }),
      ...plugins,
    ],
    ssr: { noExternal: true, external: ['electron', '@photostructure/sqlite'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: inProject(output.slice(0, cut)),
      emptyOutDir: false,
      minify: false,
      sourcemap: true,
      license: { fileName: `licenses/${path.parse(output).name}.md` },
      rolldownOptions: {
        input: inProject(entry),
        external,
        output: { format, entryFileNames: output.slice(cut + 1), codeSplitting: false },
      },
    },
  };
}

/** @returns {InlineConfig} */
function windowConfig() {
  return {
    root: inProject('renderer'),
    base: './',
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [chineseDictionary(), react()],
    server: { host: '127.0.0.1', port: 0 },
    build: {
      outDir: inProject('dist/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      sourcemap: true,
      license: { fileName: 'licenses/window.md' },
      // The window is read from disk: no preload polyfill, and no warning about size over a network.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4096,
      // data: addresses would need a wider content security policy.
      assetsInlineLimit: 0,
      // What the first picture needs is one file: each costs a question to the main process.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } } },
    },
  };
}

/**
 * Makes the command line's file executable.
 * @param {string} output
 * @returns {Plugin}
 */
function executable(output) {
  return {
    name: 'duizhao-executable',
    writeBundle() {
      chmodSync(inProject(output), 0o755);
    },
  };
}

/**
 * @param {BundleName} name
 * @param {string} entry
 * @param {string} output
 * @returns {Bundle}
 */
function electronBundle(name, entry, output) {
  return { name, entry, output, config: () => nodeConfig(entry, output, 'cjs') };
}

/** Every bundle, the command line and the window included. @type {readonly Bundle[]} */
export const bundles = [
  electronBundle('main', 'electron/main.ts', 'dist/electron/main.cjs'),
  electronBundle('preload', 'electron/preload.ts', 'dist/electron/preload.cjs'),
  electronBundle('storageWorker', 'electron/storage/worker.ts', 'dist/electron/storageWorker.cjs'),
  electronBundle('filesWorker', 'electron/files/worker.ts', 'dist/electron/filesWorker.cjs'),
  {
    name: 'cli',
    entry: 'cli/duizhao.ts',
    output: 'dist/cli/duizhao.js',
    config: () =>
      nodeConfig('cli/duizhao.ts', 'dist/cli/duizhao.js', 'esm', [executable('dist/cli/duizhao.js')]),
  },
  {
    name: 'window',
    entry: 'renderer/index.html',
    output: 'dist/renderer/index.html',
    config: windowConfig,
  },
];

/** The bundles whose source exists. @returns {readonly Bundle[]} */
export function presentBundles() {
  return bundles.filter((bundle) => existsSync(inProject(bundle.entry)));
}
