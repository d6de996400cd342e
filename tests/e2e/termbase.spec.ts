// The termbase at work: a list comes in through its preview, a forbidden word is found and mended, a term is added in two keys.
import { answerOpenDialogs, expect, test } from './fixtures.js';
import { begin, editSegment, goToSegment, runCommand, savedState, segmentRow, writeFile } from './steps.js';

test('a list is brought in, its forbidden word is mended by key, and selected words become a term in two keys', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  const terms = page.getByRole('grid', { name: 'Terms' });

  await test.step('the preview names the duplicate and the contradiction, and leaves both out', async () => {
    const list = [
      '中文,英文,禁用英文',
      '面馆,noodle house,noodle shop',
      '老码头,Old Wharf,',
      '老码头,Old Wharf,',
      '老码头,Old Pier,',
    ];
    await answerOpenDialogs(app, [writeFile(desk.files, 'desk.csv', list.join('\r\n'))]);
    await page.keyboard.press('Control+Shift+T');
    await expect(page.getByRole('heading', { name: 'No terms yet' })).toBeVisible();
    await runCommand(page, 'Import a list of terms…');
    const rows = page.getByRole('grid', { name: 'Rows of the list' }).getByRole('row');
    await expect(rows.filter({ hasText: 'The same already' })).toContainText('row 3 of this list');
    await expect(rows.filter({ hasText: 'Contradicts' })).toContainText('Old Pier');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Added: 2. Changed: 0.')).toBeVisible();
    await expect(terms.getByRole('row')).toHaveCount(3);
  });

  await test.step('the forbidden word of the article is found, and mended by key', async () => {
    await page.getByRole('button', { name: 'Back to the article' }).click();
    await goToSegment(page, 7);
    await expect(segmentRow(page, 7).locator('.target .issue-mark.error')).toHaveText('noodle shop');
    await page.keyboard.press('Alt+x');
    await expect(segmentRow(page, 7)).toContainText('run a noodle house at the Old Wharf');
    await page.keyboard.press('Control+Enter');
    await expect(savedState(page)).toBeVisible();
    await expect(segmentRow(page, 7).locator('.target .issue-mark.error')).toHaveCount(0);
  });

  await test.step('selected words become a term with their counterpart, and stand in the list of the row', async () => {
    await editSegment(page, 9);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+ArrowRight');
    for (let i = 0; i < 2; i += 1) await page.keyboard.press('Control+Shift+ArrowRight');
    await page.keyboard.press('Alt+g');
    await expect(page.getByLabel('English term 1')).toHaveValue('electric ferry');
    await page.keyboard.press('Enter');
    await expect(page.getByText('“电动渡船” saved.')).toBeVisible();
    await expect(segmentRow(page, 9).locator('.source .term-mark')).toHaveText('电动渡船');
    await expect(segmentRow(page, 9).getByRole('button', { name: 'Insert “electric ferry”' })).toBeVisible();
    // The caret is back in the text: the key puts the term there.
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+1');
    await expect(segmentRow(page, 9)).toContainText('[Photo provided to Lanchuan Daily] electric ferry');
  });

  await test.step('one is deleted, and back after undo', async () => {
    await page.keyboard.press('Control+Shift+T');
    await expect(terms.getByRole('row')).toHaveCount(4);
    await terms.focus();
    await page.keyboard.press('Delete');
    await expect(terms.getByRole('row')).toHaveCount(3);
    await page.keyboard.press('Control+z');
    await expect(terms.getByRole('row')).toHaveCount(4);
  });
});
