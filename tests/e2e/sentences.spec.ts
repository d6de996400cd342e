// A paragraph row opened into its sentence pairs: edited sentence by sentence, kept as one paragraph.
import { expect, test } from './fixtures.js';
import { begin, editSegment, goToSegment, savedState, segmentRow } from './steps.js';

test('a row opens into sentence pairs, is edited in its second sentence, and stays one paragraph', async ({
  desk,
}) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await goToSegment(page, 8);
  const row = segmentRow(page, 8);
  const [source, target] = [row.locator('.source .sentence-break'), row.locator('.target .sentence-break')];
  const words = row.locator('.target');
  const editor = await editSegment(page, 8);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(
    ' That saves about 1,900 tons of carbon dioxide a year against diesel ferries of their class.',
  );
  await page.keyboard.press('Control+Enter');
  await expect(savedState(page)).toBeVisible();
  await goToSegment(page, 8);
  const before = await words.innerText();
  await page.keyboard.press('Alt+Enter');
  await expect(source).not.toHaveCount(0);
  await expect(target).toHaveCount(await source.count());

  await editSegment(page, 8);
  await expect(target).toHaveCount(await source.count());
  // Faces differ by a pixel or two.
  const unevenness = async (): Promise<number> => {
    const tops = (side: typeof source): Promise<readonly number[]> =>
      side.evaluateAll((breaks) => breaks.map((element) => element.getBoundingClientRect().bottom));
    const [left, right] = [await tops(source), await tops(target)];
    return Math.max(...left.map((top, i) => Math.abs(top - (right[i] ?? Infinity))));
  };
  await expect.poll(unevenness).toBeLessThan(5);

  await page.keyboard.press('Control+Home');
  // From the first sentence down into the second.
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type(' Trials have begun.');
  await expect(editor).toContainText('Trials have begun.');
  await expect.poll(unevenness).toBeLessThan(5);
  await page.keyboard.press('Alt+Enter');
  await expect(target).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(savedState(page)).toBeVisible();
  expect((await words.innerText()).replace(' Trials have begun.', '')).toBe(before);
  await goToSegment(page, 8);
  await expect(page.getByText('Trials have begun.').first()).toBeVisible();
});
