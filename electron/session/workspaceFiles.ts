// Workspace files as sessions use them: opened in storage's worker thread, backed up into the user's data folder.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { WorkspaceId } from '../../shared/model/ids.js';
import { failed, type Failure } from '../../shared/outcome.js';
import { listBackups } from '../storage/backups.js';
import { openWorkspace, previewWorkspaceInWorker, restoreBackupInWorker } from '../storage/openWorkspace.js';
import { scheduleBackups } from '../storage/scheduleBackups.js';
import type { WorkspaceFiles } from './openWorkspaces.js';

const hour = 3_600_000;

/**
 * The backup at opening leaves the drive and the processor to the first window, in milliseconds; soon enough that it
 * holds the workspace as it was opened, before anybody can have changed it.
 */
const backupPause = 1_000;

/** Where things are, and who hears of trouble nobody waits for. */
export interface WorkspaceFolders {
  /** The built storage worker. */
  readonly workerFile: string;
  /** Backups are in a folder of it for each workspace, by its id. */
  readonly backups: string;
  readonly log: (message: string, error?: unknown) => void;
}

/** Storage behind the sessions. */
export function createWorkspaceFiles({ workerFile, backups, log }: WorkspaceFolders): WorkspaceFiles {
  const folderOf = (id: WorkspaceId): string => path.join(backups, id);
  return {
    open: async (file, mode, onCrash) => {
      if (mode.mode === 'create') {
        const refusal = makeFolder(path.dirname(file));
        if (refusal) return refusal;
      }
      return openWorkspace(file, { ...mode, workerFile, onCrash });
    },
    preview: (file) => previewWorkspaceInWorker(file, workerFile),
    startBackups: ({ id }, storage, onBackup) => {
      const onFailure = (failure: Failure): void => log(`backup not made: ${JSON.stringify(failure)}`);
      const refusal = makeFolder(folderOf(id));
      if (refusal) {
        onFailure(refusal.failure);
        return () => Promise.resolve();
      }
      const schedule = scheduleBackups(storage, folderOf(id), {
        everyMs: hour,
        firstAfterMs: backupPause,
        onBackup,
        onFailure,
      });
      // A backup that failed by a bug must not keep the workspace from being closed.
      return () => schedule.stop().catch((error: unknown) => log('backup not made', error));
    },
    listBackups: (id) => listBackups(folderOf(id)),
    restore: ({ file }, backup, restoredBy) =>
      restoreBackupInWorker(backup.file, file, restoredBy, workerFile),
  };
}

/** Makes a folder if it is not there; what stands against it, or null. */
function makeFolder(folder: string): ReturnType<typeof failed> | null {
  try {
    mkdirSync(folder, { recursive: true });
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC') return failed('workspace.diskFull', { file: folder });
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      return failed('workspace.readOnly', { file: folder });
    if (code === 'EEXIST' || code === 'ENOTDIR') return failed('workspace.missing', { file: folder });
    throw error;
  }
}
