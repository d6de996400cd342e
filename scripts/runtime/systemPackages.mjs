// Looks for the system libraries Electron needs, the virtual display and Chinese fonts tests need; on Debian and
// Ubuntu installs what is missing when run as root, and otherwise names the one command to run.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { hasDisplay } from './hasDisplay.mjs';

/**
 * A package, newer name first: Debian 13 and Ubuntu 24.04 renamed libraries to `…t64`.
 * @typedef {readonly [string, ...string[]]} PackageNames
 */

/** Enough on a minimal Debian, for Electron to start. @type {readonly PackageNames[]} */
export const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libgbm1'],
  ['libasound2t64', 'libasound2'],
];
/** @type {readonly PackageNames[]} */
const displayPackages = [['xvfb'], ['xauth']];
/** @type {readonly PackageNames[]} */
const fontPackages = [['fonts-noto-cjk'], ['fontconfig']];
/** @type {readonly PackageNames[]} */
const latinFontPackages = [['fonts-inter']];
/** What the interface asks for on Linux; with none of them English is drawn with the Latin of a Chinese font. */
const latinFonts = ['Inter', 'Noto Sans', 'Liberation Sans'];

/**
 * The libraries the dynamic loader would not find.
 * @param {string} ldd what `ldd EXECUTABLE` printed
 * @returns {string[]}
 */
export function missingLibraries(ldd) {
  const found = [...ldd.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
  return [...new Set(found)].sort();
}

/**
 * Something the system lacks, and the packages that bring it.
 * @typedef {object} Lack
 * @property {string} what
 * @property {readonly PackageNames[]} packages
 */

/**
 * Makes sure that Electron can start and draw Chinese text here, on a virtual display where there is no other.
 * Throws with the one command to run when it cannot; where only a font is missing it says so and goes on.
 * @param {string} exe the Electron executable
 * @param {(message: string) => void} log
 */
export function ensureSystemPackages(exe, log) {
  if (process.platform !== 'linux') return;
  const libraries = lackOfLibraries(exe);
  const display = hasDisplay(process.env, process.platform) ? [] : lackOfDisplay();
  const font = lackOfFont();
  if (libraries.length > 0) {
    provide([...libraries, ...display, ...font], log);
    const still = lddMissing(exe);
    if (still.length > 0) throw new Error(`Electron still misses ${still.join(', ')}.`);
  } else if (font.length > 0) {
    provideIfPossible(font, log);
  }
}

/**
 * Makes sure that a virtual display can be started and that Chinese text can be drawn on it.
 * @param {(message: string) => void} log
 */
export function ensureVirtualDisplay(log) {
  const lacks = [...lackOfDisplay(), ...lackOfFont()];
  if (lacks.length > 0) provide(lacks, log);
  const latin = lackOfLatinFont();
  if (latin.length > 0) provideIfPossible(latin, log);
}

/**
 * @param {string} exe
 * @returns {Lack[]}
 */
function lackOfLibraries(exe) {
  const missing = lddMissing(exe);
  return missing.length === 0
    ? []
    : [{ what: `libraries (${missing.join(', ')})`, packages: libraryPackages }];
}

/** @returns {Lack[]} */
function lackOfDisplay() {
  return onPath('Xvfb') ? [] : [{ what: 'a virtual display (Xvfb)', packages: displayPackages }];
}

/** @returns {Lack[]} */
function lackOfFont() {
  const listed = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  const hasFont = listed.status === 0 && listed.stdout.trim() !== '';
  return hasFont ? [] : [{ what: 'a font with Chinese characters', packages: fontPackages }];
}

/** @returns {Lack[]} */
function lackOfLatinFont() {
  const listed = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8' });
  const families = new Set(
    listed.status === 0 ? listed.stdout.split(/[\n,]/).map((name) => name.trim()) : [],
  );
  const hasFont = latinFonts.some((name) => families.has(name));
  return hasFont ? [] : [{ what: 'a font for English text', packages: latinFontPackages }];
}

/**
 * @param {readonly Lack[]} lacks
 * @param {(message: string) => void} log
 */
function provideIfPossible(lacks, log) {
  try {
    provide(lacks, log);
  } catch (error) {
    log(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Installs the packages as root, or throws naming the one command.
 * @param {readonly Lack[]} lacks
 * @param {(message: string) => void} log
 */
function provide(lacks, log) {
  const what = lacks.map((lack) => lack.what).join(', ');
  const packages = lacks.flatMap((lack) => lack.packages);
  if (!onPath('apt-get')) {
    const names = packages.map((candidates) => candidates.at(-1)).join(', ');
    throw new Error(`This system lacks ${what}. Install what Debian calls ${names}.`);
  }
  if (process.getuid?.() !== 0) {
    const names = packages.map((candidates) => chooseName(candidates, isKnownToApt));
    throw new Error(`This system lacks ${what}. Run this once:\n  sudo apt-get install ${names.join(' ')}`);
  }
  const problem = aptInstall(packages, log);
  if (problem) throw new Error(`This system lacks ${what}, and installing it failed:\n${problem}`);
}

/**
 * Installs with the package lists at hand, and fetches fresh ones only when that fails.
 * @param {readonly PackageNames[]} packages
 * @param {(message: string) => void} log
 * @returns {string | null} what went wrong
 */
function aptInstall(packages, log) {
  let problem = '';
  for (const attempt of ['present lists', 'fresh lists', 'once more']) {
    if (attempt !== 'present lists') apt(['update']);
    const names = packages.map((candidates) => chooseName(candidates, isKnownToApt));
    if (attempt !== 'once more') log(`Installing system packages: ${names.join(' ')} …`);
    const result = apt(['install', '-y', '--no-install-recommends', ...names]);
    if (result.status === 0) {
      log(`Installed ${names.join(' ')}.`);
      return null;
    }
    problem = result.stderr.trim() || result.stdout.trim();
  }
  return problem.split('\n').slice(-5).join('\n');
}

/** @param {string[]} given */
function apt(given) {
  return spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...given], {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * The first name this system knows, or the oldest when it knows none.
 * @param {PackageNames} candidates
 * @param {(name: string) => boolean} isKnown
 * @returns {string}
 */
export function chooseName(candidates, isKnown) {
  return candidates.find(isKnown) ?? candidates.at(-1) ?? candidates[0];
}

/** @param {string} name */
function isKnownToApt(name) {
  const policy = spawnSync('apt-cache', ['policy', name], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return policy.status === 0 && /Candidate: (?!\(none\))/.test(policy.stdout);
}

/** @param {string} exe */
function lddMissing(exe) {
  const result = spawnSync('ldd', [exe], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return result.error ? [] : missingLibraries(result.stdout);
}

/** @param {string} command */
function onPath(command) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => existsSync(path.join(folder, command)));
}
