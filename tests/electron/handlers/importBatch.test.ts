import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createJobRunner } from '../../../electron/files/jobRunner.js';
import { success } from '../../../shared/outcome.js';
import { appForTests } from '../sessionsForTests.js';
import { builtForTests } from '../storage/builtForTests.js';
import { codeOf, valueOf } from '../storage/workspaceForTests.js';

let workerFile = '';
beforeAll(async () => {
  workerFile = await builtForTests('electron/files/worker.ts');
});

/** A window in which Noor works, and a folder with a certain and a doubtful pair. */
async function desk() {
  const jobs = createJobRunner(workerFile);
  onTestFinished(() => jobs.close());
  const app = appForTests({ runJob: jobs.run });
  const window = app.openWindow();
  await app.sessions.start(window.session, null);
  valueOf(await app.handlers['people.add'](window.session, { name: 'Noor', roles: ['translator'] }));
  const folder = path.join(app.folder, 'pairs');
  mkdirSync(folder);
  const put = (name: string, ...paragraphs: readonly string[]): void =>
    writeFileSync(path.join(folder, name), paragraphs.join('\n\n'));
  put('quarry.zh.txt', '青岩采石场复绿', '青岩采石场11月17日种下4600棵树，花费12万元。');
  put(
    'quarry.en.txt',
    'Qingyan quarry turns green',
    'The Qingyan quarry planted 4,600 trees on Nov 17 for 120,000 yuan.',
  );
  put('market.zh.txt', '早市搬迁', '摊位都搬走了。', '雨天也开门。', '附近有车站。', '老人很高兴。');
  put('market.en.txt', 'Market moves', 'Old people are glad.');
  window.answers = { choosePairs: async () => folder };
  const token = valueOf(await app.handlers['import.choosePairs'](window.session, 'folder'));
  return { ...app, session: window.session, window, folder, token: token! };
}

test('a folder is read by its token, and its files by theirs; no answer holds a path', async () => {
  const { handlers, session, folder, token } = await desk();
  expect(token).toMatchObject({ name: 'pairs', isFolder: true });
  const batch = valueOf(await handlers['import.readBatch'](session, { token: token.token, jobId: 'j' }));
  expect(batch.files.map(({ name }) => name)).toEqual([
    'market.en.txt',
    'market.zh.txt',
    'quarry.en.txt',
    'quarry.zh.txt',
  ]);
  expect(JSON.stringify({ token, batch })).not.toContain(folder);
  const refused = await handlers['import.readBatch'](session, { token: folder, jobId: 'j' });
  expect(codeOf(refused)).toBe('app.badRequest');
  const pair = { source: path.join(folder, 'quarry.zh.txt'), target: batch.files[2]!.ref, jobId: 'j' };
  expect(codeOf(await handlers['import.acceptPair'](session, pair))).toBe('app.badRequest');
});

test('certain links make an article, doubtful ones one that is to be aligned', async () => {
  const { handlers, session, token } = await desk();
  const batch = valueOf(await handlers['import.readBatch'](session, { token: token.token, jobId: 'j' }));
  const made = [];
  for (const { source, target } of batch.pairs) {
    const pair = { source: batch.files[source]!.ref, target: batch.files[target]!.ref, jobId: 'j' };
    const figures = batch.pairs.find((one) => one.source === source)?.figures;
    expect(valueOf(await handlers['import.tryPair'](session, pair))).toEqual({ figures, before: null });
    made.push(valueOf(await handlers['import.acceptPair'](session, pair)));
  }
  expect(made.map(({ isAccepted }) => isAccepted)).toEqual([false, true]);
  const stored = valueOf(await handlers['align.open'](session, made[0]!.articleId));
  expect(stored.alignment.links.length).toBe(made[0]?.figures.links);
  const article = valueOf(await handlers['edit.openArticle'](session, made[1]!.articleId));
  expect(article.segments).toHaveLength(2);
  expect(codeOf(await handlers['align.open'](session, made[1]!.articleId))).toBe('align.notAligning');
});

test('a pair that is in the library is known by its files, whatever they are called and whichever is the source', async () => {
  const { handlers, session, token, folder } = await desk();
  const read = async () =>
    valueOf(await handlers['import.readBatch'](session, { token: token.token, jobId: 'j' }));
  const batch = await read();
  expect(batch.pairs.map(({ before }) => before)).toEqual([null, null]);
  const refs = { source: batch.files[2]!.ref, target: batch.files[3]!.ref, jobId: 'j' };
  const { articleId } = valueOf(await handlers['import.acceptPair'](session, refs));
  renameSync(path.join(folder, 'quarry.zh.txt'), path.join(folder, 'stones.zh.txt'));
  renameSync(path.join(folder, 'quarry.en.txt'), path.join(folder, 'stones.en.txt'));
  const again = await read();
  const before = { articleId, title: 'Qingyan quarry turns green' };
  expect(again.pairs.map((pair) => pair.before)).toEqual([null, before]);
  const [, pair] = again.pairs;
  const tried = {
    source: again.files[pair!.source]!.ref,
    target: again.files[pair!.target]!.ref,
    jobId: 'j',
  };
  expect(valueOf(await handlers['import.tryPair'](session, tried))).toMatchObject({ before });
  valueOf(await handlers['library.delete'](session, articleId));
  expect((await read()).pairs.map((one) => one.before)).toEqual([null, null]);
});

test('a file that is gone by the time of its import fails by itself', async () => {
  const { handlers, session, token, folder } = await desk();
  const batch = valueOf(await handlers['import.readBatch'](session, { token: token.token, jobId: 'j' }));
  rmSync(path.join(folder, 'quarry.en.txt'));
  const pair = { source: batch.files[3]!.ref, target: batch.files[2]!.ref, jobId: 'j' };
  expect(codeOf(await handlers['import.acceptPair'](session, pair))).toBe('files.missing');
  expect(valueOf(await handlers['library.list'](session))).toEqual([]);
});

test('what was read for one workspace goes into no other', async () => {
  const { handlers, session, window, token, folder } = await desk();
  const batch = valueOf(await handlers['import.readBatch'](session, { token: token.token, jobId: 'j' }));
  window.answers = { chooseNewWorkspace: async () => path.join(folder, 'other.duizhao') };
  valueOf(await handlers['workspace.create'](session));
  valueOf(await handlers['people.add'](session, { name: 'Noor', roles: ['translator'] }));
  const pair = { source: batch.files[3]!.ref, target: batch.files[2]!.ref, jobId: 'j' };
  expect(codeOf(await handlers['import.acceptPair'](session, pair))).toBe('workspace.notOpen');
});

test('the report is written where the person wants it', async () => {
  const { handlers, session, window, folder } = await desk();
  const report = { name: 'Import report pairs', content: '\uFEFFSource\r\n' };
  expect(await handlers['import.saveReport'](session, report)).toEqual(success(null));
  window.answers = {
    chooseReportFile: async (name) => ({ file: path.join(folder, name), mayReplace: false }),
  };
  valueOf(await handlers['import.saveReport'](session, report));
  expect(readFileSync(path.join(folder, 'Import report pairs.csv'), 'utf8')).toBe(report.content);
});
