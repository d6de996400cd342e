// `duizhao convert`: one file in, the same text in another format out; no workspace.
import { lineReaders } from '../electron/files/lineReaders.js';
import { readDocument } from '../electron/files/readDocument.js';
import { writeFileAtomic } from '../electron/files/writeFileAtomic.js';
import { convertedDocument } from '../shared/export/exportDocument.js';
import { formatDocument, type SingleFormat } from '../shared/export/formatExport.js';
import { chosenTemplate, reportWritten } from './exportFile.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';

/** What the command line says. */
export interface ConvertOptions {
  readonly input: string;
  readonly to: SingleFormat;
  readonly out: string;
  readonly force: boolean;
  readonly template: string | undefined;
  readonly json: boolean;
}

/** The formats a single text can be written in. */
export const convertFormats: readonly SingleFormat[] = ['house', 'markdown', 'html', 'docx'];

/** Reads, recognises and writes; page furniture that import would leave out is left out here too. */
export async function convertFile(options: ConvertOptions, terminal: Terminal): Promise<ExitCode> {
  const template = await chosenTemplate(options.template);
  if (!template.ok) return sayFailure(terminal, template.failure);
  const imported = await readDocument(options.input);
  if (!imported.ok) return sayFailure(terminal, imported.failure);
  const document = convertedDocument(imported.value, lineReaders);
  if (!document.ok) return sayFailure(terminal, document.failure);
  const bytes = await formatDocument(document.value, options.to, {
    template: template.value,
    now: Date.now(),
  });
  if (!bytes.ok) return sayFailure(terminal, bytes.failure);
  const written = await writeFileAtomic(options.out, bytes.value, { overwrite: options.force });
  return reportWritten(written, options, terminal);
}
