// Makes a new workspace file: complete beside its place, then put there in one step.
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { errorCode } from '../files/systemErrors.js';
import type { StorageContext } from './context.js';
import { Database } from './database.js';
import { migrate } from './migrations/migrate.js';
import { nameWorkspace } from './workspace.js';

/** Makes an empty workspace called `name`. Fails with workspace.exists rather than overwrite a file. */
export function createWorkspaceFile(
  file: string,
  name: string,
  source: Omit<StorageContext, 'db'>,
): Outcome<null> {
  if (existsSync(file)) return failed('workspace.exists', { file });
  const folder = path.dirname(file);
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return failed('workspace.missing', { file: folder });
  const unfinished = path.join(folder, `.${path.basename(file)}.${randomUUID()}.new`);
  try {
    const filled = fill(unfinished, file, name, source);
    return filled.ok ? putInPlace(unfinished, file) : filled;
  } finally {
    rmSync(unfinished, { force: true });
    rmSync(`${unfinished}-journal`, { force: true });
  }
}

function fill(
  unfinished: string,
  file: string,
  name: string,
  source: Omit<StorageContext, 'db'>,
): Outcome<null> {
  const opened = Database.open(unfinished, { shownAs: file });
  if (!opened.ok) return opened;
  const db = opened.value;
  try {
    return db.expecting(() => {
      // In the rollback journal: application id and version stand in the file itself from the start.
      db.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL');
      const migrated = migrate(db);
      return migrated.ok ? db.write(() => nameWorkspace({ ...source, db }, name)) : migrated;
    });
  } finally {
    db.close();
  }
}

/** Gives a finished file its name; another file that came there meanwhile stays. */
export function putInPlace(unfinished: string, file: string): Outcome<null> {
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return failed('workspace.exists', { file });
    // File systems without hard links (FAT, some network drives) rename over what is there: look once more.
    if (existsSync(file)) return failed('workspace.exists', { file });
    renameSync(unfinished, file);
  }
  syncFolder(path.dirname(file));
  return success(null);
}

/** Makes the names in a folder durable. Windows has no such call, and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
