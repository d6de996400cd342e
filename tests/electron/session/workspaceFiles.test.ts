import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import type { WorkspaceFiles } from '../../../electron/session/openWorkspaces.js';
import { createWorkspaceFiles } from '../../../electron/session/workspaceFiles.js';
import type { WorkspaceStorage } from '../../../electron/storage/contract.js';
import { builtForTests } from '../storage/builtForTests.js';
import {
  articleOf,
  codeOf,
  join,
  lanternRows,
  temporaryFolder,
  valueOf,
} from '../storage/workspaceForTests.js';

let workerFile = '';
beforeAll(async () => {
  workerFile = await builtForTests('electron/storage/worker.ts');
});

const noCrash = (error: Error): never => {
  throw error;
};

function filesIn(folder: string): { files: WorkspaceFiles; troubles: string[] } {
  const troubles: string[] = [];
  const log = (message: string): void => void troubles.push(message);
  return {
    files: createWorkspaceFiles({ workerFile, backups: path.join(folder, 'backups'), log }),
    troubles,
  };
}

async function create(files: WorkspaceFiles, file: string): Promise<WorkspaceStorage> {
  const storage = valueOf(await files.open(file, { mode: 'create', name: 'Fair desk' }, noCrash));
  onTestFinished(() => storage.close());
  return storage;
}

test('a new workspace gets its folder, and what was written is there at the next opening', async () => {
  const folder = temporaryFolder();
  const { files } = filesIn(folder);
  const file = path.join(folder, 'workspaces', 'fair.duizhao');
  const storage = await create(files, file);
  await join(storage, null, 'Mei', ['translator']);
  await storage.close();
  const again = valueOf(await files.open(file, { mode: 'open' }, noCrash));
  onTestFinished(() => again.close());
  expect(valueOf(await again.info())).toMatchObject({ name: 'Fair desk', people: [{ name: 'Mei' }] });
});

test('a place where no folder can be is a clear failure', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'file'), '');
  const { files } = filesIn(folder);
  const file = path.join(folder, 'file', 'fair.duizhao');
  expect(codeOf(await files.open(file, { mode: 'create', name: 'x' }, noCrash))).toBe('workspace.missing');
});

test('backs up at opening what changed since, previews and restores it', async () => {
  const folder = temporaryFolder();
  const { files, troubles } = filesIn(folder);
  const file = path.join(folder, 'fair.duizhao');
  const storage = await create(files, file);
  const mei = await join(storage, null, 'Mei', ['translator']);
  const { id } = valueOf(await storage.info());
  let backups = 0;
  const stop = files.startBackups({ id, file }, storage, () => (backups += 1));
  await vi.waitFor(() => expect(backups).toBe(1), { timeout: 10_000 });
  valueOf(await storage.createArticle(mei, articleOf(lanternRows)));
  await stop();
  await storage.close();
  const [backup] = files.listBackups(id);
  expect(valueOf(await files.preview(backup!.file))).toMatchObject({ name: 'Fair desk', articles: 0 });
  expect(valueOf(await files.restore({ id, file }, backup!, mei.personId))).toBeNull();
  expect(valueOf(await files.preview(file))).toMatchObject({ articles: 0, changedBy: 'Mei' });
  const kept = files.listBackups(id).find((candidate) => candidate.file !== backup!.file);
  expect(valueOf(await files.preview(kept!.file)).articles).toBe(1);
  expect(troubles).toEqual([]);
});

test('a backup that cannot be made goes to the log and stops nobody', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'backups'), 'a file where the folder should be');
  const { files, troubles } = filesIn(folder);
  const file = path.join(folder, 'fair.duizhao');
  const storage = await create(files, file);
  await join(storage, null, 'Mei', ['translator']);
  const { id } = valueOf(await storage.info());
  const stop = files.startBackups({ id, file }, storage, () => undefined);
  await vi.waitFor(() => expect(troubles.length).toBe(1), { timeout: 10_000 });
  await stop();
  expect(existsSync(file)).toBe(true);
  expect(valueOf(await storage.info()).people).toHaveLength(1);
});
