// The same job the other way round: an English article translated into Chinese, in the Chinese interface, with an
// input method that composes.
import fs from 'node:fs';
import path from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './fixtures.js';

const english = [
  'Night market stalls drawn by lot',
  'Updated : 2026-11-02',
  'By ( Lanchuan Daily )',
  'A total of 320 vendors won stalls at the Old Wharf night market in a public draw on Nov 2.',
  'The market opens every evening from 6 pm to 11 pm.',
].join('\n\n');

/** Types as a pinyin input method does: the letters are composed, then the chosen words take their place. */
async function compose(ime: CDPSession, letters: string, words: string): Promise<void> {
  for (let i = 1; i <= letters.length; i++)
    await ime.send('Input.imeSetComposition', {
      text: letters.slice(0, i),
      selectionStart: i,
      selectionEnd: i,
    });
  await ime.send('Input.insertText', { text: words });
}

const row = (page: Page, number: number) => page.getByRole('row', { name: `第 ${number} 段`, exact: true });

test('英文稿译成中文：输入法、退改、审定、导出', async ({ desk }) => {
  test.setTimeout(120_000);
  const source = path.join(desk.files, 'market.txt');
  fs.writeFileSync(source, english);
  const { app, page } = await desk.launch({ lang: 'zh-CN' });
  const ime = await page.context().newCDPSession(page);

  await test.step('首次启动，加入编辑', async () => {
    await page.getByLabel('姓名').fill('林越');
    await page.getByText('打开示例稿件').click();
    await page.getByLabel('姓名').press('Enter');
    await page.getByRole('button', { name: /林越/ }).waitFor();
  });

  await test.step('导入只有原文的稿件', async () => {
    await answerOpenDialogs(app, [source]);
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('button', { name: /^接受/ })).not.toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Control+Enter');
    await row(page, 1).waitFor();
  });

  await test.step('用输入法翻译：组字时回车与 Esc 不离开句段', async () => {
    const translations: readonly (readonly [string, string])[] = [
      ['yeshi', '夜市摊位摇号产生'],
      ['gengxin', '更新时间：2026-11-02'],
      ['laiyuan', '来源：（ 澜川日报 ）'],
      ['gongyou', '11月2日，老码头夜市公开摇号，共有320户商家获得摊位。'],
      ['yeshi', '夜市每天18时至23时营业。'],
    ];
    await page.keyboard.press('Control+g');
    await page.getByRole('dialog').getByRole('textbox').fill('1');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F2');
    for (const [i, [letters, words]] of translations.entries()) {
      const editor = page.locator('.ProseMirror[contenteditable="true"]');
      await expect(editor).toBeFocused();
      await expect(row(page, i + 1)).toHaveClass(/active/);
      if (i === 0) await keysWhileComposing(page, ime);
      await compose(ime, letters, words);
      await expect(editor).toHaveText(words);
      await page.keyboard.press('Control+Enter');
      await expect(row(page, i + 1)).toContainText(words);
    }
  });

  await test.step('编辑看修订、退改；译者本人不能审定自己的译文', async () => {
    await page.getByRole('button', { name: /切换/ }).first().click();
    await page
      .getByRole('menu')
      .locator('[role^=menuitem]')
      .filter({ hasText: '林越' })
      .filter({ hasText: '编辑' })
      .click();
    await page.keyboard.press('Alt+r');
    await page.keyboard.press('Control+g');
    await page.getByRole('dialog').getByRole('textbox').fill('4');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+a');
    await expect(page.getByText('四眼').first()).toBeVisible();
  });

  await test.step('加入第二位编辑，退改、修改、审定', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('button', { name: '人员与角色' }).click();
    await page.getByRole('button', { name: '添加人员' }).click();
    await page.getByLabel('姓名').fill('陈博彦');
    await page.getByRole('button', { name: '添加', exact: true }).click();
    await page.getByRole('cell', { name: '陈博彦', exact: true }).waitFor();
    await page.getByRole('button', { name: /切换/ }).first().click();
    await page
      .getByRole('menu')
      .locator('[role^=menuitem]')
      .filter({ hasText: '陈博彦' })
      .filter({ hasText: '编辑' })
      .click();
    await page.keyboard.press('Control+Shift+L');
    await page
      .getByRole('row', { name: /夜市摊位/ })
      .first()
      .click();
    await page.keyboard.press('Enter');
    await row(page, 1).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('>审定全部');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: /^审定/ }).click();
    await expect(page.getByText('已审定 5/5').first()).toBeVisible();
  });

  await test.step('导出译文', async () => {
    const file = path.join(desk.files, '夜市.txt');
    await answerSaveDialogs(app, file);
    await page.keyboard.press('Control+e');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^导出…/ })
      .click();
    await expect.poll(() => fs.existsSync(file)).toBe(true);
    expect(fs.readFileSync(file, 'utf8').split('\n\n')).toEqual([
      '夜市摊位摇号产生',
      '更新时间：2026-11-02',
      '来源：（ 澜川日报 ）',
      '11月2日，老码头夜市公开摇号，共有320户商家获得摊位。',
      '夜市每天18时至23时营业。',
    ]);
  });
});

/** Enter and Escape belong to the input method while it composes: the row stays, the composition is not torn. */
async function keysWhileComposing(page: Page, ime: CDPSession): Promise<void> {
  await ime.send('Input.imeSetComposition', { text: 'ye', selectionStart: 2, selectionEnd: 2 });
  for (const key of ['Enter', 'Escape']) {
    await page.evaluate((name) => {
      const target = document.activeElement;
      target?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: name,
          code: name,
          keyCode: 229,
          isComposing: true,
          bubbles: true,
          cancelable: true,
        }),
      );
    }, key);
  }
  await expect(page.locator('.ProseMirror[contenteditable="true"]')).toHaveText('ye');
  await expect(row(page, 1)).toHaveClass(/active/);
  await ime.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
}
