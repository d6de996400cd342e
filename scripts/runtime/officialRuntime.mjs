// The official Electron runtime: finds what the `electron` package has downloaded, and downloads it.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { withLock } from './withLock.mjs';

const require = createRequire(import.meta.url);
const packageFolder = path.dirname(require.resolve('electron/package.json'));

/**
 * The executable inside an Electron distribution.
 * @param {string} dist
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
export function executableIn(dist, platform) {
  if (platform === 'win32') return path.join(dist, 'electron.exe');
  if (platform === 'darwin') return path.join(dist, 'Electron.app/Contents/MacOS/Electron');
  return path.join(dist, 'electron');
}

/**
 * The folder of the official runtime when its download is complete (`path.txt` is written last), or null.
 * @returns {string | null}
 */
export function findOfficial() {
  const dist = path.join(packageFolder, 'dist');
  const complete = existsSync(path.join(packageFolder, 'path.txt'));
  return complete && existsSync(executableIn(dist, process.platform)) ? dist : null;
}

/** The version of the official runtime. @returns {string} */
export function officialVersion() {
  return JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')).version;
}

/**
 * Downloads the official runtime and answers its folder, or null when it cannot be had.
 * @param {(message: string) => void} log
 * @returns {Promise<string | null>}
 */
export async function downloadOfficial(log) {
  if (!(await isReachable(process.env))) return null;
  log(`Downloading the official Electron ${officialVersion()} …`);
  return withLock(path.join(packageFolder, '.download-lock'), async () => {
    const done = findOfficial(); // another process may have finished it meanwhile
    if (done) return done;
    const code = await exitCode(process.execPath, [require.resolve('electron/install.js')]);
    return code === 0 ? findOfficial() : null;
  });
}

/**
 * Whether the download's host answers at all: behind a firewall that drops packets the download itself
 * would take minutes to fail.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
async function isReachable(env) {
  if (env.ELECTRON_GET_USE_PROXY) return true; // the download uses the proxy, `fetch` would not
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror;
  const host = mirror || 'https://github.com/electron/electron/releases/';
  try {
    await fetch(host, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(8000) });
    return true;
  } catch {
    return false; // no route, no name, no answer: all mean the same here, and the caller says so
  }
}

/**
 * @param {string} command
 * @param {string[]} given
 * @returns {Promise<number | null>}
 */
function exitCode(command, given) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { stdio: 'ignore', timeout: 600_000 });
    child.on('error', reject);
    child.on('exit', resolve);
  });
}
