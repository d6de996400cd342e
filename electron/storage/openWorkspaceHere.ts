// Opens a workspace in this thread: checks the file first, then brings it up to date. The worker, the command
// line and the tests come in here.
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { success, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from './contract.js';
import { createWorkspaceFile } from './createWorkspaceFile.js';
import { Database } from './database.js';
import { expectingFiles } from './fileFailures.js';
import { checkContent, checkHeader, checkWritable, hasWaitingChanges } from './inspectFile.js';
import { migrate } from './migrations/migrate.js';
import { sqliteStorage } from './sqliteStorage.js';

/** `create` makes a new file and fails with workspace.exists when there is one. */
export interface OpenOptions {
  readonly mode: 'open' | 'create';
  /** Name of a new workspace; the file's name without its ending if not given. */
  readonly name?: string;
  /** Milliseconds since the Unix epoch. */
  readonly now?: () => number;
  /** A new UUID. */
  readonly newId?: () => string;
}

/** How long opening waits for a program that holds the file exclusively, in milliseconds. */
const OPEN_TIMEOUT = 2000;

/** Opens or creates a workspace in this thread. Its methods answer at once, as settled promises. */
export async function openWorkspaceHere(
  file: string,
  options: OpenOptions,
): Promise<Outcome<WorkspaceStorage>> {
  const absolute = path.resolve(file);
  const { now = Date.now, newId = randomUUID } = options;
  if (options.mode === 'create') {
    const name = options.name ?? path.parse(absolute).name;
    const created = await expectingFiles(absolute, () => createWorkspaceFile(absolute, name, { now, newId }));
    if (!created.ok) return created;
  }
  const opened = openFile(absolute);
  return opened.ok ? success(sqliteStorage({ db: opened.value, now, newId })) : opened;
}

/** A connection on a checked, migrated workspace. A refused file is left as it was. */
function openFile(file: string): Outcome<Database> {
  const header = checkHeader(file);
  if (!header.ok) return header;
  const writable = checkWritable(file);
  if (!writable.ok) return writable;
  // Closing a writing connection would move waiting changes into the file: look with a reading one first.
  const isLookedInto = hasWaitingChanges(file);
  if (isLookedInto) {
    const looked = lookInto(file);
    if (!looked.ok) return looked;
  }
  return connect(file, isLookedInto);
}

function lookInto(file: string): Outcome<null> {
  const opened = Database.open(file, { readOnly: true, busyTimeout: OPEN_TIMEOUT });
  if (!opened.ok) return opened;
  try {
    return checkContent(opened.value);
  } finally {
    opened.value.close();
  }
}

function connect(file: string, isLookedInto: boolean): Outcome<Database> {
  const opened = Database.open(file, { busyTimeout: OPEN_TIMEOUT });
  if (!opened.ok) return opened;
  const db = opened.value;
  const ready = db.expecting(() => {
    const checked = isLookedInto ? success(null) : checkContent(db);
    if (!checked.ok) return checked;
    db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000');
    return migrate(db);
  });
  if (ready.ok) return success(db);
  db.close();
  return ready;
}
