// An alignment as the start of a review: a messy pair is mended by keyboard alone, with a restart in the middle, accepted,
// reviewed and exported.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './fixtures.js';
import { messySource, messyTarget } from './messyPair.js';
import {
  addPerson,
  begin,
  ferry,
  goToSegment,
  killApp,
  runCommand,
  savedState,
  segmentRow,
  switchTo,
  writeFile,
} from './steps.js';

const grid = (page: Page) => page.getByRole('grid', { name: 'Source and target side by side' });
const proposal = (page: Page) => page.getByText(/links? below would change/);

/** The block that has the keyboard. */
const focused = (page: Page) => page.locator('[role="gridcell"]:focus');

type Side = 'source' | 'target';

/** Goes to the first block of a paragraph (numbers from 1) by the arrow keys. */
async function goToParagraph(page: Page, side: Side, number: number): Promise<void> {
  await page.keyboard.press(side === 'source' ? 'ArrowLeft' : 'ArrowRight');
  await page.keyboard.press('Home');
  const wanted = new RegExp(`^${side} ${number - 1}:`);
  for (let i = 0; i < 40; i += 1) {
    const name = (await focused(page).getAttribute('data-block')) ?? '';
    if (wanted.test(name)) return;
    await page.keyboard.press('ArrowDown');
    await expect(focused(page)).not.toHaveAttribute('data-block', name);
  }
  throw new Error(`no ${side} paragraph ${number}`);
}

/** Leaves what the aligner proposes for the rows below, if it proposes anything. */
async function leaveProposal(page: Page): Promise<void> {
  await expect(savedState(page)).toBeVisible();
  const shown = await proposal(page)
    .waitFor({ timeout: 1500 })
    .then(() => true)
    .catch(() => false);
  if (shown) await page.keyboard.press('Escape');
  await expect(proposal(page)).toHaveCount(0);
}

/** Links paragraphs of both sides, whatever the aligner thought: marked with Space, linked with L. */
async function link(page: Page, sources: readonly number[], targets: readonly number[]): Promise<void> {
  for (const number of sources) {
    await goToParagraph(page, 'source', number);
    await page.keyboard.press('Space');
  }
  for (const number of targets) {
    await goToParagraph(page, 'target', number);
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('l');
  const others = targets.join(', ');
  await expect(
    page.getByRole('gridcell', {
      name: new RegExp(`^Source paragraph ${sources[0]}, linked with ${others}, confirmed`),
    }),
  ).toBeAttached();
  await leaveProposal(page);
}

/** The block one is at stands alone. */
async function unlink(page: Page): Promise<void> {
  const name = (await focused(page).getAttribute('aria-label')) ?? '';
  if (name.includes('not linked')) return;
  await page.keyboard.press('u');
  await leaveProposal(page);
  await expect(focused(page)).toHaveAccessibleName(/not linked/);
}

/** Every ribbon reaches as far down as the blocks it joins. */
async function expectRibbonsFit(page: Page): Promise<void> {
  const misfits = (): Promise<readonly number[]> =>
    page.locator('.band:has(> .ribbon)').evaluateAll((bands) =>
      bands
        .map((band) => {
          const height = (query: string): number =>
            Math.max(...[...band.querySelectorAll(query)].map((part) => part.getBoundingClientRect().height));
          return Math.round(Math.abs(height('.column') - height('.ribbon svg')));
        })
        .filter((difference) => difference > 1),
    );
  await expect.poll(misfits).toEqual([]);
}

const block = (page: Page, name: RegExp) => page.getByRole('gridcell', { name });

test('a messy pair is mended by keyboard, survives a restart, and becomes the article under review', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const first = await desk.launch();
  await begin(first.page, 'Lin Yue', { sample: false });
  await addPerson(first.page, 'Chen Boyan');
  await answerOpenDialogs(first.app, [
    writeFile(desk.files, 'ferry.zh.txt', messySource.join('\n\n')),
    writeFile(desk.files, 'ferry.en.txt', messyTarget.join('\n\n')),
  ]);

  await test.step('import: the alignment is looked at before anything becomes a row', async () => {
    const { page } = first;
    await page.keyboard.press('Control+i');
    await page.getByText(/with both sides/).waitFor();
    await page.keyboard.press('Control+Shift+Enter');
    await grid(page).waitFor();
    await expect(focused(page)).toHaveAttribute('data-block', 'source 0:0');
  });

  await test.step('the moved paragraph is linked across the others, and a ribbon shows it', async () => {
    const { page } = first;
    await link(page, [8], [5]);
    await expect(page.locator('.ribbon.is-crossing')).toHaveCount(1);
    await link(page, [5], [6]);
  });

  await test.step('a paragraph that holds two is split at its sentence end, and its first part moved up', async () => {
    const { page } = first;
    await link(page, [3], [3]);
    await link(page, [4], [4]);
    await goToParagraph(page, 'target', 4);
    await page.keyboard.press('s');
    await expect(page.locator('.cut-place.is-chosen')).toHaveCount(1);
    await page.keyboard.press('Enter');
    await leaveProposal(page);
    await expect(block(page, /^Target paragraph 4\.1, .*a year\.$/)).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(block(page, /^Source paragraph 3, linked with 3, 4\.1, confirmed/)).toBeVisible();
    await leaveProposal(page);
    await expect(
      block(page, /^Target paragraph 4\.2, linked with 4, .*At night the boats lie/),
    ).toBeVisible();
  });

  await test.step('undo and redo', async () => {
    const { page } = first;
    await page.keyboard.press('Control+z');
    await expect(block(page, /^Source paragraph 3, linked with 3, confirmed/)).toBeAttached();
    await page.keyboard.press('Control+Shift+z');
    await expect(block(page, /^Source paragraph 3, linked with 3, 4\.1, confirmed/)).toBeAttached();
    await expect(savedState(page)).toBeVisible();
  });

  // Killed, not closed: what is said to be saved is on the disk.
  await killApp(first.app);
  const { app, page } = await desk.launch();

  await test.step('the unfinished alignment is there after a restart', async () => {
    await page
      .getByRole('row', { name: /澜江电动轮渡/ })
      .first()
      .click();
    await page.getByRole('grid').first().focus();
    await page.keyboard.press('Enter');
    await grid(page).waitFor();
    await expect(block(page, /^Source paragraph 3, linked with 3, 4\.1, confirmed/)).toBeAttached();
    await expect(page.locator('.ribbon.is-crossing')).toHaveCount(1);
  });

  await test.step('split, merged, dropped and added paragraphs', async () => {
    await link(page, [7], [7, 8]);
    await link(page, [9, 10], [9]);
    await expectRibbonsFit(page);
    await goToParagraph(page, 'source', 11);
    await unlink(page);
    await goToParagraph(page, 'source', 6);
    await unlink(page);
    await page.keyboard.press('o');
    await page.getByLabel('Reason').fill('cut: local detail');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('contentinfo').getByText('1 omission')).toBeVisible();
    await goToParagraph(page, 'target', 10);
    await page.keyboard.press('o');
    await page.getByRole('dialog').getByRole('button', { name: 'added: background' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('contentinfo').getByText('1 addition')).toBeVisible();
  });

  await test.step('the doubts that are left are confirmed one after the other', async () => {
    for (let i = 0; i < 12; i += 1) {
      if (await page.getByRole('heading', { name: 'Nothing left to check' }).isVisible()) break;
      await page.keyboard.press('F8');
      const before = await page.getByRole('heading', { name: /to check$/ }).textContent();
      await page.keyboard.press('c');
      await expect(page.getByRole('heading', { name: before ?? '' })).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { name: 'Nothing left to check' })).toBeVisible();
    await page.keyboard.press('Control+Enter');
  });

  await test.step('the rows of the article are the links', async () => {
    await expect(segmentRow(page, 3)).toContainText('项目总投资1.2亿元');
    await expect(segmentRow(page, 3)).toContainText('Each carries 180 people');
    await expect(segmentRow(page, 3)).not.toContainText('At night the boats');
    await expect(segmentRow(page, 4)).toContainText('At night the boats lie at the Old Wharf');
    const moved = page.getByRole('row').filter({ hasText: '贺文澜' });
    await expect(moved).toContainText('He Wenlan, head of the city’s transport bureau');
  });

  await test.step('review: what has words on both sides is approved, the omission left out on purpose', async () => {
    for (const words of ['码头周边停车场', '新增3条接驳线路']) {
      await goToSegment(page, await rowNumber(page, words));
      await runCommand(page, 'Leave out of the translation');
    }
    await switchTo(page, 'Chen Boyan', 'Editor');
    await runCommand(page, 'Approve all remaining');
    await page.getByRole('button', { name: /^Approve \d+/ }).click();
    await expect(page.getByText(/^(\d+) of \1 approved$/).first()).toBeVisible();
  });

  await test.step('export: the approved words in the order of the rows', async () => {
    const file = path.join(desk.files, 'ferry.txt');
    await answerSaveDialogs(app, file);
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Export…/ }).click();
    await expect(dialog.getByText('Exported.')).toBeVisible();
    const text = fs.readFileSync(file, 'utf8');
    for (const paragraph of messyTarget.filter((_, i) => i !== 3)) expect(text).toContain(paragraph);
    expect(text.indexOf('He Wenlan')).toBeGreaterThan(text.indexOf('Compared with diesel'));
  });
});

test('rows under review are aligned again: approval and comments stay with their words', async ({ desk }) => {
  test.setTimeout(120_000);
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await switchTo(page, 'Lin Yue', 'Editor');
  await goToSegment(page, 1);
  await page.keyboard.press('Control+Shift+a');
  await expect(page.getByText('1 of 18 approved').first()).toBeVisible();
  await goToSegment(page, 10);
  await page.keyboard.press('Control+m');
  await page.getByLabel(/Comment on segment 10/).fill('One paragraph too many?');
  await page.keyboard.press('Control+Enter');
  await page.getByLabel(/Comment on segment/).waitFor({ state: 'detached' });

  await page.keyboard.press('Alt+Shift+a');
  await grid(page).waitFor();
  // The approved row is not among them: what was row 10 is the ninth.
  await expect(block(page, /^Source paragraph 17, linked with 17/)).toHaveCount(0);
  await goToParagraph(page, 'target', 9);
  await expect(focused(page)).toContainText('Shore power first');
  const eleventh = await block(page, /^Target paragraph 10,/)
    .locator('.text')
    .textContent();
  await page.keyboard.press('m');
  await expect(block(page, /^Target paragraph 10, linked with 9, 10, confirmed/)).toBeVisible();
  await leaveProposal(page);
  await page.keyboard.press('Control+Enter');

  await expect(page.getByText('1 of 17 approved').first()).toBeVisible();
  await expect(segmentRow(page, 10)).toContainText('Shore power first');
  await expect(segmentRow(page, 10)).toContainText(eleventh ?? 'words');
  await goToSegment(page, 10);
  await page.keyboard.press('Alt+2');
  await expect(page.getByText('One paragraph too many?')).toBeVisible();

  const offer = page.getByRole('status').filter({ hasText: 'The rows were aligned again' });
  await offer.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 18 approved').first()).toBeVisible();
  await expect(segmentRow(page, 11)).toContainText(eleventh ?? 'words');
});

const seed = (name: string): string => path.resolve(import.meta.dirname, '../../../shared/seed', name);

test('the reference pair needs no mending: it is looked at, accepted, and its rows are the links', async ({
  desk,
}) => {
  test.skip(
    !fs.existsSync(seed('harbin-ukraine.zh.txt')),
    'the reference article is not beside the repository',
  );
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await answerOpenDialogs(app, [seed('harbin-ukraine.zh.txt'), seed('harbin-ukraine.en.txt')]);
  await page.keyboard.press('Control+i');
  await page.getByText(/13 rows will be kept, all with both sides/).waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await grid(page).waitFor();
  await expect(page.getByRole('heading', { name: 'Nothing left to check' })).toBeVisible();
  await expect(page.getByText('13 links: 13 certain, 0 confirmed, 0 to check')).toBeVisible();
  await expectRibbonsFit(page);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('0 of 13 approved').first()).toBeVisible();
});

test('a block dragged by its number joins the link it is dropped on; undo takes it back', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await answerOpenDialogs(app, [ferry.source, ferry.target]);
  await page.keyboard.press('Control+i');
  await page.getByText(/rows will be kept/).waitFor();
  await page.keyboard.press('Control+Shift+Enter');
  await grid(page).waitFor();
  const blocks = page.locator('[data-block^="target "]');
  const moved = (await blocks.nth(5).getAttribute('data-block')) ?? '';
  const linkOf = (block: string) =>
    page.getByRole('row').filter({ has: page.locator(`[data-block="${block}"]`) });
  const goal = (await blocks.nth(6).getAttribute('data-block')) ?? '';
  await expect(linkOf(goal).locator(`[data-block="${moved}"]`)).toHaveCount(0);
  await blocks.nth(5).locator('.no').dragTo(blocks.nth(6));
  await expect(linkOf(goal).locator(`[data-block="${moved}"]`)).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(linkOf(goal).locator(`[data-block="${moved}"]`)).toHaveCount(0);
});

/** The number of the row that says so. */
async function rowNumber(page: Page, words: string): Promise<number> {
  const label = await page.getByRole('row').filter({ hasText: words }).first().getAttribute('aria-label');
  return Number(/\d+/.exec(label ?? '')?.[0]);
}
