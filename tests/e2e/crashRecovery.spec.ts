// After a crash or a kill: the words are back in the editor, and the person decides about them.
import { expect, test, type Desk, type RunningApp } from './fixtures.js';
import {
  begin,
  editSegment,
  goToSegment,
  killApp,
  openArticle,
  savedState,
  segmentRow,
  targetEditor,
} from './steps.js';

const saved = 'To keep the boats charged';
const typed = ' Power comes from the river itself.';

/** The app is killed while segment 11 holds words that are no revision yet, and started again. */
async function killedWhileWriting(desk: Desk): Promise<RunningApp> {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await editSegment(page, 11);
  await page.keyboard.type(typed);
  await expect(savedState(page)).toBeVisible();
  await killApp(app);
  const again = await desk.launch();
  await openArticle(again.page, /Lanchuan/);
  return again;
}

test('words typed before a kill are back in the editor with a quiet notice, and can be kept', async ({
  desk,
}) => {
  const { page } = await killedWhileWriting(desk);
  const notice = page.getByRole('status').filter({ hasText: 'Your last words are back.' });
  await expect(notice).toContainText('the draft in segment 11 was kept up to');
  // Quiet: nothing stands in the way of working on.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Go to segment 11' }).press('Enter');
  const editor = targetEditor(page, 11);
  await expect(editor).toBeFocused();
  await expect(editor).toHaveText(new RegExp(`^${saved}.*${typed}$`));
  const row = segmentRow(page, 11);
  await expect(row).toContainText('Recovered words you typed at');
  await expect(row).toContainText('Last saved revision:');
  await row.getByRole('button', { name: 'Compare' }).press('Enter');
  await expect(row.locator('ins')).toHaveText(typed.trim());
  await row.getByRole('button', { name: 'Keep' }).press('Enter');
  await expect(row).not.toContainText('Recovered words');
  await expect(page.getByText('2 revisions').first()).toBeVisible();
  await expect(editor).toHaveText(new RegExp(`${typed}$`));
});

test('words typed before a kill can be given up for the saved revision', async ({ desk }) => {
  const { app, page } = await killedWhileWriting(desk);
  await goToSegment(page, 11);
  const row = segmentRow(page, 11);
  await row.getByRole('button', { name: 'Use the saved revision' }).press('Enter');
  await expect(row).not.toContainText('Recovered words');
  await expect(targetEditor(page, 11)).toHaveText(/before the end of January\.$/);
  await app.close();
  const third = await desk.launch();
  await openArticle(third.page, /Lanchuan/);
  await expect(third.page.getByText('Your last words are back.')).toHaveCount(0);
  await expect(segmentRow(third.page, 11)).not.toContainText(typed.trim());
});

test('recovered words are offered again after a second kill, and leaving the row commits them', async ({
  desk,
}) => {
  const second = await killedWhileWriting(desk);
  await expect(second.page.getByText('Your last words are back.')).toBeVisible();
  await killApp(second.app);
  const { app, page } = await desk.launch();
  await openArticle(page, /Lanchuan/);
  await expect(page.getByText('Your last words are back.')).toBeVisible();
  await editSegment(page, 11);
  await page.keyboard.press('Control+Enter');
  await expect(targetEditor(page, 12)).toBeFocused();
  await expect(segmentRow(page, 11)).toContainText(typed.trim());
  await expect(segmentRow(page, 11)).not.toContainText('draft');
  await app.close();
  const last = await desk.launch();
  await openArticle(last.page, /Lanchuan/);
  await expect(segmentRow(last.page, 11)).toContainText(typed.trim());
  await expect(last.page.getByText('Your last words are back.')).toHaveCount(0);
});

test('closing the window commits the words of the open row as a revision', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await editSegment(page, 11);
  await page.keyboard.type(typed);
  const closed = app.waitForEvent('close');
  // The window may be gone before the keys are let go.
  await page.keyboard.down('Control');
  await page.keyboard.down('w').catch(() => undefined);
  await closed;
  const again = await desk.launch();
  await openArticle(again.page, /Lanchuan/);
  await expect(segmentRow(again.page, 11)).toContainText(typed.trim());
  await expect(again.page.getByText('Your last words are back.')).toHaveCount(0);
});
