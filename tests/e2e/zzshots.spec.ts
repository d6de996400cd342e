import { expect, test, setWindowSize } from './fixtures.js';
import {
  addPerson,
  begin,
  editSegment,
  goToSegment,
  openArticle,
  segmentRow,
  switchTo,
  targetEditor,
} from './steps.js';
import type { Page } from '@playwright/test';
const out = '/tmp/shots';
async function rewrite(page: Page, n: number, from: RegExp | string, to: string) {
  const editor = await editSegment(page, n);
  const text = (await editor.innerText()).trim();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text.replace(from, to));
  await page.keyboard.press('Control+Enter');
  await page.waitForTimeout(300);
  void targetEditor;
}
test('shots', async ({ desk }) => {
  test.setTimeout(240_000);
  const { app, page } = await desk.launch();
  await setWindowSize(app, 1440, 900);
  await begin(page, 'Lin Yue', { sample: true });
  await addPerson(page, 'Chen Boyan');
  await addPerson(page, 'Ruth Alder');
  await switchTo(page, 'Chen Boyan', 'Editor');
  await openArticle(page, /Lanchuan/);
  await rewrite(page, 7, 'used to take 50 minutes', 'took forty minutes');
  await rewrite(page, 10, 'first', 'comes first');
  await page.keyboard.press('Alt+s');
  await page.waitForTimeout(300);
  await rewrite(
    page,
    6,
    /24 million yuan, the project will begin with eight passenger ferries. Each carries 150/,
    '120 million yuan the project will start with six new-energy passenger ferries. Each can load 180',
  );
  await rewrite(
    page,
    12,
    'He Wenlan, head of the city’s transport bureau, said that the proposed fare',
    'The proposed fare',
  );
  await rewrite(page, 11, 'All of them will be be finished before the end of January.', '').catch(
    () => undefined,
  );
  await page.screenshot({ path: `${out}/edit-suggesting.png` });
  await page.keyboard.press('Alt+r');
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `${out}/review-own.png` });
  await switchTo(page, 'Lin Yue', 'Translator').catch(() => undefined);
  await openArticle(page, /Lanchuan/).catch(() => undefined);
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${out}/after-switch.png` });
  if ((await page.getByRole('button', { name: /Suggesting/ }).getAttribute('aria-pressed')) === 'true')
    await page.keyboard.press('Alt+s');
  await rewrite(page, 8, 'is good for', 'lasts');
  await page.keyboard.press('Alt+r');
  await page.waitForTimeout(1000);
  await goToSegment(page, 6);
  await page.keyboard.press('F7');
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${out}/review-light.png` });
  for (const theme of ['dark', 'contrast']) {
    await page.evaluate((t) => (document.documentElement.dataset['theme'] = t), theme);
    await page.screenshot({ path: `${out}/review-${theme}.png` });
  }
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'light'));
  await setWindowSize(app, 1280, 800);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `${out}/review-1280.png` });
  await setWindowSize(app, 1440, 900);
  await page.keyboard.press('a');
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${out}/review-accepted.png` });
  await page.keyboard.press('4');
  await page.keyboard.press('n');
  await page.keyboard.type('Too stiff');
  await page.screenshot({ path: `${out}/review-reason.png` });
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${out}/review-rejected.png` });
  await page.locator('.row [data-change]').first().hover();
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${out}/review-hover.png` });
  await page.keyboard.press('Control+z');
  await page.waitForTimeout(800);
  await page.screenshot({ path: `${out}/review-undone.png` });
  expect(segmentRow(page, 1)).toBeTruthy();
});
