// Backups: what one holds is shown, restoring asks first and can itself be taken back.
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import {
  begin,
  damageWorkspace,
  editSegment,
  goToLibrary,
  openArticle,
  runCommand,
  segmentRow,
} from './steps.js';

test('a workspace is restored from a backup whose content was shown first', async ({ desk }) => {
  const first = await desk.launch();
  await begin(first.page, 'Lin Yue', { sample: true });
  await first.app.close();
  const { page } = await desk.launch();
  await openArticle(page, /Lanchuan/);
  await editSegment(page, 10);
  await page.keyboard.type(', a sentence too many');
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 10)).toContainText('a sentence too many');

  await runCommand(page, 'Restore from backup…');
  const backups = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Restore…' });
  // The newest is the one made when the app was opened again.
  const backup = backups.first();
  await expect(backup).toBeVisible();
  const made = await backups.count();
  await backup.getByRole('button', { name: /^What the backup of/ }).press('Enter');
  await expect(backup).toContainText(/1 articles?, 18 segments, 0 approved\./);
  await expect(backup).toContainText(/Last change: .*, Lin Yue\./);
  await expect(backup).toContainText('Lanchuan’s electric ferry to start next March');

  // Asked and answered no: nothing changes.
  await backup.getByRole('button', { name: /^Restore the backup of/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Restore this backup' });
  await dialog.getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await goToLibrary(page);
  await openArticle(page, /Lanchuan/);
  await expect(segmentRow(page, 10)).toContainText('a sentence too many');

  await restore(page, backup);
  await expect(segmentRow(page, 10)).not.toContainText('a sentence too many');

  // The present file was kept as a further backup: going there brings the sentence back.
  await runCommand(page, 'Restore from backup…');
  await expect(backups).toHaveCount(made + 1);
  await restore(page, backups.first());
  await expect(segmentRow(page, 10)).toContainText('a sentence too many');
});

test('a workspace damaged since last time is restored from its backup by the window that could not open it', async ({
  desk,
}) => {
  const first = await desk.launch();
  await begin(first.page, 'Lin Yue', { sample: true });
  await first.app.close();
  // The backup of the second start holds the article.
  const second = await desk.launch();
  await expect(second.page.getByRole('contentinfo')).toContainText(/Backup .+, [12] kept/);
  await second.app.close();
  damageWorkspace(path.join(desk.userData, 'workspaces', 'workspace.duizhao'));
  const { page } = await desk.launch();
  await expect(
    page.getByRole('heading', { name: 'This workspace is damaged and was not opened', exact: true }),
  ).toBeVisible();
  const backup = page.getByRole('listitem').filter({ hasText: 'Restore…' }).first();
  await backup.getByRole('button', { name: /^What the backup of/ }).press('Enter');
  await expect(backup).toContainText(/1 articles?, 18 segments, 0 approved\./);
  await restore(page, backup);
  await expect(segmentRow(page, 11)).toContainText('To keep the boats charged');
});

/** Puts a backup of the list in the workspace’s place; ends in its article. */
async function restore(page: Page, backup: Locator): Promise<void> {
  if ((await backup.count()) === 0) await runCommand(page, 'Restore from backup…');
  await backup.getByRole('button', { name: /^Restore the backup of/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Restore this backup' });
  await dialog.getByRole('button', { name: /^Restore \S/ }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await goToLibrary(page);
  await openArticle(page, /Lanchuan/);
  await expect(segmentRow(page, 10)).toContainText('Shore power first');
}
