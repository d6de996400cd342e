// The ledger: figures and dates of the row one is in, held against its source; gone to, mended and completed from the keyboard.
import { expect, test } from './fixtures.js';
import { begin, editSegment, goToSegment, segmentRow, targetEditor } from './steps.js';

test('a figure ten times too small is seen in the ledger, gone to and mended by key; what is missing is completed as one types', async ({
  desk,
}) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await goToSegment(page, 6);
  const ledger = page.getByRole('group', { name: 'What this segment states' });
  await expect(ledger.getByText('10 times too small')).toBeVisible();
  await expect(ledger.getByText('3 of 4 agree')).toBeVisible();

  // One who writes has the words of the target under the caret.
  await editSegment(page, 6);
  await page.keyboard.press('Alt+k');
  await expect(page.getByText(/^2\.4亿元, in the target 24 million yuan/).first()).toBeVisible();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('24 million yuan');
  await page.keyboard.press('Alt+v');
  await expect(targetEditor(page, 6)).toContainText('a total investment of 240 million yuan, the project');
  await expect(ledger.getByText('4 of 4 agree')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(targetEditor(page, 6)).toContainText('a total investment of 24 million yuan');

  // The target leaves out what the source says in tons.
  await editSegment(page, 8);
  await expect(ledger.getByText('1900吨', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' It saves 19');
  const offer = segmentRow(page, 8).locator('.completion');
  await expect(offer).toContainText('about 1,900 metric tons');
  await page.keyboard.press('Escape');
  await expect(offer).toBeHidden();
  await page.keyboard.type('0');
  await expect(offer).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(targetEditor(page, 8)).toContainText('It saves about 1,900 metric tons');
  // The figure is there; the clause before it is still nowhere.
  await expect(ledger.getByText('4 of 5 agree')).toBeVisible();
  await page.keyboard.type(' of carbon dioxide a year, compared with a diesel ferry of its class.');
  await expect(ledger.getByText('4 of 4 agree')).toBeVisible();

  await page.keyboard.press('Alt+Shift+l');
  await expect(page.getByRole('heading', { name: 'Ledger' })).toBeVisible();
  await page.getByText('Not agreeing').click();
  const lines = page.getByRole('list', { name: 'Figures and dates of the article' }).getByRole('button');
  await expect(lines.first()).toContainText('24 million yuan');
  await expect(lines.nth(1)).toContainText('Thursday, Dec 9');
  await lines.nth(1).press('Enter');
  await expect(segmentRow(page, 12)).toHaveAttribute('aria-selected', 'true');
});

test('what the target leaves out on purpose is marked once by key, and stays quiet', async ({ desk }) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await page.keyboard.press('Alt+4');
  const panel = page.getByRole('tabpanel', { name: /^Checks/ });
  await expect(panel.getByText('240 million yuan').first()).toBeVisible({ timeout: 30_000 });
  await goToSegment(page, 8);
  const blocks = segmentRow(page, 8).locator('.coverage button');
  await expect(blocks.last().locator('i')).toHaveClass('of-figure is-open is-warning');

  // A block leads to its line: here that of the clause, which is cut with the figure in it.
  await blocks.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const current = segmentRow(page, 8).locator('.ledger-line.is-current');
  await expect(current).toContainText('与同级柴油渡船相比');
  await page.keyboard.press('Alt+Shift+v');
  await expect(page.getByText(/^Marked as cut on purpose/).first()).toBeVisible();
  await expect(segmentRow(page, 8).locator('.coverage .of-clause')).toHaveClass('of-clause is-aside');
  await expect(blocks.last().locator('i')).toHaveClass('of-figure is-aside');
  await expect(segmentRow(page, 8).locator('.issue-mark')).toHaveCount(0);
  await panel.getByText('Set aside', { exact: true }).click();
  await expect(panel.getByText('Cut on purpose', { exact: true })).toHaveCount(1);
});
