// What a folder or a list offers for import: which files belong together, which to none, which cannot be read.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fingerprintOf, matchPairs, type MatchableFile } from '../../../shared/import/matchPairs.js';
import type { BatchFile, MatchedBatch } from '../../../shared/model/batch.js';
import { failed, success, type Failure, type Outcome } from '../../../shared/outcome.js';
import { readDocument, type ReadOptions } from '../readDocument.js';
import { readFailure } from '../systemErrors.js';
import { listFolder } from './listFolder.js';
import { readList } from './readList.js';

/** How to match. */
export interface MatchOptions extends ReadOptions {
  /** False: the Chinese files are the translations. */
  readonly sourceIsChinese: boolean;
  /** A list may name files outside its folder. */
  readonly mayLeaveFolder: boolean;
}

/**
 * Reads every file of a folder once and keeps of it only what matching needs; progress counts files. A list says
 * itself what belongs together, its files are not read. `app.cancelled` when aborted.
 */
export async function matchFiles(from: string, options: MatchOptions): Promise<Outcome<MatchedBatch>> {
  try {
    if (!(await stat(from)).isDirectory()) return await readList(from, options);
  } catch (error) {
    const failure = readFailure(error, path.basename(from));
    if (!failure) throw error;
    return { ok: false, failure };
  }
  const listed = await listFolder(from);
  return listed.ok ? matchFolder(from, listed.value, options) : listed;
}

async function matchFolder(
  folder: string,
  paths: readonly string[],
  { signal, onProgress, sourceIsChinese }: MatchOptions,
): Promise<Outcome<MatchedBatch>> {
  const files: (BatchFile & MatchableFile)[] = [];
  const unreadable: { readonly name: string; readonly failure: Failure }[] = [];
  for (const [i, ref] of paths.entries()) {
    if (signal?.aborted) return failed('app.cancelled', {});
    const document = await readDocument(ref, signal ? { signal } : {});
    const name = path.relative(folder, ref).split(path.sep).join('/');
    if (!document.ok) unreadable.push({ name, failure: document.failure });
    else {
      const { language, file } = document.value;
      files.push({ ref, name, language, sha256: file.sha256, fingerprint: fingerprintOf(document.value) });
    }
    onProgress?.(i + 1, paths.length);
  }
  if (signal?.aborted) return failed('app.cancelled', {});
  const { pairs, alone } = matchPairs(
    files.map(({ name, ...file }) => ({ ...file, name: path.posix.basename(name) })),
    sourceIsChinese,
  );
  return success({
    files: files.map(({ ref, name, language, sha256 }) => ({ ref, name, language, sha256 })),
    pairs,
    alone,
    unreadable,
  });
}
