// Two people on one workspace at the same time, in two windows or in two running apps: nothing is ever overwritten.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { appUnderTest } from './appUnderTest.js';
import { expect, test, type Desk, type RunningApp } from './fixtures.js';
import {
  addPerson,
  begin,
  editSegment,
  goToSegment,
  openArticle,
  savedState,
  segmentRow,
  switchTo,
  targetEditor,
  writeFile,
} from './steps.js';

const translator = 'Lin Yue';
const editor = 'Chen Boyan';

interface TwoPeople {
  readonly mine: Page;
  readonly theirs: Page;
}

/** The first window belongs to the translator, with the sample article open; the editor is known too. */
async function firstWindow(desk: Desk): Promise<RunningApp> {
  const { app, page } = await desk.launch();
  await begin(page, translator, { sample: true });
  await addPerson(page, editor);
  await openArticle(page, /Lanchuan/);
  return { app, page };
}

async function inTwoWindows(desk: Desk): Promise<TwoPeople> {
  const { app, page } = await firstWindow(desk);
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const second = await opening;
  // The library takes the keyboard when it is there, which would close a menu opened before.
  await expect(second.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await switchTo(second, editor, 'Editor');
  await openArticle(second, /Lanchuan/);
  return { mine: page, theirs: second };
}

async function inTwoApps(desk: Desk): Promise<TwoPeople> {
  const { page } = await firstWindow(desk);
  const workspace = path.join(desk.userData, 'workspaces', 'workspace.duizhao');
  const second = await desk.launch({
    given: [workspace],
    userData: path.join(desk.files, 'another profile'),
  });
  await second.page.getByRole('button', { name: `${editor} Editor` }).press('Enter');
  await openArticle(second.page, /Lanchuan/);
  return { mine: page, theirs: second.page };
}

for (const [where, start] of [
  ['two windows', inTwoWindows],
  ['two running apps', inTwoApps],
] as const) {
  test(`a change shows quietly in the other of ${where}`, async ({ desk }) => {
    const { mine, theirs } = await start(desk);
    // Each window has its own person.
    await expect(mine.getByRole('button', { name: new RegExp(`^${translator}, Translator`) })).toBeVisible();
    await expect(theirs.getByRole('button', { name: new RegExp(`^${editor}, Editor`) })).toBeVisible();
    const reading = await editSegment(theirs, 7);
    await theirs.keyboard.type(' Half a sentence');

    await editSegment(mine, 5);
    await mine.keyboard.type(' Work starts in May.');
    await mine.keyboard.press('Control+Enter');
    await expect(segmentRow(mine, 5)).toContainText('Work starts in May.');

    await expect(segmentRow(theirs, 5)).toContainText('Work starts in May.');
    // Quietly: no notice, no dialog, and the caret is where it was, in words half typed.
    await expect(theirs.getByRole('alert')).toHaveCount(0);
    await expect(theirs.getByRole('dialog')).toHaveCount(0);
    await expect(reading).toBeFocused();
    await theirs.keyboard.type(' goes on.');
    await expect(reading).toHaveText(/Half a sentence goes on\.$/);
    await theirs.keyboard.press('Control+Enter');
    await expect(segmentRow(mine, 7)).toContainText('Half a sentence goes on.');
    await expect(mine.getByRole('alert')).toHaveCount(0);
  });

  test(`a conflict in ${where} keeps both wordings; mine can be taken`, async ({ desk }) => {
    const { mine, theirs } = await start(desk);
    const conflict = await makeConflict(mine, theirs);
    await conflict.getByRole('button', { name: 'Save this wording' }).press('Enter');
    await expect(mine.getByRole('region', { name: /was changed in another window/ })).toHaveCount(0);
    await expect(targetEditor(mine, 10)).toHaveText('Shore power first, says the translator');
    await expect(segmentRow(theirs, 10)).toContainText('says the translator');
    // Nothing is lost: the history has both, and what came in.
    for (const page of [mine, theirs]) {
      await expectRevisions(page, 10, 3);
      // Each revision against the one before, newest first.
      await expect(history(page).locator('ins')).toHaveText(['translator', ', says the editor']);
      await expect(history(page).locator('del')).toHaveText('editor');
    }
    await expect(history(mine)).not.toContainText('Draft');
  });

  test(`a conflict in ${where} keeps both wordings; theirs can be taken, or both`, async ({ desk }) => {
    const { mine, theirs } = await start(desk);
    const conflict = await makeConflict(mine, theirs);
    // Arrow keys choose; the preview shows what comes of it.
    await conflict.getByRole('radio', { name: 'Mine' }).focus();
    await mine.keyboard.press('ArrowRight');
    await mine.keyboard.press('ArrowRight');
    await expect(conflict.getByText('Shore power first, says the translator editor')).toBeVisible();
    await conflict.getByRole('button', { name: 'Give my words up' }).press('Enter');
    await expect(mine.getByRole('region', { name: /was changed in another window/ })).toHaveCount(0);
    await expect(targetEditor(mine, 10)).toHaveText('Shore power first, says the editor');
    await expectRevisions(mine, 10, 2);
    await expect(history(mine)).toContainText('Shore power first, says the editor');
    await expect(history(mine)).not.toContainText('Draft');
  });

  test(`changes in ${where} that do not touch go together by themselves, and say so`, async ({ desk }) => {
    const { mine, theirs } = await start(desk);
    const reading = await editSegment(mine, 10);
    await mine.keyboard.type(' of all');
    await editSegment(theirs, 10);
    await theirs.keyboard.press('Control+Home');
    await theirs.keyboard.type('New: ');
    await theirs.keyboard.press('Control+Enter');
    await expect(segmentRow(theirs, 10)).toContainText('New: Shore power first');
    await mine.keyboard.press('Control+Enter');
    await goToSegment(mine, 10);
    await expect(segmentRow(mine, 10)).toContainText(
      `${editor} changed other words of this segment meanwhile.`,
    );
    await expect(reading).toHaveText('New: Shore power first of all');
    await expect(segmentRow(theirs, 10)).toContainText('New: Shore power first of all');
    // Taking mine back leaves theirs.
    await segmentRow(mine, 10).getByRole('button', { name: 'Take mine back' }).press('Enter');
    await expect(targetEditor(mine, 10)).toHaveText('New: Shore power first');
  });
}

/** Both write in segment 10; the editor commits first. Answers what the translator sees under the row. */
async function makeConflict(mine: Page, theirs: Page) {
  await editSegment(mine, 10);
  await mine.keyboard.type(', says the translator');
  await expect(savedState(mine)).toBeVisible();
  await editSegment(theirs, 10);
  await theirs.keyboard.type(', says the editor');
  await theirs.keyboard.press('Control+Enter');
  await expect(segmentRow(theirs, 10)).toContainText('says the editor');
  // The words under my hands stay whatever others do.
  await expect(targetEditor(mine, 10)).toHaveText('Shore power first, says the translator');
  await mine.keyboard.press('Control+Enter');
  await goToSegment(mine, 10);
  const conflict = segmentRow(mine, 10).getByRole('region', {
    name: 'Segment 10 was changed in another window',
  });
  await expect(conflict).toContainText(`${editor} changed the same words while you were writing.`);
  await expect(conflict).toContainText('Nothing was overwritten.');
  // Both readings of the place, and the preview as what it changes in theirs.
  await expect(conflict.locator('.conflict-reading')).toContainText(['translator', 'editor']);
  await expect(conflict.locator('ins')).toHaveText('translator');
  await expect(segmentRow(theirs, 10)).toContainText('says the editor');
  return conflict;
}

/** Shows the history of a segment. */
async function expectRevisions(page: Page, number: number, count: number): Promise<void> {
  await goToSegment(page, number);
  await page.keyboard.press('Alt+1');
  await expect(history(page)).toContainText(`${count} revisions`);
}

function history(page: Page): Locator {
  return page.getByRole('tabpanel', { name: 'History' });
}

test('a second start with the same user data shows the running app and hands its files over', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, translator, { sample: false });
  await app.evaluate(({ BrowserWindow }) => {
    const counted = globalThis as { focused?: number };
    const window = BrowserWindow.getAllWindows()[0];
    if (!window) throw new Error('no window');
    const focus = window.focus.bind(window);
    window.focus = () => {
      counted.focused = (counted.focused ?? 0) + 1;
      focus();
    };
  });
  const text = writeFile(
    desk.files,
    'bridge.zh.txt',
    '首页>社会\n石桥修好了\n石桥于10月8日修好，孩子上学少走四里路。\n',
  );
  const { executablePath, args, cwd, env } = appUnderTest(desk.userData, [text]);
  const second = spawn(executablePath, args, { cwd, env, stdio: 'ignore' });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  await expect(page.getByText('石桥修好了').first()).toBeVisible();
  expect(app.windows()).toHaveLength(1);
  expect(await app.evaluate(() => (globalThis as { focused?: number }).focused)).toBeGreaterThan(0);
});
