// The workspaces this process holds open, one storage each however many windows show it.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { WorkspaceInfo } from '../../shared/model/workspace.js';
import type { PersonId } from '../../shared/model/ids.js';
import type { Backup, WorkspacePreview } from '../../shared/model/workspaceRequests.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from '../storage/contract.js';
import type { BackedUp, OpenWorkspace, WindowSession } from './windowSession.js';

/** How a workspace file is opened. */
export type OpenMode = { readonly mode: 'open' } | { readonly mode: 'create'; readonly name: string };

/** What storage can do with workspace files. */
export interface WorkspaceFiles {
  /** `onCrash` is told when storage ended unasked; nothing committed is lost, and the file must be opened again. */
  readonly open: (
    file: string,
    mode: OpenMode,
    onCrash: (error: Error) => void,
  ) => Promise<Outcome<WorkspaceStorage>>;
  readonly preview: (file: string) => Promise<Outcome<WorkspacePreview>>;
  /** Backs up now and hourly while the workspace changes, until the returned function is called. */
  readonly startBackups: (
    workspace: BackedUp,
    storage: WorkspaceStorage,
    onBackup: () => void,
  ) => () => Promise<void>;
  /** Newest first. */
  readonly listBackups: (workspaceId: WorkspaceInfo['id']) => readonly Backup[];
  /** Puts a backup in the place of a closed workspace, which is kept as one more backup first. */
  readonly restore: (
    workspace: BackedUp,
    backup: Backup,
    restoredBy: PersonId | null,
  ) => Promise<Outcome<null>>;
}

/** The open workspaces by file. */
export interface OpenWorkspaces {
  /** Opens the file, or joins the windows that show it already. */
  readonly join: (session: WindowSession, file: string, mode: OpenMode) => Promise<Outcome<OpenWorkspace>>;
  /** Takes the window off its workspace; the last one closes it. */
  readonly leave: (session: WindowSession) => Promise<void>;
  /** Closes the storage for as long as `work` runs, then opens the file again. */
  readonly replace: (workspace: OpenWorkspace, work: () => Promise<Outcome<null>>) => Promise<Outcome<null>>;
  /** The workspace with this file, if it is open. */
  readonly find: (file: string) => Promise<OpenWorkspace | null>;
  readonly closeAll: () => Promise<void>;
}

/** What is told when an open workspace moves on. */
export interface WorkspaceListener {
  readonly onChange: (workspace: OpenWorkspace, seq: number) => void;
  readonly onBackup: (workspace: OpenWorkspace) => void;
  readonly onCrash: (workspace: OpenWorkspace, error: Error) => void;
}

/** Keeps open workspaces on top of storage's files. */
export function createOpenWorkspaces(files: WorkspaceFiles, listener: WorkspaceListener): OpenWorkspaces {
  const open = new Map<string, OpenWorkspace>();
  // One at a time: two windows that open one file at the same moment share it, and a file is not opened while it closes.
  const inTurn = createQueue();

  const close = async (workspace: OpenWorkspace): Promise<void> => {
    open.delete(workspace.file);
    await workspace.stop();
    await workspace.storage?.close();
    workspace.storage = null;
  };
  const leave = async (session: WindowSession): Promise<void> => {
    const { workspace } = session;
    session.workspace = null;
    workspace?.windows.delete(session);
    if (workspace?.windows.size === 0) await close(workspace);
  };

  return {
    join: (session, name, mode) =>
      inTurn(async () => {
        const file = canonicalPath(name);
        const present = open.get(file);
        if (present && mode.mode === 'create')
          return failed('workspace.exists', { file: path.basename(file) });
        const opened = present ? success(present) : await openOne(files, listener, file, mode);
        if (!opened.ok) return opened;
        open.set(file, opened.value);
        opened.value.windows.add(session);
        if (session.workspace !== opened.value) await leave(session);
        session.workspace = opened.value;
        return opened;
      }),
    leave: (session) => inTurn(() => leave(session)),
    replace: (workspace, work) => inTurn(() => replaceFile(files, listener, workspace, work)),
    find: (name) => inTurn(() => Promise.resolve(open.get(canonicalPath(name)) ?? null)),
    closeAll: () => inTurn(async () => void (await Promise.all([...open.values()].map(close)))),
  };
}

async function openOne(
  files: WorkspaceFiles,
  listener: WorkspaceListener,
  file: string,
  mode: OpenMode,
): Promise<Outcome<OpenWorkspace>> {
  let workspace: OpenWorkspace | null = null;
  const opened = await files.open(file, mode, (error) => workspace && listener.onCrash(workspace, error));
  if (!opened.ok) return opened;
  const info = await opened.value.info();
  if (!info.ok) {
    await opened.value.close();
    return info;
  }
  workspace = {
    id: info.value.id,
    file,
    storage: opened.value,
    info: info.value,
    windows: new Set(),
    stop: () => Promise.resolve(),
  };
  watch(files, listener, workspace, opened.value);
  return success(workspace);
}

function watch(
  files: WorkspaceFiles,
  listener: WorkspaceListener,
  workspace: OpenWorkspace,
  storage: WorkspaceStorage,
): void {
  const stopListening = storage.onChange((seq) => listener.onChange(workspace, seq));
  const stopBackups = files.startBackups(workspace, storage, () => listener.onBackup(workspace));
  workspace.stop = async () => {
    stopListening();
    await stopBackups();
  };
}

async function replaceFile(
  files: WorkspaceFiles,
  listener: WorkspaceListener,
  workspace: OpenWorkspace,
  work: () => Promise<Outcome<null>>,
): Promise<Outcome<null>> {
  const { storage } = workspace;
  workspace.storage = null;
  await workspace.stop();
  workspace.stop = () => Promise.resolve();
  await storage?.close();
  const replaced = await work();
  const onCrash = (error: Error): void => listener.onCrash(workspace, error);
  const opened = await files.open(workspace.file, { mode: 'open' }, onCrash);
  if (!opened.ok) return replaced.ok ? opened : replaced;
  const info = await opened.value.info();
  workspace.storage = opened.value;
  watch(files, listener, workspace, opened.value);
  if (!info.ok) return info;
  workspace.info = info.value;
  return replaced;
}

/** One name per file, whatever links lead to it. */
function canonicalPath(file: string): string {
  const absolute = path.resolve(file);
  try {
    return realpathSync.native(absolute);
  } catch {
    // Not there (yet): storage says so, or makes it.
    return absolute;
  }
}

/** Runs what it is given one after another, each answering for itself. */
function createQueue(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const next = last.then(task);
    last = next.catch(() => undefined);
    return next;
  };
}
