// `npm run bench -- review`: an article of 2,000 segments with 20 revisions each. History, the redline of the whole
// article, its sums, scrolling and stepping through changes, beside the plain view of the same article in the same run.
import { memoryOf, startBareWindow } from './apps.mjs';
import { median, percentile, printRatio } from './figures.mjs';
import { fillScroller, scrollFrames } from './measureInPage.mjs';
import { paintedTimes, watchPainting, workInSlices } from './measureReview.mjs';
import { openArticle } from './openArticle.mjs';
import { makeReviewWorkspace } from './reviewWorkspace.mjs';

/**
 * @typedef {import('./apps.mjs').Bench} Bench
 * @typedef {import('./measureReview.mjs').Awaited} Awaited
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ intervals: number[], longest: number }} Scrolled
 */

const segments = 2_000;
const revisions = 20;
const times = 8;

/** Measures and prints; judges nothing. @param {Bench} bench */
export async function compareReview(bench) {
  await measureReview(bench, await makeReviewWorkspace(bench.scratch, segments, revisions));
}

/** @param {Bench} bench @param {string} workspace */
export async function measureReview(bench, workspace) {
  const bare = await startBareWindow(bench);
  await bare.page.evaluate(fillScroller, segments);
  const floor = await scrollBoth(bare.page, '#scroller');
  const sliced = await bare.page.evaluate(workInSlices, { sliceMs: 12, forMs: 10_000 });
  await bare.app.close();

  const { app, page } = await openArticle(bench, workspace, segments);
  await page.locator('.row.active').focus();
  await compareHistory(page);
  const plain = await scrollBoth(page, '.rows');
  const plainMemory = await memoryOf(app);

  await page.evaluate(() => document.querySelector('.rows')?.scrollTo({ top: 0 }));
  await page.waitForTimeout(500);
  await openReview(page, sliced);
  await compareSteps(page);
  const redlined = await scrollBoth(page, '.rows');
  printScrolling(plain, floor, 'plain view: bare window');
  printScrolling(redlined, plain, 'redline: plain view');
  printRatio('memory: plain view', await memoryOf(app), plainMemory, 'MB');
  await app.close();
}

/**
 * @param {Page} page @param {readonly Awaited[]} awaited @param {() => Promise<void>} act
 */
async function paintedAfter(page, awaited, act) {
  await page.evaluate(watchPainting, { awaited, entries: revisions });
  await act();
  await page.waitForFunction(() => /** @type {any} */ (window).benchPainting.isDone, null, {
    timeout: 300_000,
  });
  const { times: painted, tasks } = await page.evaluate(paintedTimes);
  return { painted, longest: Math.max(0, ...tasks), over: tasks.length };
}

/** @param {string} what @param {number} ms @param {string} [aim] */
function printTime(what, ms, aim = '') {
  console.log(
    `${what.padEnd(44)} ${`${ms.toFixed(1)} ms`.padStart(12)}${aim && ` ${''.padEnd(21)}  aim ${aim}`}`,
  );
}

/** From another row being chosen, and from the tab being opened, to the entries of its revisions. @param {Page} page */
async function compareHistory(page) {
  /** @type {{ painted: Record<Awaited, number>, longest: number }[]} */
  const rows = [];
  for (let i = 0; i < times; i++) {
    await page.waitForTimeout(300);
    rows.push(
      await paintedAfter(page, ['active', 'historyInView', 'history'], () =>
        page.keyboard.press('Control+ArrowDown'),
      ),
    );
  }
  const tabs = [];
  for (let i = 0; i < times; i++) {
    await page.keyboard.press('Alt+3');
    await page.keyboard.press('Control+ArrowDown');
    await page.waitForTimeout(300);
    tabs.push(await paintedAfter(page, ['historyInView', 'history'], () => page.keyboard.press('Alt+1')));
  }
  printTime('another row is the active one, median', median(rows.map(({ painted }) => painted.active)));
  for (const [what, each] of /** @type {const} */ ([
    ['another row', rows],
    ['the tab', tabs],
  ])) {
    for (const [name, painted] of /** @type {const} */ ([
      ['its history in view', 'historyInView'],
      [`all ${revisions} revisions`, 'history'],
    ])) {
      const ms = each.map((one) => one.painted[painted]);
      printTime(`${what} to ${name}, median`, median(ms), '≤ 100 ms');
      printTime(`${what} to ${name}, longest`, Math.max(...ms));
    }
    printTime(`  longest task meanwhile`, Math.max(...each.map(({ longest }) => longest)), '≤ 50 ms');
  }
}

/**
 * From the key to the redline of the rows in view and to the sums of the whole article.
 * @param {Page} page @param {{ longest: number, over: number }} sliced the same kind of work in a bare window
 */
async function openReview(page, sliced) {
  const { painted, longest, over } = await paintedAfter(page, ['redline', 'redlineInView', 'sums'], () =>
    page.keyboard.press('Alt+R'),
  );
  const sums = await page.locator('.change-sums [role=status]').textContent();
  printTime('review: first row with its marks', painted.redline);
  printTime('review: every row in view with its marks', painted.redlineInView);
  printTime(`review: sums of the article (${sums})`, painted.sums);
  printRatio('  longest task: bare window, work in slices', longest, sliced.longest, 'ms', '≤ 50 ms');
  printRatio('  tasks over 50 ms a second', (over / painted.sums) * 1e3, sliced.over / 10, '/s');
}

/** From the first change round to the last one of the article and back. @param {Page} page */
async function compareSteps(page) {
  await page.evaluate(() => document.querySelector('.rows')?.scrollTo({ top: 0 }));
  await page.waitForTimeout(300);
  await page.locator('[role=row][aria-rowindex="1"] .gutter').click();
  await page.waitForTimeout(500);
  await page.keyboard.press('F7');
  await page.waitForTimeout(500);
  /** @typedef {{ painted: Record<Awaited, number>, longest: number }} Step */
  const far = /** @type {Step[]} */ ([]);
  const near = /** @type {Step[]} */ ([]);
  for (let i = 0; i < times; i++) {
    const key = i % 2 === 0 ? 'Shift+F7' : 'F7';
    far.push(await paintedAfter(page, ['focused'], () => page.keyboard.press(key)));
    await page.waitForTimeout(300);
  }
  for (let i = 0; i < times; i++) {
    near.push(await paintedAfter(page, ['focused'], () => page.keyboard.press('F7')));
    await page.waitForTimeout(300);
  }
  /** @param {readonly Step[]} steps */
  const middle = (steps) => median(steps.map(({ painted }) => painted.focused));
  printRatio('step to a change 2,000 rows away: next change', middle(far), middle(near), 'ms');
  printTime('  longest task meanwhile', Math.max(...far.map(({ longest }) => longest)), '≤ 50 ms');
}

/** Once at the pace of the other parts, once from top to bottom. @param {Page} page @param {string} selector */
async function scrollBoth(page, selector) {
  const toTop = async () => {
    await page.evaluate((place) => document.querySelector(place)?.scrollTo({ top: 0 }), selector);
    await page.waitForTimeout(500);
  };
  await toTop();
  const steady = await page.evaluate(scrollFrames, { selector, frames: 240 });
  await toTop();
  const whole = await page.evaluate(
    scrollFrames,
    /** @type {const} */ ({ selector, frames: 500, step: 'whole' }),
  );
  await toTop();
  return { steady, whole };
}

/**
 * @param {{ steady: Scrolled, whole: Scrolled }} ours @param {{ steady: Scrolled, whole: Scrolled }} floor
 * @param {string} sides
 */
function printScrolling(ours, floor, sides) {
  for (const [name, what] of /** @type {const} */ ([
    ['steady', 'scrolling 120 px a frame'],
    ['whole', 'top to bottom in 500 frames'],
  ])) {
    const [a, b] = [ours[name], floor[name]];
    console.log(`${what}, ${sides}`);
    for (const [label, share] of /** @type {const} */ ([
      ['p50', 0.5],
      ['p95', 0.95],
    ]))
      printRatio(`  frame, ${label}`, percentile(a.intervals, share), percentile(b.intervals, share), 'ms');
    printRatio('  longest task', a.longest, Math.max(b.longest, 1), 'ms', '≤ 50 ms');
  }
}
