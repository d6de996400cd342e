// The whole of change review as one story, from the keyboard: a translator writes, an editor suggests, the translator
// answers, the editor compares three wordings and approves, the source is corrected, and the exported files vouch for
// what was approved.
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialogs, expect, setWindowSize, test } from './fixtures.js';
import {
  approveRest,
  chooseWords,
  comment,
  commit,
  focused,
  moveCaret,
  nextChange,
  rewrite,
  status,
  sums,
  tabTo,
  takeOver,
  target,
} from './reviewSteps.js';
import { chinese, english, quotation, unbroken } from './stationArticle.js';
import { addPerson, begin, goToSegment, importPair, runCommand, segmentRow, writeFile } from './steps.js';
import { alterPage, alterWord, verifyByCommand, verifyInApp } from './verifySteps.js';

const translator = 'Lin Yue';
const editor = 'Chen Boyan';
const third = 'Ruth Alder';

const nothing = '[nothing here]';
/** Where the three wordings differ: segment; as received, the translator's last, present. */
const places: readonly (readonly [number, string, string, string])[] = [
  [3, '36 million', '306 million', '360 million'],
  [4, 'lies', 'stands', 'stands'],
  [4, ',', ',', ';'],
  [5, unbroken, unbroken, unbroken],
  [5, 'head of', 'who heads', 'who heads'],
  [6, 'people worked', 'workers were', 'workers were'],
  [7, 'nearby', 'surrounding', 'surrounding'],
  [7, ',', ',', nothing],
  [8, 'inspectors', 'inspection team', 'inspection team'],
  [8, 'November', 'October', 'October'],
  [9, 'two', 'two', 'three'],
];

/** Two comments and seven suggestions, none of which counts yet. */
async function commentAndSuggest(page: Page): Promise<void> {
  await takeOver(page, editor, 'Editor');
  await comment(page, 5, 'Observations never stopped', 'Does the station confirm this, @Lin Yue ?');
  await comment(page, 8, 'lightning wires', 'Or lightning conductors?');
  await page.keyboard.press('Alt+s');
  await expect(status(page)).toContainText('Suggesting: what you type waits');
  await rewrite(page, 3, '306', '360');
  await rewrite(page, 4, 'level,', 'level;');
  await rewrite(page, 6, 'at its height', 'in the high season');
  await rewrite(page, 7, 'counties, and', 'counties and');
  await rewrite(page, 8, 'November', 'October');
  await rewrite(page, 9, 'two', 'three');
  await chooseWords(page, 5, unbroken);
  await page.keyboard.press('Control+x');
  await page.keyboard.press('Backspace');
  await moveCaret(page, 'Control+Home');
  await page.keyboard.press('Control+v');
  await page.keyboard.type(' ');
  await commit(page, 5);
  await page.keyboard.press('Alt+r');
  await expect(sums(page)).toContainText('7 changes');
  for (const label of ['2 figures', '1 date', '2 punctuation', '1 wording', '1 move'])
    await expect(sums(page)).toContainText(label);
}

/** Every place of both sets of marks, then those of the second alone. */
async function compareThree(page: Page): Promise<void> {
  await takeOver(page, editor, 'Editor');
  // What was said to the translator is not said to her.
  await expect(status(page)).not.toContainText('You changed words');
  await page.keyboard.press('Alt+t');
  const second = page.getByRole('button', { name: /Wording 2$/ });
  await tabTo(page, second, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: translator }).waitFor();
  await page.keyboard.type(translator);
  await page.keyboard.press('Enter');
  await expect(second).toContainText(translator);
  await expect(page.getByText('1 to 2: 7 changes · 2 to 3: 5 changes')).toBeVisible();
  await goToSegment(page, 1);
  await expect(segmentRow(page, 1)).toBeFocused();
  for (const [number, ...said] of places) {
    await page.keyboard.press('F7');
    await expect(segmentRow(page, number).locator('.readings > .words').locator('b, i')).toHaveText(said);
  }
  // A reading is running text, and words struck one after the other stand apart.
  await expect(segmentRow(page, 9).locator('.readings > .words').first()).toHaveCSS('display', 'block');
  await expect(target(page, 3).locator('ins.paired > del')).toHaveText('306 million');
  await tabTo(page, page.getByRole('button', { name: /Changes to step through$/ }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: '2 to 3' }).waitFor();
  await page.keyboard.type('2 to 3');
  await page.keyboard.press('Enter');
  await goToSegment(page, 5);
  await expect(segmentRow(page, 5)).toBeFocused();
  await page.keyboard.press('F7');
  // Both ends of the move are one step.
  await expect(focused(page, 5)).toContainText([unbroken, unbroken]);
  await page.keyboard.press('F7');
  await expect(segmentRow(page, 7).locator('.readings b')).toHaveText([',', ',']);
  await page.keyboard.press('Alt+t');
  await expect(sums(page)).toBeVisible();
}

/** Both formats into one folder, each with its record beside it and a page in it. */
async function exportSigned(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await answerOpenDialogs(app, [folder]);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  for (const format of ['House text', 'Word .docx', 'HTML .html']) {
    await tabTo(page, dialog.getByRole('checkbox', { name: format }));
    await page.keyboard.press('Space');
  }
  await expect(dialog.getByRole('checkbox', { name: 'beside' })).toBeChecked();
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Page in the file' }));
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: /^Export…/ }));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Exported.')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Export…/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

test('from a translation to a signed-off file, every change seen, answered and signed', async ({ desk }) => {
  test.setTimeout(240_000);
  const source = writeFile(desk.files, 'station.zh.txt', chinese.join('\n\n'));
  const draft = writeFile(desk.files, 'station.en.txt', english.join('\n\n'));
  const { app, page } = await desk.launch();
  await setWindowSize(app, 1440, 900);
  await begin(page, translator, { sample: false });
  await addPerson(page, editor);
  await addPerson(page, third);

  await test.step('the translator imports a pair and edits five paragraphs', async () => {
    await importPair(app, page, [source, draft]);
    await expect(page.getByText('0 of 9 approved').first()).toBeVisible();
    await rewrite(page, 3, '36 million', '306 million');
    await rewrite(page, 4, 'lies', 'stands');
    await rewrite(page, 5, 'head of the station', 'who heads the station');
    await rewrite(page, 6, 'people worked', 'workers were');
    await rewrite(page, 7, 'nearby', 'surrounding');
  });

  await test.step('the editor comments on words, then suggests', () => commentAndSuggest(page));

  await test.step('the translator accepts all punctuation', async () => {
    await takeOver(page, translator, 'Translator');
    // The mode is this machine's; whoever takes over sees it in the tool bar.
    await page.keyboard.press('Alt+s');
    await expect(status(page)).toContainText('Your changes count at once.');
    await goToSegment(page, 1);
    await tabTo(
      page,
      sums(page)
        .getByRole('button', { name: /punctuation/ })
        .first(),
      'Shift+Tab',
    );
    await page.keyboard.press('Space');
    await tabTo(page, sums(page).getByRole('button', { name: 'Accept all 2 punctuation' }));
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('2 changes accepted.');
    await expect(sums(page)).toContainText('5 changes');
    await expect(sums(page)).not.toContainText('punctuation');
    await expect(target(page, 4)).toHaveText(
      english[3]!.replace('lies', 'stands').replace('level,', 'level;'),
    );
    await expect(target(page, 4).locator('.change')).toHaveCount(0);
    await expect(target(page, 7)).toContainText('surrounding counties and is expected');
  });

  await test.step('rejects the wording with a reason', async () => {
    await nextChange(page, 6);
    await expect(focused(page, 6).locator('del')).toHaveText('at its height');
    await page.keyboard.press('4');
    await expect(segmentRow(page, 6).getByRole('button', { name: 'Style' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('n');
    await page.keyboard.type('A building site has no high season.');
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('1 change rejected.');
    await expect(target(page, 6)).toContainText('and at its height 460 workers were on the mountain.');
    await expect(target(page, 6).locator('.change')).toHaveCount(0);
  });

  await test.step('accepts the rest one by one, the moved sentence as one change', async () => {
    await nextChange(page, 3);
    await page.keyboard.press('a');
    await expect(target(page, 3)).toContainText('It cost 360 million yuan');
    await expect(focused(page, 5)).toHaveCount(2);
    await expect(focused(page, 5).first()).toContainText(unbroken);
    await page.keyboard.press('a');
    await expect(target(page, 5)).toHaveText(
      `${unbroken} ${quotation} said Lu Qinghe, who heads the station.`,
    );
    await expect(focused(page, 8).first()).toBeVisible();
    await page.keyboard.press('a');
    await expect(focused(page, 9).first()).toBeVisible();
    await page.keyboard.press('a');
    await expect(sums(page)).toContainText('No changes to decide');
    await expect(target(page, 8)).toContainText('before the end of October');
    await expect(target(page, 9)).toContainText('three days ahead');
  });

  await test.step('answers comments whose words have moved', async () => {
    await expect(segmentRow(page, 5).locator('.commented')).toHaveText('Observations never stopped');
    await rewrite(page, 8, 'The inspectors', 'The inspection team');
    await expect(segmentRow(page, 8).locator('.commented')).toHaveText('lightning wires');
    await goToSegment(page, 1);
    await page.keyboard.press('F9');
    await expect(segmentRow(page, 5).locator('.commented.is-current')).toBeVisible();
    await page.keyboard.press('Alt+2');
    await expect(status(page)).toContainText('You changed words of Chen Boyan.');
    const reply = page.getByRole('textbox', { name: `Reply to ${editor}` });
    await page.keyboard.press('F6');
    await tabTo(page, reply);
    await page.keyboard.type('Yes, in writing.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('complementary')).toContainText('Yes, in writing.');
    await expect(reply).toHaveValue('');
  });

  await test.step('the editor steps through three wordings', () => compareThree(page));

  await test.step('and approves what she did not write; a third person the rest', async () => {
    await goToSegment(page, 3);
    await page.keyboard.press('Control+Shift+a');
    await expect(segmentRow(page, 3).getByRole('alert')).toContainText('another editor must approve it');
    await approveRest(page);
    await expect(page.getByText('3 of 9 approved').first()).toBeVisible();
    await expect(page.getByText('6 segments were not approved.').first()).toBeVisible();
    await takeOver(page, third, 'Editor');
    await approveRest(page);
    await expect(page.getByText('9 of 9 approved').first()).toBeVisible();
  });

  const rows = page.getByRole('row', { name: /^Segment \d/ });
  await test.step('a corrected source: one figure changed, one paragraph to be looked at again', async () => {
    const corrected = chinese.join('\n\n').replace('3.6亿元', '3.8亿元');
    await answerOpenDialogs(app, [writeFile(desk.files, 'station-corrected.zh.txt', corrected)]);
    await runCommand(page, 'Corrected source');
    const choose = page.getByRole('button', { name: 'Choose a file' });
    await expect(choose).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(segmentRow(page, 3).locator('del')).toHaveText('3.6亿元');
    await expect(segmentRow(page, 3).locator('ins')).toHaveText('3.8亿元');
    await expect(segmentRow(page, 3).locator('.depends')).toHaveText('360 million yuan');
    for (const stretch of ['1–2 2 unchanged, stay approved', '4–9 6 unchanged, stay approved'])
      await expect(page.getByRole('row', { name: stretch })).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('8 of 9 approved').first()).toBeVisible();
    await expect(rows.filter({ hasText: 'Source changed' })).toHaveAccessibleName('Segment 3');
  });

  await test.step('the translator corrects it, the editor approves it', async () => {
    await takeOver(page, translator, 'Translator');
    await rewrite(page, 3, '360', '380');
    await takeOver(page, editor, 'Editor');
    await goToSegment(page, 1);
    await page.keyboard.press('Alt+n');
    await expect(segmentRow(page, 3)).toHaveClass(/active/);
    await page.keyboard.press('Control+Shift+a');
    await expect(page.getByText('9 of 9 approved').first()).toBeVisible();
    await expect(rows.filter({ hasText: 'Source changed' })).toHaveCount(0);
  });

  const folder = path.join(desk.files, 'published');
  fs.mkdirSync(folder);

  await test.step('export as Word and HTML, signed off', () => exportSigned(app, page, folder));

  const workspace = path.join(desk.userData, 'workspaces', 'workspace.duizhao');
  const exported = (extension: string): string => {
    const names = fs.readdirSync(folder).filter((name) => name.endsWith(extension));
    expect(names).toHaveLength(1);
    return path.join(folder, names[0] ?? '');
  };
  const files = [exported('.docx'), exported('.html')] as const;

  await test.step('both files are equal to what was approved', async () => {
    for (const file of files) {
      expect(fs.existsSync(`${file}.signoff.json`)).toBe(true);
      const { code, said } = await verifyByCommand(file, workspace);
      expect(said).toContain(`${path.basename(file)}: Equal, byte for byte.`);
      expect(said).toContain('The workspace’s log vouches for the record.');
      expect(code).toBe(0);
    }
    const dialog = await verifyInApp(app, page, files[0]);
    await expect(dialog.getByText('Equal, byte for byte.')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('one character altered in each: the paragraph is named', async () => {
    alterWord(files[0]);
    alterPage(files[1]);
    for (const file of files) {
      const { code, said } = await verifyByCommand(file, workspace);
      expect(said).toContain('1 paragraph differs from what was approved.');
      expect(said).toContain('¶ 3 · Body · translation: Changed');
      expect(said).toMatch(/expected: .*380 million/);
      expect(said).toMatch(/found: .*381 million/);
      expect(code).toBe(1);
      const dialog = await verifyInApp(app, page, file);
      await expect(dialog.getByText('1 paragraph differs from what was approved.')).toBeVisible();
      await expect(dialog.getByRole('listitem')).toHaveCount(1);
      await expect(dialog.getByRole('listitem')).toContainText('¶ 3 · Body · translation');
      await expect(dialog.locator('del')).toHaveText(/380/);
      await expect(dialog.locator('ins')).toHaveText(/381/);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });
});
