// What SQLite's result codes mean to people: which of them are expected failures, and which.
import { failed, type Failure } from '../../shared/outcome.js';

// Primary result codes, https://www.sqlite.org/rescode.html; extended codes keep them in their low byte.
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/**
 * The expected failure behind an error thrown by SQLite about `file`; null for anything else (constraints,
 * syntax, errors that are not SQLite's), which is a bug and has to be thrown on.
 */
export function sqliteFailure(error: unknown, file: string): Failure | null {
  const detail = error instanceof Error ? error.message : '';
  switch (resultCode(error)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return failed('workspace.locked', { file }).failure;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return failed('workspace.readOnly', { file }).failure;
    case SQLITE_FULL:
      return failed('workspace.diskFull', { file }).failure;
    case SQLITE_NOTADB:
      return failed('workspace.notAWorkspace', { file }).failure;
    case SQLITE_IOERR:
    case SQLITE_CORRUPT:
      return failed('workspace.damaged', { file, detail }).failure;
    default:
      return null;
  }
}
