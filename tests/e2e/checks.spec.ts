// The checks in the workbench: what is wrong in the article is found, gone to, and mended from the keyboard.
import fs from 'node:fs';
import { inProject } from '../../scripts/projectRoot.mjs';
import { answerOpenDialogs, expect, test } from './fixtures.js';
import {
  begin,
  editSegment,
  goToSegment,
  runCommand,
  savedState,
  segmentRow,
  setAside,
  switchTo,
  writeFile,
} from './steps.js';

test('a figure off by a factor of ten is found, gone to and mended by key; what is typed is checked anew', async ({
  desk,
}) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await page.keyboard.press('Alt+4');
  const panel = page.getByRole('tabpanel', { name: /^Checks/ });
  await expect(panel.getByText('240 million yuan').first()).toBeVisible({ timeout: 30_000 });
  await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toHaveText('24 million yuan');

  await goToSegment(page, 1);
  await page.keyboard.press('Alt+e');
  await expect(page.getByText(/^error, Numbers: “2\.4亿元”/)).toBeVisible();
  await expect(segmentRow(page, 6)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Alt+x');
  await expect(segmentRow(page, 6)).toContainText('240 million yuan');
  await page.keyboard.press('Control+Enter');
  await expect(savedState(page)).toBeVisible();
  await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toHaveCount(0);

  // What is typed, while it is typed.
  await editSegment(page, 7);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The the end.');
  await expect(segmentRow(page, 7).locator('.target .issue-mark.warning')).toHaveText('The the');
  await page.keyboard.press('Alt+x');
  await expect(segmentRow(page, 7)).toContainText('The end.');
});

test('an error holds the approval up until it is set aside with a reason; other words on either side bring it back', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await page.keyboard.press('Alt+4');
  const panel = page.getByRole('tabpanel', { name: /^Checks/ });
  await expect(panel.getByText('240 million yuan').first()).toBeVisible({ timeout: 30_000 });
  await switchTo(page, 'Lin Yue', 'Editor');
  await goToSegment(page, 6);
  await page.keyboard.press('Control+Shift+a');
  await expect(page.getByText(/The checks find 1 error here/)).toBeVisible();

  await setAside(page, 'As the ministry has it');
  await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toHaveCount(0);
  await panel.getByText('Set aside', { exact: true }).click();
  await expect(panel.getByText('As the ministry has it')).toBeVisible();

  // Another source at that place is another matter.
  const chinese = fs.readFileSync(inProject('samples/ferry.zh.txt'), 'utf8').replace('2.4亿元', '2.6亿元');
  await answerOpenDialogs(app, [writeFile(desk.files, 'ferry-corrected.zh.txt', chinese)]);
  await runCommand(page, 'Corrected source');
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await expect(page.getByText('24 million yuan').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toHaveText('24 million yuan');
  await expect(panel.getByText('Set aside', { exact: true })).toHaveCount(0);
  await goToSegment(page, 6);
  await setAside(page, 'As the ministry has it');
  await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toHaveCount(0);

  // So are other words of the target.
  await editSegment(page, 6);
  const target = segmentRow(page, 6).getByRole('textbox');
  const words = (await target.innerText()).replace('24 million', '25 million');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toHaveText('25 million yuan');
});
