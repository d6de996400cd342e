// `npm run bench`: start-up, memory, typing, opening and scrolling, each beside a bare window or a bare textarea of the
// same runtime in the same run. Prints ratios; judges nothing. Names of parts (`npm run bench -- start typing sizes`)
// run only those; `review` measures an article with a long history; `diff`, `text` and `align`, which need no window,
// compare the diff, the tokenizer and the aligner with others, `lexicon` measures what the bilingual lexicon knows, and
// `checks` what the checks find in good and in bad translations.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAppIfStale } from '../../scripts/build/buildApp.mjs';
import { openDisplay } from '../../scripts/runtime/display.mjs';
import { resolveRuntime } from '../../scripts/runtime/resolveRuntime.mjs';
import { runScript } from '../../scripts/runScript.mjs';
import { compareAlign } from './align.mjs';
import { compareChecks } from './checks.mjs';
import { memoryOf, startBareWindow, startDuizhao } from './apps.mjs';
import { compareDiff } from './diff.mjs';
import { median, percentile, printRatio } from './figures.mjs';
import {
  fillScroller,
  firstPaintAt,
  largestPaintAt,
  scrollFrames,
  typedLatencies,
  watchTyping,
} from './measureInPage.mjs';
import { measureLexicon } from './lexicon.mjs';
import { chooseLinYue, openArticle } from './openArticle.mjs';
import { compareReview } from './review.mjs';
import { compareText } from './text.mjs';
import { makeWorkspace } from './workspaces.mjs';

/** @typedef {import('./apps.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

const rounds = 5;
const opens = 3;
const parts = ['start', 'typing', 'sizes', 'review', 'diff', 'text', 'lexicon', 'align', 'checks'];
// Each with the workspaces it needs.
const sized = ['start', 'typing', 'sizes'];
const windowless = ['diff', 'text', 'lexicon', 'align', 'checks'];
const asked = process.argv.slice(2);
/** @param {string} part */
const isAsked = (part) => asked.length === 0 || asked.includes(part);
const keystrokes = 300;

await runScript(async () => {
  const unknown = asked.find((part) => !parts.includes(part));
  if (unknown !== undefined) throw new Error(`${unknown} is no part of the bench: ${parts.join(', ')}.`);
  if (isAsked('diff')) await compareDiff();
  if (isAsked('text')) await compareText();
  if (isAsked('lexicon')) await measureLexicon();
  if (isAsked('align')) await compareAlign();
  if (isAsked('checks')) await compareChecks();
  if (asked.length > 0 && asked.every((part) => windowless.includes(part))) return;
  const runtime = await resolveRuntime();
  await buildAppIfStale(console.error);
  const display = await openDisplay();
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-bench-'));
  const bench = { exe: runtime.exe, args: runtime.args, env: { ...process.env, ...display.env }, scratch };
  try {
    const sizes = sized.some(isAsked) ? [100, 1_000, 10_000] : [];
    const workspaces = sizes.map((size) => ({ size, file: makeWorkspace(scratch, size) }));
    console.log(`${''.padEnd(44)} ${'Duizhao'.padStart(12)} ${'bare'.padStart(12)} ${'ratio'.padStart(8)}`);
    if (isAsked('start')) await compareStart(bench, workspaces[0]?.file ?? '');
    if (isAsked('typing')) await compareTyping(bench, workspaces.at(-1)?.file ?? '');
    if (isAsked('sizes')) await compareSizes(bench, workspaces);
    if (isAsked('review')) await compareReview(bench);
    console.log(`load average ${os.loadavg()[0]?.toFixed(1)} at the end`);
  } finally {
    display.stop();
    fs.rmSync(scratch, { recursive: true, force: true });
  }
});

/** @param {Bench} bench @param {string} workspace */
async function compareStart(bench, workspace) {
  const userData = fs.mkdtempSync(path.join(bench.scratch, 'start-'));
  const figures = () => ({
    paint: /** @type {number[]} */ ([]),
    drawn: /** @type {number[]} */ ([]),
    memory: /** @type {number[]} */ ([]),
  });
  const ours = figures();
  const bare = figures();
  const pairs = /** @type {const} */ ([
    [bare, () => startBareWindow(bench)],
    [ours, () => startDuizhao(bench, workspace, userData)],
  ]);
  for (let round = 0; round < rounds; round++) {
    for (const [program, launch] of pairs) {
      const { app, page, startedAt } = await launch();
      // The first round ends in the list of people, the others in the library.
      if (program === ours) await chooseLinYue(page);
      await page.waitForTimeout(2_500);
      if (round > 0) program.drawn.push((await page.evaluate(largestPaintAt)) - startedAt);
      program.paint.push((await firstPaint(page)) - startedAt);
      program.memory.push(await memoryOf(app));
      await app.close();
    }
  }
  printRatio('start to first paint, median', median(ours.paint), median(bare.paint), 'ms', '≤ 1.25×');
  printRatio('start to largest paint (the library), median', median(ours.drawn), median(bare.drawn), 'ms');
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

/** @param {Bench} bench @param {string} workspace */
async function compareTyping(bench, workspace) {
  const bare = await startBareWindow(bench);
  await bare.page.getByLabel('Text').focus();
  const bareLatencies = await typeAndWatch(bare.page);
  await bare.app.close();

  const { app, page } = await openArticle(bench, workspace, 10_000);
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

/** @param {Bench} bench @param {readonly { size: number, file: string }[]} workspaces */
async function compareSizes(bench, workspaces) {
  const smallest = await openSeveralTimes(bench, workspaces[0]);
  for (const workspace of workspaces.slice(1)) {
    const { ms, wholeMs } = await openSeveralTimes(bench, workspace);
    const more = (ms - smallest.ms).toFixed(0);
    console.log(
      `${`open ${workspace.size} segments`.padEnd(44)} ${ms.toFixed(0)} ms; ${more} ms more than 100 segments (${smallest.ms.toFixed(0)} ms)  aim ≤ 400 ms more; all rows there after ${wholeMs.toFixed(0)} ms`,
    );
  }
  for (const { size, file } of workspaces) await compareScrolling(bench, size, file);
}

/** Medians. @param {Bench} bench @param {{ size: number, file: string } | undefined} workspace */
async function openSeveralTimes(bench, { size, file } = { size: 0, file: '' }) {
  const ms = [];
  const wholeMs = [];
  for (let i = 0; i < opens; i++) {
    const opened = await openArticle(bench, file, size);
    ms.push(opened.ms);
    wholeMs.push(opened.wholeMs);
    await opened.app.close();
  }
  return { ms: median(ms), wholeMs: median(wholeMs) };
}

/** @param {Bench} bench @param {number} size @param {string} file */
async function compareScrolling(bench, size, file) {
  const { app, page } = await openArticle(bench, file, size);
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
