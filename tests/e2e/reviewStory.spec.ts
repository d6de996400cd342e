// The whole of change review as one story, from the keyboard: a translator writes, an editor suggests, the translator
// answers, the editor compares three wordings and approves, the source is corrected, and the exported files vouch for
// what was approved.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { inProject } from '../../scripts/projectRoot.mjs';
import { answerOpenDialogs, expect, setWindowSize, test } from './fixtures.js';
import {
  addPerson,
  begin,
  editSegment,
  goToLibrary,
  goToSegment,
  importPair,
  openArticle,
  runCommand,
  savedState,
  segmentRow,
  writeFile,
} from './steps.js';

const translator = 'Lin Yue';
const editor = 'Chen Boyan';
const third = 'Ruth Alder';

const chinese = [
  '云岫山气象站改建工程通过验收',
  '更新时间：2026-09-14',
  '云岫山气象站改建工程9月12日通过验收，总投资3.6亿元，比预算节省4.5%。',
  '新站海拔2,135米，设有3个观测场，每天上传数据288次。',
  '“过去一场冻雨就让仪器停两天，现在停机不超过20分钟。”站长陆清和说。改建期间观测没有中断。',
  '工程由青禾测绘院设计，2024年3月开工，高峰期有460名工人在山上施工。',
  '新站数据将免费提供给周边5个县的茶农，预计每年可减少霜冻损失1,200万元。',
  '验收组建议在10月底前增设2条避雷线，并每季度检查一次。',
  '市民可在每周六上午9:30至11:30参观，须提前3天预约。',
];
const unbroken = 'Observations never stopped during the rebuilding.';
const quotation =
  '“One freezing rain used to stop the instruments for two days; now they are down for 20 minutes at most,”';
const english = [
  'Yunxiu Mountain weather station passes final inspection',
  'Updated : 2026-09-14',
  'The rebuilt Yunxiu Mountain weather station passed its final inspection on Sept 12. It cost 36 million yuan, 4.5 percent less than budgeted.',
  'The station lies 2,135 meters above sea level, it has three observation fields and sends data 288 times a day.',
  `${quotation} said Lu Qinghe, head of the station. ${unbroken}`,
  'The project was designed by the Qinghe Surveying Institute. Work began in March 2024, and at its height 460 people worked on the mountain.',
  'Its data will be free for tea growers in five nearby counties, and is expected to cut frost losses by 12 million yuan a year.',
  'The inspectors advised adding two lightning wires before the end of November and checking them once a quarter.',
  'Residents can visit on Saturdays from 9:30 am to 11:30 am if they book two days ahead.',
];

/** Puts words of a segment's target between caret and anchor, by keyboard. */
async function chooseWords(page: Page, number: number, words: string): Promise<Locator> {
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

/** Leaves the row as a person does who goes on to the next; from the last one to the one before. */
async function commit(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+Enter');
  if (number === english.length) await page.keyboard.press('Control+ArrowUp');
  await expect(segmentRow(page, number)).not.toHaveClass(/active/);
  await expect(savedState(page)).toBeVisible();
}

/** Types over words of a segment. */
async function rewrite(page: Page, number: number, from: string, to: string): Promise<void> {
  const field = await chooseWords(page, number, from);
  const before = (await field.textContent()) ?? '';
  await page.keyboard.type(to);
  await commit(page, number);
  await expect.poll(() => wording(page, number)).toBe(before.replace(from, to));
}

/** The newest words of a target: what was struck out is left out. */
function wording(page: Page, number: number): Promise<string> {
  return target(page, number).evaluate((cell) => {
    const copy = cell.cloneNode(true) as Element;
    for (const struck of copy.querySelectorAll('del')) struck.remove();
    return copy.textContent ?? '';
  });
}

/** Goes from control to control with Tab until one has the focus; fails when it cannot be reached so. */
async function tabTo(page: Page, control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await control.waitFor();
  const isThere = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isThere()); presses++) await page.keyboard.press(key);
  await expect(control).toBeFocused();
}

/** The person menu, from the palette, by keys alone. */
async function takeOver(page: Page, name: string, role: string): Promise<void> {
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
}

const sums = (page: Page): Locator => page.getByRole('group', { name: 'Changes by kind and person' });
const status = (page: Page): Locator => page.getByRole('contentinfo');
const focused = (page: Page, number: number): Locator => segmentRow(page, number).locator('.change.focused');
const target = (page: Page, number: number): Locator => segmentRow(page, number).locator('.target');

/** Goes on to a change of a segment, from anywhere. */
async function nextChange(page: Page, number: number): Promise<void> {
  await goToSegment(page, number);
  await expect(async () => {
    await page.keyboard.press('F7');
    await expect(focused(page, number).first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
}

/** Chooses words, then comments on them. */
async function comment(page: Page, number: number, words: string, body: string): Promise<void> {
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

/** What the built command line answers, run by plain Node. */
async function verifyByCommand(
  file: string,
  workspace: string,
): Promise<{ readonly code: number; readonly said: string }> {
  const args = [inProject('dist/cli/duizhao.js'), 'verify', file, '--workspace', workspace];
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env }, (error, out, messages) => {
      if (error && typeof error.code !== 'number') return reject(error);
      return resolve({ code: Number(error?.code ?? 0), said: out + messages });
    });
  });
}

/** Help → Verify a file, from the palette; ends with the answer. */
async function verifyInApp(app: ElectronApplication, page: Page, file: string): Promise<Locator> {
  await answerOpenDialogs(app, [file]);
  await runCommand(page, 'Verify a file');
  const dialog = page.getByRole('dialog', { name: 'Verify a file' });
  await expect(dialog).toContainText(path.basename(file));
  return dialog;
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

  await test.step('the editor comments on words, then suggests', async () => {
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
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+v');
    await page.keyboard.type(' ');
    await commit(page, 5);
    await page.keyboard.press('Alt+r');
    await expect(sums(page)).toContainText('7 changes');
    for (const label of ['2 figures', '1 date', '2 punctuation', '1 wording', '1 move'])
      await expect(sums(page)).toContainText(label);
  });

  await test.step('the translator accepts all punctuation', async () => {
    await takeOver(page, translator, 'Translator');
    // The mode is this machine's; whoever takes over sees it in the tool bar.
    await page.keyboard.press('Alt+s');
    await expect(status(page)).toContainText('Your changes count at once.');
    await goToSegment(page, 1);
    await tabTo(page, sums(page).getByRole('button', { name: /punctuation/ }).first(), 'Shift+Tab');
    await page.keyboard.press('Space');
    await tabTo(page, sums(page).getByRole('button', { name: 'Accept all 2 punctuation' }));
    await page.keyboard.press('Enter');
    await expect(status(page)).toContainText('2 changes accepted.');
    await expect(sums(page)).toContainText('5 changes');
    await expect(sums(page)).not.toContainText('punctuation');
    await expect(target(page, 4)).toHaveText(english[3]!.replace('lies', 'stands').replace('level,', 'level;'));
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
    const reply = page.getByRole('textbox', { name: `Reply to ${editor}` });
    await page.keyboard.press('F6');
    await tabTo(page, reply);
    await page.keyboard.type('Yes, in writing.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('complementary')).toContainText('Yes, in writing.');
    await expect(reply).toHaveValue('');
  });

  await test.step('the editor steps through three wordings', async () => {
    await takeOver(page, editor, 'Editor');
    await page.keyboard.press('Alt+t');
    const second = page.getByRole('button', { name: /Wording 2$/ });
    await tabTo(page, second, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: translator }).waitFor();
    await page.keyboard.type(translator);
    await page.keyboard.press('Enter');
    await expect(second).toContainText(translator);
    await expect(page.getByText(/^1 to 2: \d+ changes/)).toBeVisible();
    await goToSegment(page, 1);
    const readings = (number: number): Locator => segmentRow(page, number).locator('.readings b');
    await page.keyboard.press('F7');
    await expect(readings(3)).toHaveText(['36', '306', '360']);
    await page.keyboard.press('F7');
    await expect(readings(4)).toHaveText(['lies', 'stands', 'stands']);
    await page.keyboard.press('F7');
    await expect(readings(4)).toHaveText([',', ',', ';']);
    console.log(await page.getByText(/^1 to 2: \d+ changes/).textContent());
    for (let i = 0; i < 14; i++) {
      await page.keyboard.press('F7');
      await page.waitForTimeout(300);
      console.log(await page.locator('.row.active').getAttribute('aria-label'), await page.locator('.row.active .readings b, .row.active .readings i').allTextContents(), await page.locator('.row.active .actions').textContent());
    }
  });
});
