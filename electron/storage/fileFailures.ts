// What the file system's error codes mean to people, where a workspace or a backup is written as a file.
import { failed, type Failure, type Outcome } from '../../shared/outcome.js';
import { errorCode } from '../files/systemErrors.js';

function fileFailure(error: unknown, file: string): Failure | null {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('workspace.diskFull', { file }).failure;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failed('workspace.readOnly', { file }).failure;
    case 'ENOENT':
    case 'ENOTDIR':
      return failed('workspace.missing', { file }).failure;
    case 'EBUSY':
      return failed('workspace.locked', { file }).failure;
    default:
      return null;
  }
}

/** Runs `work` about `file`; a full disk, a forbidden or missing folder and a file in use come as failures. */
export async function expectingFiles<T>(
  file: string,
  work: () => Outcome<T> | Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const failure = fileFailure(error, file);
    if (failure === null) throw error;
    return { ok: false, failure };
  }
}
