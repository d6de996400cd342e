// Writes a file whole or not at all: beside the goal first, flushed, then put in its place in one step.
import { createHash, randomBytes } from 'node:crypto';
import { chmod, link, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedFile } from '../../shared/model/exported.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import { errorCode } from './systemErrors.js';

/**
 * Writes `bytes` to `file`, durable when it answers. Without `overwrite` an existing file is files.exists, even when
 * it appears at the last moment; with it the old file stays whole until the new one is complete, and its permissions
 * and a symbolic link to it stay. No temporary file is left behind. Failures: files.exists, isFolder, missing (the
 * folder), forbidden, diskFull, writeFailed.
 */
export async function writeFileAtomic(
  file: string,
  bytes: Uint8Array,
  options: { readonly overwrite: boolean },
): Promise<Outcome<ExportedFile>> {
  const written = await writeFilesAtomic([{ file, bytes }], options);
  if (!written.ok) return written;
  const [only] = written.value;
  if (!only) throw new Error('a file that was written and is not told of');
  return success(only);
}

/** A file to be written. */
export interface FileToWrite {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** One that is complete beside its place. */
interface ReadyFile {
  readonly goal: string;
  readonly place: string;
  readonly temporary: string;
}

/**
 * `writeFileAtomic` for files that belong together: each is complete on the disk before the first is put in its place,
 * so that a disk that fills up leaves all as they were. Answers them in their order.
 */
export async function writeFilesAtomic(
  files: readonly FileToWrite[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<Outcome<readonly ExportedFile[]>> {
  const ready: ReadyFile[] = [];
  let goal = '';
  try {
    for (const one of files) {
      goal = path.resolve(one.file);
      const at = goal;
      const place = overwrite ? await realpath(at).catch(() => at) : at;
      const refusal = await refuse(place, overwrite);
      if (refusal) return { ok: false, failure: refusal };
      const temporary = path.join(path.dirname(place), `.duizhao-${randomBytes(6).toString('hex')}.tmp`);
      ready.push({ goal, place, temporary });
      await writeWhole(temporary, one.bytes);
    }
    for (const [i, one] of ready.entries()) {
      goal = one.goal;
      await putInPlace(one, overwrite).catch(async (error: unknown) => {
        // Nothing stood there before: what is there now is ours.
        if (!overwrite) for (const { place } of ready.slice(0, i)) await rm(place, { force: true });
        throw error;
      });
    }
  } catch (error) {
    const failure = writeFailure(error, goal);
    if (failure === null) throw error;
    return { ok: false, failure };
  } finally {
    for (const { temporary } of ready) await rm(temporary, { force: true });
  }
  return success(files.map(written));
}

function written({ file, bytes }: FileToWrite): ExportedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: path.basename(file), bytes: bytes.byteLength, sha256 };
}

/** What stands at the place already; asked before anything is written. */
async function refuse(place: string, overwrite: boolean): Promise<Failure | null> {
  const present = await lstat(place).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  });
  if (present === null) return null;
  const name = path.basename(place);
  if (present.isDirectory()) return failed('files.isFolder', { file: name }).failure;
  return overwrite ? null : failed('files.exists', { file: name }).failure;
}

async function writeWhole(temporary: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(temporary, 'wx', 0o666);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function putInPlace({ temporary, place }: ReadyFile, overwrite: boolean): Promise<void> {
  if (overwrite) await replace(temporary, place);
  else {
    await putIfAbsent(temporary, place);
    await rm(temporary, { force: true });
  }
  await syncFolder(path.dirname(place));
}

async function replace(temporary: string, place: string): Promise<void> {
  const old = await stat(place).catch(() => null);
  if (old) await chmod(temporary, old.mode & 0o777);
  await rename(temporary, place);
}

/** A hard link fails when the name is taken, in one step; rename would overwrite. */
async function putIfAbsent(temporary: string, place: string): Promise<void> {
  try {
    await link(temporary, place);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(errorCode(error) ?? '')) throw error;
    // A file system without hard links (FAT, some network drives): look once more, then rename.
    const present = await lstat(place).catch(() => null);
    if (present) throw Object.assign(new Error(`${place} exists`), { code: 'EEXIST' });
    await rename(temporary, place);
  }
}

/** Makes the new name durable; Windows has no such call on folders and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The expected failure behind a system error; null for anything else, which is a bug. */
function writeFailure(error: unknown, goal: string): Failure | null {
  const file = path.basename(goal);
  switch (errorCode(error)) {
    case null:
      return null;
    case 'ENOSPC':
    case 'EDQUOT':
      return failed('files.diskFull', { file }).failure;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return failed('files.forbidden', { file }).failure;
    case 'EEXIST':
      return failed('files.exists', { file }).failure;
    case 'EISDIR':
      return failed('files.isFolder', { file }).failure;
    case 'ENOENT':
    case 'ENOTDIR':
      return failed('files.missing', { file: path.dirname(goal) }).failure;
    default:
      return failed('files.writeFailed', { file, detail: error instanceof Error ? error.message : '' })
        .failure;
  }
}
