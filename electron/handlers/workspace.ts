// Requests about the workspace as a file, its policy and its backups.
import path from 'node:path';
import type { Session } from '../../shared/model/app.js';
import type { Backup, WorkspacePreview } from '../../shared/model/workspaceRequests.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { System } from '../session/ports.js';
import { listedBackup, type Sessions } from '../session/sessions.js';
import { withActor, type WindowSession } from '../session/windowSession.js';
import type { Handlers, StageNames } from './handlers.js';

/** What these handlers work with. */
export interface WorkspaceParts {
  readonly sessions: Sessions;
  readonly system: Pick<System, 'showInFolder'>;
  /** Where a new workspace is proposed to be kept. */
  readonly documents: string;
  readonly preview: (file: string) => Promise<Outcome<WorkspacePreview>>;
}

/** The handlers of `workspace.*`. */
export function workspaceHandlers(parts: WorkspaceParts): Handlers<StageNames<'workspace'>> {
  return { ...openingHandlers(parts), ...backupHandlers(parts) };
}

type BackupNames = 'workspace.listBackups' | 'workspace.previewBackup' | 'workspace.restoreBackup';

function openingHandlers({
  sessions,
  system,
  documents,
}: WorkspaceParts): Handlers<Exclude<StageNames<'workspace'>, BackupNames>> {
  return {
    'workspace.create': async (session) => {
      const file = await session.window.dialogs.chooseNewWorkspace(documents);
      if (file === null) return success(null);
      return sessions.enter(session, file, { mode: 'create', name: path.basename(file, path.extname(file)) });
    },
    'workspace.open': async (session) => {
      const file = await session.window.dialogs.chooseWorkspace();
      return file === null ? success(null) : sessions.enter(session, file, { mode: 'open' });
    },
    'workspace.openRecent': async (session, key) => {
      const file = sessions.findRecent(key);
      if (file === null) return failed('app.badRequest', { request: 'workspace.openRecent', detail: 'key' });
      return sessions.enter(session, file, { mode: 'open' });
    },
    'workspace.openDefault': (session) => sessions.openAgain(session),
    'workspace.showInFolder': async ({ workspace, failedFile }) => {
      const file = workspace?.file ?? failedFile;
      if (file === null) return failed('workspace.notOpen', {});
      system.showInFolder(file);
      return success(null);
    },
    'workspace.setPolicy': (session, policy) =>
      withActor(session, async (storage, actor) => {
        const changed = await storage.setPolicy(actor, policy);
        return changed.ok ? tellAll(sessions, session) : changed;
      }),
  };
}

function backupHandlers({ sessions, preview }: WorkspaceParts): Handlers<BackupNames> {
  return {
    'workspace.listBackups': async (session) => {
      const listed = await sessions.listBackups(session);
      return listed.ok ? success(listed.value.map(listedBackup)) : listed;
    },
    'workspace.previewBackup': async (session, key) => {
      const backup = await findBackup(sessions, session, key);
      return backup.ok ? preview(backup.value.file) : backup;
    },
    'workspace.restoreBackup': async (session, key) => {
      const backup = await findBackup(sessions, session, key);
      return backup.ok ? sessions.restore(session, backup.value) : backup;
    },
  };
}

/** Tells every window of the workspace how it stands now, and answers this one. */
export async function tellAll(sessions: Sessions, session: WindowSession): Promise<Outcome<Session>> {
  const described = await sessions.describe(session);
  if (session.workspace) await sessions.announce(session.workspace);
  return described;
}

async function findBackup(sessions: Sessions, session: WindowSession, key: string): Promise<Outcome<Backup>> {
  const listed = await sessions.listBackups(session);
  if (!listed.ok) return listed;
  const backup = listed.value.find((candidate) => listedBackup(candidate).key === key);
  return backup ? success(backup) : failed('workspace.missing', { file: key });
}
