// Workspaces as files: new, opened, opened again, restored, and refused, each refusal with a sentence of its own.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { projectRoot } from '../../scripts/projectRoot.mjs';
import { answerOpenDialogs, answerSaveDialogs, expect, test } from './fixtures.js';
import { begin, damageWorkspace, ferry, runCommand } from './steps.js';

type Language = 'en' | 'zh';

type Undo = () => void;

/** A file that must not open: how it came to be, and what the two interfaces say of it. */
interface BadFile {
  readonly name: string;
  /** Spoils a good workspace; what it answers is done when the test is over. */
  readonly spoil: (file: string) => Undo | Promise<Undo>;
  readonly title: Readonly<Record<Language, string>>;
  readonly sentence: Readonly<Record<Language, RegExp>>;
}

const nothingToUndo: Undo = () => undefined;

/** Another process holds the file exclusively: this one’s own locks would end as soon as it reads the file. */
async function lockInAnotherProgram(file: string): Promise<Undo> {
  const program = `
    const { DatabaseSync } = require('@photostructure/sqlite');
    const db = new DatabaseSync(process.argv[1]);
    db.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    console.log('locked');
    process.stdin.on('end', () => process.exit()).resume();
  `;
  const holder = spawn(process.execPath, ['-e', program, file], {
    cwd: projectRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  return () => void holder.stdin.end();
}

const badFiles: readonly BadFile[] = [
  {
    name: 'damaged',
    spoil: (file) => {
      damageWorkspace(file);
      return nothingToUndo;
    },
    title: { en: 'This workspace is damaged and was not opened', zh: '工作区文件已损坏，未打开' },
    sentence: {
      en: /The integrity test of .*damaged\.duizhao failed \(.+\)\. The file was not changed\./,
      zh: /damaged\.duizhao 未通过完整性检查（.+）。文件未作任何改动。/,
    },
  },
  {
    name: 'newer',
    spoil: (file) => {
      const bytes = fs.readFileSync(file);
      bytes.writeUInt32BE(999, 60); // user_version
      fs.writeFileSync(file, bytes);
      return nothingToUndo;
    },
    title: { en: 'This workspace was made by a newer Duizhao', zh: '此工作区由更新版本的对照创建' },
    sentence: {
      en: /newer\.duizhao was made by a newer Duizhao \(format 999; this one knows up to \d+\)\. It was not changed/,
      zh: /newer\.duizhao 由更新版本的对照创建（格式 999，本版最高支持 \d+）。文件未作任何改动/,
    },
  },
  {
    name: 'readOnly',
    spoil: (file) => {
      // Without a write bit nobody is meant to write it, not even the superuser.
      fs.chmodSync(file, 0o444);
      return () => fs.chmodSync(file, 0o644);
    },
    title: { en: 'This workspace is write-protected', zh: '此工作区为只读' },
    sentence: {
      en: /readOnly\.duizhao is write-protected\. Nothing was changed/,
      zh: /readOnly\.duizhao 为只读。未作任何改动/,
    },
  },
  {
    name: 'locked',
    spoil: lockInAnotherProgram,
    title: { en: 'This workspace is in use', zh: '此工作区正被占用' },
    sentence: {
      en: /locked\.duizhao is in use by another program/,
      zh: /locked\.duizhao 正被其他程序占用/,
    },
  },
  {
    name: 'missing',
    spoil: (file) => {
      fs.rmSync(file);
      return nothingToUndo;
    },
    title: { en: 'The workspace file was not found', zh: '找不到工作区文件' },
    sentence: {
      en: /The workspace file .*missing\.duizhao is not there any more/,
      zh: /找不到工作区文件 .*missing\.duizhao/,
    },
  },
  {
    name: 'recipe',
    spoil: (file) => {
      fs.writeFileSync(file, 'Two spoons of rice wine, one of soy sauce.\n'.repeat(40));
      return nothingToUndo;
    },
    title: { en: 'This file is not a workspace', zh: '此文件不是工作区' },
    sentence: {
      en: /recipe\.duizhao is not a Duizhao workspace\. It was not changed\./,
      zh: /recipe\.duizhao 不是对照的工作区文件，未作任何改动。/,
    },
  },
];

/** A workspace with the sample pair, made by the command line; nobody has it open. */
function makeWorkspace(file: string): void {
  const program = path.join(projectRoot, 'dist', 'cli', 'duizhao.js');
  const made = spawnSync(
    process.execPath,
    [program, 'import', ferry.source, ferry.target, '--workspace', file, '--as', 'Lin Yue'],
    { encoding: 'utf8' },
  );
  expect(made.stderr + String(made.status)).toMatch(/0$/);
}

/** Every bad file, each in a folder of its own. */
async function makeBadFiles(folder: string): Promise<readonly (BadFile & { file: string; undo: Undo })[]> {
  const good = path.join(folder, 'good.duizhao');
  makeWorkspace(good);
  return Promise.all(
    badFiles.map(async (bad) => {
      const file = path.join(folder, bad.name, `${bad.name}.duizhao`);
      fs.mkdirSync(path.dirname(file));
      fs.copyFileSync(good, file);
      return { ...bad, file, undo: await bad.spoil(file) };
    }),
  );
}

/** The files in a folder by digest. SQLite’s shared memory is no part of the data. */
function digests(folder: string): Readonly<Record<string, string>> {
  const names = fs.readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(fs.readFileSync(path.join(folder, name)))
        .digest('hex'),
    ]),
  );
}

for (const language of ['en', 'zh'] as const) {
  test(`File > Open refuses each bad file with its own sentence and changes nothing (${language})`, async ({
    desk,
  }) => {
    const files = await makeBadFiles(desk.files);
    const { app, page } = await desk.launch();
    await begin(page, 'Lin Yue', { sample: true });
    if (language === 'zh') await runCommand(page, 'Language: 中文');
    const notOpened = language === 'en' ? 'The workspace was not opened.' : '工作区未打开。';
    for (const { file, sentence, undo } of files) {
      const before = digests(path.dirname(file));
      await answerOpenDialogs(app, [file]);
      await page.keyboard.press('Control+o');
      const notice = page.getByRole('alert').filter({ hasText: notOpened });
      await expect(notice).toContainText(sentence[language]);
      expect(digests(path.dirname(file)), file).toEqual(before);
      undo();
      // What was open stays open.
      await expect(page.getByRole('banner')).toContainText('My articles');
      await expect(page.getByRole('contentinfo')).toContainText('0');
      await notice.getByRole('button').last().press('Enter');
    }
  });

  test(`a bad file named on the command line shows its own page and is not changed (${language})`, async ({
    desk,
  }) => {
    test.setTimeout(120_000);
    for (const { name, file, sentence, title, undo } of await makeBadFiles(desk.files)) {
      const before = digests(path.dirname(file));
      const { app, page } = await desk.launch({
        given: [file],
        lang: language === 'en' ? 'en-US' : 'zh-CN',
        userData: path.join(desk.files, `profile ${name}`),
      });
      await expect(page.getByRole('heading', { name: title[language], exact: true })).toBeVisible();
      await expect(page.getByRole('main')).toContainText(sentence[language]);
      await app.close();
      expect(digests(path.dirname(file)), file).toEqual(before);
      undo();
    }
  });
}

/** Chooses an entry of the File menu by its name, from the keyboard where the menu is open. */
async function chooseFileMenu(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: 'File', exact: true }).press('Enter');
  await page.getByRole('menuitem', { name }).press('Enter');
}

test('a new workspace is made, another opened, and the first opened again from the list of recent ones', async ({
  desk,
}) => {
  const { app, page } = await desk.launch();
  await begin(page, 'Lin Yue', { sample: false });

  const harbour = path.join(desk.files, 'Harbour.duizhao');
  await answerSaveDialogs(app, harbour);
  await chooseFileMenu(page, 'New workspace…');
  await begin(page, 'Chen Boyan', { sample: true });
  await expect(page.getByRole('banner')).toContainText('Harbour');
  expect(fs.existsSync(harbour)).toBe(true);

  // A name that is taken is refused, whatever is in the file.
  const before = digests(desk.files);
  const taken = path.join(desk.files, 'Taken.duizhao');
  makeWorkspace(taken);
  const takenBefore = digests(desk.files)['Taken.duizhao'];
  await answerSaveDialogs(app, taken);
  await chooseFileMenu(page, 'New workspace…');
  await expect(page.getByRole('alert')).toContainText(
    /There is already a file .*Taken\.duizhao\. It was not overwritten/,
  );
  expect(digests(desk.files)['Taken.duizhao']).toBe(takenBefore);
  expect(Object.keys(before)).toContain('Harbour.duizhao');

  await answerOpenDialogs(app, [taken]);
  await page.keyboard.press('Control+o');
  await expect(page.getByRole('banner')).toContainText('Taken');
  await page.getByRole('button', { name: 'Lin Yue Translator' }).press('Enter');
  await expect(page.getByRole('row', { name: /Lanchuan/ })).toBeVisible();

  await app.close();
  const again = await desk.launch();
  // The last workspace opens by itself, with the person of last time.
  await expect(again.page.getByRole('banner')).toContainText('Taken');
  await expect(again.page.getByRole('button', { name: /^Lin Yue, Translator/ })).toBeVisible();
  await again.page.getByRole('button', { name: 'File', exact: true }).press('Enter');
  await again.page.getByRole('menuitem', { name: 'Open recent' }).press('ArrowRight');
  await again.page.getByRole('menuitem', { name: /^Harbour/ }).press('Enter');
  await expect(again.page.getByRole('banner')).toContainText('Harbour');
  await expect(again.page.getByRole('button', { name: /^Chen Boyan, / })).toBeVisible();
});

test('“Try again” opens the very file once the other program has let go of it', async ({ desk }) => {
  const file = path.join(desk.files, 'Harbour.duizhao');
  makeWorkspace(file);
  const letGo = await lockInAnotherProgram(file);
  const { page } = await desk.launch({ given: [file] });
  await expect(page.getByRole('heading', { name: 'This workspace is in use', exact: true })).toBeVisible();
  letGo();
  const again = page.getByRole('button', { name: 'Try again', exact: true });
  await expect(async () => {
    if (await again.isVisible()) await again.press('Enter');
    await expect(page.getByRole('heading', { name: 'Who are you?' })).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('banner')).toContainText('Harbour');
  await expect(page.getByRole('button', { name: 'Lin Yue Translator' })).toBeVisible();
});
