// Backups of a workspace: made at opening and hourly while it changes, the newest ten kept, any of them restored.
import { randomUUID } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { PersonId } from '../../shared/model/ids.js';
import type { Backup } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from './contract.js';
import { checkUnchangingFile, copyWorkspace } from './copyWorkspace.js';
import { syncFolder } from './createWorkspaceFile.js';
import { Database } from './database.js';
import { logEvent } from './events.js';
import { expectingFiles } from './fileFailures.js';
import { hasWaitingChanges } from './inspectFile.js';
import { migrate } from './migrations/migrate.js';

/** How many backups are kept if nothing else is said. */
export const BACKUPS_KEPT = 10;

const namePattern = /^backup-(\d{4}-\d\d-\d\dT)(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.duizhao$/;

const backupName = (at: number): string =>
  `backup-${new Date(at).toISOString().replace(/[:.]/g, '-')}.duizhao`;

function timeOf(name: string): number | null {
  const match = namePattern.exec(name);
  if (!match) return null;
  const [, day, hours, minutes, seconds, milliseconds] = match;
  return Date.parse(`${day}${hours}:${minutes}:${seconds}.${milliseconds}Z`);
}

/** The backups in a folder, newest first; none when there is no such folder. Other files are not listed. */
export function listBackups(folder: string): readonly Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const madeAt = timeOf(name);
      const file = path.join(folder, name);
      return madeAt === null ? [] : [{ file, madeAt, bytes: statSync(file).size }];
    })
    .sort((a, b) => b.madeAt - a.madeAt);
}

/** A name no backup in the folder has yet, for this time or the next free millisecond. */
function freeName(folder: string, at: number): Omit<Backup, 'bytes'> {
  for (let madeAt = at; ; madeAt++) {
    const file = path.join(folder, backupName(madeAt));
    if (!existsSync(file)) return { file, madeAt };
  }
}

/** Makes a backup of an open workspace in `folder`, which is made if needed. Does not hold up other calls. */
export async function makeBackup(
  storage: Pick<WorkspaceStorage, 'backupTo'>,
  folder: string,
  now: () => number = Date.now,
): Promise<Outcome<Backup>> {
  return expectingFiles(folder, async () => {
    mkdirSync(folder, { recursive: true });
    const { file, madeAt } = freeName(folder, now());
    const written = await storage.backupTo(file);
    return written.ok ? success({ file, madeAt, bytes: statSync(file).size }) : written;
  });
}

/** Deletes all but the newest `keep` backups of a folder; answers those that stay. */
export function rotateBackups(folder: string, keep: number = BACKUPS_KEPT): readonly Backup[] {
  const backups = listBackups(folder);
  for (const { file } of backups.slice(keep)) rmSync(file, { force: true });
  return backups.slice(0, keep);
}

/**
 * Puts a backup in the place of a workspace that nobody has open (workspace.locked otherwise). The present file is
 * kept first, as a further backup beside the one restored, whatever state it is in. `restoredBy` is written into
 * the log of the restored workspace, if they were in it already.
 */
export async function restoreBackup(
  backupFile: string,
  workspaceFile: string,
  restoredBy: PersonId | null = null,
  now: () => number = Date.now,
): Promise<Outcome<null>> {
  return expectingFiles(workspaceFile, () => {
    const checked = checkUnchangingFile(backupFile);
    return checked.ok ? replaceWorkspace(workspaceFile, { backupFile, restoredBy, now }) : checked;
  });
}

async function replaceWorkspace(workspaceFile: string, restoration: Restoration): Promise<Outcome<null>> {
  const { backupFile, now } = restoration;
  const folder = path.dirname(workspaceFile);
  const fresh = path.join(folder, `.${path.basename(workspaceFile)}.${randomUUID()}.new`);
  try {
    copyFileSync(backupFile, fresh);
    const prepared = prepare(fresh, workspaceFile, restoration);
    if (!prepared.ok) return prepared;
    if (existsSync(workspaceFile)) {
      const kept = await setAside(workspaceFile, path.dirname(backupFile), now);
      if (!kept.ok) return kept;
    }
    for (const ending of ['-wal', '-shm']) rmSync(workspaceFile + ending, { force: true });
    renameSync(fresh, workspaceFile);
    syncFolder(folder);
    return success(null);
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(fresh + ending, { force: true });
  }
}

interface Restoration {
  readonly backupFile: string;
  readonly restoredBy: PersonId | null;
  readonly now: () => number;
}

/** Logs the restoration in the copy and leaves it durable, without a journal beside it. */
function prepare(fresh: string, workspaceFile: string, restoration: Restoration): Outcome<null> {
  const { backupFile, restoredBy, now } = restoration;
  const opened = Database.open(fresh, { shownAs: workspaceFile });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    return db.expecting(() => {
      db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
      // An older backup: what is logged now goes into the log as this version keeps it.
      const migrated = migrate(db);
      if (!migrated.ok) return migrated;
      return db.write(() => {
        const data = { madeAt: timeOf(path.basename(backupFile)) };
        if (restoredBy !== null && db.get('SELECT 1 FROM people WHERE id = ?', restoredBy))
          logEvent({ db, now, newId: randomUUID }, { kind: 'backupRestored', personId: restoredBy, data });
        return success(null);
      });
    });
  } finally {
    db.close();
  }
}

/** Keeps the present workspace as a backup and frees its file; a damaged one is kept byte for byte. */
async function setAside(workspaceFile: string, folder: string, now: () => number): Promise<Outcome<null>> {
  const { file } = freeName(folder, now());
  const freed = freeFile(workspaceFile);
  if (!freed.ok && freed.failure.code === 'workspace.locked') return freed;
  const copied = freed.ok ? await copyWorkspace(workspaceFile, file) : freed;
  if (copied.ok || copied.failure.code === 'workspace.diskFull') return copied;
  copyFileSync(workspaceFile, file);
  if (hasWaitingChanges(workspaceFile)) copyFileSync(`${workspaceFile}-wal`, `${file}-wal`);
  return success(null);
}

/** Moves waiting changes into the file and removes its journal, which only works while nobody else has it open. */
function freeFile(workspaceFile: string): Outcome<null> {
  const opened = Database.open(workspaceFile, { busyTimeout: 1000 });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    return db.expecting(() => {
      db.exec('PRAGMA journal_mode = DELETE');
      return success(null);
    });
  } finally {
    db.close();
  }
}
