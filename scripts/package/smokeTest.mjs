// Tries the packaged app: does it open a window with content? Twice, because Playwright's own way to drive
// Electron needs the debugger that the hardened package refuses.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { _electron, chromium } from '@playwright/test';
import { openDisplay } from '../runtime/display.mjs';
import { appEnvironment } from '../runtime/launch.mjs';

/** @import { Page } from '@playwright/test' */

/** @type {readonly (keyof typeof FuseV1Options)[]} */
const mustBeOff = ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments'];
const FUSE_OFF = '0'.charCodeAt(0);
const FUSE_ON = '1'.charCodeAt(0);

/**
 * Throws unless the packaged app in this folder works.
 * @param {string} unpacked
 * @param {readonly string[]} args flags this machine needs (no sandbox for root)
 * @returns {Promise<void>}
 */
export async function smokeTest(unpacked, args) {
  const work = mkdtempSync(path.join(os.tmpdir(), 'duizhao-smoke-'));
  const display = await openDisplay();
  try {
    await checkFuses(path.join(unpacked, 'duizhao'));
    const env = appEnvironment(process.env, { ...display.env, DUIZHAO_USER_DATA: path.join(work, 'data') });
    await tryInspectable(unpacked, work, args, env);
    await tryHardened(path.join(unpacked, 'duizhao'), args, {
      ...env,
      DUIZHAO_USER_DATA: path.join(work, 'hardened-data'),
    });
  } finally {
    display.stop();
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} exe */
async function checkFuses(exe) {
  const wire = await getCurrentFuseWire(exe);
  const open = mustBeOff.filter((name) => wire[FuseV1Options[name]] !== FUSE_OFF);
  if (wire[FuseV1Options.OnlyLoadAppFromAsar] !== FUSE_ON) open.push('OnlyLoadAppFromAsar');
  if (open.length > 0) throw new Error(`The package is not hardened: ${open.join(', ')}.`);
  console.log('smoke test: fuses are set');
}

/**
 * A copy with the debugger allowed, driven by Playwright: main process and window.
 * @param {string} unpacked
 * @param {string} work
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function tryInspectable(unpacked, work, args, env) {
  const copy = path.join(work, 'app');
  cpSync(unpacked, copy, { recursive: true });
  const exe = path.join(copy, 'duizhao');
  await flipFuses(exe, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
  const app = await _electron.launch({ executablePath: exe, args: [...args], env });
  try {
    const isPackaged = await app.evaluate((electron) => electron.app.isPackaged);
    if (!isPackaged) throw new Error('The packaged app does not know that it is packaged.');
    await checkWindow(await app.firstWindow(), 'driven through the main process');
  } finally {
    await app.close();
  }
}

/**
 * The package as it is, driven over the DevTools protocol of its window.
 * @param {string} exe
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 */
async function tryHardened(exe, args, env) {
  const child = spawn(exe, [...args, '--remote-debugging-port=0'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const browser = await chromium.connectOverCDP(await devToolsAddress(child));
    await checkWindow(
      await firstPage(() => browser.contexts().flatMap((context) => context.pages())),
      'hardened',
    );
    await browser.close();
  } finally {
    child.kill();
  }
}

/**
 * @param {Page} page
 * @param {string} title
 */
async function checkWindow(page, title) {
  /** @type {string[]} */
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.waitForFunction(
    () => (document.getElementById('root')?.innerText ?? '').trim().length > 0,
    null,
    {
      timeout: 30_000,
    },
  );
  const text = await page.evaluate(() =>
    document.body.innerText
      .split(/\s*\n\s*/)
      .filter((line) => line !== '')
      .slice(0, 3)
      .join(' · '),
  );
  if (errors.length > 0) throw new Error(`The packaged app's window reports: ${errors.join('; ')}`);
  console.log(`smoke test: ${title}, the window shows “${text}”`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function devToolsAddress(child) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`The packaged app did not start:\n${said}`)), 30_000);
    child.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.on('exit', (code) => reject(new Error(`The packaged app ended with ${code}:\n${said}`)));
  });
}

/**
 * @param {() => Page[]} pages
 * @returns {Promise<Page>}
 */
async function firstPage(pages) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const page = pages().find((candidate) => candidate.url().startsWith('app://'));
    if (page) return page;
    await sleep(100);
  }
  throw new Error('The packaged app opened no window.');
}
