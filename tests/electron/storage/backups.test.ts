import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBackups, makeBackup, restoreBackup, rotateBackups } from '../../../electron/storage/backups.js';
import { openWorkspaceHere } from '../../../electron/storage/openWorkspaceHere.js';
import { previewWorkspace } from '../../../electron/storage/previewWorkspace.js';
import { scheduleBackups } from '../../../electron/storage/scheduleBackups.js';
import { addArticle, codeOf, join, newWorkspace, tickingClock, valueOf } from './workspaceForTests.js';

describe('backups', () => {
  test('the newest are kept, and other files in the folder stay', async () => {
    const { storage, folder } = await newWorkspace();
    const backups = path.join(folder, 'backups');
    const clock = tickingClock();
    for (let i = 0; i < 5; i++) valueOf(await makeBackup(storage, backups, clock));
    writeFileSync(path.join(backups, 'notes.txt'), 'Keep me.');
    const made = listBackups(backups);
    expect(made.map(({ madeAt }) => madeAt)).toEqual(
      [5, 4, 3, 2, 1].map((i) => Date.UTC(2026, 2, 2, 9, 0, i)),
    );
    expect(rotateBackups(backups, 2)).toEqual(made.slice(0, 2));
    expect(listBackups(backups)).toEqual(made.slice(0, 2));
    expect(readdirSync(backups)).toHaveLength(3);
  });

  test('two in the same millisecond get two names', async () => {
    const { storage, folder } = await newWorkspace();
    const at = (): number => 1_000;
    await makeBackup(storage, folder, at);
    await makeBackup(storage, folder, at);
    expect(listBackups(folder).map(({ madeAt }) => madeAt)).toEqual([1_001, 1_000]);
  });

  test('restoring brings the old state back and keeps the present one as a backup', async () => {
    const workspace = await newWorkspace();
    const { storage, file, folder, mei } = workspace;
    const backups = path.join(folder, 'backups');
    await addArticle(workspace);
    const { file: backup } = valueOf(await makeBackup(storage, backups));
    await addArticle(workspace);
    expect(codeOf(await restoreBackup(backup, file, mei.personId))).toBe('workspace.locked');
    await storage.close();
    valueOf(await restoreBackup(backup, file, mei.personId));
    expect(readdirSync(folder).sort()).toEqual(['backups', 'fair.duizhao']);
    const restored = valueOf(await openWorkspaceHere(file, { mode: 'open' }));
    expect(valueOf(await restored.listArticles())).toHaveLength(1);
    const [newest] = valueOf(
      await restored.listEvents({ articleId: null, kinds: null, beforeSeq: null, limit: 1 }),
    );
    expect(newest).toMatchObject({ kind: 'backupRestored', personId: mei.personId });
    await restored.close();
    const kept = listBackups(backups).find((one) => one.file !== backup);
    expect(valueOf(await previewWorkspace(kept?.file ?? '')).articles).toBe(2);
  });

  test('a damaged workspace is kept byte for byte when a backup takes its place', async () => {
    const workspace = await newWorkspace();
    await addArticle(workspace);
    const { file: backup } = valueOf(
      await makeBackup(workspace.storage, path.join(workspace.folder, 'backups')),
    );
    await workspace.storage.close();
    writeFileSync(workspace.file, 'the drive wrote this instead');
    valueOf(await restoreBackup(backup, workspace.file));
    expect(valueOf(await previewWorkspace(workspace.file)).articles).toBe(1);
    const kept = listBackups(path.dirname(backup)).find(({ file }) => file !== backup);
    expect(readFileSync(kept?.file ?? '', 'utf8')).toBe('the drive wrote this instead');
  });

  test('a damaged backup is refused and the workspace stays', async () => {
    const workspace = await newWorkspace();
    const { file: backup } = valueOf(
      await makeBackup(workspace.storage, path.join(workspace.folder, 'backups')),
    );
    await workspace.storage.close();
    const before = readFileSync(workspace.file);
    writeFileSync(backup, readFileSync(backup).fill(7, 5000));
    expect(codeOf(await restoreBackup(backup, workspace.file))).toBe('workspace.damaged');
    expect(readFileSync(workspace.file).equals(before)).toBe(true);
  });

  test('are made at opening and while the workspace changes, not otherwise', async () => {
    const { storage, folder, mei } = await newWorkspace();
    const backups = path.join(folder, 'backups');
    const schedule = { everyMs: 3_600_000, keep: 2, now: tickingClock() };
    const first = scheduleBackups(storage, backups, schedule);
    expect(valueOf(await first.backUp())).toBeNull();
    expect(listBackups(backups)).toHaveLength(1);
    await join(storage, mei, 'Lin', ['translator']);
    expect(valueOf(await first.backUp())?.file).toBe(listBackups(backups)[0]?.file);
    await first.stop();
    const again = scheduleBackups(storage, backups, schedule);
    expect(valueOf(await again.backUp())).toBeNull();
    await join(storage, mei, 'Wu', ['translator']);
    await again.backUp();
    await again.stop();
    expect(listBackups(backups)).toHaveLength(2);
    expect(existsSync(path.join(backups, 'fair.duizhao'))).toBe(false);
  });

  test('are not made of a workspace that was just restored, until it changes', async () => {
    const workspace = await newWorkspace();
    const { storage, folder, mei } = workspace;
    const backups = path.join(folder, 'backups');
    const schedule = { everyMs: 3_600_000, now: tickingClock() };
    const { file } = valueOf(await makeBackup(storage, backups, schedule.now));
    await join(storage, mei, 'Lin', ['translator']);
    await join(storage, mei, 'Wu', ['translator']);
    await storage.close();
    valueOf(await restoreBackup(file, workspace.file, mei.personId, schedule.now));
    const reopened = valueOf(await openWorkspaceHere(workspace.file, { mode: 'open' }));
    const running = scheduleBackups(reopened, backups, schedule);
    expect(valueOf(await running.backUp())).toBeNull();
    expect(listBackups(backups)).toHaveLength(2);
    await join(reopened, mei, 'Ana', ['translator']);
    expect(valueOf(await running.backUp())).not.toBeNull();
    await running.stop();
    await reopened.close();
  });
});

test('a folder that cannot take backups is a failure that names it', async () => {
  const { storage, folder } = await newWorkspace();
  const file = path.join(folder, 'not-a-folder');
  writeFileSync(file, '');
  expect(await makeBackup(storage, path.join(file, 'backups'))).toEqual({
    ok: false,
    failure: { code: 'workspace.missing', details: { file: path.join(file, 'backups') } },
  });
});
