// Where the app starts: puts settings, sessions, handlers and windows together. Kept free of everything heavy, so
// that the first window is on its way before the workspace is open; documents and formats live in worker threads.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { registerAppScheme, serveApp } from './appProtocol.js';
import { createJobRunner, type JobRunner } from './files/jobRunner.js';
import { installGuards } from './guards.js';
import { allHandlers } from './handlers/allHandlers.js';
import { registerHandlers } from './ipc.js';
import { followLifecycle } from './lifecycle.js';
import { openLog } from './log.js';
import { setMenuBar } from './menu.js';
import { Sessions } from './session/sessions.js';
import { openSettings } from './session/settings.js';
import { createWorkspaceFiles } from './session/workspaceFiles.js';
import { startFolders, type StartFolders } from './startFolders.js';
import { applyTheme, createSystem, systemLanguage } from './system.js';
import { textsIn, type Texts } from './texts.js';
import { WindowList, type WindowListParts } from './windowList.js';

registerAppScheme();
const folders = startFolders();
// One process for each user data folder; a second one hands its files over and leaves.
if (app.requestSingleInstanceLock({ files: folders.openedNames })) startApp(folders);
else app.quit();

function startApp({ userData, code, devUrl }: StartFolders): void {
  const log = openLog(path.join(userData, 'logs'), (line) => console.error(line));
  const settings = openSettings(path.join(userData, 'settings.json'), log);
  const texts = (): Texts => textsIn(settings.current().settings.language ?? systemLanguage());
  const applyLanguage = (): void =>
    setMenuBar(texts(), (command) => windows.sendToFront({ kind: 'command', command }));
  const system = createSystem(applyLanguage);
  const files = createWorkspaceFiles({
    workerFile: path.join(code, 'storageWorker.cjs'),
    backups: path.join(userData, 'backups'),
    log,
  });
  const sessions = new Sessions({
    files,
    settings,
    system,
    defaultFile: path.join(userData, 'workspaces', 'workspace.duizhao'),
    defaultName: () => texts()('app.native.firstWorkspaceName'),
    fileExists: existsSync,
    log,
  });
  const jobs = createJobRunner(path.join(code, 'filesWorker.cjs'));
  // Its dictionaries take a second to open: the thread of the checks stays.
  const checks = createJobRunner(path.join(code, 'filesWorker.cjs'), keepChecks);
  const onStay = (): void => lifecycle.staying();
  const parts = { sessions, settings, system, texts, log, devUrl, icon: linuxIcon(), onStay };
  const windows = new WindowList(parts);
  app.once('ready', () => {
    applyTheme(settings.current().settings.theme);
    installGuards(devUrl, log);
    serveApp(path.join(code, '..', 'renderer'), log);
    applyLanguage();
  });
  const closeAll = async (): Promise<void> =>
    void (await Promise.all([sessions.closeAll(), jobs.close(), checks.close()]));
  const lifecycle = followLifecycle({ folders, windows, texts, log, closeAll });
  answerWindows(windows, { jobs, checks }, { ...parts, preview: files.preview }, userData);
}

/** An installed package brings its icon along; a folder of sources on Linux has only this one. */
function linuxIcon(): string | null {
  const file = path.join(app.getAppPath(), 'electron', 'resources', 'icons', '256x256.png');
  return process.platform === 'linux' && existsSync(file) ? file : null;
}

type AnswerParts = Pick<WindowListParts, 'sessions' | 'settings' | 'system' | 'texts' | 'log'> &
  Pick<ReturnType<typeof createWorkspaceFiles>, 'preview'>;

/** Milliseconds. */
const keepChecks = 3_600_000;

interface Runners {
  readonly jobs: JobRunner;
  readonly checks: JobRunner;
}

function answerWindows(
  windows: WindowList,
  { jobs, checks }: Runners,
  parts: AnswerParts,
  userData: string,
): void {
  const samples = path.join(app.getAppPath(), 'samples');
  const handlers = allHandlers({
    ...parts,
    openWindow: (beside) => windows.openBeside(beside),
    broadcast: (event) => windows.broadcast(event),
    documents: app.getPath('documents'),
    runJob: jobs.run,
    runCheck: checks.run,
    pastedName: () => parts.texts()('app.native.pastedText'),
    sample: { source: path.join(samples, 'ferry.zh.txt'), target: path.join(samples, 'ferry.en.txt') },
    templatesFolder: path.join(userData, 'templates'),
  });
  registerHandlers({ handlers, sessionOf: (event) => windows.sessionOf(event), log: parts.log });
}
