// Workspace files as sessions use them. Until the storage worker is there, workspaces open in this thread and are
// not backed up.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { failed } from '../../shared/outcome.js';
import { openWorkspaceHere } from '../storage/openWorkspaceHere.js';
import type { WorkspaceFiles } from './openWorkspaces.js';

/** Storage behind the sessions. */
export function createWorkspaceFiles(): WorkspaceFiles {
  return {
    open: (file, mode) => {
      if (mode.mode === 'create') mkdirSync(path.dirname(file), { recursive: true });
      return openWorkspaceHere(file, mode);
    },
    preview: async (file) => failed('workspace.missing', { file }),
    startBackups: () => () => Promise.resolve(),
    listBackups: async () => [],
    restore: async () => failed('workspace.notOpen', {}),
  };
}
