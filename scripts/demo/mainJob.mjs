// The main job as a story: a translator and an editor take the sample pair from two files to approved, exported files.
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../projectRoot.mjs';

/** @typedef {import('./desk.mjs').Desk} Desk */

const translator = 'Lin Yue';
const editor = 'Chen Boyan';

/** What the translator finds wrong on reading source against target: segment number, the words, the right ones. */
const slips = /** @type {const} */ ([
  [6, '24 million yuan', '240 million yuan'],
  [
    8,
    'on a full charge.',
    'on a full charge. Compared with diesel ferries of the same class, they will cut carbon dioxide emissions by about 1,900 metric tons a year.',
  ],
  [11, 'be be finished', 'be finished'],
  [12, 'on Thursday, Dec 9', 'on Wednesday, Dec 9'],
]);

/**
 * Plays the whole story; throws where the app does not do what it should.
 * @param {Desk} desk
 */
export async function playMainJob(desk) {
  await desk.resize(1440, 900);
  await begin(desk);
  await importPair(desk);
  await translate(desk);
  await refuseEarlyExport(desk);
  await review(desk);
  await answer(desk);
  await approveAll(desk);
  await exportAll(desk);
  await showLibrary(desk);
}

/** @param {Desk} desk */
async function begin({ page, step, picture }) {
  step(`First start: ${translator} says who she is`);
  await page.getByLabel('Name').fill(translator);
  await page.getByText('Open the sample article').click();
  await picture('who-are-you');
  await page.getByLabel('Name').press('Enter');
  await page.getByRole('button', { name: new RegExp(`${translator}, `) }).waitFor();
  step(`Settings: ${editor} joins as editor`);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'People and roles' }).click();
  await page.getByRole('button', { name: 'Add a person' }).click();
  await page.getByLabel('Name').fill(editor);
  await page.getByRole('checkbox', { name: 'Translator' }).last().press('Space');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('cell', { name: editor, exact: true }).waitFor();
  await picture('people');
  await page.keyboard.press('Control+Shift+L');
}

/** @param {Desk} desk */
async function importPair({ page, step, picture, answerDialogs }) {
  step('Import: a Chinese file and its English translation; roles are recognised, paragraphs paired');
  const samples = path.join(projectRoot, 'samples');
  await picture('empty-library');
  await answerDialogs({ open: [path.join(samples, 'ferry.zh.txt'), path.join(samples, 'ferry.en.txt')] });
  await page.keyboard.press('Control+i');
  await page.getByRole('button', { name: /^Accept/, disabled: false }).waitFor();
  await picture('import-preview');
  await page.keyboard.press('Control+Enter');
  await page.getByText('0 of 18 approved').first().waitFor();
  step('The article opens: source beside target, one row a segment');
  await picture('article');
}

/**
 * Goes to a segment by number.
 * @param {Desk} desk
 * @param {number} number
 */
async function goTo({ page }, number) {
  await page.keyboard.press('Control+g');
  await page.getByRole('dialog').getByRole('textbox').fill(String(number));
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/**
 * Replaces words of a segment in the live editor, by keyboard.
 * @param {Desk} desk
 * @param {number} number
 * @param {string} from
 * @param {string} to
 */
async function rewrite(desk, number, from, to) {
  const { page } = desk;
  await goTo(desk, number);
  await page.keyboard.press('F2');
  const text = page.locator('.ProseMirror[contenteditable="true"]');
  await text.waitFor();
  // As long as a person takes to look at the words before moving the caret.
  await page.waitForTimeout(300);
  const before = (await text.textContent()) ?? '';
  const at = before.indexOf(from);
  if (at < 0) throw new Error(`segment ${number} does not say “${from}”: ${before}`);
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < at; i++) await page.keyboard.press('ArrowRight');
  for (let i = 0; i < from.length; i++) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.type(to);
}

/** @param {Desk} desk */
async function translate(desk) {
  const { page, step, picture } = desk;
  for (const [number, from, to] of slips) {
    step(`${translator} puts segment ${number} right: “${from}” → “${to.slice(0, 60)}”`);
    await rewrite(desk, number, from, to);
    if (number === 6) await picture('editing');
    await page.keyboard.press('Control+Enter');
  }
  await page
    .getByText(/Saved \d/)
    .first()
    .waitFor();
  await picture('edited');
}

/** @param {Desk} desk */
async function refuseEarlyExport({ page, step, picture }) {
  step('The gate: a finished export is refused while segments are not approved');
  await page.keyboard.press('Control+e');
  await page.getByText('18 segments block a finished export').waitFor();
  await picture('export-gate');
  await page.keyboard.press('Escape');
}

/**
 * Changes who works at the desk.
 * @param {Desk} desk
 * @param {string} name
 * @param {string} role
 */
async function switchTo({ page }, name, role) {
  await page.getByRole('button', { name: /Switch person or role/ }).click();
  const entries = page.getByRole('menu').locator('[role^=menuitem]');
  await entries.filter({ hasText: name }).filter({ hasText: role }).click();
  await page.getByRole('button', { name: new RegExp(`${name}, ${role}`) }).waitFor();
}

/** @param {Desk} desk */
async function review(desk) {
  const { page, step, picture } = desk;
  step(`${editor} reviews: every change since the article came in, in redline`);
  await switchTo(desk, editor, 'Editor');
  await goTo(desk, 6);
  await page.keyboard.press('Alt+r');
  await page.getByRole('button', { name: 'Compare with: first import' }).press('Enter');
  await page.locator('ins, del').first().waitFor();
  await page.keyboard.press('F7');
  await picture('redline');
  step(`${editor} sends segment 13 back: the name is spelt two ways`);
  await goTo(desk, 13);
  await page.keyboard.press('Control+Shift+r');
  await page.getByLabel('What should change?').fill('Segment 12 has He Wenlan. Which is right?');
  await picture('request-changes');
  await page.keyboard.press('Control+Enter');
  await page.getByText('Sent back to the translator.').waitFor();
  step(`${editor} rewrites segment 10 and may not approve her own words: four eyes`);
  await rewrite(desk, 10, 'first', 'comes first');
  await page.keyboard.press('Control+Enter');
  await goTo(desk, 10);
  await page.keyboard.press('Control+Shift+a');
  await page.getByText('Four eyes.').first().waitFor();
  await picture('four-eyes');
}

/** @param {Desk} desk */
async function answer(desk) {
  const { page, step, picture } = desk;
  step(`${translator} answers the request`);
  await switchTo(desk, translator, 'Translator');
  await goTo(desk, 13);
  await page.keyboard.press('Alt+2');
  await picture('the-request');
  await rewrite(desk, 13, 'He Wenlang', 'He Wenlan');
  await page.keyboard.press('Control+Enter');
  step(`${translator}, as editor, approves the words ${editor} wrote`);
  await switchTo(desk, translator, 'Editor');
  await goTo(desk, 10);
  await page.keyboard.press('Control+Shift+a');
  await page.getByText('1 of 18 approved').first().waitFor();
}

/** @param {Desk} desk */
async function approveAll(desk) {
  const { page, step, picture } = desk;
  step(`${editor} approves everything that is left`);
  await switchTo(desk, editor, 'Editor');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Approve all remaining');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Approve 17' }).click();
  await page.getByText('18 of 18 approved').first().waitFor();
  await picture('approved');
}

/** @param {Desk} desk */
async function exportAll({ page, step, picture, answerDialogs, output }) {
  step('Export: the approved revisions, in every format, both sides');
  const folder = path.join(output, 'exported');
  fs.mkdirSync(folder, { recursive: true });
  await answerDialogs({ open: [folder] });
  for (const side of ['English', 'Chinese']) {
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    const boxes = dialog.getByRole('checkbox');
    await boxes.first().waitFor();
    for (let i = 0; i < (await boxes.count()); i++) {
      const isBilingual = i >= 4;
      const isWanted = side === 'English' || !isBilingual;
      if ((await boxes.nth(i).isChecked()) !== isWanted) await boxes.nth(i).press('Space');
    }
    await dialog.getByText(side, { exact: true }).first().click();
    if (side === 'English') await picture('export');
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await dialog.getByText('Exported.').waitFor();
    if (side === 'English') await picture('exported');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  }
  for (const name of fs.readdirSync(folder)) console.log(`    ${path.join('demo-output', 'exported', name)}`);
}

/** @param {Desk} desk */
async function showLibrary({ page, step, picture }) {
  step('The library, in both languages and themes');
  await page.keyboard.press('Control+Shift+L');
  await page.getByRole('heading', { name: 'All articles' }).waitFor();
  await picture('library');
  for (const command of ['Dark', '中文']) {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(command);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { name: '全部稿件' }).waitFor();
  await picture('library-zh-dark');
}
