import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createJobRunner } from '../../../../electron/files/jobRunner.js';
import { alignFiles } from '../../../../electron/files/batch/alignFiles.js';
import { listFolder, mostFiles } from '../../../../electron/files/batch/listFolder.js';
import { readBatch } from '../../../../electron/files/batch/readBatch.js';
import { readList } from '../../../../electron/files/batch/readList.js';
import type { Batch } from '../../../../shared/model/batch.js';
import { builtForTests } from '../../storage/builtForTests.js';
import { codeOf, temporaryFolder, valueOf } from '../../storage/workspaceForTests.js';

const put = (folder: string, name: string, ...paragraphs: readonly string[]): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, paragraphs.join('\n\n'));
  return file;
};

/** The quarry’s two stories: the first in step, the second with half of it missing. */
function desk(): string {
  const folder = temporaryFolder();
  put(folder, 'zh/采石场.zh.txt', '青岩采石场复绿', '青岩采石场11月17日种下4600棵树，花费12万元。');
  put(folder, 'zh/2 早市.txt', '早市搬迁', '摊位都搬走了。', '雨天也开门。', '附近有车站。', '老人很高兴。');
  put(
    folder,
    'en/采石场.en.txt',
    'Qingyan quarry turns green',
    'The Qingyan quarry planted 4,600 trees on Nov 17 for 120,000 yuan.',
  );
  put(folder, 'en/2 market.txt', 'Market moves', 'Old people are glad.');
  return folder;
}

const told = ({ files, pairs, alone, unreadable }: Batch): readonly string[] => [
  ...pairs.map(({ source, target, by }) => `${files[source]?.name} + ${files[target]?.name} ${by}`),
  ...alone.map((file) => `${files[file]?.name} alone`),
  ...unreadable.map(({ name, failure }) => `${name} ${failure.code}`),
];

test('pairs what lies in the folders of a folder, and says how sure it is of each pair', async () => {
  const folder = desk();
  put(folder, 'notes.txt', 'Nothing to do with any article of ours.');
  put(folder, 'en/blank.txt', '');
  const progress: number[][] = [];
  const batch = valueOf(await readBatch(folder, { onProgress: (...step) => progress.push(step) }));
  expect(told(batch)).toEqual([
    'zh/2 早市.txt + en/2 market.txt number',
    'zh/采石场.zh.txt + en/采石场.en.txt name',
    'notes.txt alone',
    'en/blank.txt files.empty',
  ]);
  const [market, quarry] = batch.pairs;
  expect(market?.figures?.doubtful).toBeGreaterThan(0);
  expect(quarry?.figures).toMatchObject({ links: 2, doubtful: 0 });
  expect(quarry?.figures?.confidence).toBeGreaterThan(market?.figures?.confidence ?? 1);
  const shares = progress.map(([done = 0, total = 1]) => done / total);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});

test('neither follows links out of the folder nor takes hidden files', async () => {
  const elsewhere = temporaryFolder();
  const secret = put(elsewhere, 'secret.en.txt', 'Secret.');
  const folder = temporaryFolder();
  put(folder, 'plain.txt', 'Plain.');
  put(folder, '.hidden.txt', 'Hidden.');
  put(folder, '~$open.docx', 'Lock file.');
  symlinkSync(secret, path.join(folder, 'secret.en.txt'));
  symlinkSync(elsewhere, path.join(folder, 'elsewhere'));
  expect(valueOf(await listFolder(folder))).toEqual([path.join(folder, 'plain.txt')]);
});

test('goes by the numbers in names, as people do', async () => {
  const folder = temporaryFolder();
  for (const name of ['10.txt', '9.txt', '1.txt']) put(folder, name, 'x');
  const files = valueOf(await listFolder(folder));
  expect(files.map((file) => path.basename(file))).toEqual(['1.txt', '9.txt', '10.txt']);
});

test('refuses a folder with more files than anybody means to import at once', async () => {
  const folder = temporaryFolder();
  for (let i = 0; i <= mostFiles; i += 1) writeFileSync(path.join(folder, `${i}.txt`), '');
  expect(codeOf(await listFolder(folder))).toBe('files.tooMany');
});

test('a list pairs what it names; a pair that cannot be read says why, the others are not held up', async () => {
  const folder = desk();
  const list = put(
    folder,
    'list.csv',
    '\uFEFF原文,译文\nzh/采石场.zh.txt,en/采石场.en.txt\n"zh/没有.txt","en/2 market.txt"\n',
  );
  const batch = valueOf(await readBatch(list, {}));
  expect(told(batch)).toEqual([
    'zh/采石场.zh.txt + en/采石场.en.txt list',
    'zh/没有.txt + en/2 market.txt list',
  ]);
  expect(batch.pairs.map(({ failure }) => failure?.code ?? null)).toEqual([null, 'files.missing']);
  expect(batch.files.map(({ language }) => language?.slice(0, 2) ?? null)).toEqual(['zh', 'en', null, null]);
});

test('a list from somebody else reaches nothing outside its folder, by whatever way', async () => {
  const outside = put(temporaryFolder(), 'diary.txt', 'Dear diary.');
  const folder = desk();
  symlinkSync(outside, path.join(folder, 'en/innocent.txt'));
  const listed = async (target: string): Promise<string | null> => {
    const batch = await readBatch(put(folder, 'list.csv', `zh/2 早市.txt,${target}`), {});
    return codeOf(batch);
  };
  expect(await listed(outside)).toBe('files.outsideFolder');
  expect(await listed(path.relative(folder, outside))).toBe('files.outsideFolder');
  expect(await listed('en/innocent.txt')).toBe('files.outsideFolder');
  const own = put(folder, 'own.csv', `zh/2 早市.txt,${outside}`);
  expect(valueOf(await readList(own, { mayLeaveFolder: true })).files[1]?.ref).toBe(outside);
});

test('two texts in one language are no pair', async () => {
  const folder = desk();
  const at = (name: string): string => path.join(folder, name);
  const aligned = await alignFiles({ source: at('zh/2 早市.txt'), target: at('zh/采石场.zh.txt') });
  expect(codeOf(aligned)).toBe('import.sameLanguage');
});

test('the job stops when it is cancelled', async () => {
  const folder = temporaryFolder();
  for (let i = 0; i < 400; i += 1) put(folder, `${i}.zh.txt`, '船只今天回港。'.repeat(2000));
  const jobs = createJobRunner(await builtForTests('electron/files/worker.ts'));
  onTestFinished(() => jobs.close());
  const abort = new AbortController();
  const reading = jobs.run(
    'readBatch',
    { path: folder },
    { signal: abort.signal, onProgress: () => abort.abort() },
  );
  expect(codeOf(await reading)).toBe('app.cancelled');
}, 60_000);
