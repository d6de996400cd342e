// The worker's part of an export: format the article and write it. Loading and the record in the log are main's.
import { formatExport } from '../../shared/export/formatExport.js';
import type { ExportedFile } from '../../shared/model/exported.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { lineReaders } from './exportArticle.js';
import type { JobContext, Jobs } from './jobs.js';
import { readTemplate } from './templates.js';
import { writeFileAtomic } from './writeFileAtomic.js';

/** Writes the file; fails as the template, `formatExport` and `writeFileAtomic` do, or with app.cancelled before. */
export async function writeExport(
  input: Jobs['writeExport']['input'],
  { signal }: JobContext,
): Promise<Outcome<ExportedFile>> {
  const { article, request, file, mayReplace, templatesFolder, now } = input;
  const template =
    request.format === 'house' && request.template !== null
      ? await readTemplate(templatesFolder, request.template)
      : success(null);
  if (!template.ok) return template;
  const bytes = await formatExport(article, request, { template: template.value, now, readers: lineReaders });
  if (!bytes.ok) return bytes;
  if (signal.aborted) return failed('app.cancelled', {});
  return writeFileAtomic(file, bytes.value, { overwrite: mayReplace });
}
