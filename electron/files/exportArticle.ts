// The whole of an export, for the command line: load, gate, format, sign, write, remember.
import type { HouseTemplate } from '../../shared/export/renderTemplate.js';
import type { ExportedFile, ExportRequest } from '../../shared/model/exported.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from '../storage/contract.js';
import { loadExportSource } from './exportSource.js';
import { writeSignedExport } from './signedExport.js';
import { takeBack, wantsSignOff } from './writtenExport.js';

/** One file to be written. */
export interface ExportTask {
  readonly articleId: ArticleId;
  readonly request: ExportRequest;
  /** Path of the file. */
  readonly file: string;
  readonly overwrite: boolean;
  /** The layout `request.template` names; null: the shipped one. */
  readonly template: HouseTemplate | null;
  /** Milliseconds since the Unix epoch; written into files that hold a time. */
  readonly now: number;
  readonly signal?: AbortSignal;
}

/**
 * Writes the approved words of an article (a draft: the latest ones), with its sign-off record where one is wanted,
 * and records the file in the log. Fails as loading, formatting (export.blocked, emptySide, badTemplate) and
 * `writeFileAtomic` fail; app.cancelled before anything is written. A file that cannot be recorded is taken away
 * again unless it replaced another.
 */
export async function exportArticle(
  storage: WorkspaceStorage,
  actor: Actor,
  task: ExportTask,
): Promise<Outcome<ExportedFile>> {
  const { articleId, request, file, overwrite: mayReplace, template, now, signal } = task;
  const source = await loadExportSource(storage, actor, articleId, wantsSignOff(request));
  if (!source.ok) return source;
  const by = actor.personId;
  const writing = { ...source.value, by, request, file, mayReplace, template, now, signal };
  const written = await writeSignedExport(writing);
  if (!written.ok) return written;
  const { file: exported, signOff } = written.value;
  const recorded = await storage.recordExport(actor, { articleId, request, file: exported, signOff });
  if (recorded.ok) return success(exported);
  await takeBack(writing, written.value);
  return recorded;
}
