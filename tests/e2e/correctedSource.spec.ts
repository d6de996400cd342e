// A corrected source comes in after everything was approved: only what it touches has to be looked at again, and one
// step takes it back.
import { expect, test, answerOpenDialogs } from './fixtures.js';
import {
  addPerson,
  begin,
  importPair,
  letErrorsPass,
  runCommand,
  segmentRow,
  switchTo,
  writeFile,
} from './steps.js';

const chinese = [
  '澜川首座风雨桥明年通行',
  '更新时间：2026-11-18',
  '风雨桥总投资1.2亿元，两侧各设6座观景台。',
  '桥长860米，步行约12分钟。',
  '图为风雨桥效果图。',
  '听证会将于12月9日（星期三）举行，市民可在线报名。',
];
const english = [
  'Lanchuan’s first covered bridge to open next year',
  'Updated : 2026-11-18',
  'With an investment of 120 million yuan, the covered bridge will have six viewing decks on each side.',
  'It is 860 meters long and takes about 12 minutes to cross on foot.',
  'An artist’s impression of the covered bridge.',
  'A hearing will be held on Wednesday, Dec 9, and residents can sign up online.',
];
const approved = 'of 6 approved';

test('a corrected source touches only what it changes, and is undone in one step', async ({ desk }) => {
  test.setTimeout(120_000);
  const source = writeFile(desk.files, 'bridge.zh.txt', chinese.join('\n\n'));
  const target = writeFile(desk.files, 'bridge.en.txt', english.join('\n\n'));
  const corrected = chinese
    .map((text) => text.replace('1.2亿元', '1.35亿元').replace('6座', '8座'))
    .filter((text) => !text.startsWith('图为'));
  const version = writeFile(
    desk.files,
    'bridge-corrected.zh.txt',
    [...corrected, '雨天桥面照常开放，夜间亮灯。'].join('\n\n'),
  );
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await addPerson(page, 'Chen Boyan');
  await importPair(app, page, [source, target]);
  await switchTo(page, 'Chen Boyan', 'Editor');

  await test.step('everything is approved', async () => {
    await runCommand(page, 'Approve all remaining');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Approve/ })
      .click();
    await expect(page.getByText(`6 ${approved}`).first()).toBeVisible();
  });

  await test.step('the preview shows what changes, and nothing is applied yet', async () => {
    await answerOpenDialogs(app, [version]);
    await runCommand(page, 'Corrected source');
    await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
    const row = segmentRow(page, 3);
    await expect(row.locator('del').first()).toHaveText('1.2亿元');
    await expect(row.locator('ins').first()).toHaveText('1.35亿元');
    await expect(row.locator('.depends')).toHaveText(['120 million yuan', 'six']);
    await expect(row).toContainText('2 figures changed; 2 places depend on them');
    await expect(row).toContainText('loses approval');
    await expect(page.getByText('2 unchanged, stay approved')).toBeVisible();
    await expect(page.getByText(/Applying withdraws 1 approval and is one step/)).toBeVisible();
    const apply = page.getByRole('button', { name: 'Apply' });
    await expect(apply).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('decided by keyboard and applied', async () => {
    await expect(segmentRow(page, 3)).toBeFocused();
    await page.keyboard.press('F7');
    await expect(segmentRow(page, 5)).toBeFocused();
    await page.keyboard.press('Tab');
    const removed = page.getByRole('button', { name: /Removed paragraph/ });
    await expect(removed).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(removed).toContainText('Remove');
    await page.keyboard.press('Shift+F7');
    await expect(segmentRow(page, 3)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Use 135 million yuan, eight' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(segmentRow(page, 3).locator('.depends ins')).toHaveText(['135 million yuan', 'eight']);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(`4 ${approved}`).first()).toBeVisible();
  });

  await test.step('only the touched paragraph needs approval, and the new one a translation', async () => {
    const row = segmentRow(page, 3);
    await expect(row).toContainText('With an investment of 135 million yuan');
    await expect(row).toContainText('Source changed');
    await expect(segmentRow(page, 6)).toContainText('雨天桥面照常开放');
    await expect(page.getByText('1 with changed source')).toBeVisible();
  });

  await test.step('one step undoes it all, approvals included', async () => {
    await page.keyboard.press('Control+z');
    await expect(page.getByText(`6 ${approved}`).first()).toBeVisible();
    await expect(segmentRow(page, 3)).toContainText('1.2亿元');
    await expect(segmentRow(page, 3)).toContainText('120 million yuan');
    await expect(segmentRow(page, 5)).toContainText('图为风雨桥效果图');
    await expect(page.getByText('Source changed')).toHaveCount(0);
    await page.keyboard.press('Control+y');
    await expect(page.getByText(`4 ${approved}`).first()).toBeVisible();
    await expect(segmentRow(page, 3)).toContainText('1.35亿元');
  });
});

test('a figure that came from the old source is not approved unawares', async ({ desk }) => {
  const source = writeFile(desk.files, 'bridge.zh.txt', chinese.join('\n\n'));
  const target = writeFile(desk.files, 'bridge.en.txt', english.join('\n\n'));
  const dearer = chinese.map((text) => text.replace('1.2亿元', '1.35亿元'));
  const version = writeFile(desk.files, 'bridge-dearer.zh.txt', dearer.join('\n\n'));
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await addPerson(page, 'Chen Boyan');
  await letErrorsPass(page);
  await importPair(app, page, [source, target]);
  await switchTo(page, 'Chen Boyan', 'Editor');
  await answerOpenDialogs(app, [version]);
  await runCommand(page, 'Corrected source');
  await page.getByRole('button', { name: 'Choose a file' }).press('Enter');
  await expect(segmentRow(page, 3).locator('.depends')).toHaveText(['120 million yuan']);
  await page.keyboard.press('Control+Enter');
  const row = segmentRow(page, 3);
  await expect(row.locator('.source-changed .depends')).toHaveText(['120 million yuan']);

  await test.step('the key for one row asks, and names the words', async () => {
    await expect(row).toBeFocused();
    await page.keyboard.press('Control+Shift+a');
    const question = row.getByRole('alert');
    await expect(question).toContainText('still says “120 million yuan”, which came from the old source');
    await expect(row.getByRole('button', { name: 'Edit the translation' })).toBeFocused();
    await page.keyboard.press('Control+Shift+a');
    await expect(question).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(question).toHaveCount(0);
    await expect(row).toBeFocused();
  });

  await test.step('approving all remaining leaves it, and says so', async () => {
    await runCommand(page, 'Approve all remaining');
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1 segment is left for you to look at');
    await dialog.getByRole('button', { name: 'Approve 5' }).click();
    await expect(page.getByText(`5 ${approved}`).first()).toBeVisible();
    await expect(page.getByText('1 segment was not approved.')).toBeVisible();
  });

  await test.step('who means it approves it', async () => {
    await row.locator('.source').click();
    await page.keyboard.press('Control+Shift+a');
    await row.getByRole('button', { name: 'Approve all the same' }).click();
    await expect(page.getByText(`6 ${approved}`).first()).toBeVisible();
  });
});
