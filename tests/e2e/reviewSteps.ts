// Steps of change review, from the keyboard alone: writing, suggesting, commenting, deciding, taking over.
import { expect, type Locator, type Page } from '@playwright/test';
import { editSegment, goToSegment, runCommand, savedState, segmentRow } from './steps.js';

/** Puts words of a segment's target between caret and anchor, by keyboard. */
export async function chooseWords(page: Page, number: number, words: string): Promise<Locator> {
  const field = await editSegment(page, number);
  const text = (await field.textContent()) ?? '';
  expect(text).toContain(words);
  const start = text.indexOf(words);
  const fromEnd = text.length - start - words.length;
  if (start < fromEnd) {
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < start; i++) await page.keyboard.press('ArrowRight');
    for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowRight');
  } else {
    for (let i = 0; i < fromEnd; i++) await page.keyboard.press('ArrowLeft');
    for (let i = 0; i < words.length; i++) await page.keyboard.press('Shift+ArrowLeft');
  }
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words);
  return field;
}

/** Moves the caret and waits until the editor knows: a person does not paste within the same millisecond. */
export async function moveCaret(page: Page, key: string): Promise<void> {
  const moved = await page.evaluateHandle(() => ({
    wait: new Promise((resolve) => document.addEventListener('selectionchange', resolve, { once: true })),
  }));
  await page.keyboard.press(key);
  await moved.evaluate(({ wait }) => wait.then(() => undefined));
}

/** Leaves the row as a person does who goes on to the next; from the last one to the one before. */
export async function commit(page: Page, number: number): Promise<void> {
  const rows = page.getByRole('grid').first();
  const lastNumber = Number(await rows.getAttribute('aria-rowcount'));
  await page.keyboard.press('Control+Enter');
  if (number === lastNumber) await page.keyboard.press('Control+ArrowUp');
  await expect(segmentRow(page, number)).not.toHaveClass(/active/);
  await expect(savedState(page)).toBeVisible();
}

/** Types over words of a segment. */
export async function rewrite(page: Page, number: number, from: string, to: string): Promise<void> {
  const field = await chooseWords(page, number, from);
  const before = (await field.textContent()) ?? '';
  await page.keyboard.type(to);
  await commit(page, number);
  await expect.poll(() => wording(page, number)).toBe(before.replace(from, to));
}

/** The newest words of a target: what was struck out is left out. */
export function wording(page: Page, number: number): Promise<string> {
  return target(page, number).evaluate((cell) => {
    const copy = cell.cloneNode(true) as Element;
    for (const struck of copy.querySelectorAll('del')) struck.remove();
    return copy.textContent ?? '';
  });
}

/** Goes from control to control with Tab until one has the focus; fails when it cannot be reached so. */
export async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  const isThere = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press(key);
  await expect(control).toBeFocused();
}

/** The person menu, from the palette, by keys alone. */
export async function takeOver(page: Page, name: string, role: string): Promise<void> {
  await runCommand(page, 'Switch person or role');
  const entry = page
    .getByRole('menu')
    .locator('[role^=menuitem]')
    .filter({ hasText: name })
    .filter({ hasText: role });
  await entry.waitFor();
  const isThere = (): Promise<boolean> => entry.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 12 && !(await isThere()); presses++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: new RegExp(`${name}, ${role}`) }).waitFor();
  // Until it is gone the menu has the keyboard.
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** How many changes there are, by kind and person, with what is done to all of them. */
export const sums = (page: Page): Locator => page.getByRole('group', { name: 'Changes by kind and person' });
/** The status bar. */
export const status = (page: Page): Locator => page.getByRole('contentinfo');
/** The change one stands on, if it is in this segment; two places for a move. */
export const focused = (page: Page, number: number): Locator =>
  segmentRow(page, number).locator('.change.focused');
/** The target's cell. */
export const target = (page: Page, number: number): Locator => segmentRow(page, number).locator('.target');

/** Goes on to a change of a segment, from anywhere. */
export async function nextChange(page: Page, number: number): Promise<void> {
  await goToSegment(page, number);
  await expect(async () => {
    await page.keyboard.press('F7');
    await expect(focused(page, number).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
}

/** Chooses words, then comments on them. */
export async function comment(page: Page, number: number, words: string, body: string): Promise<void> {
  await chooseWords(page, number, words);
  await page.keyboard.press('Control+m');
  await expect(segmentRow(page, number).locator('.quote')).toHaveText(words);
  const field = page.getByRole('textbox', { name: `Comment on segment ${number}` });
  await expect(field).toBeFocused();
  await page.keyboard.type(body);
  await page.keyboard.press('Control+Enter');
  await expect(field).toBeHidden();
  await expect(segmentRow(page, number).locator('.commented')).toHaveText(words);
}

/** Approves all that is left, from the palette. */
export async function approveRest(page: Page): Promise<void> {
  await runCommand(page, 'Approve all remaining');
  const button = page.getByRole('dialog').getByRole('button', { name: /^Approve \d+/ });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
