// Steps that many stories take, by role and visible name, from the keyboard where a person would use it.
import fs from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { projectRoot } from '../../scripts/projectRoot.mjs';
import { answerOpenDialogs } from './fixtures.js';

/** The sample pair: a Chinese article of 18 segments and its English translation. */
export const ferry = {
  source: path.join(projectRoot, 'samples', 'ferry.zh.txt'),
  target: path.join(projectRoot, 'samples', 'ferry.en.txt'),
} as const;

/** First start: somebody says who they are, as translator and editor, with or without the sample article. */
export async function begin(page: Page, name: string, options: { sample: boolean }): Promise<void> {
  await page.getByLabel('Name').fill(name);
  if (!options.sample) await page.getByText('Open the sample article').click();
  await page.getByLabel('Name').press('Enter');
  await page.getByRole('button', { name: new RegExp(`${name}, `) }).waitFor();
  if (options.sample) await page.getByText('of 18 approved').first().waitFor();
}

/** Settings: one more person, as translator and editor; ends in the library. */
export async function addPerson(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'People and roles' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill(name);
  const editor = page.getByRole('checkbox', { name: 'Editor' }).last();
  if (!(await editor.isChecked())) await editor.press('Space');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('cell', { name, exact: true }).waitFor();
  await goToLibrary(page);
}

/** Changes who works in this window. */
export async function switchTo(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('button', { name: /Switch person or role/ }).click();
  const entries = page.getByRole('menu').locator('[role^=menuitem]');
  await entries.filter({ hasText: name }).filter({ hasText: role }).click();
  await page.getByRole('button', { name: new RegExp(`${name}, ${role}`) }).waitFor();
  // Until it is gone the menu has the keyboard.
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** The library, from anywhere. */
export async function goToLibrary(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await page.getByLabel(/^(Library tools|稿库工具)$/).waitFor();
}

/** Opens an article of the library by the words of its row. */
export async function openArticle(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('row', { name: title }).first().click();
  await page.getByRole('grid').first().focus();
  await page.keyboard.press('Enter');
  await page
    .getByRole('row', { name: /^(Segment|第) ?\d+/ })
    .first()
    .waitFor();
}

/** Imports a pair as it is recognised; ends in the article. */
export async function importPair(
  app: ElectronApplication,
  page: Page,
  files: readonly string[] = [ferry.source, ferry.target],
): Promise<void> {
  await answerOpenDialogs(app, files);
  await page.keyboard.press('Control+i');
  // One side may be read before the other: only both sides are a pair.
  await page.getByText(/(all|[1-9]\d*) with both sides/).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('row', { name: 'Segment 1', exact: true }).waitFor();
}

/** The row of a segment. */
export function segmentRow(page: Page, number: number): Locator {
  return page.getByRole('row', { name: `Segment ${number}`, exact: true });
}

/** The live editor of a segment; there only while its row is active. */
export function targetEditor(page: Page, number: number): Locator {
  return page.getByRole('textbox', { name: `Target of segment ${number}`, exact: true });
}

/** Makes a segment the active row. */
export async function goToSegment(page: Page, number: number): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Control+g');
  await expect(dialog).toBeVisible();
  await dialog.getByRole('textbox').fill(String(number));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await expect(segmentRow(page, number)).toHaveClass(/active/);
}

/** Puts the caret at the end of a segment's target. */
export async function editSegment(page: Page, number: number): Promise<Locator> {
  await goToSegment(page, number);
  await page.keyboard.press('F2');
  const editor = targetEditor(page, number);
  await expect(editor).toBeFocused();
  // For 200 ms after getting the focus ProseMirror takes a caret at the start for the browser's doing and puts its
  // own back; no person presses Ctrl+Home that fast.
  await page.waitForTimeout(250);
  await page.keyboard.press('Control+End');
  return editor;
}

/**
 * Puts the caret before the first word of an editor. One that has just got the focus, or was mounted anew, takes a
 * caret at the start for the browser's doing and puts its own back, once: then the key is pressed again.
 */
export async function caretToStart(page: Page, editor: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+Home');
    const place = await editor.evaluate(async (element) => {
      // What the editor does about it is done with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const selection = getSelection();
      if (!selection?.isCollapsed || !element.contains(selection.anchorNode)) return null;
      const before = document.createRange();
      before.setStart(element, 0);
      before.setEnd(selection.anchorNode ?? element, selection.anchorOffset);
      return before.toString().length;
    });
    expect(place).toBe(0);
  }).toPass({ timeout: 15_000 });
}

/** Runs a command of the palette by its name. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(`>${name}`);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox').waitFor({ state: 'detached' });
}

/** What the status bar says once everything typed is on the disk. */
export function savedState(page: Page): Locator {
  return page.getByRole('contentinfo').getByText(/^Saved \d/);
}

/** Ends the app as a power cut does: no handler of its own runs. */
export async function killApp(app: ElectronApplication): Promise<void> {
  const closed = app.waitForEvent('close');
  app.process().kill('SIGKILL');
  await closed;
}

/** A file of the person's own. */
export function writeFile(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name);
  fs.writeFileSync(file, content);
  return file;
}

/** Writes nonsense over the beginning of every page of a workspace file but the first. */
export function damageWorkspace(file: string): void {
  const bytes = fs.readFileSync(file);
  for (let at = 4096; at + 600 < bytes.length; at += 4096) bytes.fill(0xa5, at + 8, at + 600);
  fs.writeFileSync(file, bytes);
}

/** Settings: errors of the checks hold no approval up in this workspace; ends in the library. */
export async function letErrorsPass(page: Page): Promise<void> {
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Review and four eyes' }).click();
  await page.getByText('Let pass').click();
  await expect(page.getByRole('radio', { name: 'Let pass' })).toBeChecked();
  await goToLibrary(page);
}

/** Sets the first issue of the active row aside, with a reason. */
export async function setAside(page: Page, reason: string): Promise<void> {
  await page.keyboard.press('Alt+Shift+x');
  await expect(page.getByRole('textbox', { name: /Why does this stay/ })).toBeFocused();
  await page.keyboard.type(reason);
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.row.active')).toBeFocused();
}
