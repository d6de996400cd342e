// Change review in the real app: an editor suggests, the translator decides from the keyboard, another editor approves.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import {
  addPerson,
  letErrorsPass,
  begin,
  editSegment,
  goToSegment,
  killApp,
  openArticle,
  runCommand,
  savedState,
  segmentRow,
  switchTo,
  targetEditor,
} from './steps.js';

const translator = 'Lin Yue';
const editor = 'Chen Boyan';
const second = 'Ruth Alder';

/** Writes a target anew with one stretch replaced, as one step, and commits it. */
async function rewrite(page: Page, number: number, from: string, to: string): Promise<void> {
  const place = await editSegment(page, number);
  const words = (await place.innerText()).trim();
  expect(words).toContain(from);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(words.replace(from, to));
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, number + 1)).toHaveClass(/active/);
  await expect(savedState(page)).toBeVisible();
}

const sums = (page: Page): Locator => page.getByRole('group', { name: 'Changes by kind and person' });
const status = (page: Page): Locator => page.getByRole('contentinfo');

/** Goes on to the next change once the comparison has it. */
async function nextChange(page: Page, number: number): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('F7');
    await expect(segmentRow(page, number).locator('.change.focused').first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 15_000 });
  await expect.poll(() => hiddenBelow(page)).toBeLessThanOrEqual(0);
}

/** How many pixels of what stands below the active row are out of view. */
function hiddenBelow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const bottom = (selector: string): number =>
      document.querySelector(selector)?.getBoundingClientRect().bottom ?? 0;
    return Math.round(bottom('.row.active .under') - bottom('.rows'));
  });
}

const sentences = [
  'To keep the boats charged, the city is building four shore-power stations on the two banks, with a combined capacity of 9,600 kilowatts.',
  'All of them will be be finished before the end of January.',
] as const;

test('an editor suggests, the translator decides by keyboard, another editor approves', async ({ desk }) => {
  test.setTimeout(180_000);
  const { page } = await desk.launch();
  await begin(page, translator, { sample: true });
  await addPerson(page, editor);
  await addPerson(page, second);
  await letErrorsPass(page);

  // The editor suggests two figures, two signs, a wording and a moved sentence; nothing counts yet.
  await switchTo(page, editor, 'Editor');
  await openArticle(page, /Lanchuan/);
  await page.keyboard.press('Alt+s');
  await expect(status(page)).toContainText('Suggesting: what you type waits');
  await rewrite(page, 6, '24 million', '240 million');
  await rewrite(page, 6, '150 people', '180 people');
  await rewrite(page, 11, sentences.join(' '), sentences.toReversed().join(' '));
  await rewrite(page, 12, '3 yuan, half', '3 yuan; half');
  await rewrite(page, 13, 'enjoy', 'take in');
  await rewrite(page, 14, 'free.', 'free!');
  await expect(segmentRow(page, 6).locator('.change.suggested')).toHaveCount(2);
  await page.keyboard.press('Alt+r');
  await expect(sums(page)).toContainText('6 changes');
  await expect(sums(page)).toContainText('2 figures');
  await expect(sums(page)).toContainText('2 punctuation');
  await expect(sums(page)).toContainText('1 move');
  // Nobody accepts changes of their own.
  await goToSegment(page, 6);
  await page.keyboard.press('Escape');
  await nextChange(page, 6);
  await page.keyboard.press('a');
  await expect(status(page)).toContainText('somebody else accepts it');

  // The translator accepts all punctuation at once.
  await switchTo(page, translator, 'Translator');
  // The mode is this machine's; whoever takes over sees it in the tool bar.
  await page.keyboard.press('Alt+s');
  await sums(page)
    .getByRole('button', { name: /punctuation/ })
    .press('Enter');
  await sums(page).getByRole('button', { name: 'Accept all 2 punctuation' }).press('Enter');
  await expect(status(page)).toContainText('2 changes accepted. Ctrl Z undoes it.');
  await expect(sums(page)).toContainText('4 changes');
  await expect(segmentRow(page, 12)).toContainText('3 yuan; half price');
  await expect(segmentRow(page, 12).locator('.change')).toHaveCount(0);
  await sums(page)
    .getByRole('button', { name: /Chen Boyan/ })
    .focus();

  // Rejects the wording with a reason, takes that back, and does it again.
  await goToSegment(page, 13);
  await nextChange(page, 13);
  const strip = segmentRow(page, 13);
  await expect(strip).toContainText(editor);
  await expect(strip).toContainText('wording');
  await page.keyboard.press('4');
  await expect(strip.getByRole('button', { name: 'Style' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('s');
  await page.keyboard.press('n');
  await page.keyboard.type('She speaks of the view.');
  await page.keyboard.press('Enter');
  await expect(status(page)).toContainText('1 change rejected.');
  await expect(segmentRow(page, 13).locator('.change')).toHaveCount(0);
  await expect(segmentRow(page, 13)).toContainText('enjoy the view');
  await page.keyboard.press('Control+z');
  await expect(status(page)).toContainText('Undone: decision on changes');
  await expect(segmentRow(page, 13).locator('.change ins')).toHaveText('take in');
  await page.keyboard.press('Control+y');
  await expect(segmentRow(page, 13).locator('.change')).toHaveCount(0);

  // Both halves of the move are one decision.
  await goToSegment(page, 11);
  await nextChange(page, 11);
  await expect(segmentRow(page, 11).locator('.change.focused')).toHaveCount(2);
  await page.keyboard.press('a');
  await expect(segmentRow(page, 11).locator('.change')).toHaveCount(0);
  await expect(segmentRow(page, 11)).toContainText(sentences.toReversed().join(' '));
  await goToSegment(page, 6);
  await page.keyboard.press('Shift+a');
  await expect(status(page)).toContainText('2 changes accepted.');
  await expect(sums(page)).toContainText('No changes to decide');

  // The editor's words live in segment 6 now: four eyes. The other editor approves.
  await switchTo(page, editor, 'Editor');
  await goToSegment(page, 6);
  await page.keyboard.press('Control+Shift+a');
  await expect(segmentRow(page, 6).getByRole('alert')).toContainText('another editor must approve it');
  await switchTo(page, second, 'Editor');
  await goToSegment(page, 6);
  await page.keyboard.press('Control+Shift+a');
  await expect(status(page)).toContainText('1 segment approved.');
});

test('an approval waits for the decision on a suggestion, and a crash gives a suggestion back as one', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, translator, { sample: true });
  await addPerson(page, editor);
  await switchTo(page, editor, 'Editor');
  await openArticle(page, /Lanchuan/);
  await page.keyboard.press('Alt+s');
  await rewrite(page, 6, '24 million', '240 million');
  await goToSegment(page, 6);
  await page.keyboard.press('Control+Shift+a');
  await expect(segmentRow(page, 6).getByRole('alert')).toContainText('A suggestion waits on this segment');

  const place = await editSegment(page, 10);
  await page.keyboard.type(' of all');
  await expect(place).toHaveText('Shore power first of all');
  // What is typed reaches the disk within half a second of a pause.
  await page.waitForTimeout(700);
  await killApp(app);
  const again = await desk.launch();
  await openArticle(again.page, /Lanchuan/);
  await expect(segmentRow(again.page, 10)).toContainText('meant as a suggestion');
  await expect(targetEditor(again.page, 10)).toHaveText('Shore power first of all');
  // Whatever the mode is now: they are committed as what they were typed as.
  await again.page.keyboard.press('Alt+s');
  await again.page.keyboard.press('Control+Enter');
  await expect(segmentRow(again.page, 10).locator('.change.suggested ins')).toHaveText(' of all');
  await runCommand(again.page, 'Review mode');
  await expect(sums(again.page)).toContainText('2 changes');
});
