// The scorecard by key: a slip of the sample counts as an error, the verdict follows the pass mark, and it is taken back.
import { expect, test } from './fixtures.js';
import {
  begin,
  editSegment,
  goToLibrary,
  goToSegment,
  openArticle,
  savedState,
  segmentRow,
} from './steps.js';

test('a planted slip is counted as an error, goes on counting when it is mended, and is taken back', async ({
  desk,
}) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await page.keyboard.press('Alt+4');
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByText('240 million yuan').first()).toBeVisible({ timeout: 30_000 });
  const figure = (name: string | RegExp) =>
    panel.locator('dl.is-figures > div').filter({ hasText: name }).locator('dd');

  await test.step('counted from the row, once', async () => {
    await goToSegment(page, 6);
    await page.keyboard.press('Alt+Shift+M');
    await expect(panel.getByText('Counts as an error: Accuracy, major.').first()).toBeVisible();
    await expect(panel.getByText(/^Lin Yue, /).first()).toBeVisible();
    await page.keyboard.press('Alt+Shift+M');
    await expect(page.getByText(/This issue counts as an error already/)).toBeVisible();
    await page.keyboard.press('Alt+3');
    await expect(figure('Findings counted as errors')).toHaveText('1');
    await expect(figure('Penalty points (APT)')).toHaveText('5');
    await expect(figure('Verdict (pass mark 95)')).toHaveText('pass');
  });

  await test.step('with less tolerated it fails', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Review and four eyes' }).press('Enter');
    const tolerated = page.getByRole('textbox', { name: 'Tolerated penalty points' });
    await tolerated.fill('5');
    await tolerated.press('Enter');
    await goToLibrary(page);
    await openArticle(page, /Lanchuan/);
    await expect(figure('Verdict (pass mark 95)')).toHaveText('fail');
  });

  await test.step('it was an error of what was reviewed, also when it is mended', async () => {
    await editSegment(page, 6);
    await page.keyboard.press('Alt+4');
    await expect(panel.getByText('240 million yuan').first()).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Alt+x');
    await expect(segmentRow(page, 6)).toContainText('240 million yuan');
    await page.keyboard.press('Control+Enter');
    await expect(savedState(page)).toBeVisible();
    await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toHaveCount(0);
    await page.keyboard.press('Alt+3');
    await expect(figure('Verdict (pass mark 95)')).toHaveText('fail');
  });

  await test.step('taken back, nothing was judged', async () => {
    await page.keyboard.press('Alt+4');
    await panel.getByRole('button', { name: /^Counted as errors/ }).press('Enter');
    await panel.getByRole('button', { name: 'Do not count' }).last().press('Enter');
    await expect(page.getByText('It counts as an error no more.')).toBeVisible();
    await expect(panel.getByText('Counted as errors')).toHaveCount(0);
    await page.keyboard.press('Alt+3');
    await expect(panel.getByText(/^No reason was given and no issue/)).toBeVisible();
  });
});
