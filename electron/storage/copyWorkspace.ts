// Copies a workspace that may be in use into a new file, complete and checked: what a backup is.
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { failed, type Outcome } from '../../shared/outcome.js';
import { putInPlace } from './createWorkspaceFile.js';
import { Database } from './database.js';
import { checkContent, checkHeader } from './inspectFile.js';
import { sqliteFailure } from './sqliteFailures.js';

/** Checks a file nobody writes, with nothing left beside it. */
export function checkUnchangingFile(file: string): Outcome<null> {
  const header = checkHeader(file);
  if (!header.ok) return header;
  const opened = Database.open(file, { isUnchanging: true });
  if (!opened.ok) return opened;
  try {
    return checkContent(opened.value);
  } finally {
    opened.value.close();
  }
}

async function copyPages(file: string, to: string): Promise<Outcome<null>> {
  const opened = Database.open(file);
  if (!opened.ok) return opened;
  try {
    await opened.value.copyTo(to);
    return checkUnchangingFile(to);
  } catch (error) {
    const failure = sqliteFailure(error, to);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    opened.value.close();
  }
}

/** Writes a checked copy of workspace `file` to the new file `to`. One broken off leaves nothing behind. */
export async function copyWorkspace(file: string, to: string): Promise<Outcome<null>> {
  if (existsSync(to)) return failed('workspace.exists', { file: to });
  const header = checkHeader(file);
  if (!header.ok) return header;
  const unfinished = path.join(path.dirname(to), `.${path.basename(to)}.${randomUUID()}.new`);
  try {
    const copied = await copyPages(file, unfinished);
    return copied.ok ? putInPlace(unfinished, to) : copied;
  } finally {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(unfinished + ending, { force: true });
  }
}
