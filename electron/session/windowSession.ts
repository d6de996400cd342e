// What one window has open and who works in it: its workspace, its person, its file tokens, its running jobs.
import type { Actor } from '../../shared/model/person.js';
import type { WorkspaceInfo } from '../../shared/model/workspace.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import type { WorkspaceStorage } from '../storage/contract.js';
import { createFileTokens, type FileTokens } from './fileTokens.js';
import type { WindowPort } from './ports.js';

/** A workspace as the backups know it. */
export interface BackedUp {
  readonly id: WorkspaceInfo['id'];
  readonly file: string;
}

/** A workspace that at least one window shows. */
export interface OpenWorkspace extends BackedUp {
  /** null while a backup is put in its place. */
  storage: WorkspaceStorage | null;
  /** As last told to the windows. */
  info: WorkspaceInfo;
  readonly windows: Set<WindowSession>;
  /** Stops listening and backing up. */
  stop: () => Promise<void>;
}

/** The state main keeps for a window; only sessions.ts and the window's own handlers change it. */
export interface WindowSession {
  readonly window: WindowPort;
  readonly tokens: FileTokens;
  /** By the ids the window gave its jobs. */
  readonly jobs: Map<string, AbortController>;
  /** Settles when the window's first workspace is open, or could not be opened. */
  ready: Promise<void>;
  workspace: OpenWorkspace | null;
  actor: Actor | null;
  /** Why there is no workspace. */
  openFailure: Failure | null;
  /** The file it was about: it can be tried again, and its backups can be restored. */
  failedFile: string | null;
  /** Path of the file this window exported last. */
  lastExport: string | null;
}

/** A window that has nothing open yet. */
export function createWindowSession(window: WindowPort, randomId: () => string): WindowSession {
  return {
    window,
    tokens: createFileTokens(randomId),
    jobs: new Map(),
    ready: Promise.resolve(),
    workspace: null,
    actor: null,
    openFailure: null,
    failedFile: null,
    lastExport: null,
  };
}

/** Runs `work` with the open workspace, or answers that there is none. */
export async function withStorage<T>(
  session: WindowSession,
  work: (storage: WorkspaceStorage) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = storageOf(session);
  return opened.ok ? work(opened.value) : opened;
}

/** Runs `work` with the open workspace and the person who works in this window, or answers what is missing. */
export async function withActor<T>(
  session: WindowSession,
  work: (storage: WorkspaceStorage, actor: Actor) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened = storageOf(session);
  if (!opened.ok) return opened;
  if (!session.actor) return failed('people.nobodyChosen', {});
  return work(opened.value, session.actor);
}

function storageOf(session: WindowSession): Outcome<WorkspaceStorage> {
  const storage = session.workspace?.storage;
  return storage ? success(storage) : failed('workspace.notOpen', {});
}
