import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  openWorkspace,
  previewWorkspaceInWorker,
  restoreBackupInWorker,
} from '../../../electron/storage/openWorkspace.js';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { plain } from '../../../shared/model/inlineText.js';
import { builtForTests } from './builtForTests.js';
import {
  addArticle,
  approvalOf,
  articleOf,
  codeOf,
  join,
  lanternRows,
  segmentWith,
  temporaryFolder,
  valueOf,
  write,
} from './workspaceForTests.js';

let workerFile = '';
beforeAll(async () => {
  workerFile = await builtForTests('electron/storage/worker.ts');
});

async function openInWorker(
  onCrash?: (error: Error) => void,
): Promise<{ readonly file: string; readonly storage: WorkspaceStorage }> {
  const file = path.join(temporaryFolder(), 'fair.duizhao');
  const storage = valueOf(
    await openWorkspace(file, { mode: 'create', name: 'Fair desk', workerFile, onCrash }),
  );
  onTestFinished(() => storage.close());
  return { file, storage };
}

describe('a workspace in a worker', () => {
  test('goes through a whole article like one in this thread', async () => {
    const { file, storage } = await openInWorker();
    const mei = await join(storage, null, 'Mei', ['translator']);
    const otto = await join(storage, mei, 'Otto', ['editor']);
    const article = await addArticle({ storage, mei });
    const written = await write(storage, mei, segmentWith(article, '明天'), 'Fireworks follow tomorrow.');
    const conflict = await storage.commitRevision(otto, {
      segmentId: written.id,
      side: 'target',
      basedOn: null,
      content: plain('Tomorrow, fireworks.'),
      origin: 'edit',
    });
    expect(conflict).toEqual({
      ok: false,
      failure: {
        code: 'edit.conflict',
        details: { segmentId: written.id, yours: plain('Tomorrow, fireworks.'), theirs: written.target },
      },
    });
    expect(valueOf(await storage.approve(otto, [approvalOf(written)])).approved).toHaveLength(1);
    const inWorker = await storage.loadArticle(article.id, mei.personId);
    await storage.close();
    const here = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => here.close());
    expect(await here.loadArticle(article.id, mei.personId)).toEqual(inWorker);
  });

  test('answers a refused opening as a failure', async () => {
    const file = path.join(temporaryFolder(), 'nowhere.duizhao');
    expect(codeOf(await openWorkspace(file, { mode: 'open', workerFile }))).toBe('workspace.missing');
  });

  test('answers what was asked before it closes, and nothing after', async () => {
    const { storage } = await openInWorker();
    const asked = storage.info();
    await storage.close();
    expect(valueOf(await asked).name).toBe('Fair desk');
    expect(codeOf(await storage.info())).toBe('workspace.notOpen');
  });

  test('rejects the call that meets a bug, and goes on', async () => {
    const crashes: Error[] = [];
    const { storage } = await openInWorker((error) => crashes.push(error));
    const mei = await join(storage, null, 'Mei', ['translator']);
    // A request that breaks its type stands for any bug on the other side.
    const broken = { ...articleOf(lanternRows), paragraphs: null as never };
    await expect(storage.createArticle(mei, broken)).rejects.toThrow('paragraphs is not iterable');
    expect(crashes).toEqual([]);
    expect(valueOf(await storage.info()).people).toHaveLength(1);
  });

  test('rejects calls under way when the worker dies, and reports it once', async () => {
    const dying = path.join(temporaryFolder(), 'dying.cjs');
    writeFileSync(
      dying,
      `const { parentPort } = require('node:worker_threads');
       parentPort.on('message', () => { throw new Error('the drive was pulled out'); });
       parentPort.postMessage({ kind: 'done', outcome: { ok: true, value: null } });`,
    );
    const crashes: string[] = [];
    const storage = valueOf(
      await openWorkspace('fair.duizhao', {
        mode: 'open',
        workerFile: dying,
        onCrash: (error) => crashes.push(error.message),
      }),
    );
    const calls = await Promise.allSettled([storage.info(), storage.listArticles()]);
    expect(calls.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(crashes).toEqual(['the drive was pulled out']);
    expect(codeOf(await storage.info())).toBe('workspace.notOpen');
    await storage.close();
    expect(crashes).toHaveLength(1);
  });

  test('tells listeners of its own commits and of another program’s within a second', async () => {
    const { file, storage } = await openInWorker();
    const mei = await join(storage, null, 'Mei', ['translator']);
    const heard: number[] = [];
    storage.onChange((seq) => heard.push(seq));
    const other = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => other.close());
    await join(storage, mei, 'Otto', ['editor']);
    await expect.poll(() => heard.at(-1), { timeout: 1500 }).toBe(3);
    await join(other, mei, 'Ada', ['editor']);
    await expect.poll(() => heard.at(-1), { timeout: 1500 }).toBe(4);
  });

  test('backs up, previews and restores in workers of their own', async () => {
    const { file, storage } = await openInWorker();
    const mei = await join(storage, null, 'Mei', ['translator']);
    await addArticle({ storage, mei });
    const copy = path.join(path.dirname(file), 'backup-2026-03-02T09-00-00-000Z.duizhao');
    valueOf(await storage.backupTo(copy));
    expect(codeOf(await storage.backupTo(copy))).toBe('workspace.exists');
    valueOf(await storage.createArticle(mei, articleOf(lanternRows)));
    expect(valueOf(await previewWorkspaceInWorker(copy, workerFile))).toMatchObject({
      name: 'Fair desk',
      articles: 1,
      segments: 6,
      approved: 0,
      changedBy: 'Mei',
      newestTitles: ['Riverside lantern fair opens tonight'],
    });
    expect(codeOf(await restoreBackupInWorker(copy, file, mei.personId, workerFile))).toBe(
      'workspace.locked',
    );
    await storage.close();
    valueOf(await restoreBackupInWorker(copy, file, mei.personId, workerFile));
    expect(valueOf(await previewWorkspaceInWorker(file, workerFile)).articles).toBe(1);
  });
});
