// An export on the disk, with or without its sign-off record: what main knows of it without the formats.
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { ExportedFile, ExportRequest } from '../../shared/model/exported.js';
import { signOffEnding } from '../../shared/model/signOff.js';

/** A file that was written, and the hash of the record that was made with it. */
export interface WrittenExport {
  readonly file: ExportedFile;
  readonly signOff: string | null;
}

/** True when the request wants a record: a finished export that carries it somewhere. */
export function wantsSignOff({ isDraft, signOff }: ExportRequest): boolean {
  return !isDraft && signOff !== undefined && (signOff.isBeside || signOff.isInFile);
}

/** Takes away what was written, unless it may have taken the place of something else. */
export async function takeBack(
  { file, mayReplace }: { readonly file: string; readonly mayReplace: boolean },
  { file: written }: WrittenExport,
): Promise<void> {
  if (mayReplace) return;
  await rm(file, { force: true });
  if (written.signOff !== undefined) await rm(`${path.resolve(file)}${signOffEnding}`, { force: true });
}
