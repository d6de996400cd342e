// Who has what open: each window has its own workspace and person; windows on one workspace share its storage and
// hear of each other's changes.
import path from 'node:path';
import type { ListedBackup, Session } from '../../shared/model/app.js';
import type { Actor } from '../../shared/model/person.js';
import type { WorkspaceInfo } from '../../shared/model/workspace.js';
import type { Backup } from '../../shared/model/workspaceRequests.js';
import { failed, success, type Failure, type Outcome } from '../../shared/outcome.js';
import {
  createOpenWorkspaces,
  type OpenMode,
  type OpenWorkspaces,
  type WorkspaceFiles,
} from './openWorkspaces.js';
import type { System } from './ports.js';
import { recentKey, withRecent, type SettingsStore } from './settings.js';
import type { BackedUp, OpenWorkspace, WindowSession } from './windowSession.js';

/** What sessions are made of. */
export interface SessionParts {
  readonly files: WorkspaceFiles;
  readonly settings: SettingsStore;
  readonly system: Pick<System, 'now' | 'addRecentDocument'>;
  /** Where the workspace of a first start is kept, and what it is called. */
  readonly defaultFile: string;
  readonly defaultName: () => string;
  readonly fileExists: (file: string) => boolean;
  readonly log: (message: string, error?: unknown) => void;
}

/** Storage that ends twice within this time is not opened a third time by itself, in milliseconds. */
const crashPause = 60_000;

/** Every window's session, and what may be done to it. */
export class Sessions {
  readonly #parts: SessionParts;
  readonly #open: OpenWorkspaces;
  readonly #crashes = new WeakMap<OpenWorkspace, number>();
  readonly #pendingNews = new Map<OpenWorkspace, NodeJS.Timeout>();

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#open = createOpenWorkspaces(parts.files, {
      onChange: (workspace, seq) => this.#tellOfChange(workspace, seq),
      onBackup: (workspace) => this.#unasked(this.announce(workspace)),
      onCrash: (workspace, error) => this.#unasked(this.#reopen(workspace, error)),
    });
  }

  /** Opens a window's first workspace: the named file, else the last one, else the one of a first start. */
  start(session: WindowSession, file: string | null, actor: Actor | null = null): Promise<void> {
    const first = file ?? this.#parts.settings.current().lastWorkspace;
    const opening =
      first === null ? this.enterDefault(session) : this.enter(session, first, { mode: 'open' });
    session.ready = opening.then(
      (opened) => {
        session.openFailure = opened.ok ? null : opened.failure;
        session.failedFile = opened.ok ? null : (first ?? this.#parts.defaultFile);
        if (opened.ok && actor) session.actor = actingIn(opened.value.workspace, actor);
      },
      (error: unknown) => {
        this.#parts.log('workspace not opened', error);
        session.openFailure = unexpected(error);
      },
    );
    return session.ready;
  }

  /** The workspace in the user's data folder, made if it is not there. */
  enterDefault(session: WindowSession): Promise<Outcome<Session>> {
    const { defaultFile, defaultName, fileExists } = this.#parts;
    const mode: OpenMode = fileExists(defaultFile)
      ? { mode: 'open' }
      : { mode: 'create', name: defaultName() };
    return this.enter(session, defaultFile, mode);
  }

  /** Tries the file again that the window could not open; else opens the one in the user's data folder. */
  openAgain(session: WindowSession): Promise<Outcome<Session>> {
    const { failedFile } = session;
    return failedFile === null || failedFile === this.#parts.defaultFile
      ? this.enterDefault(session)
      : this.enter(session, failedFile, { mode: 'open' });
  }

  /** Opens a workspace in a window. When it cannot be opened, or the window wants to stay, nothing changes. */
  async enter(session: WindowSession, file: string, mode: OpenMode): Promise<Outcome<Session>> {
    if (session.workspace && !(await session.window.flush())) return failed('app.cancelled', {});
    const joined = await this.#open.join(session, file, mode);
    if (!joined.ok) return joined;
    const { settings, system } = this.#parts;
    const { info, file: opened } = joined.value;
    const { recent, actors } = settings.current();
    session.openFailure = null;
    session.failedFile = null;
    session.lastExport = null;
    session.actor = actingIn(info, actors[info.id] ?? null);
    settings.change({
      recent: withRecent(recent, { file: opened, id: info.id, name: info.name, openedAt: system.now() }),
      lastWorkspace: opened,
    });
    system.addRecentDocument(opened);
    return this.describe(session);
  }

  /** The file of a recent workspace; null for a key that is not in the list (any more). */
  findRecent(key: string): string | null {
    const { recent } = this.#parts.settings.current();
    return recent.find((entry) => recentKey(entry.file) === key)?.file ?? null;
  }

  /** Whether some window shows this file. */
  async windowsOf(file: string): Promise<readonly WindowSession[]> {
    return [...((await this.#open.find(file))?.windows ?? [])];
  }

  /** The session as the window sees it. */
  async describe(session: WindowSession): Promise<Outcome<Session>> {
    const { workspace } = session;
    if (!workspace?.storage) return failed('workspace.notOpen', {});
    const info = await workspace.storage.info();
    if (!info.ok) return info;
    session.actor = actingIn(info.value, session.actor);
    const backups = this.#parts.files.listBackups(workspace.id);
    return success({
      workspace: info.value,
      fileName: path.basename(workspace.file),
      folder: path.dirname(workspace.file),
      actor: session.actor,
      lastBackupAt: backups[0]?.madeAt ?? null,
      backupCount: backups.length,
    });
  }

  /** Tells every window of a workspace how its session stands now. */
  async announce(workspace: OpenWorkspace): Promise<void> {
    for (const session of workspace.windows) {
      const described = await this.describe(session);
      if (!described.ok) continue;
      workspace.info = described.value.workspace;
      session.window.send({ kind: 'sessionChanged', session: described.value });
    }
  }

  /** Who works in this window from now on, and in this workspace after the next start. */
  async choose(session: WindowSession, actor: Actor): Promise<Outcome<Session>> {
    const { workspace } = session;
    if (!workspace) return failed('workspace.notOpen', {});
    const described = await this.describe(session);
    if (!described.ok) return described;
    const person = described.value.workspace.people.find(({ id }) => id === actor.personId);
    if (!person) return failed('people.nobodyChosen', {});
    if (!person.roles.includes(actor.actingAs)) return failed('people.noRole', {});
    session.actor = actor;
    const { settings } = this.#parts;
    settings.change({ actors: { ...settings.current().actors, [workspace.id]: actor } });
    return this.describe(session);
  }

  /** The backups of the window's workspace, or of the one it could not open, newest first. */
  async listBackups(session: WindowSession): Promise<Outcome<readonly Backup[]>> {
    const workspace = session.workspace ?? this.#closedOf(session);
    return workspace ? success(this.#parts.files.listBackups(workspace.id)) : failed('workspace.notOpen', {});
  }

  /** What is remembered of the workspace the window could not open; null when it was never open here. */
  #closedOf({ failedFile: file }: WindowSession): BackedUp | null {
    const id = this.#parts.settings.current().recent.find((recent) => recent.file === file)?.id;
    return file !== null && id ? { id, file } : null;
  }

  /** Puts a backup in the place of a file that cannot be opened, and opens it. */
  async #restoreClosed(session: WindowSession, backup: Backup): Promise<Outcome<Session>> {
    const closed = this.#closedOf(session);
    if (!closed) return failed('workspace.notOpen', {});
    const { files, settings } = this.#parts;
    const restoredBy = settings.current().actors[closed.id]?.personId ?? null;
    const restored = await files.restore(closed, backup, restoredBy);
    return restored.ok ? this.enter(session, closed.file, { mode: 'open' }) : restored;
  }

  /** Puts a backup in the workspace's place. Its other windows load anew; this one gets the answer. */
  async restore(session: WindowSession, backup: Backup): Promise<Outcome<Session>> {
    const { workspace, actor } = session;
    if (!workspace) return this.#restoreClosed(session, backup);
    if (!actor) return failed('people.nobodyChosen', {});
    const saved = await Promise.all([...workspace.windows].map(({ window }) => window.flush()));
    if (saved.includes(false)) return failed('app.cancelled', {});
    const { files } = this.#parts;
    const restored = await this.#open.replace(workspace, () =>
      files.restore(workspace, backup, actor.personId),
    );
    const others = [...workspace.windows].filter((other) => other !== session);
    if (!workspace.storage && !restored.ok) await this.#letGo(workspace, restored.failure);
    for (const { window } of others) window.reload();
    return restored.ok ? this.describe(session) : restored;
  }

  /** The window is gone. */
  leave(session: WindowSession): Promise<void> {
    for (const job of session.jobs.values()) job.abort();
    return this.#open.leave(session);
  }

  /** Closes every workspace, for the end of the app. */
  async closeAll(): Promise<void> {
    for (const timer of this.#pendingNews.values()) clearTimeout(timer);
    this.#pendingNews.clear();
    await this.#open.closeAll();
    await this.#parts.settings.written();
  }

  /** Storage ended by a bug: what was committed is in the file, so it is opened again, but not again and again. */
  async #reopen(workspace: OpenWorkspace, error: Error): Promise<void> {
    const { log, system } = this.#parts;
    log(`storage of a workspace ended`, error);
    const isRepeated = system.now() - (this.#crashes.get(workspace) ?? -Infinity) < crashPause;
    this.#crashes.set(workspace, system.now());
    const reopened = isRepeated
      ? { ok: false as const, failure: unexpected(error) }
      : await this.#open.replace(workspace, () => Promise.resolve(success(null)));
    if (reopened.ok) return this.announce(workspace);
    for (const { window } of await this.#letGo(workspace, reopened.failure))
      window.send({ kind: 'workspaceFailed', failure: reopened.failure });
  }

  /** Takes every window off a workspace that cannot be used any more, so that they can try it anew; answers them. */
  async #letGo(workspace: OpenWorkspace, failure: Failure): Promise<readonly WindowSession[]> {
    const windows = [...workspace.windows];
    for (const session of windows) {
      session.openFailure = failure;
      session.failedFile = workspace.file;
      await this.#open.leave(session);
    }
    return windows;
  }

  /** Work nobody waits for: a bug in it goes to the log. */
  #unasked(work: Promise<void>): void {
    work.catch((error: unknown) => this.#parts.log('sessions', error));
  }

  #tellOfChange(workspace: OpenWorkspace, seq: number): void {
    for (const { window } of workspace.windows) window.send({ kind: 'workspaceChanged', seq });
    if (this.#pendingNews.has(workspace)) return;
    // People and policy change rarely; one look after a burst of changes is enough.
    const timer = setTimeout(() => {
      this.#pendingNews.delete(workspace);
      this.#unasked(this.#tellOfPeople(workspace));
    }, 200);
    this.#pendingNews.set(workspace, timer);
  }

  /** People, name or policy may have been changed by another window or another process. */
  async #tellOfPeople(workspace: OpenWorkspace): Promise<void> {
    const before = describesPeople(workspace.info);
    const info = await workspace.storage?.info();
    if (!info?.ok) return;
    workspace.info = info.value;
    if (describesPeople(info.value) !== before) await this.announce(workspace);
  }
}

function unexpected(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  return failed('app.unexpected', { detail }).failure;
}

function describesPeople({ name, policy, people }: WorkspaceInfo): string {
  return JSON.stringify([name, policy, people]);
}

/** The actor if such a person is there, in a role they still have; null when they are gone. */
function actingIn(info: WorkspaceInfo, actor: Actor | null): Actor | null {
  const person = actor && info.people.find(({ id }) => id === actor.personId);
  if (!actor || !person) return null;
  if (person.roles.includes(actor.actingAs)) return actor;
  const [role] = person.roles;
  return role ? { personId: person.id, actingAs: role } : null;
}

/** A backup as a window sees it: its key is the file's name, never its path. */
export function listedBackup({ file, madeAt, bytes }: Backup): ListedBackup {
  return { key: path.basename(file), madeAt, bytes };
}
