// Duizhao with the only article of a workspace open, for the person who made it.
import fs from 'node:fs';
import path from 'node:path';
import { startDuizhao } from './apps.mjs';
import { watchOpening } from './measureInPage.mjs';

/** @typedef {import('./apps.mjs').Bench} Bench */
/** @typedef {import('@playwright/test').Page} Page */

/** The person who made the workspace, in the first start's list. @param {Page} page */
export async function chooseLinYue(page) {
  await page.evaluate(async () => {
    const { request } = /** @type {any} */ (window).duizhao;
    const state = await request('app.state');
    const { session } = state.value;
    if (session.actor === null)
      await request('people.choose', { personId: session.workspace.people[0].id, actingAs: 'translator' });
  });
}

/**
 * Opens the only article from the library; `ms` is from the key to its painted rows, `wholeMs` until the last row is
 * there to be scrolled to.
 * @param {Bench} bench @param {string} workspace @param {number} size
 */
export async function openArticle(bench, workspace, size) {
  const userData = fs.mkdtempSync(path.join(bench.scratch, 'open-'));
  const { app, page } = await startDuizhao(bench, workspace, userData);
  await chooseLinYue(page);
  await page.reload();
  const row = page.getByRole('grid').getByRole('row').nth(1);
  await row.waitFor();
  await row.focus();
  await page.waitForTimeout(1_500);
  await page.evaluate(watchOpening, size);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => 'benchWhole' in window);
  const [ms, wholeMs] = await page.evaluate(() => {
    const { benchOpened, benchWhole } = /** @type {any} */ (window);
    return [benchOpened, benchWhole];
  });
  return { app, page, ms, wholeMs };
}
