// `npm run package`: builds the app, packages it with electron-builder and tries the result. With the official
// runtime every target of this platform is made; with the fallback runtime, for tests only: dir, tar.gz and deb.
// Arguments go to electron-builder (`--win`, `--mac`, a target).
import { chmodSync, copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { path7za } from '7zip-bin';
import { buildApp } from '../build/buildApp.mjs';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';
import { resolveRuntime } from '../runtime/resolveRuntime.mjs';
import { runCommand } from '../runtime/runCommand.mjs';
import { smokeTest } from './smokeTest.mjs';

/** @import { Runtime } from '../runtime/resolveRuntime.mjs' */

const release = inProject('release');
const cli = inProject('node_modules/electron-builder/cli.js');

await runScript(async () => {
  const runtime = await resolveRuntime();
  rmSync(inProject('dist'), { recursive: true, force: true });
  await buildApp(console.log);
  rmSync(release, { recursive: true, force: true });
  const isFallback = runtime.kind === 'staged';
  const given = process.argv.slice(2);
  const wanted = isFallback ? fallbackArguments(runtime, given) : given;
  const env = isFallback ? { ...process.env, ...fallbackTools() } : process.env;
  const code = await runCommand(process.execPath, [cli, '--publish', 'never', ...wanted], env);
  if (code !== 0) return code;
  if (isFallback) console.log('Made with the fallback runtime: for tests, not for release.');
  const unpacked = path.join(release, 'linux-unpacked');
  if (process.platform === 'linux' && existsSync(unpacked)) await smokeTest(unpacked, runtime.args);
  return 0;
});

/**
 * What electron-builder must be told to package from the staged runtime's folder.
 * @param {Runtime} runtime
 * @param {readonly string[]} given
 */
function fallbackArguments(runtime, given) {
  const targets = given.length > 0 ? given : ['--linux', 'dir', 'tar.gz', 'deb'];
  return [...targets, `-c.electronDist=${runtime.dist}`, `-c.electronVersion=${runtime.version}`];
}

/**
 * Tools electron-builder would otherwise download, from what is here.
 * @returns {Record<string, string>}
 */
function fallbackTools() {
  const tools = inProject('node_modules/.cache/duizhao-tools');
  const sevenZip = path.join(tools, '7za');
  mkdirSync(tools, { recursive: true });
  copyFileSync(path7za, sevenZip);
  chmodSync(sevenZip, 0o755); // as installed it may not be run
  return {
    ELECTRON_BUILDER_7ZIP_PATH: sevenZip,
    CUSTOM_FPM_PATH: inProject('scripts/package/debWithoutFpm.mjs'),
    // A package for tests need not be small: seconds instead of minutes.
    ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '1',
  };
}
