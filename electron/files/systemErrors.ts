// What the operating system's error codes mean where files are read: the failures people can do something about.
import { failed, type Failure } from '../../shared/outcome.js';

/** The code of a system error (`ENOENT` …); null for anything else. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

/** The failure to read `file` behind a system error: missing, a folder, forbidden; null for any other. */
export function readFailure(error: unknown, file: string): Failure | null {
  switch (errorCode(error)) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ELOOP':
    case 'ERR_INVALID_ARG_VALUE':
      return failed('files.missing', { file }).failure;
    case 'EISDIR':
      return failed('files.isFolder', { file }).failure;
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return failed('files.forbidden', { file }).failure;
    default:
      return null;
  }
}
