// Windows, sessions and handlers without Electron: real storage in temporary folders, a window that is a plain object.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { RunJob } from '../../electron/files/jobs.js';
import { allHandlers, type HandlerParts } from '../../electron/handlers/allHandlers.js';
import type { Handlers } from '../../electron/handlers/handlers.js';
import type { WorkspaceFiles } from '../../electron/session/openWorkspaces.js';
import type { Dialogs, System, WindowPort } from '../../electron/session/ports.js';
import { Sessions } from '../../electron/session/sessions.js';
import { openSettings, type SettingsStore } from '../../electron/session/settings.js';
import { createWindowSession, type WindowSession } from '../../electron/session/windowSession.js';
import { listBackups, makeBackup, restoreBackup } from '../../electron/storage/backups.js';
import { openWorkspaceHere } from '../../electron/storage/openWorkspaceHere.js';
import { previewWorkspace } from '../../electron/storage/previewWorkspace.js';
import type { RequestName } from '../../shared/ipc.js';
import type { MainEvent } from '../../shared/model/app.js';
import { temporaryFolder } from './storage/workspaceForTests.js';

/** A window that only remembers what happened to it. */
export interface TestWindow {
  readonly session: WindowSession;
  readonly events: MainEvent[];
  /** What was asked of the window and the system, in order. */
  readonly calls: string[];
  /** What the user answers in dialogs; a dialog without an answer is closed. */
  answers: Partial<Dialogs>;
  /** Whether everything typed can be saved. */
  canFlush: boolean;
}

/** The app without windows: what main.ts puts together. */
export interface TestApp {
  readonly folder: string;
  readonly settings: SettingsStore;
  readonly sessions: Sessions;
  readonly handlers: Handlers<RequestName>;
  readonly files: WorkspaceFiles & { readonly crash: () => void; readonly backUp: () => Promise<void> };
  readonly calls: string[];
  readonly openWindow: () => TestWindow;
}

/** Storage in this thread, with backups only when the test asks. */
function filesForTests(backups: string): TestApp['files'] {
  let crash: () => void = () => undefined;
  let backUp: () => Promise<void> = () => Promise.resolve();
  return {
    open: (file, mode, onCrash) => {
      if (mode.mode === 'create') mkdirSync(path.dirname(file), { recursive: true });
      crash = () => onCrash(new Error('a bug in storage'));
      return openWorkspaceHere(file, mode);
    },
    preview: previewWorkspace,
    startBackups: ({ id }, storage, onBackup) => {
      backUp = async () => {
        await makeBackup(storage, path.join(backups, id));
        onBackup();
      };
      return () => Promise.resolve();
    },
    listBackups: (id) => listBackups(path.join(backups, id)),
    restore: ({ file }, backup, by) => restoreBackup(backup.file, file, by),
    crash: () => crash(),
    backUp: () => backUp(),
  };
}

const noJobs: RunJob = () => Promise.reject(new Error('this test runs no jobs'));

/** The app in `folder`; a second one in the same folder is the next start. */
export function appForTests({ folder = temporaryFolder(), runJob = noJobs } = {}): TestApp {
  const calls: string[] = [];
  const log = (message: string, error?: unknown): void => {
    calls.push(`log ${message}${error instanceof Error ? `: ${error.message}` : ''}`);
  };
  const settings = openSettings(path.join(folder, 'settings.json'), log);
  const files = filesForTests(path.join(folder, 'backups'));
  const system = systemForTests(calls);
  const windows: TestWindow[] = [];
  const sessions = new Sessions({
    files,
    settings,
    system,
    defaultFile: path.join(folder, 'workspaces', 'workspace.duizhao'),
    defaultName: () => 'First desk',
    fileExists: existsSync,
    log,
  });
  onTestFinished(() => sessions.closeAll());
  const parts: HandlerParts = {
    sessions,
    settings,
    system,
    log,
    runJob,
    runCheck: runJob,
    openWindow: () => calls.push('openWindow'),
    broadcast: (event) => windows.forEach(({ events }) => events.push(event)),
    documents: folder,
    preview: files.preview,
    pastedName: () => 'Pasted',
    sample: { source: 'samples/ferry.zh.txt', target: 'samples/ferry.en.txt' },
    templatesFolder: path.join(folder, 'templates'),
  };
  const openWindow = (): TestWindow => {
    const window = windowForTests(windows.length + 1);
    windows.push(window);
    return window;
  };
  return { folder, settings, sessions, handlers: allHandlers(parts), files, calls, openWindow };
}

function systemForTests(calls: string[]): System {
  return {
    version: '1.2.3',
    platform: 'linux',
    systemLanguage: 'en',
    openExternal: async (href) => void calls.push(`openExternal ${href}`),
    showInFolder: (file) => calls.push(`showInFolder ${path.basename(file)}`),
    applyTheme: (theme) => calls.push(`applyTheme ${theme}`),
    applyLanguage: () => calls.push('applyLanguage'),
    addRecentDocument: () => undefined,
    quit: () => calls.push('quit'),
    randomId: () => crypto.randomUUID(),
    now: Date.now,
  };
}

const closedDialogs: Dialogs = {
  chooseWorkspace: async () => null,
  chooseNewWorkspace: async () => null,
  chooseImportFiles: async () => null,
  chooseTemplate: async () => null,
  chooseToVerify: async () => null,
  chooseExportFile: async () => null,
  chooseExportFolder: async () => null,
  chooseDigestFile: async () => null,
  choosePairs: async () => null,
  chooseReportFile: async () => null,
  chooseTermList: async () => null,
  chooseTermFile: async () => null,
  chooseProfile: async () => null,
  chooseProfileFile: async () => null,
  confirmLink: async () => false,
  confirmUnsaved: async () => false,
};

function windowForTests(id: number): TestWindow {
  const events: MainEvent[] = [];
  const calls: string[] = [];
  const port: WindowPort = {
    id,
    get dialogs() {
      return { ...closedDialogs, ...window.answers };
    },
    send: (event) => events.push(event),
    reload: () => calls.push('reload'),
    command: (command) => calls.push(command),
    edit: (command) => calls.push(command),
    flush: async () => {
      calls.push('flush');
      return window.canFlush;
    },
    flushed: () => calls.push('flushed'),
    pageReady: () => calls.push('pageReady'),
  };
  const session = createWindowSession(port, () => crypto.randomUUID());
  const window: TestWindow = { session, events, calls, answers: {}, canFlush: true };
  return window;
}
