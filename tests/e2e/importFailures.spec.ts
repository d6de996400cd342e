// Import in every way, of every kind of file: read right, or refused with a sentence of its own and nothing imported.
import fs from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { zipSync, strToU8 } from 'fflate';
import iconv from 'iconv-lite';
import { answerOpenDialogs, expect, test } from './fixtures.js';
import { begin, ferry, goToLibrary, runCommand, segmentRow, writeFile } from './steps.js';

const simplified = [
  '首页>城建交通',
  '松原路公共图书馆新馆开放',
  '更新时间：2026-10-08',
  '来源：（ 澜川日报 ）',
  '澜川市松原路公共图书馆新馆10月8日正式开放，藏书86万册，设座位1200个，每天开放14小时。',
].join('\n');
const traditional = [
  '首頁>城建交通',
  '松原路公共圖書館新館開放',
  '更新時間：2026-10-08',
  '來源：（ 瀾川日報 ）',
  '瀾川市松原路公共圖書館新館10月8日正式開放，藏書86萬冊，設座位1200個，每天開放14小時。',
].join('\n');

/** A file that cannot be read, and what both interfaces say. */
interface Unreadable {
  readonly name: string;
  readonly write: (file: string) => void;
  readonly en: string | RegExp;
  readonly zh: string | RegExp;
}

const unreadable: readonly Unreadable[] = [
  {
    name: 'nothing.txt',
    write: (file) => fs.writeFileSync(file, ''),
    en: 'nothing.txt is empty.',
    zh: 'nothing.txt 是空文件。',
  },
  {
    name: 'blank.txt',
    write: (file) => fs.writeFileSync(file, ' \n\n\t\n'),
    en: 'blank.txt holds no text.',
    zh: 'blank.txt 中没有文字。',
  },
  {
    name: 'picture.txt',
    write: (file) => fs.writeFileSync(file, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    en: 'picture.txt holds no text but binary data.',
    zh: 'picture.txt 不是文本，而是二进制数据。',
  },
  {
    name: 'huge.txt',
    // Sparse: 60 MB that take no room on the disk.
    write: (file) => {
      fs.writeFileSync(file, simplified);
      fs.truncateSync(file, 60_000_000);
    },
    en: 'huge.txt has 60 MB; the limit is 50 MB.',
    zh: 'huge.txt 有 60 MB，上限为 50 MB。',
  },
  {
    name: 'secret.docx',
    write: (file) => {
      const parts = [
        Buffer.from('d0cf11e0a1b11ae1', 'hex'),
        Buffer.alloc(1000),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ];
      fs.writeFileSync(file, Buffer.concat([...parts, Buffer.alloc(100)]));
    },
    en: 'secret.docx is encrypted. Remove the password in Word and import it again.',
    zh: 'secret.docx 已加密。请在 Word 中取消密码后重新导入。',
  },
  {
    name: 'broken.docx',
    write: (file) => {
      const whole = zipSync({ 'word/document.xml': strToU8('<w:document/>'.repeat(50)) });
      fs.writeFileSync(file, whole.subarray(0, whole.length - 40));
    },
    en: /broken\.docx is damaged and cannot be read \(.+\)\./,
    zh: /broken\.docx 已损坏，无法读取（.+）。/,
  },
  {
    name: 'mixed.txt',
    write: (file) => {
      const lines = simplified.split('\n').map((line) => Buffer.from(`${line}\n`));
      // A byte UTF-8 never has, in the fourth line.
      fs.writeFileSync(
        file,
        Buffer.concat([...lines.slice(0, 3), Buffer.from([0xe6, 0xbe, 0xff, 0x0a]), ...lines.slice(3)]),
      );
    },
    en: /mixed\.txt cannot be read as UTF-8 in line 4\. No character was replaced by guess/,
    zh: /mixed\.txt 第 4 行无法按 UTF-8 读取。没有猜测替换任何字符/,
  },
];

/** The two halves of the head of the import, and its answers. */
const side = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const accept = (page: Page): Locator => page.getByRole('button', { name: /^(Accept|接受)/ });

async function choose(app: ElectronApplication, page: Page, files: readonly string[]): Promise<void> {
  await answerOpenDialogs(app, files);
  await page.keyboard.press('Control+i');
}

for (const language of ['en', 'zh'] as const) {
  test(`each unreadable file is refused with its own sentence, and nothing is imported (${language})`, async ({
    desk,
  }) => {
    const { app, page } = await desk.launch();
    await begin(page, 'Lin Yue', { sample: false });
    if (language === 'zh') await runCommand(page, 'Language: 中文');
    const words = {
      en: { source: 'Source', cancel: 'Cancel', nothing: 'Nothing was imported.', empty: 'No articles yet' },
      zh: { source: '原文', cancel: '取消', nothing: '未导入任何内容。', empty: '还没有稿件' },
    }[language];
    for (const bad of unreadable) {
      const file = path.join(desk.files, bad.name);
      bad.write(file);
      await choose(app, page, [file]);
      const alert = side(page, words.source).getByRole('alert');
      await expect(alert).toContainText(bad[language]);
      await expect(alert).toContainText(words.nothing);
      // The refused command does nothing.
      await page.keyboard.press('Control+Enter');
      await expect(accept(page)).toBeVisible();
      await page.getByRole('button', { name: words.cancel, exact: true }).press('Enter');
      await expect(page.getByRole('heading', { name: words.empty })).toBeVisible();
    }
  });
}

test('GB18030 and Big5 are told apart and read right', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  for (const [name, text, encoding] of [
    ['guobiao.txt', simplified, 'GB18030'],
    ['dawu.txt', traditional, 'Big5'],
  ] as const) {
    await choose(app, page, [writeFile(desk.files, name, iconv.encode(text, encoding))]);
    await expect(side(page, 'Source')).toContainText(`${encoding} · 5 paragraphs`);
    for (const line of text.split('\n'))
      await expect(page.getByRole('table', { name: 'Paragraphs to be imported' })).toContainText(line);
    await page.keyboard.press('Control+Enter');
    await expect(segmentRow(page, 5)).toContainText(text.split('\n')[4] ?? '');
    await goToLibrary(page);
  }
});

test('one file alone becomes an article to be translated; a second one can be added before accepting', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await choose(app, page, [ferry.source]);
  await expect(page.getByText('19 paragraphs will be kept, to be translated.')).toBeVisible();
  await expect(side(page, 'Translation')).toContainText('No translation yet');
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 2)).toContainText('Not translated yet');
  await expect(page.getByText('0 of 19 approved').first()).toBeVisible();

  await goToLibrary(page);
  await choose(app, page, [ferry.source]);
  await answerOpenDialogs(app, [ferry.target]);
  await side(page, 'Translation').getByRole('button', { name: 'Choose…' }).press('Enter');
  await expect(page.getByText(/18 rows will be kept/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 10)).toContainText('Shore power first');
});

test('text is pasted as source and as translation, and sides are swapped', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await runCommand(page, 'Paste as a new article');
  await paste(app, page.getByRole('textbox', { name: 'Text of the source' }), simplified);
  await expect(page.getByText('5 paragraphs will be kept, to be translated.')).toBeVisible();
  const english =
    'Home>City & Transport\n\nNew library opens on Songyuan Road\n\nUpdated : 2026-10-08\n\nBy ( Lanchuan Daily )\n\nThe new library opened on Oct 8.';
  await paste(app, page.getByRole('textbox', { name: 'Text of the translation' }), english);
  await expect(page.getByText(/5 rows will be kept/)).toBeVisible();
  await expect(side(page, 'Source')).toContainText('characters');
  await page.getByRole('button', { name: 'Swap sides' }).press('Enter');
  await expect(side(page, 'Source')).toContainText('words');
  await expect(side(page, 'Translation')).toContainText('characters');
  await expect(page.getByText(/5 rows will be kept/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const cells = segmentRow(page, 2).getByRole('gridcell');
  await expect(cells.nth(0)).toHaveText('New library opens on Songyuan Road');
  await expect(cells.nth(1)).toContainText('松原路公共图书馆新馆开放');
});

test('two files dropped on the window begin an import, and cancelling it keeps nothing', async ({ desk }) => {
  const { page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  await drop(page, [ferry.target, ferry.source]);
  // Whatever their order, the Chinese is the source.
  await expect(side(page, 'Source')).toContainText('ferry.zh.txt');
  await expect(side(page, 'Translation')).toContainText('ferry.en.txt');
  await expect(page.getByText(/18 rows will be kept/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel', exact: true }).press('Enter');
  await expect(page.getByRole('heading', { name: 'No articles yet' })).toBeVisible();
  await drop(page, [ferry.source, ferry.target]);
  await expect(page.getByText(/18 rows will be kept/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(segmentRow(page, 10)).toContainText('Shore power first');
});

test('reading a long file shows its progress and can be cancelled', async ({ desk }) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });
  const long = writeFile(
    desk.files,
    'long.txt',
    `${'渡船在澜江上来来往往，两岸的灯一盏一盏亮了起来。'.repeat(20)}\n`.repeat(30_000),
  );
  await choose(app, page, [long]);
  await expect(side(page, 'Source').getByRole('progressbar')).toBeVisible();
  await side(page, 'Source').getByRole('button', { name: 'Cancel' }).press('Enter');
  await expect(side(page, 'Source')).toContainText('No source yet');
  await expect(side(page, 'Source').getByRole('alert')).toHaveCount(0);
  // The window is free for the next file at once.
  await answerOpenDialogs(app, [ferry.source]);
  await side(page, 'Source').getByRole('button', { name: 'Choose…' }).press('Enter');
  await expect(page.getByText('19 paragraphs will be kept, to be translated.')).toBeVisible();
});

/** Pastes plain text into a field through the system’s clipboard. */
async function paste(app: ElectronApplication, field: Locator, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  // The page reads the system’s clipboard by itself; it must have the words before it is told to paste.
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(text);
  await field.focus();
  await expect(field).toBeFocused();
  await field.press('Control+v');
}

/** Drops files from outside on the middle of the window. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  await session.detach();
}
