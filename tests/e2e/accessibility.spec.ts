// Every view by axe, in both languages and every theme: names, roles, contrast, structure. No violation is accepted.
import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialogs, expect, test } from './fixtures.js';
import {
  addPerson,
  begin,
  editSegment,
  ferry,
  goToLibrary,
  goToSegment,
  killApp,
  openArticle,
  runCommand,
  savedState,
  segmentRow,
  switchTo,
  writeFile,
} from './steps.js';

/** Names do not depend on the theme, nor colours on the language: these cover all of both. The last is left on. */
const appearances = [
  { language: 'zh-CN', theme: 'dark', rules: 'all' },
  { language: 'en', theme: 'contrast', rules: 'colours' },
  { language: 'en', theme: 'light', rules: 'all' },
] as const;

/** Everything axe says about a page, a line for each element. */
async function violations(page: Page, rules: 'all' | 'colours'): Promise<readonly string[]> {
  // A window of Electron cannot open the second page axe would use.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (rules === 'colours') axe.withRules(['color-contrast', 'color-contrast-enhanced', 'link-in-text-block']);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => {
      const [data] = [...node.any, ...node.all, ...node.none];
      return `${id}: ${node.target.join(' ')} | ${data?.message ?? ''} | ${node.html.slice(0, 160)}`;
    }),
  );
}

/** Looks at one view in every appearance, changed as the settings page changes it; ends in English, light. */
async function expectClean(page: Page, view: string): Promise<void> {
  await test.step(view, async () => {
    for (const { language, theme, rules } of appearances) {
      await page.evaluate(
        async (chosen) => {
          const world = window as unknown as {
            duizhao: { request: (...all: unknown[]) => Promise<unknown> };
          };
          await world.duizhao.request('app.saveSettings', chosen);
        },
        { language, theme },
      );
      await expect(page.locator(':root')).toHaveAttribute('data-theme', theme);
      await expect(page.locator(':root')).toHaveAttribute('lang', language === 'en' ? /^en/ : /^zh/);
      // Colours on their way from one theme to the other are no colours of a view.
      await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
      expect.soft(await violations(page, rules), `${view}, ${language}, ${theme}`).toEqual([]);
    }
  });
}

test('first start, library, import and settings are clean', async ({ desk }) => {
  test.setTimeout(240_000);
  const { app, page } = await desk.launch();
  await page.getByLabel('Name').waitFor();
  await expectClean(page, 'first start');
  await begin(page, 'Lin Yue', { sample: false });
  await expectClean(page, 'empty library');

  await runCommand(page, 'Paste as a new article');
  await page.getByRole('textbox', { name: 'Text of the source' }).waitFor();
  await expectClean(page, 'empty import');
  await goToLibrary(page);
  await answerOpenDialogs(app, [writeFile(desk.files, 'broken.docx', 'PK no archive')]);
  await page.keyboard.press('Control+i');
  await page.getByRole('alert').waitFor();
  await expectClean(page, 'import of a broken file');
  await goToLibrary(page);
  await answerOpenDialogs(app, [ferry.source, ferry.target]);
  await page.keyboard.press('Control+i');
  await page.getByText(/rows will be kept/).waitFor();
  await expectClean(page, 'import preview');
  await page.keyboard.press('Control+Shift+Enter');
  await page.getByRole('grid', { name: 'Source and target side by side' }).waitFor();
  await page.keyboard.press('Alt+a');
  await page.keyboard.press('u');
  await page.keyboard.press('Space');
  await expectClean(page, 'alignment');
  await page.keyboard.press('o');
  await page.getByRole('dialog').waitFor();
  await expectClean(page, 'reason of an omission');
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.locator('.cut-place').first().waitFor();
  await expectClean(page, 'a block being split');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'Accept all the same' }).press('Enter');
  await segmentRow(page, 1).waitFor();

  await addPerson(page, 'Chen Boyan');
  await page.getByRole('row', { name: /Lanchuan/ }).waitFor();
  await expectClean(page, 'library');
  await page.getByRole('grid').focus();
  await page.keyboard.press('Delete');
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await expectClean(page, 'library after a deletion');

  await page.keyboard.press('Control+,');
  for (const name of [
    'Language and appearance',
    'Reading and text',
    'Review and four eyes',
    'People and roles',
    'Backups',
  ]) {
    await page.getByRole('button', { name }).press('Enter');
    await page.getByRole('heading', { name }).first().waitFor();
    await expectClean(page, `settings: ${name}`);
  }
  await page.getByRole('button', { name: 'People and roles' }).press('Enter');
  await page.getByRole('button', { name: 'Add a person' }).press('Enter');
  await expectClean(page, 'settings: a person to be added');
});

test('the import of many pairs is clean', async ({ desk }) => {
  test.setTimeout(120_000);
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  const folder = path.join(desk.files, 'pairs');
  fs.mkdirSync(folder);
  writeFile(folder, 'bridge.zh.txt', '旧桥开放。\n\n雨天照常。\n\n请走东门。');
  writeFile(folder, 'bridge.en.txt', 'Crowds came.\n\nThe mayor sang.');
  writeFile(folder, 'stray.txt', 'Nothing to do with a bridge.');
  writeFile(folder, 'empty.txt', '');
  await answerOpenDialogs(app, [folder]);
  await runCommand(page, 'Import a folder of pairs');
  await page.getByRole('grid', { name: 'Pairs of files' }).waitFor();
  await expectClean(page, 'pairs');
  await page.keyboard.press('Delete');
  await page.keyboard.press('ArrowDown');
  await expectClean(page, 'a pair left out');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Import finished.').waitFor();
  await expectClean(page, 'report on the import');
});

test('the article, its inspector, forms and dialogs are clean', async ({ desk }) => {
  test.setTimeout(240_000);
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await addPerson(page, 'Chen Boyan');
  await openArticle(page, /Lanchuan/);
  await editSegment(page, 10);
  await page.keyboard.type(' and foremost');
  await page.keyboard.press('Control+Enter');
  await editSegment(page, 10);
  await page.keyboard.press('Alt+1');
  await page.getByRole('tabpanel', { name: 'History' }).getByText('2 revisions').first().waitFor();
  await expectClean(page, 'article being edited, history');
  await page.keyboard.press('Control+m');
  await page.getByLabel(/Comment on segment/).fill('Is “foremost” right?');
  await expectClean(page, 'comment form');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Alt+2');
  await page.getByRole('tabpanel', { name: 'Comments' }).getByText('Is “foremost” right?').waitFor();
  await expectClean(page, 'comments');
  await page.keyboard.press('Alt+3');
  await page.getByRole('tabpanel', { name: 'Article' }).waitFor();
  await expectClean(page, 'article details');
  // From here on with the anchors of all rows.
  await page.keyboard.press('Alt+a');
  await page.locator('.anchor').first().waitFor();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('ferry');
  await page.getByText(/^1 of \d+$/).waitFor();
  await expectClean(page, 'find');
  await page.keyboard.press('Escape');

  await switchTo(page, 'Lin Yue', 'Editor');
  await goToSegment(page, 10);
  await page.keyboard.press('Alt+r');
  await runCommand(page, 'Compare with: first import');
  await page.locator('ins').first().waitFor();
  await expectClean(page, 'review');
  await page.keyboard.press('Control+Shift+a');
  await page.getByText('Four eyes.').first().waitFor();
  await expectClean(page, 'review refused by four eyes');
  await runCommand(page, 'Suggesting');
  await editSegment(page, 12);
  await page.keyboard.type(' Seats are free.');
  await page.keyboard.press('Control+Enter');
  await runCommand(page, 'Compare with: changes to decide');
  await goToSegment(page, 12);
  await expect(async () => {
    await page.keyboard.press('F7');
    await expect(page.locator('.change.focused').first()).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press('4');
  await expectClean(page, 'a change of one’s own, with its reason');
  await page.keyboard.press('Control+Shift+r');
  await page.getByLabel('What should change?').fill('One word too many.');
  await expectClean(page, 'request for changes');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sent back to the translator.').waitFor();
});

test('dialogs, menus and the palette are clean', async ({ desk }) => {
  test.setTimeout(240_000);
  const { app, page } = await desk.launch();
  // The dialog that asks for a file to verify is the system's own.
  await answerOpenDialogs(app, []);
  await begin(page, 'Lin Yue', { sample: true });
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await expectClean(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await page.getByRole('dialog').waitFor();
  await expectClean(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+g');
  await page.getByRole('dialog').waitFor();
  await expectClean(page, 'go to segment');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog').waitFor();
  await expectClean(page, 'export');
  await page.keyboard.press('Escape');
  await runCommand(page, 'Verify a file…');
  await page.getByRole('dialog').waitFor();
  await expectClean(page, 'verify');
  await page.keyboard.press('Escape');
  await runCommand(page, 'About Duizhao');
  await page.getByRole('dialog').waitFor();
  await expectClean(page, 'about');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Edit', exact: true }).press('Enter');
  await page.getByRole('menu').waitFor();
  await expectClean(page, 'menu');
});

test('the preview of a corrected source is clean', async ({ desk }) => {
  test.setTimeout(240_000);
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await runCommand(page, 'Corrected source');
  await page.getByRole('button', { name: /^Choose a file/ }).waitFor();
  await expectClean(page, 'corrected source, nothing chosen');
  const corrected = fs
    .readFileSync(ferry.source, 'utf8')
    .replace('8艘客渡船', '9艘客渡船')
    .replace('12月9日（星期三）', '12月11日（星期五）')
    .replace(/图为[^\n]*\n/, '');
  const version = writeFile(desk.files, 'corrected.txt', `${corrected}\n\n试航期间每日限额200人。\n`);
  await answerOpenDialogs(app, [version]);
  await page.getByRole('button', { name: /^Choose a file/ }).press('Enter');
  await page.getByRole('button', { name: /^Use nine/ }).press('Enter');
  await page.locator('.folded-row').first().press('Enter');
  await expectClean(page, 'corrected source, preview');
});

test('failures, recovered words and conflicts are clean', async ({ desk }) => {
  test.setTimeout(240_000);
  const notes = writeFile(desk.files, 'notes.duizhao', 'Two spoons of rice wine.\n'.repeat(20));
  const refused = await desk.launch({ given: [notes], userData: path.join(desk.files, 'another profile') });
  await refused.page.getByRole('heading', { name: 'This file is not a workspace' }).waitFor();
  await expectClean(refused.page, 'failure page');
  await refused.app.close();

  const first = await desk.launch();
  await begin(first.page, 'Lin Yue', { sample: true });
  await editSegment(first.page, 5);
  await first.page.keyboard.type(' At last.');
  await savedState(first.page).waitFor();
  await killApp(first.app);
  const { app, page } = await desk.launch();
  await openArticle(page, /Lanchuan/);
  await page.getByText('Your last words are back.').waitFor();
  await goToSegment(page, 5);
  await page.getByRole('button', { name: 'Compare', exact: true }).first().press('Enter');
  await expectClean(page, 'recovered words');
  await segmentRow(page, 5).getByRole('button', { name: 'Keep' }).press('Enter');

  await answerOpenDialogs(app, [notes]);
  await page.keyboard.press('Control+o');
  await page.getByRole('alert').waitFor();
  await expectClean(page, 'notice of a workspace not opened');

  await openConflict(app, page);
  await expectClean(page, 'conflict');
});

/** Another window commits other words for a segment this one is writing in. */
async function openConflict(app: ElectronApplication, page: Page): Promise<void> {
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const other = await opening;
  await expect(other.getByRole('grid', { name: 'Articles' })).toBeFocused();
  await openArticle(other, /Lanchuan/);
  await editSegment(page, 10);
  await page.keyboard.type(', here');
  await editSegment(other, 10);
  await other.keyboard.type(', there');
  await other.keyboard.press('Control+Enter');
  await expect(segmentRow(other, 10)).toContainText('there');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('region', { name: 'Segment 10 was changed in another window' }).waitFor();
  await goToSegment(page, 10);
}
