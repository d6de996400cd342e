// `npm run bench`: start-up, memory, typing, opening and scrolling, each beside a bare window or a bare textarea of the
// same runtime in the same run. Prints ratios; judges nothing.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAppIfStale } from '../../scripts/build/buildApp.mjs';
import { openDisplay } from '../../scripts/runtime/display.mjs';
import { resolveRuntime } from '../../scripts/runtime/resolveRuntime.mjs';
import { runScript } from '../../scripts/runScript.mjs';
import { memoryOf, startBareWindow, startDuizhao } from './apps.mjs';
import { median, percentile, printRatio } from './figures.mjs';
import { fillScroller, firstPaintAt, scrollFrames, typedLatencies, watchTyping } from './measureInPage.mjs';
import { makeWorkspace } from './workspaces.mjs';

/** @typedef {import('./apps.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

const rounds = 5;
const keystrokes = 300;

await runScript(async () => {
  const runtime = await resolveRuntime();
  await buildAppIfStale(console.error);
  const display = await openDisplay();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-bench-'));
  const bench = { exe: runtime.exe, args: runtime.args, env: { ...process.env, ...display.env }, scratch };
  try {
    const workspaces = [100, 1_000, 10_000].map((size) => ({ size, file: makeWorkspace(scratch, size) }));
    console.log(`${''.padEnd(44)} ${'Duizhao'.padStart(12)} ${'bare'.padStart(12)} ${'ratio'.padStart(8)}`);
    await compareStart(bench, workspaces[0]?.file ?? '');
    await compareTyping(bench, workspaces.at(-1)?.file ?? '');
    await compareSizes(bench, workspaces);
  } finally {
    display.stop();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
});

/** @param {Bench} bench @param {string} workspace */
async function compareStart(bench, workspace) {
  const userData = fs.mkdtempSync(path.join(bench.scratch, 'start-'));
  const ours = { paint: /** @type {number[]} */ ([]), memory: /** @type {number[]} */ ([]) };
  const bare = { paint: /** @type {number[]} */ ([]), memory: /** @type {number[]} */ ([]) };
  const pairs = /** @type {const} */ ([
    [bare, () => startBareWindow(bench)],
    [ours, () => startDuizhao(bench, workspace, userData)],
  ]);
  for (let round = 0; round < rounds; round++) {
    for (const [figures, launch] of pairs) {
      const { app, page, startedAt } = await launch();
      if (figures === ours) await chooseLinYue(page);
      await page.waitForTimeout(2_500);
      figures.paint.push((await firstPaint(page)) - startedAt);
      figures.memory.push(await memoryOf(app));
      await app.close();
    }
  }
  printRatio('start to first paint, median', median(ours.paint), median(bare.paint), 'ms', '≤ 1.25×');
  printRatio(
    'memory of all processes, library open',
    median(ours.memory),
    median(bare.memory),
    'MB',
    '≤ 1.3×',
  );
}

/** @param {Page} page */
async function firstPaint(page) {
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  return page.evaluate(firstPaintAt);
}

/** The person who made the workspace, in the first start's list. @param {Page} page */
async function chooseLinYue(page) {
  await page.evaluate(async () => {
    const { request } = /** @type {any} */ (window).duizhao;
    const state = await request('app.state');
    const { session } = state.value;
    if (session.actor === null)
      await request('people.choose', { personId: session.workspace.people[0].id, actingAs: 'translator' });
  });
}

/** @param {Bench} bench @param {string} workspace */
async function compareTyping(bench, workspace) {
  const bare = await startBareWindow(bench);
  await bare.page.getByLabel('Text').focus();
  const bareLatencies = await typeAndWatch(bare.page);
  await bare.app.close();

  const { app, page } = await openArticle(bench, workspace);
  await page.keyboard.press('F2');
  await page.locator('.ProseMirror[contenteditable="true"]').waitFor();
  await page.waitForTimeout(500);
  const latencies = await typeAndWatch(page);
  const text = await page.locator('.ProseMirror[contenteditable="true"]').textContent();
  if (!text?.includes('the quick brown ferry')) throw new Error('the keystrokes did not reach the editor');
  await app.close();
  printRatio('key to painted frame, 10,000 segments, p50', median(latencies), median(bareLatencies), 'ms');
  printRatio(
    'key to painted frame, 10,000 segments, p95',
    percentile(latencies, 0.95),
    percentile(bareLatencies, 0.95),
    'ms',
    'p95 ≤ 8 ms',
  );
}

/** @param {Page} page */
async function typeAndWatch(page) {
  await page.evaluate(watchTyping);
  const words = 'the quick brown ferry '.repeat(Math.ceil(keystrokes / 22)).slice(0, keystrokes);
  await page.keyboard.type(words, { delay: 25 });
  await page.waitForTimeout(200);
  return page.evaluate(typedLatencies);
}

/**
 * Opens the only article from the library; `ms` is from the key to its painted rows.
 * @param {Bench} bench @param {string} workspace
 */
async function openArticle(bench, workspace) {
  const userData = fs.mkdtempSync(path.join(bench.scratch, 'open-'));
  const { app, page } = await startDuizhao(bench, workspace, userData);
  await chooseLinYue(page);
  await page.reload();
  const row = page.getByRole('grid').getByRole('row').nth(1);
  await row.waitFor();
  await row.focus();
  await page.waitForTimeout(1_500);
  await page.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (document.querySelectorAll('.rows [role=row]').length > 3) {
            const channel = new MessageChannel();
            channel.port1.onmessage = () =>
              Object.assign(window, { benchOpened: performance.now() - timeStamp });
            channel.port2.postMessage(null);
          } else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { once: true, capture: true },
    );
  });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => 'benchOpened' in window);
  const ms = await page.evaluate(() => /** @type {any} */ (window).benchOpened);
  return { app, page, ms };
}

/** @param {Bench} bench @param {readonly { size: number, file: string }[]} workspaces */
async function compareSizes(bench, workspaces) {
  let smallest = NaN;
  for (const { size, file } of workspaces) {
    const { app, page, ms } = await openArticle(bench, file);
    if (Number.isNaN(smallest)) smallest = ms;
    else
      console.log(
        `${`open ${size} segments`.padEnd(44)} ${ms.toFixed(0)} ms; ${(ms - smallest).toFixed(0)} ms more than 100 segments (${smallest.toFixed(0)} ms)  aim ≤ 400 ms more`,
      );
    const scrolled = await page.evaluate(scrollFrames, { selector: '.rows', frames: 240 });
    const bare = await startBareWindow(bench);
    await bare.page.evaluate(fillScroller, size);
    const floor = await bare.page.evaluate(scrollFrames, { selector: '#scroller', frames: 240 });
    printRatio(
      `frame while scrolling ${size} segments, p95`,
      percentile(scrolled.intervals, 0.95),
      percentile(floor.intervals, 0.95),
      'ms',
    );
    printRatio(`longest task while scrolling ${size}`, scrolled.longest, Math.max(floor.longest, 1), 'ms');
    printRatio(
      `memory, ${size} segments open and scrolled`,
      await memoryOf(app),
      await memoryOf(bare.app),
      'MB',
    );
    await bare.app.close();
    await app.close();
  }
}
