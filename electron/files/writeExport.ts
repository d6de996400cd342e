// The worker's part of an export: format the article, sign it off and write it. Loading and the record in the log are main's.
import { success, type Outcome } from '../../shared/outcome.js';
import type { JobContext, Jobs } from './jobs.js';
import { writeSignedExport } from './signedExport.js';
import type { WrittenExport } from './writtenExport.js';
import { readTemplate } from './templates.js';

/** Writes the file; fails as the template and `writeSignedExport` do. */
export async function writeExport(
  input: Jobs['writeExport']['input'],
  { signal }: JobContext,
): Promise<Outcome<WrittenExport>> {
  const { request, templatesFolder } = input;
  const template =
    request.format === 'house' && request.template !== null
      ? await readTemplate(templatesFolder, request.template)
      : success(null);
  if (!template.ok) return template;
  return writeSignedExport({ ...input, template: template.value, signal });
}
