// Anchors in the workbench: what source and target state alike, marked on both sides of a row and following what is typed.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { begin, editSegment, goToSegment, savedState, segmentRow } from './steps.js';

const marked = (page: Page, row: number, side: 'source' | 'target', words: string | RegExp) =>
  segmentRow(page, row).locator(`.${side} .anchor`).filter({ hasText: words });

/** What is lit while anchors are off. */
const lit = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('linked-'))
      .map(([name, ranges]) => `${name}: ${[...ranges].map(String).join(' = ')}`),
  );

/** Where words of a row stand in the window. */
const middleOf = (page: Page, row: number, side: 'source' | 'target', words: string) =>
  segmentRow(page, row)
    .locator(`.text.${side}`)
    .evaluate((cell, sought) => {
      const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = (node.textContent ?? '').indexOf(sought);
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + sought.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      throw new Error(`${sought} is not there`);
    }, words);

test('without anchors, what one points at or has the caret in is lit with its counterpart', async ({
  desk,
}) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await goToSegment(page, 5);
  await expect(segmentRow(page, 5).locator('.coverage button').first()).toBeVisible();
  const figure = await middleOf(page, 5, 'source', '15分钟');
  await page.mouse.move(figure.x, figure.y);
  await expect.poll(() => lit(page)).toEqual(['linked-figure: 15分钟 = 15 minutes']);
  const date = await middleOf(page, 5, 'target', 'Nov 17');
  await page.mouse.move(date.x, date.y);
  await expect.poll(() => lit(page)).toEqual(['linked-date: 11月17日 = Nov 17']);
  await page.mouse.move(5, 5);
  await expect.poll(() => lit(page)).toEqual([]);
  await expect(page.locator('.anchor')).toHaveCount(0);

  await editSegment(page, 5);
  await page.keyboard.press('Control+End');
  for (let i = 0; i < 'minutes.'.length; i += 1) await page.keyboard.press('ArrowLeft');
  await expect.poll(() => lit(page)).toEqual(['linked-figure: 15分钟 = 15 minutes']);
});

test('anchors show what both sides of a row state; another figure typed leaves the source without its counterpart', async ({
  desk,
}) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await page.keyboard.press('Alt+a');
  await expect(page.getByRole('button', { name: 'Anchors' })).toHaveAttribute('aria-pressed', 'true');

  await goToSegment(page, 5);
  const [source, target] = [marked(page, 5, 'source', /^15/), marked(page, 5, 'target', /^15/)];
  const number = await source.getAttribute('data-number');
  expect(number).toMatch(/^\d+$/);
  await expect(target).toHaveAttribute('data-number', number ?? '');
  // The target of this row leaves out what the source says in tons.
  await expect(marked(page, 8, 'source', '1900')).toHaveClass(/lone/);

  await source.hover();
  await expect(target).toHaveClass(/is-lit/);
  await page.mouse.move(5, 5);
  await expect(target).not.toHaveClass(/is-lit/);

  await page.keyboard.press('F4');
  await expect(segmentRow(page, 5).locator('.source .anchor.is-current')).toHaveCount(1);
  await page.keyboard.press('F4');
  await expect(segmentRow(page, 5).locator('.target .anchor.is-current')).toHaveCount(1);

  await editSegment(page, 5);
  for (let i = 0; i < ' minutes.'.length; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('0');
  await expect(marked(page, 5, 'target', /^150/)).toHaveClass(/lone/);
  await expect(source).toHaveClass(/lone/);
  await page.keyboard.press('Backspace');
  await expect(source).toHaveAttribute('data-number', number ?? '');
  await page.keyboard.type('0');
  await page.keyboard.press('Control+Enter');
  await expect(savedState(page)).toBeVisible();
  await expect(marked(page, 5, 'target', /^150/)).toHaveClass(/lone/);

  await page.keyboard.press('Alt+a');
  await expect(page.locator('.anchor')).toHaveCount(0);
});
