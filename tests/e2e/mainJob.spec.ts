// The main job as two people do it: files in, roles and pairs put right, translated, reviewed, answered, approved, exported.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './fixtures.js';
import {
  addPerson,
  begin,
  editSegment,
  goToSegment,
  runCommand,
  savedState,
  segmentRow,
  switchTo,
  writeFile,
} from './steps.js';

const chinese = [
  '首页>城建交通',
  '松原路公共图书馆新馆开放',
  '更新时间：2026-10-08',
  '来源：（ 澜川日报 ）',
  '澜川市松原路公共图书馆新馆10月8日正式开放，总投资1.5亿元，藏书86万册。',
  '新馆设座位1200个，每天开放14小时，周末照常开放。',
  '“过去找座位要排队半个小时，现在随到随有。”读者冯雅宁说。',
  '馆长戴启明表示，年底前还将新增6个社区分馆。',
  '据介绍，图书馆鼓励市民参与志愿服务。',
];
const english = [
  'Home>City & Transport',
  'New Songyuan Road public library opens',
  'Updated : 2026-10-08',
  'By ( Lanchuan Daily )',
  'The new Songyuan Road public library in Lanchuan opened on Oct 8. With an investment of 15 million yuan, it holds 860,000 books.',
  'It has 1,200 seats and opens 14 hours a day, weekends included. “We used to queue half an hour for a seat; now there is always one,” said Feng Yaning, a reader.',
  'Dai Qiming, the library’s director, said six community branches will be added by the end of the year.',
  'The library encourages residents to volunteer.',
];

/** Puts the caret behind the words in the live editor, by keyboard. */
async function caretBehind(page: Page, words: string): Promise<void> {
  const editor = page.locator('.ProseMirror[contenteditable="true"]');
  const text = (await editor.textContent()) ?? '';
  expect(text).toContain(words);
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < text.indexOf(words) + words.length; i++) await page.keyboard.press('ArrowRight');
}

/** Replaces words of a segment and commits them. */
async function rewrite(page: Page, number: number, from: string, to: string): Promise<void> {
  await editSegment(page, number);
  await caretBehind(page, from);
  for (let i = 0; i < from.length; i++) await page.keyboard.press('Shift+ArrowLeft');
  expect(await page.evaluate(() => String(getSelection()))).toBe(from);
  await page.keyboard.type(to);
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, number)).toContainText(to);
}

test('a pair of files becomes an approved article, exported in the house layout', async ({ desk }) => {
  test.setTimeout(120_000);
  const source = writeFile(desk.files, 'library.zh.txt', chinese.join('\n\n'));
  const target = writeFile(desk.files, 'library.en.txt', english.join('\n\n'));
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await addPerson(page, 'Chen Boyan');

  await test.step('import: the last paragraph is no teaser but a caption, says the translator', async () => {
    await answerOpenDialogs(app, [source, target]);
    await page.keyboard.press('Control+i');
    await page.getByText(/with both sides/).waitFor();
    // Paired: both texts stand in one row.
    const row = page
      .getByRole('row')
      .filter({ hasText: 'encourages residents' })
      .filter({ hasText: '志愿服务' });
    const role = row.getByRole('button', { name: /^Role: / });
    // The arrow keys change the role at once.
    await expect(async () => {
      await role.focus({ timeout: 500 });
      await page.keyboard.press('ArrowRight');
      await expect(role).toHaveAccessibleName('Role: Caption', { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    // Accepted while the sides are being paired anew, it waits for the pairing.
    await page.keyboard.press('Control+Enter');
    await segmentRow(page, 1).waitFor();
    const last = page.getByRole('row').filter({ hasText: 'encourages residents' });
    await expect(last.getByRole('rowheader')).toContainText('Caption');
  });

  await test.step('align: the quotation gets the row of its own that the Chinese has', async () => {
    const merged = page.getByRole('row').filter({ hasText: 'now there is always one' });
    await expect(merged).toHaveCount(1);
    const number = await rowNumber(page, '1,200 seats');
    const wasOne = (await segmentRow(page, number).textContent())?.includes('冯雅宁') ?? false;
    await editSegment(page, number);
    await caretBehind(page, 'weekends included. ');
    await page.keyboard.press('Alt+Shift+s');
    await expect(segmentRow(page, number)).not.toContainText('now there is always one');
    if (!wasOne) {
      await goToSegment(page, number + 1);
      await runCommand(page, 'Merge with next');
    }
    await expect(segmentRow(page, number + 1)).toContainText('now there is always one');
    await expect(segmentRow(page, number + 1)).toContainText('冯雅宁');
    await page.keyboard.press('Control+z');
    // Undone: the last step is taken back before it is taken again.
    await expect(segmentRow(page, wasOne ? number : number + 1)).toContainText('now there is always one');
    await expect(segmentRow(page, number + 1)).not.toContainText('冯雅宁');
    await page.keyboard.press('Control+y');
    await expect(segmentRow(page, number + 1)).toContainText('冯雅宁');
  });

  await test.step('edit: tenfold too small, put right and saved', async () => {
    await rewrite(page, 5, '15 million yuan', '150 million yuan');
    await expect(savedState(page)).toBeVisible();
  });

  await test.step('gate: nothing finished leaves before approval', async () => {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/segments block a finished export/);
    await expect(dialog.getByRole('button', { name: /^Export…/ })).toHaveAttribute('aria-disabled', 'true');
    await dialog.getByRole('button', { name: 'Go to segment 5' }).click();
    await expect(segmentRow(page, 5)).toHaveClass(/active/);
  });

  await test.step('review: the editor sees the change in redline and sends another segment back', async () => {
    await switchTo(page, 'Chen Boyan', 'Editor');
    await page.keyboard.press('Alt+r');
    // Words one wrote over one's own wait for nobody: the whole way since the import is another comparison.
    await runCommand(page, 'Compare with: first import');
    await expect(segmentRow(page, 5).locator('del')).toHaveText('15 million');
    await expect(segmentRow(page, 5).locator('ins')).toHaveText('150 million');
    await goToSegment(page, 2);
    await page.keyboard.press('Control+Shift+r');
    await page.getByLabel('What should change?').fill('Say where: in Lanchuan.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('1 returned')).toBeVisible();
  });

  await test.step('four eyes: the editor may not approve words of her own', async () => {
    await rewrite(page, 6, 'weekends included', 'including weekends');
    await goToSegment(page, 6);
    await page.keyboard.press('Control+Shift+a');
    await expect(page.getByText('Four eyes.').first()).toBeVisible();
    await expect(page.getByText('0 of', { exact: false }).first()).toBeVisible();
  });

  await test.step('the translator answers', async () => {
    await switchTo(page, 'Lin Yue', 'Translator');
    await goToSegment(page, 2);
    await page.keyboard.press('Alt+2');
    await expect(page.getByText('Say where: in Lanchuan.')).toBeVisible();
    await rewrite(page, 2, 'public library', 'public library in Lanchuan');
    await expect(page.getByText('1 returned')).toBeHidden();
  });

  await test.step('the editor approves the rest, the other editor the words she wrote', async () => {
    await switchTo(page, 'Chen Boyan', 'Editor');
    await runCommand(page, 'Approve all remaining');
    await page.getByRole('button', { name: /^Approve \d+/ }).click();
    await expect(page.getByText('1 segment was not approved.').first()).toBeVisible();
    await switchTo(page, 'Lin Yue', 'Editor');
    await goToSegment(page, 6);
    await page.keyboard.press('Control+Shift+a');
    await expect(page.getByText(/^(\d+) of \1 approved$/).first()).toBeVisible();
  });

  await test.step('export: exactly the approved words', async () => {
    const file = path.join(desk.files, 'library.txt');
    await answerSaveDialogs(app, file);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Export…/ }).click();
    await expect(dialog.getByText('Exported.')).toBeVisible();
    const text = fs.readFileSync(file, 'utf8');
    expect(text.split('\n\n').slice(0, 5)).toEqual([
      'Home>City & Transport',
      'New Songyuan Road public library in Lanchuan opens',
      'Updated : 2026-10-08',
      'By ( Lanchuan Daily )',
      'The new Songyuan Road public library in Lanchuan opened on Oct 8. With an investment of 150 million yuan, it holds 860,000 books.',
    ]);
    expect(text).toContain('including weekends');
  });
});

/** The number of the row that says so. */
async function rowNumber(page: Page, words: string): Promise<number> {
  const label = await page.getByRole('row').filter({ hasText: words }).first().getAttribute('aria-label');
  return Number(/\d+/.exec(label ?? '')?.[0]);
}
