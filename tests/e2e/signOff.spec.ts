// The published file is the approved one, and anybody can check it: export with a sign-off record, then verify.
import fs from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './fixtures.js';
import { begin, goToSegment, runCommand, segmentRow, setAside, switchTo } from './steps.js';

/** Exports one format as finished, with its record beside it and a page in it. */
async function exportSigned(
  app: ElectronApplication,
  page: Page,
  file: string,
  format: string,
): Promise<void> {
  await answerSaveDialogs(app, file);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  const house = dialog.getByRole('checkbox', { name: 'House text' });
  await house.press('Space');
  await dialog.getByRole('checkbox', { name: format }).press('Space');
  await dialog.getByRole('checkbox', { name: 'Page in the file' }).press('Space');
  await dialog.getByRole('button', { name: /^Export…/ }).click();
  await expect(dialog.getByText('Exported.')).toBeVisible();
  await expect(dialog.getByTitle(`${path.basename(file)}.signoff.json`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** Help → Verify a file, from the menu. */
async function verify(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await answerOpenDialogs(app, [file]);
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Verify a file…' }).click();
}

test('an altered character in a signed-off file is found, and its paragraph named', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  const html = path.join(desk.files, 'ferry.html');
  const docx = path.join(desk.files, 'ferry.docx');
  const dialog = page.getByRole('dialog');

  await test.step('everything is approved and exported, signed off', async () => {
    await switchTo(page, 'Lin Yue', 'Editor');
    await expect(segmentRow(page, 6).locator('.target .issue-mark.error')).toBeVisible({ timeout: 30_000 });
    // The errors planted in the sample.
    for (const number of [6, 12, 13]) {
      await goToSegment(page, number);
      await setAside(page, 'As the county printed it');
    }
    await runCommand(page, 'Approve all remaining');
    await page.getByRole('button', { name: /^Approve \d+/ }).click();
    await expect(page.getByText('18 of 18 approved').first()).toBeVisible();
    await exportSigned(app, page, html, 'HTML .html');
    await exportSigned(app, page, docx, 'Word .docx');
    const exported = fs.readFileSync(html, 'utf8');
    expect(exported).toContain('Sign-off record');
    expect(exported).toContain('number-value: As the county printed it');
  });

  await test.step('both are equal, byte for byte, and the log vouches for their records', async () => {
    for (const file of [html, docx]) {
      await verify(app, page, file);
      await expect(dialog.getByText('Equal, byte for byte.')).toBeVisible();
      await expect(dialog.getByText('The workspace’s log vouches for the record.')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });

  await test.step('one character altered in the page: the paragraph is named, with a redline', async () => {
    const text = fs.readFileSync(html, 'utf8');
    expect(text).toContain('15 minutes');
    fs.writeFileSync(
      html,
      text.replace(/(<p>[^<]*)15 minutes/, (_, before: string) => `${before}16 minutes`),
    );
    await verify(app, page, html);
    await expect(dialog.getByText('1 paragraph differs from what was approved.')).toBeVisible();
    await expect(dialog.getByRole('listitem')).toContainText(/¶ \d+ · Body · translation/);
    await expect(dialog.locator('del')).toHaveText(/15/);
    await expect(dialog.locator('ins')).toHaveText(/16/);
    await page.keyboard.press('Escape');
  });

  await test.step('and in the Word file', async () => {
    const parts = unzipSync(fs.readFileSync(docx));
    const main = 'word/document.xml';
    const text = strFromU8(parts[main] ?? new Uint8Array());
    // The headline says it too, and so does the sign-off page.
    expect(text).toContain('takes 15 minutes');
    const altered = text.replace('takes 15 minutes', 'takes 16 minutes');
    fs.writeFileSync(docx, zipSync({ ...parts, [main]: strToU8(altered) }));
    await verify(app, page, docx);
    await expect(dialog.getByText('1 paragraph differs from what was approved.')).toBeVisible();
    await expect(dialog.locator('ins')).toHaveText(/16/);
    await page.keyboard.press('Escape');
  });

  await test.step('a file from elsewhere is said to be unknown', async () => {
    const file = path.join(desk.files, 'stranger.txt');
    fs.writeFileSync(file, 'Nobody here wrote this.\n');
    await verify(app, page, file);
    await expect(dialog.getByRole('alert')).toContainText('No article of this workspace');
    await page.keyboard.press('Escape');
  });
});
