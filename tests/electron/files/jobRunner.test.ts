import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { createJobRunner, type JobRunner } from '../../../electron/files/jobRunner.js';
import type { JobContext } from '../../../electron/files/jobs.js';
import { plain } from '../../../shared/model/inlineText.js';
import type { ImportedDocument } from '../../../shared/model/imported.js';
import { failed } from '../../../shared/outcome.js';
import { builtForTests } from '../storage/builtForTests.js';
import { temporaryFolder, valueOf } from '../storage/workspaceForTests.js';

let workerFile = '';
beforeAll(async () => {
  workerFile = await builtForTests('electron/files/worker.ts');
});

function runner(file = workerFile, keepIdle?: number): JobRunner {
  const made = createJobRunner(file, keepIdle);
  onTestFinished(() => made.close());
  return made;
}

/** A worker of a few lines, for what the real one never does. */
function madeUpWorker(onRun: string): string {
  const file = path.join(temporaryFolder(), 'worker.cjs');
  const code = `const { parentPort, threadId } = require('node:worker_threads');
    parentPort.on('message', (message) => { if (message.kind === 'run') { ${onRun} } });`;
  writeFileSync(file, code);
  return file;
}

function context(signal: AbortSignal = new AbortController().signal): JobContext & { progress: number[][] } {
  const progress: number[][] = [];
  return { signal, progress, onProgress: (done, total) => progress.push([done, total]) };
}

const sentences = (count: number): ImportedDocument => ({
  file: { name: 'a.txt', sha256: 'a'.repeat(64), encoding: 'UTF-8' },
  language: 'en-US',
  paragraphs: Array.from({ length: count }, (_, n) => ({
    role: 'body',
    content: plain(`Sentence ${n} ${'about the harbour '.repeat(n % 7)}.`),
    doubt: null,
    isLeftOut: false,
  })),
  remarks: [],
});
const languages = { sourceLanguage: 'zh-CN', targetLanguage: 'en-US' };

test('reads a file in its thread and tells how far it is', async () => {
  const file = path.join(temporaryFolder(), 'story.txt');
  writeFileSync(file, `港口开放\n\n${'船只今天回港。'.repeat(200_000)}\n`);
  const watched = context();
  const document = valueOf(await runner().run('readDocument', { path: file }, watched));
  expect(document.paragraphs.map(({ role }) => role)).toEqual(['headline', 'body']);
  const { size } = { size: Buffer.byteLength(`港口开放\n\n${'船只今天回港。'.repeat(200_000)}\n`) };
  expect(watched.progress.at(-1)).toEqual([size, size]);
});

test('an expected failure comes back as one', async () => {
  const file = path.join(temporaryFolder(), 'gone.txt');
  expect(await runner().run('readDocument', { path: file }, context())).toEqual(
    failed('files.missing', { file: 'gone.txt' }),
  );
});

test('pairs paragraphs, several jobs at once', async () => {
  const jobs = runner();
  const pair = { source: sentences(40).paragraphs, target: sentences(40).paragraphs, ...languages };
  const all = await Promise.all([1, 2, 3].map(() => jobs.run('pairParagraphs', pair, context())));
  for (const links of all) expect(valueOf(links)).toHaveLength(40);
});

test('a cancelled job stops, even deep in work that cannot look up', async () => {
  const stuck = runner(madeUpWorker('for (;;);'));
  const abort = new AbortController();
  const startedAt = performance.now();
  const running = stuck.run('listTemplates', { folder: '/' }, context(abort.signal));
  setTimeout(() => abort.abort(), 50);
  expect(await running).toEqual(failed('app.cancelled', {}));
  expect(performance.now() - startedAt).toBeLessThan(5000);
});

test('a job that is cancelled before it starts does not start', async () => {
  const jobs = runner(path.join(temporaryFolder(), `${randomUUID()}.cjs`));
  expect(await jobs.run('listTemplates', { folder: '/' }, context(AbortSignal.abort()))).toEqual(
    failed('app.cancelled', {}),
  );
});

test('a thread that dies fails its own job and no other', async () => {
  const jobs = runner(
    madeUpWorker(
      `if (message.job.input.folder === 'die') process.exit(3);
       setTimeout(() => parentPort.postMessage({ kind: 'done', outcome: { ok: true, value: [] } }), 200);`,
    ),
  );
  const good = jobs.run('listTemplates', { folder: 'good' }, context());
  await expect(jobs.run('listTemplates', { folder: 'die' }, context())).rejects.toThrow('ended with code 3');
  expect(valueOf(await good)).toEqual([]);
  expect(valueOf(await jobs.run('listTemplates', { folder: 'again' }, context()))).toEqual([]);
});

test('a bug in a job is a bug here, with its stack', async () => {
  const throwing = madeUpWorker(
    `parentPort.postMessage({ kind: 'threw', stack: 'TypeError: x\\n at parse' });`,
  );
  await expect(runner(throwing).run('listTemplates', { folder: '/' }, context())).rejects.toThrow('at parse');
});

test('a thread that cannot start rejects', async () => {
  const jobs = runner(path.join(temporaryFolder(), 'none.cjs'));
  await expect(jobs.run('listTemplates', { folder: '/' }, context())).rejects.toThrow('none.cjs');
});

test('the next job takes the thread of the last', async () => {
  const jobs = runner(
    madeUpWorker(
      `parentPort.postMessage({ kind: 'done', outcome: { ok: true, value: [String(threadId)] } });`,
    ),
  );
  const first = await jobs.run('listTemplates', { folder: '/' }, context());
  expect(await jobs.run('listTemplates', { folder: '/' }, context())).toEqual(first);
});

test('an idle thread ends by itself', async () => {
  const jobs = runner(
    madeUpWorker(
      `parentPort.postMessage({ kind: 'done', outcome: { ok: true, value: [String(threadId)] } });`,
    ),
    10,
  );
  const first = await jobs.run('listTemplates', { folder: '/' }, context());
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await jobs.run('listTemplates', { folder: '/' }, context())).not.toEqual(first);
});
