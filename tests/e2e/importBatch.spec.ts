// A folder of finished pairs becomes articles in one go, by keyboard alone; what is doubtful is aligned afterwards.
import fs from 'node:fs';
import path from 'node:path';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './fixtures.js';
import { messySource, messyTarget } from './messyPair.js';
import { begin, ferry, goToLibrary, runCommand, writeFile } from './steps.js';

const pairs = { name: 'Pairs of files' } as const;

test('a folder of three pairs and a stray file is imported; the doubtful pair waits in the align view', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const folder = path.join(desk.files, 'November');
  fs.mkdirSync(folder);
  const put = (name: string, ...paragraphs: readonly string[]): string =>
    writeFile(folder, name, paragraphs.join('\n\n'));
  fs.copyFileSync(ferry.source, path.join(folder, 'ferry.zh.txt'));
  fs.copyFileSync(ferry.target, path.join(folder, 'ferry.en.txt'));
  put('0312 采石场.txt', '青岩采石场复绿', '青岩采石场11月17日种下4600棵树，花费12万元。');
  put(
    '0312 quarry.txt',
    'Qingyan quarry turns green',
    'The Qingyan quarry planted 4,600 trees on Nov 17 for 120,000 yuan.',
  );
  put('messy.zh.txt', ...messySource);
  put('messy.en.txt', ...messyTarget);
  put('stray.txt', 'Nothing to do with any of the others.');
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await answerOpenDialogs(app, [folder]);

  await test.step('the folder is read: three pairs, the doubtful one first, and a file without one', async () => {
    await runCommand(page, 'Import a folder of pairs');
    await expect(page.getByRole('grid', pairs)).toBeFocused();
    const rows = page.getByRole('grid', pairs).getByRole('row');
    await expect(rows.nth(1)).toContainText('messy.zh.txt');
    await expect(rows.nth(1)).toHaveAttribute('aria-selected', 'true');
    await expect(
      page.getByRole('row', { name: /0312 采石场\.txt.*by number.*Becomes an article/ }),
    ).toBeVisible();
    await expect(page.getByRole('heading', { name: '1 file belongs to no pair' })).toBeVisible();
    await expect(page.getByRole('row', { name: /stray\.txt/ })).toBeVisible();
  });

  await test.step('what is certain becomes articles, the rest waits', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Import finished.')).toBeVisible();
    await expect(page.getByText(/3 pairs are imported\..*waits? to be aligned/)).toBeVisible();
    await expect(page.getByRole('row', { name: /messy\.zh\.txt.*To be aligned/ })).toBeVisible();
    await expect(page.getByRole('row', { name: /0312 采石场\.txt.*Article/ })).toBeVisible();
  });

  await test.step('the report is saved as a table', async () => {
    const file = path.join(desk.files, 'report.csv');
    await answerSaveDialogs(app, file);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('report.csv saved.')).toBeVisible();
    const report = fs.readFileSync(file, 'utf8');
    expect(report).toMatch(/messy\.zh\.txt,messy\.en\.txt,by name,.*,to be aligned,,/);
    expect(report).toContain('stray.txt,,,,,,no pair,,');
  });

  await test.step('Enter opens the doubtful pair in the align view, and the report is there again', async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('grid', { name: 'Source and target side by side' }).waitFor();
    await expect(page.getByText(/澜江电动轮渡明年三月开通/).first()).toBeVisible();
    await goToLibrary(page);
    await expect(page.getByRole('row', { name: /青岩采石场复绿/ })).toBeVisible();
    await runCommand(page, 'Show the last import of pairs');
    await expect(page.getByRole('row', { name: /messy\.zh\.txt.*To be aligned/ })).toBeVisible();
  });
});
