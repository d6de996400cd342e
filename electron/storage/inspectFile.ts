// Looks at a file before it is opened as a workspace, so that a refused one is left byte for byte as it was.
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { errorCode } from '../files/systemErrors.js';
import type { Database } from './database.js';
import { APPLICATION_ID, SCHEMA_VERSION } from './migrations/migrate.js';

// https://www.sqlite.org/fileformat2.html §1.3, the first 100 bytes.
const HEADER_LENGTH = 100;
const MAGIC = 'SQLite format 3\0';
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

/** Up to this size the whole of `integrity_check` is quick enough for opening; above it `quick_check` runs. */
const FULL_CHECK_BYTES = 16 * 2 ** 20;

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_LENGTH);
  const descriptor = openSync(file, 'r');
  try {
    return header.subarray(0, readSync(descriptor, header, 0, HEADER_LENGTH, 0));
  } finally {
    closeSync(descriptor);
  }
}

/** Fails when the file, or its folder, which holds the journal beside it, cannot be written. */
export function checkWritable(file: string): Outcome<null> {
  try {
    // The superuser may write everything; a file without any write bit is meant to be read-only all the same.
    if ((statSync(file).mode & 0o222) === 0) return failed('workspace.readOnly', { file });
    accessSync(file, constants.R_OK | constants.W_OK);
    accessSync(path.dirname(file), constants.W_OK);
    return success(null);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      return failed('workspace.readOnly', { file });
    if (code === 'ENOENT') return failed('workspace.missing', { file });
    throw error;
  }
}

/** Tells a workspace this version can open by its first bytes, without SQLite. */
export function checkHeader(file: string): Outcome<null> {
  try {
    if (statSync(file).isDirectory()) return failed('workspace.notAWorkspace', { file });
    const header = readHeader(file);
    if (header.length < HEADER_LENGTH || header.toString('latin1', 0, MAGIC.length) !== MAGIC)
      return failed('workspace.notAWorkspace', { file });
    if (header.readUInt32BE(APPLICATION_ID_AT) !== APPLICATION_ID)
      return failed('workspace.notAWorkspace', { file });
    const found = header.readUInt32BE(USER_VERSION_AT);
    return found > SCHEMA_VERSION
      ? failed('workspace.newerVersion', { file, found, supported: SCHEMA_VERSION })
      : success(null);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return failed('workspace.missing', { file });
    if (code === 'EACCES' || code === 'EPERM') return failed('workspace.readOnly', { file });
    throw error;
  }
}

/** True when changes wait in the write-ahead log: another program has the file open, or one was killed. */
export function hasWaitingChanges(file: string): boolean {
  const log = `${file}-wal`;
  return existsSync(log) && statSync(log).size > 0;
}

/** Checks an open connection: version, and every page. */
export function checkContent(db: Database): Outcome<null> {
  const { file } = db;
  return db.expecting(() => {
    const found = Number(db.pragma('user_version'));
    if (found > SCHEMA_VERSION)
      return failed('workspace.newerVersion', { file, found, supported: SCHEMA_VERSION });
    const check = statSync(file).size <= FULL_CHECK_BYTES ? 'integrity_check(1)' : 'quick_check(1)';
    const detail = String(db.pragma(check));
    return detail === 'ok' ? success(null) : failed('workspace.damaged', { file, detail });
  });
}
