// Decides whether Chromium's sandbox can run here. Only for starting from the source tree: a package never
// carries the flag.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * @typedef {object} SandboxFacts
 * @property {NodeJS.Platform} platform
 * @property {number} uid the user's id, 0 for root
 * @property {boolean} hasSetuidHelper `chrome-sandbox` belongs to root and has mode 4755
 * @property {() => boolean} canMakeUserNamespace asked only when nothing else settles it
 * @typedef {object} SandboxDecision
 * @property {readonly string[]} args flags for the Electron executable
 * @property {string | null} warning what to tell the user, if anything
 */

/**
 * The rule: Chromium refuses its sandbox as root; otherwise the set-uid helper or user namespaces carry it.
 * @param {SandboxFacts} facts
 * @returns {SandboxDecision}
 */
export function decideSandbox(facts) {
  if (facts.platform !== 'linux') return { args: [], warning: null };
  if (facts.uid === 0) return { args: ['--no-sandbox'], warning: null };
  if (facts.hasSetuidHelper || facts.canMakeUserNamespace()) return { args: [], warning: null };
  return {
    args: ['--no-sandbox'],
    warning:
      'This system allows no user namespaces, so Electron runs without its sandbox. Do not open files you do not trust.',
  };
}

/**
 * What is true on this machine for the runtime in this folder.
 * @param {string} dist
 * @returns {SandboxFacts}
 */
export function sandboxFacts(dist) {
  const helper = statSync(path.join(dist, 'chrome-sandbox'), { throwIfNoEntry: false });
  return {
    platform: process.platform,
    uid: process.getuid?.() ?? -1,
    hasSetuidHelper: helper !== undefined && helper.uid === 0 && (helper.mode & 0o7777) === 0o4755,
    canMakeUserNamespace: () => spawnSync('unshare', ['-Ur', 'true'], { stdio: 'ignore' }).status === 0,
  };
}
