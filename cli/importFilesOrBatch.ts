// `duizhao import`: a pair of files, or many pairs; which of the two the command line asks for.
import { importBatch } from './importBatch.js';
import { importFiles } from './importFiles.js';
import type { ExitCode, Terminal } from './terminal.js';

/** What the command line says. */
export interface ImportFlags {
  readonly workspace: string;
  readonly sourceLanguage: string | undefined;
  readonly targetLanguage: string | undefined;
  readonly batch: string | undefined;
  readonly acceptAll: boolean;
  readonly again: boolean;
  readonly as: string | undefined;
  readonly json: boolean;
}

/** Runs the one that is asked for; usage that makes no sense is exit code 2. */
export function importFilesOrBatch(
  source: string | undefined,
  target: string | undefined,
  { batch, ...options }: ImportFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  if (batch !== undefined && source === undefined) return importBatch({ ...options, batch }, terminal);
  if (batch === undefined && source !== undefined)
    return importFiles({ ...options, source, target }, terminal);
  terminal.say(terminal.t(batch === undefined ? 'cli.import.needSource' : 'cli.import.batchAlone'));
  return Promise.resolve(2);
}
