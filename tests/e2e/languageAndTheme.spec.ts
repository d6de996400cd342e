// Interface language, theme and text size: changed in the running window, kept for the next start, nothing overlaps.
import type { ElectronApplication, Page } from '@playwright/test';
import { answerOpenDialogs, expect, setWindowSize, test } from './fixtures.js';
import { begin, editSegment, ferry, goToLibrary, openArticle, runCommand, segmentRow } from './steps.js';

const nativeMenus = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []);

const menuWords = (page: Page): Promise<readonly string[]> =>
  page.getByRole('banner').locator('.menu-word').allTextContents();

test('the language changes in every open window without a restart, and is kept', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await goToLibrary(page);
  const opening = app.waitForEvent('window');
  await page.keyboard.press('Control+Shift+N');
  const second = await opening;
  await second.getByRole('row', { name: /Lanchuan/ }).waitFor();
  expect(await menuWords(page)).toEqual(['File', 'Edit', 'View', 'Go', 'Review', 'Help']);

  await openArticle(page, /Lanchuan/);
  await runCommand(page, 'Language: 中文');
  for (const window of [page, second]) {
    await expect(window.locator(':root')).toHaveAttribute('lang', 'zh-CN');
    expect(await menuWords(window)).toEqual(['文件', '编辑', '视图', '转到', '审校', '帮助']);
  }
  expect((await nativeMenus(app)).join(' ')).not.toMatch(/File|Edit/);
  await expect(second.getByRole('heading', { name: '全部稿件' })).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('0/18');
  // Article text is nobody’s interface.
  const row = page.getByRole('row', { name: '第 10 段', exact: true });
  await expect(row).toContainText('Shore power first');
  await expect(row).toContainText('先建岸电');

  await app.close();
  const again = await desk.launch();
  await expect(again.page.getByRole('heading', { name: '全部稿件' })).toBeVisible();
  await runCommand(again.page, '界面语言：English');
  await expect(again.page.getByRole('heading', { name: 'All articles' })).toBeVisible();
});

test('changing the language while writing keeps the words, the caret and undo', async ({ desk }) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await editSegment(page, 10);
  await page.keyboard.type(' always');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowLeft');
  await changeSettings(page, { language: 'zh-CN' });
  const editor = page.getByRole('textbox', { name: '第 10 段译文' });
  await expect(editor).toBeFocused();
  await page.keyboard.type('nearly ');
  await expect(editor).toHaveText('Shore power first nearly always');
  // Nothing was committed behind the person’s back.
  await expect(page.getByRole('tabpanel')).toContainText('1 个修订版');
  for (let i = 0; i < 20; i++) await page.keyboard.press('Control+z');
  await expect(editor).toHaveText('Shore power first');
});

test('the theme changes without a restart, follows the system, and is kept', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  const root = page.locator(':root');
  const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const seen = new Set<string>();
  for (const [command, theme] of [
    ['Appearance: light', 'light'],
    ['Appearance: dark', 'dark'],
    ['Appearance: high contrast', 'contrast'],
  ] as const) {
    await runCommand(page, command);
    await expect(root).toHaveAttribute('data-theme', theme);
    seen.add(
      await page.evaluate(
        () =>
          getComputedStyle(document.documentElement).getPropertyValue('--paper') +
          getComputedStyle(document.documentElement).getPropertyValue('--ink'),
      ),
    );
  }
  expect(seen.size).toBe(3);
  await runCommand(page, 'Appearance: as the system');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(root).toHaveAttribute('data-theme', colorScheme);
  }
  await page.emulateMedia({ colorScheme: null });
  await runCommand(page, 'Appearance: dark');
  await expect(root).toHaveAttribute('data-theme', 'dark');
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  const dark = await paper();
  await app.close();
  const again = await desk.launch();
  await expect(again.page.locator(':root')).toHaveAttribute('data-theme', 'dark');
  expect(await again.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
});

for (const language of ['en', 'zh-CN'] as const) {
  test(`text of 90 to 200 % fits a window of 1280 × 800 (${language})`, async ({ desk }) => {
    test.setTimeout(120_000);
    const { app, page } = await desk.launch();
    await setWindowSize(app, 1280, 800);
    await expectFits(page, 'first start', language);
    await begin(page, 'Lin Yue', { sample: true });
    await editSegment(page, 10);
    await expectFits(page, 'article', language);
    await page.keyboard.press('Alt+r');
    await expectFits(page, 'review', language);
    await page.getByRole('button', { name: /^Segments shown/ }).press('Enter');
    await page.getByRole('menuitem', { name: 'With changed figures or dates' }).press('Enter');
    await expect(page.getByText('With changed figures or dates: no segment.')).toBeVisible();
    await expectFits(page, 'review with a filter', language);
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog').waitFor();
    await expectFits(page, 'export', language);
    await page.keyboard.press('Escape');
    await goToLibrary(page);
    await expectFits(page, 'library', language);
    await answerOpenDialogs(app, [ferry.source, ferry.target]);
    await page.keyboard.press('Control+i');
    await page.getByText(/rows will be kept/).waitFor();
    await expectFits(page, 'import', language);
    await goToLibrary(page);
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: 'Language and appearance' }).press('Enter');
    await expectFits(page, 'settings', language);
  });
}

test('text grows and shrinks by keyboard, from 90 to 200 %', async ({ desk }) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: true });
  await editSegment(page, 1);
  const size = page.getByRole('contentinfo').getByText(/^\d+%$/);
  const before = await segmentRow(page, 1).evaluate((row) => row.getBoundingClientRect().height);
  for (let i = 0; i < 8; i++) await page.keyboard.press('Control+=');
  await expect(page.locator(':root')).toHaveCSS('--text-scale', '2');
  expect(await segmentRow(page, 1).evaluate((row) => row.getBoundingClientRect().height)).toBeGreaterThan(
    before * 1.5,
  );
  for (let i = 0; i < 9; i++) await page.keyboard.press('Control+-');
  await expect(size).toHaveText('90%');
  await page.keyboard.press('Control+0');
  await expect(size).toHaveText('100%');
});

/** Changes settings as the settings page does. */
async function changeSettings(page: Page, change: Readonly<Record<string, unknown>>): Promise<void> {
  await page.evaluate(async (settings) => {
    const world = window as unknown as { duizhao: { request: (...all: unknown[]) => Promise<unknown> } };
    await world.duizhao.request('app.saveSettings', settings);
  }, change);
}

/** One view at every text size; ends in English at 100 %. */
async function expectFits(page: Page, view: string, language: string): Promise<void> {
  for (const textSize of [90, 100, 110, 125, 150, 175, 200]) {
    await changeSettings(page, { textSize, language });
    await expect(page.locator(':root')).toHaveCSS('--text-scale', String(textSize / 100));
    await expect(page.locator(':root')).toHaveAttribute('lang', language);
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    expect.soft(await page.evaluate(layoutFaults), `${view} at ${textSize} %`).toEqual([]);
  }
  await changeSettings(page, { textSize: 100, language: 'en' });
  await expect(page.locator(':root')).toHaveAttribute('lang', 'en');
}

/** In the page: what hangs out of the window, lies over its neighbour, or is cut without an ellipsis. */
function layoutFaults(): readonly string[] {
  const faults: string[] = [];
  const root = document.documentElement;
  for (const element of [root, document.body, document.querySelector('.app')])
    if (element && element.scrollWidth > window.innerWidth)
      faults.push(`${element.tagName} scrolls sideways`);
  const nameOf = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${String(element.className)} “${(element.textContent ?? '').slice(0, 30)}”`;
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    element.getBoundingClientRect().width > 1 &&
    !element.closest('.visually-hidden, [data-react-aria-prevent-focus]');
  const controls = 'button, input:not([type=checkbox]):not([type=radio]), textarea, .fact, h1, h2, h3';
  const frames = [
    ...document.querySelectorAll(
      'header, [role=banner], [role=toolbar], nav, footer, [role=contentinfo], .footer-bar, .file-head',
    ),
  ];
  for (const frame of frames.filter(isShown)) {
    const shown = [...frame.querySelectorAll(controls)].filter(isShown);
    for (const [at, element] of shown.entries()) {
      const box = element.getBoundingClientRect();
      if (box.left < -1 || box.right > window.innerWidth + 1)
        faults.push(`${nameOf(element)} hangs out of the window`);
      for (const other of shown.slice(at + 1)) {
        if (element.contains(other) || other.contains(element)) continue;
        const beside = other.getBoundingClientRect();
        const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left);
        const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top);
        if (across > 1 && down > 1) faults.push(`${nameOf(element)} lies over ${nameOf(other)}`);
      }
    }
  }
  for (const element of document.querySelectorAll('button, h1, h2, h3, label, p, .text, .fact')) {
    const style = getComputedStyle(element);
    if (!isShown(element) || style.textOverflow === 'ellipsis' || style.overflowX === 'visible') continue;
    if (element.querySelector('.cut') || element.closest('.cut')) continue;
    if (element.scrollWidth > element.clientWidth + 1) faults.push(`${nameOf(element)} is cut`);
  }
  return faults;
}
