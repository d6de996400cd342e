// Builds the app into dist/, whole or only when the sources changed since.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { inProject } from '../projectRoot.mjs';
import { presentBundles } from './bundles.mjs';

const stampFile = inProject('dist/.sources');
const sources = [
  'shared',
  'electron',
  'renderer',
  'cli',
  'scripts/build',
  'package.json',
  'package-lock.json',
];

/**
 * Makes every bundle whose source exists.
 * @param {(message: string) => void} log one line for each bundle
 * @returns {Promise<void>}
 */
export async function buildApp(log) {
  const stamp = sourceStamp();
  const { NODE_ENV: mode } = process.env;
  for (const bundle of presentBundles()) {
    const startedAt = performance.now();
    await build(bundle.config());
    log(`built ${bundle.output} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
  }
  // Vite leaves `production` behind, and tests that follow would get React without its test aids.
  if (mode === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = mode;
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

/**
 * Builds only when a source changed, came or went since the last build.
 * @param {(message: string) => void} log
 * @returns {Promise<void>}
 */
export async function buildAppIfStale(log) {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceStamp()) {
    const missing = presentBundles().some((bundle) => !existsSync(inProject(bundle.output)));
    if (!missing) return;
  }
  await buildApp(log);
}

/** A digest over the path, size and time of every source file. @returns {string} */
function sourceStamp() {
  const hash = createHash('sha256');
  for (const source of sources) addToStamp(hash, inProject(source));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 */
function addToStamp(hash, file) {
  if (!existsSync(file)) return;
  const stat = statSync(file);
  if (stat.isDirectory()) {
    for (const name of readdirSync(file).sort()) addToStamp(hash, path.join(file, name));
    return;
  }
  hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
}
