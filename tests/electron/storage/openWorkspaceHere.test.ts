import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SCHEMA_VERSION } from '../../../electron/storage/migrations/migrate.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { previewWorkspace } from '../../../electron/storage/previewWorkspace.js';
import { plain } from '../../../shared/model/inlineText.js';
import { defaultPolicy } from '../../../shared/model/workspace.js';
import {
  addArticle,
  articleOf,
  codeOf,
  join,
  newWorkspace,
  open,
  segmentWith,
  temporaryFolder,
  tickingClock,
  valueOf,
} from './workspaceForTests.js';

/** A closed workspace with one article. */
async function closedWorkspace(): Promise<string> {
  const workspace = await newWorkspace();
  await addArticle(workspace);
  await workspace.storage.close();
  return workspace.file;
}

/** Opens and previews a file that must be refused; nothing in its folder may change. */
async function refused(file: string): Promise<readonly string[]> {
  const look = (): Record<string, string> =>
    Object.fromEntries(
      readdirSync(path.dirname(file))
        .filter((name) => !name.endsWith('-shm'))
        .map((name) => [name, readFileSync(path.join(path.dirname(file), name)).toString('base64')]),
    );
  const before = look();
  const codes = [
    codeOf(await openWorkspaceHere(file, { mode: 'open' })),
    codeOf(await previewWorkspace(file)),
  ];
  expect(look()).toEqual(before);
  return codes;
}

/** Overwrites bytes inside a file. */
function spoil(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

describe('a file that cannot be opened is refused and left as it was', () => {
  test('when it is not there', async () => {
    const file = path.join(temporaryFolder(), 'gone.duizhao');
    expect(codeOf(await openWorkspaceHere(file, { mode: 'open' }))).toBe('workspace.missing');
    expect(existsSync(file)).toBe(false);
  });

  test('when it is a text, an empty file or another program’s database', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'notes.duizhao');
    writeFileSync(file, 'The lanterns are lit at dusk.\n'.repeat(20));
    expect(await refused(file)).toEqual(['workspace.notAWorkspace', 'workspace.notAWorkspace']);
    writeFileSync(file, '');
    expect(await refused(file)).toEqual(['workspace.notAWorkspace', 'workspace.notAWorkspace']);
    const other = new DatabaseSync(path.join(folder, 'other.db'));
    other.exec('CREATE TABLE tickets (price INTEGER)');
    other.close();
    copyFileSync(path.join(folder, 'other.db'), file);
    expect(await refused(file)).toEqual(['workspace.notAWorkspace', 'workspace.notAWorkspace']);
  });

  test('when it is a folder', async () => {
    const file = path.join(temporaryFolder(), 'folder.duizhao');
    mkdirSync(file);
    expect(codeOf(await openWorkspaceHere(file, { mode: 'open' }))).toBe('workspace.notAWorkspace');
  });

  test('when a newer version of the app wrote it', async () => {
    const file = await closedWorkspace();
    spoil(file, 60, Buffer.from([0, 0, 0, 99]));
    const outcome = await openWorkspaceHere(file, { mode: 'open' });
    expect(outcome).toEqual({
      ok: false,
      failure: { code: 'workspace.newerVersion', details: { file, found: 99, supported: SCHEMA_VERSION } },
    });
    expect(await refused(file)).toEqual(['workspace.newerVersion', 'workspace.newerVersion']);
  });

  test('when pages in the middle are damaged', async () => {
    const file = await closedWorkspace();
    spoil(file, 4096 * 3, Buffer.alloc(4096 * 20, 0xa5));
    expect(await refused(file)).toEqual(['workspace.damaged', 'workspace.damaged']);
  });

  test('when its end is missing', async () => {
    const file = await closedWorkspace();
    truncateSync(file, 4096 * 7);
    expect(await refused(file)).toEqual(['workspace.damaged', 'workspace.damaged']);
  });

  test('when it is damaged and changes of a killed program wait beside it', async () => {
    const workspace = await newWorkspace();
    await addArticle(workspace);
    const folder = temporaryFolder();
    const file = path.join(folder, 'left.duizhao');
    // Copied while open: the article is still in the write-ahead log, as after a kill.
    copyFileSync(workspace.file, file);
    copyFileSync(`${workspace.file}-wal`, `${file}-wal`);
    spoil(`${file}`, 4096, Buffer.alloc(readFileSync(file).length - 4096, 0x5a));
    expect(await refused(file)).toEqual(['workspace.damaged', 'workspace.damaged']);
  });

  test('when it is read-only', async () => {
    const file = await closedWorkspace();
    chmodSync(file, 0o444);
    const before = readFileSync(file);
    expect(codeOf(await openWorkspaceHere(file, { mode: 'open' }))).toBe('workspace.readOnly');
    expect(valueOf(await previewWorkspace(file)).articles).toBe(1);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['fair.duizhao']);
  });

  test('when another program holds it for itself', async () => {
    const file = await closedWorkspace();
    const holder = new DatabaseSync(file);
    onTestFinished(() => holder.close());
    holder.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    expect(codeOf(await openWorkspaceHere(file, { mode: 'open' }))).toBe('workspace.locked');
  });
});

describe('opening', () => {
  test('finds everything again, changes left by a killed program included', async () => {
    const workspace = await newWorkspace();
    const article = await addArticle(workspace);
    const { mei } = workspace;
    const file = path.join(temporaryFolder(), 'left.duizhao');
    copyFileSync(workspace.file, file);
    copyFileSync(`${workspace.file}-wal`, `${file}-wal`);
    expect(valueOf(await previewWorkspace(file)).articles).toBe(1);
    const storage = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    expect(await open(storage, article.id, mei.personId)).toEqual(article);
    await storage.close();
    expect(readdirSync(path.dirname(file))).toEqual(['left.duizhao']);
  });

  test('never creates over a file that is there', async () => {
    const file = await closedWorkspace();
    const before = readFileSync(file);
    expect(codeOf(await openWorkspaceHere(file, { mode: 'create' }))).toBe('workspace.exists');
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('says which folder is missing when a workspace is to be created in it', async () => {
    const folder = path.join(temporaryFolder(), 'later');
    const outcome = await openWorkspaceHere(path.join(folder, 'fair.duizhao'), { mode: 'create' });
    expect(outcome).toEqual({
      ok: false,
      failure: { code: 'workspace.missing', details: { file: folder } },
    });
  });

  test('names a workspace after its file, and leaves nothing else in the folder', async () => {
    const folder = temporaryFolder();
    const storage = valueOf(
      await openWorkspaceHere(path.join(folder, '灯会.duizhao'), { mode: 'create', now: tickingClock(0) }),
    );
    expect(valueOf(await storage.info())).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      name: '灯会',
      createdAt: 1000,
      policy: defaultPolicy,
      people: [],
      seq: 0,
    });
    await storage.close();
    expect(readdirSync(folder)).toEqual(['灯会.duizhao']);
    expect(codeOf(await storage.info())).toBe('workspace.notOpen');
  });
});

describe('two programs in one workspace', () => {
  test('see each other’s work, and the later writer gets a conflict with both texts', async () => {
    const { file, storage, mei, otto } = await newWorkspace();
    const other = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => other.close());
    const article = await addArticle({ storage, mei });
    const segment = segmentWith(article, '入场');
    const input = {
      segmentId: segment.id,
      side: 'target',
      basedOn: segment.target?.id ?? null,
      origin: 'edit',
    } as const;
    const first = valueOf(await other.commitRevision(otto, { ...input, content: plain('No charge.') }));
    const second = await storage.commitRevision(mei, { ...input, content: plain('Free entry.') });
    expect(second).toEqual({
      ok: false,
      failure: {
        code: 'edit.conflict',
        details: { segmentId: segment.id, yours: plain('Free entry.'), theirs: first.target },
      },
    });
    expect(segmentWith(await open(storage, article.id, mei.personId), '入场')).toEqual(first);
  });

  test('hear of each other’s commits within a second', async () => {
    const { file, storage, mei } = await newWorkspace();
    const other = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    onTestFinished(() => other.close());
    const heard: number[] = [];
    const stop = other.onChange((seq) => heard.push(seq));
    const before = valueOf(await storage.info()).seq;
    await storage.createArticle(mei, articleOf([['body', '一', 'One']]));
    await expect.poll(() => heard, { timeout: 1500 }).toEqual([before + 1]);
    stop();
    await join(storage, mei, 'Lin', ['translator']);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(heard).toEqual([before + 1]);
  });
});
