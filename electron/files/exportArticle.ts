// The whole of an export, for the app and the command line: load, gate, format, write, remember.
import { rm } from 'node:fs/promises';
import { formatExport } from '../../shared/export/formatExport.js';
import type { LineReaders } from '../../shared/export/readLine.js';
import type { HouseTemplate } from '../../shared/export/renderTemplate.js';
import { breadcrumbParts } from '../../shared/import/breadcrumbParts.js';
import { creditName } from '../../shared/import/creditName.js';
import { parseArticleDate } from '../../shared/import/parseArticleDate.js';
import type { ExportedFile, ExportRequest } from '../../shared/model/exported.js';
import type { ArticleId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';
import { failed, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from '../storage/contract.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** Breadcrumb, date and credit lines are read on the way out as import reads them on the way in. */
export const lineReaders: LineReaders = {
  breadcrumb: breadcrumbParts,
  credit: creditName,
  date: parseArticleDate,
};

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
 * Writes the approved words of an article (a draft: the latest ones) and records the file in the log. Fails as
 * loading, formatting (export.blocked, emptySide, badTemplate) and `writeFileAtomic` fail; app.cancelled before
 * anything is written. A file that cannot be recorded is taken away again unless it replaced another.
 */
export async function exportArticle(
  storage: WorkspaceStorage,
  actor: Actor,
  task: ExportTask,
): Promise<Outcome<ExportedFile>> {
  const { articleId, request, file, overwrite, template, now, signal } = task;
  const article = await storage.loadArticle(articleId, actor.personId);
  if (!article.ok) return article;
  const bytes = await formatExport(article.value, request, { template, now, readers: lineReaders });
  if (!bytes.ok) return bytes;
  if (signal?.aborted) return failed('app.cancelled', {});
  const written = await writeFileAtomic(file, bytes.value, { overwrite });
  if (!written.ok) return written;
  const recorded = await storage.recordExport(actor, { articleId, request, file: written.value });
  if (recorded.ok) return written;
  if (!overwrite) await rm(file, { force: true });
  return recorded;
}
