// Makes the bytes of an export, signed off or not, and writes them, the sign-off record beside them.
import path from 'node:path';
import { formatExport } from '../../shared/export/formatExport.js';
import { formatSignOff, signExport } from '../../shared/export/signOff.js';
import type { HouseTemplate } from '../../shared/export/renderTemplate.js';
import type { Article } from '../../shared/model/article.js';
import type { ExportRequest } from '../../shared/model/exported.js';
import type { PersonId } from '../../shared/model/ids.js';
import { signOffEnding, type SignOffMaterial, type SignOffRecord } from '../../shared/model/signOff.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { lineReaders } from './lineReaders.js';
import { sha256 } from './sha256.js';
import { wantsSignOff, type WrittenExport } from './writtenExport.js';
import { writeFilesAtomic } from './writeFileAtomic.js';

/** What goes out, and where. */
export interface SignedExportTask {
  readonly article: Article;
  /** null: no record is wanted, or it is a draft. */
  readonly material: SignOffMaterial | null;
  readonly by: PersonId;
  readonly request: ExportRequest;
  readonly file: string;
  /** The file, and the record beside it, may take the place of others. */
  readonly mayReplace: boolean;
  readonly template: HouseTemplate | null;
  /** Milliseconds since the Unix epoch. */
  readonly now: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Writes both or none. Fails as formatting and `writeFileAtomic` do; files.exists also for a record that stands where
 * this one would go; app.cancelled before anything is written.
 */
export async function writeSignedExport(task: SignedExportTask): Promise<Outcome<WrittenExport>> {
  const { request, file, mayReplace, signal } = task;
  const made = await makeBytes(task);
  if (!made.ok) return made;
  const { bytes, record } = made.value;
  if (signal?.aborted) return failed('app.cancelled', {});
  const recordFile =
    record !== null && request.signOff?.isBeside ? `${path.resolve(file)}${signOffEnding}` : null;
  const beside =
    recordFile !== null && record !== null
      ? [{ file: recordFile, bytes: new TextEncoder().encode(formatSignOff(record)) }]
      : [];
  const written = await writeFilesAtomic([{ file, bytes }, ...beside], { overwrite: mayReplace });
  if (!written.ok) return written;
  const [exported, signOff] = written.value;
  if (!exported) throw new Error('an export that was written and is not told of');
  return success({
    file: signOff ? { ...exported, signOff: signOff.name } : exported,
    signOff: record?.hash ?? null,
  });
}

async function makeBytes(
  task: SignedExportTask,
): Promise<Outcome<{ readonly bytes: Uint8Array; readonly record: SignOffRecord | null }>> {
  const { article, material, by, request, file, template, now } = task;
  const options = { template, now, readers: lineReaders };
  if (material !== null && wantsSignOff(request)) {
    const hasPage = request.signOff?.isInFile ?? false;
    const signing = { material, request, fileName: path.basename(file), by, hasPage, mqm: material.mqm };
    return signExport(signing, { ...options, sha256 });
  }
  const bytes = await formatExport(article, request, options);
  return bytes.ok ? success({ bytes: bytes.value, record: null }) : bytes;
}
