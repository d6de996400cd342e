// Three wordings over one another, states with names, comments on words, locks, activity and the digest, as two people
// use them; every new view by axe.
import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { answerSaveDialogs, expect, test } from './fixtures.js';
import {
  addPerson,
  begin,
  caretToStart,
  editSegment,
  goToSegment,
  openArticle,
  runCommand,
  segmentRow,
  switchTo,
  targetEditor,
} from './steps.js';

/** Replaces words of a segment from the keyboard, and commits them. */
async function rewrite(page: Page, number: number, from: string, to: string): Promise<void> {
  const editor = await editSegment(page, number);
  const text = (await editor.textContent()) ?? '';
  expect(text).toContain(from);
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < text.indexOf(from); i++) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < from.length; i++) await page.keyboard.press('Shift+ArrowRight');
  expect(await page.evaluate(() => String(getSelection()))).toBe(from);
  await page.keyboard.type(to);
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, number)).toContainText(to);
}

/** Says why the words of a segment were changed, by the key of the reason. */
async function explain(page: Page, number: number, key: string): Promise<void> {
  await page.keyboard.press('Alt+r');
  await goToSegment(page, number);
  await expect(async () => {
    await page.keyboard.press('F7');
    await expect(segmentRow(page, number).locator('.change.focused').first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press(key);
  await page.keyboard.press('w');
  await expect(page.getByText('The reason is kept with the change.')).toBeVisible();
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
}

const readings = (page: Page) => segmentRow(page, 6).locator('.readings b');

test('an editor compares three wordings and takes an older reading at one place', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await rewrite(page, 6, '24 million', '240 million');
  await runCommand(page, 'Name this state');
  await page.getByRole('dialog').getByRole('button', { name: 'Sent to editor' }).click();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Name it' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await addPerson(page, 'Chen Boyan');
  await switchTo(page, 'Chen Boyan', 'Editor');
  await openArticle(page, /ferry/i);
  await rewrite(page, 6, '240 million', '120 million');
  await rewrite(page, 6, 'Each carries', 'Each takes');

  await page.keyboard.press('Alt+t');
  await expect(page.getByText('1 to 2: 1 change · 2 to 3: 2 changes')).toBeVisible();
  await goToSegment(page, 5);
  await page.keyboard.press('F7');
  await expect(readings(page)).toHaveText(['24 million', '240 million', '120 million']);
  await expectAccessible(page);
  await page.keyboard.press('2');
  await expect(segmentRow(page, 6).locator('.target')).toContainText('240 million');
  await expect(readings(page)).toHaveText(['carries', 'carries', 'takes']);
  await page.getByText('Columns', { exact: true }).click();
  const columns = segmentRow(page, 6).getByRole('group');
  await expect(columns).toHaveCount(3);
  await expect(columns.nth(0)).toContainText('24 million');
  await expectAccessible(page);

  await page.getByText('Layered', { exact: true }).click();
  // What opens below the last row is brought into view.
  await goToSegment(page, 18);
  const below = segmentRow(page, 18).locator('.under');
  await expect(below).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Control+m');
  await expect(segmentRow(page, 18).getByRole('button', { name: /^Cancel/ })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: /Wording 1$/ }).click();
  await page.getByRole('option', { name: 'Sent to editor' }).click();
  await expect(page.getByText('1 to 2: 0 changes · 2 to 3: 1 change')).toBeVisible();
});

test('a comment stays at its words while they are edited, and names people', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await addPerson(page, 'Chen Boyan');
  await openArticle(page, /ferry/i);
  await caretToStart(page, await editSegment(page, 6));
  for (let i = 0; i < 4; i++) await page.keyboard.press('Control+Shift+ArrowRight');
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString().trim()))
    .toBe('With a total investment');
  await page.keyboard.press('Control+m');
  const field = page.getByRole('textbox', { name: 'Comment on segment 6' });
  await expect(field).toBeFocused();
  await expect(segmentRow(page, 6).locator('.quote')).toHaveText('With a total investment');
  await page.keyboard.type('Is this right, @Ch');
  await expect(page.getByRole('option', { name: /Chen Boyan/ })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('Is this right, @Chen Boyan ');
  await page.keyboard.press('Control+Enter');
  const commented = segmentRow(page, 6).locator('.commented');
  await expect(commented).toHaveText('With a total investment');

  await expect(targetEditor(page, 6)).toBeFocused();
  await caretToStart(page, targetEditor(page, 6));
  await page.keyboard.type('Now: ');
  await page.keyboard.press('Control+Enter');
  await expect(commented).toHaveText('With a total investment');
  await page.getByRole('tab', { name: /Comments/ }).click();
  await page.getByRole('button', { name: 'Go to words' }).click();
  await expect(segmentRow(page, 6).locator('.commented.is-current')).toBeVisible();

  await switchTo(page, 'Chen Boyan', 'Editor');
  await expect(page.getByText('1 mentions you')).toBeVisible();
});

test('a locked segment says why it cannot be written in', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await goToSegment(page, 3);
  await runCommand(page, 'Lock segments');
  await page.getByRole('textbox', { name: 'Why must this segment stay as it is?' }).fill('House wording');
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 3)).toHaveClass(/locked/);
  await page.keyboard.press('F2');
  await expect(segmentRow(page, 3).getByRole('alert')).toContainText('Lin Yue locked this segment');
  await expect(targetEditor(page, 3)).toBeHidden();
  await expectAccessible(page);
  await runCommand(page, 'Unlock segments');
  await expect(segmentRow(page, 3)).not.toHaveClass(/locked/);
});

test('activity leads to what happened, and the digest tells a translator what was changed', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await rewrite(page, 6, '24 million', '26 million');
  await addPerson(page, 'Chen Boyan');
  await switchTo(page, 'Chen Boyan', 'Editor');
  await openArticle(page, /ferry/i);
  await page.keyboard.press('Alt+4');
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByText('240 million yuan').first()).toBeVisible({ timeout: 30_000 });
  await goToSegment(page, 6);
  await page.keyboard.press('Alt+Shift+M');
  await expect(panel.getByText(/^Chen Boyan, /).first()).toBeVisible();
  await rewrite(page, 6, '26 million', '240 million');
  await explain(page, 6, '2');

  await page.keyboard.press('Control+Shift+h');
  const lines = page.getByRole('feed').getByRole('article');
  await expect(lines.first()).toContainText('Chen Boyan gave a reason for a change.');
  await expect(lines.filter({ hasText: 'Chen Boyan changed the wording.' })).toHaveCount(1);
  await expectAccessible(page);
  await page.getByRole('button', { name: /Person$/ }).click();
  await page.getByRole('option', { name: 'Lin Yue' }).click();
  await expect(lines.first()).toContainText('Lin Yue changed the wording.');
  await lines.first().focus();
  await page.keyboard.press('Enter');
  await expect(segmentRow(page, 6)).toHaveClass(/active/);

  await runCommand(page, 'What was changed');
  await page.getByRole('button', { name: /Translator$/ }).click();
  await page.getByRole('option', { name: 'Lin Yue' }).click();
  const row = page
    .getByRole('table', { name: /Accuracy/ })
    .getByRole('row')
    .last();
  await expect(row).toContainText('26 million');
  await expect(row).toContainText('240 million');
  await expect(row).toContainText('One error with the finding below');
  const errors = page.getByRole('table', { name: /Errors found by the checks/ });
  await expect(errors).toContainText('26 million → 240 million');
  await expect(errors).toContainText('Mistranslation');
  await expectAccessible(page);
  const file = path.join(desk.files, 'digest.csv');
  await answerSaveDialogs(app, file);
  await answerSaveDialogs(app, file);
  await page.getByRole('button', { name: 'Export as table…' }).click();
  await expect(page.getByText('Saved as digest.csv.')).toBeVisible();
  const table = fs.readFileSync(file, 'utf8');
  expect(table).toContain('26 million,240 million');
  expect(table).toMatch(/Mistranslation,2\.4亿元,26 million yuan,Chen Boyan,/);
});
