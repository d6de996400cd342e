// Opens a workspace for the time of one command and closes it, whatever comes.
import { existsSync } from 'node:fs';
import { openWorkspaceHere } from '../electron/storage/openWorkspaceHere.js';
import type { WorkspaceStorage } from '../electron/storage/contract.js';
import type { Outcome } from '../shared/outcome.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';

/** Does the work in an existing workspace. */
export async function withWorkspace(
  file: string,
  terminal: Terminal,
  work: (storage: WorkspaceStorage) => Promise<ExitCode>,
): Promise<ExitCode> {
  return withOpened(await openWorkspaceHere(file, { mode: 'open' }), terminal, work);
}

/** Does the work in a workspace that is made when it is not there; `isNew` tells. */
export async function withNewWorkspace(
  file: string,
  terminal: Terminal,
  work: (storage: WorkspaceStorage, isNew: boolean) => Promise<ExitCode>,
): Promise<ExitCode> {
  const created = existsSync(file) ? null : await openWorkspaceHere(file, { mode: 'create' });
  // Another command may have made it meanwhile: then its workspace is the one.
  const isNew = created !== null && (created.ok || created.failure.code !== 'workspace.exists');
  const opened = isNew ? created : await openWorkspaceHere(file, { mode: 'open' });
  if (isNew && opened.ok) terminal.say(terminal.t('cli.import.workspaceCreated', { file }));
  return withOpened(opened, terminal, (storage) => work(storage, isNew));
}

async function withOpened(
  opened: Outcome<WorkspaceStorage>,
  terminal: Terminal,
  work: (storage: WorkspaceStorage) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (!opened.ok) return sayFailure(terminal, opened.failure);
  try {
    return await work(opened.value);
  } finally {
    await opened.value.close();
  }
}
