// The ledger of names: somebody's name that is spelt in two ways is written in one, from the keyboard, and kept.
import { expect, test } from './fixtures.js';
import { begin, importPair, runCommand, segmentRow, writeFile } from './steps.js';

const chinese = [
  '云岫山气象站换新址',
  '云岫县副县长孙喆9月12日宣布，气象站将迁往新址。',
  '孙喆说，新址海拔更高，视野更开阔。',
  '茶农周桂兰认为，预报会更准。孙喆的办公室公布了图纸。',
];
const english = [
  'Yunxiu Mountain weather station to move',
  'Sun Che, deputy head of Yunxiu county, announced on Sept 12 that the weather station would move.',
  'Sun Zhe said the new site lies higher and has a wider view.',
  'Zhou Guilan, a tea grower, thinks the forecasts will be better. Sun Che’s office has published the plans, and Sun will explain them.',
];

test('a name spelt in two ways is written in one, undone, done again, and is in the termbase', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await importPair(app, page, [
    writeFile(desk.files, 'station.zh.txt', chinese.join('\n\n')),
    writeFile(desk.files, 'station.en.txt', english.join('\n\n')),
  ]);

  await page.keyboard.press('Alt+p');
  const names = page.getByRole('listbox', { name: 'Names of the article' });
  const sun = names.getByRole('option', { name: /^孙喆/ });
  await expect(sun).toContainText('Sun Che', { timeout: 30_000 });
  await expect(names).toBeFocused();
  await expect(sun.getByTitle('Differs from what is proposed')).toHaveText('Sun Che2');
  for (let i = 0; i < 10 && (await sun.getAttribute('aria-selected')) !== 'true'; i += 1)
    await page.keyboard.press('ArrowDown');

  // Into the mentions: what the rules spell is chosen already.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: /Sun Zhe/ })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: /Write “Sun Zhe” everywhere/ });
  await expect(dialog.getByText('2 segments change.')).toBeVisible();
  await expect(dialog.getByText('Not in the termbase yet.', { exact: false })).toBeVisible();
  await dialog.getByText('Forbid there: Sun Che').click();
  await dialog.getByRole('button', { name: 'Change 2 segments' }).press('Enter');
  await expect(
    page.getByText('“Sun Zhe” was written into 2 segments. “Sun Zhe” is in the termbase.'),
  ).toBeVisible();
  await expect(sun).not.toContainText('Sun Che');

  // One step back and forth.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: changes in 2 segments')).toBeVisible();
  await expect(sun).toContainText('Sun Che');
  await page.keyboard.press('Control+y');
  await expect(sun).not.toContainText('Sun Che');

  await names.focus();
  await page.keyboard.press('Escape');
  await expect(segmentRow(page, 2)).toContainText('Sun Zhe, deputy head');
  await expect(segmentRow(page, 4)).toContainText('Sun Zhe’s office has published the plans, and Sun will');
  const concepts = await page.evaluate(() => window.duizhao.request('terms.list'));
  expect(concepts).toMatchObject({
    value: [
      {
        kind: 'person',
        chinese: [{ text: '孙喆', status: 'preferred' }],
        english: [
          { text: 'Sun Zhe', status: 'preferred' },
          { text: 'Sun Che', status: 'forbidden' },
        ],
      },
    ],
  });
  // It is in the palette too.
  await runCommand(page, 'Names and places');
  await expect(sun).toContainText('termbase');
});
