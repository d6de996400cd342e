// What the system tells the app from start to end: files to open, a second start, quitting, bugs nobody caught.
import path from 'node:path';
import { app, dialog } from 'electron';
import type { Log } from './log.js';
import { sortOpenedFiles } from './session/openedFiles.js';
import type { StartFolders } from './startFolders.js';
import type { Texts } from './texts.js';
import type { WindowList } from './windowList.js';

/** How long closing the workspaces may take, in milliseconds; what was committed is in the files all the same. */
const endPatience = 10_000;

/** What the life of the app needs. */
export interface LifecycleParts {
  readonly folders: StartFolders;
  readonly windows: WindowList;
  readonly texts: () => Texts;
  readonly log: Log;
  /** Closes what is open; the app ends when it settles. */
  readonly closeAll: () => Promise<void>;
}

/** Quitting asks every window first; one that stays stops it. */
export interface Lifecycle {
  readonly staying: () => void;
}

/** Listens to the system; must be called before the app is ready. */
export function followLifecycle(parts: LifecycleParts): Lifecycle {
  const { folders, windows } = parts;
  let isQuitting = false;
  openFilesOfSystem(parts);
  app.on('before-quit', () => {
    isQuitting = true;
  });
  app.on('activate', () => {
    if (windows.isEmpty && app.isReady()) windows.open(null);
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  endInOrder(parts);
  reportBugs(parts, path.join(folders.userData, 'logs'));
  return {
    staying: () => {
      isQuitting = false;
    },
  };
}

function openFilesOfSystem({ folders, windows, log }: LifecycleParts): void {
  const open = (names: readonly string[]): void => {
    windows
      .openFiles(sortOpenedFiles(names, folders.userData))
      .catch((error: unknown) => log('files not opened', error));
  };
  // macOS names files before the app is ready.
  const early: string[] = [...folders.openedNames];
  app.on('open-file', (event, file) => {
    event.preventDefault();
    if (app.isReady()) open([file]);
    else early.push(file);
  });
  app.on('second-instance', (_event, _argv, _folder, data) => open(namesIn(data)));
  app.once('ready', () => open(early));
}

/** What the second process sent, if it was one of ours. */
function namesIn(data: unknown): readonly string[] {
  const files: unknown = typeof data === 'object' && data !== null && 'files' in data ? data.files : null;
  return Array.isArray(files) ? files.filter((file): file is string => typeof file === 'string') : [];
}

/** Workspaces are closed before the process ends. */
function endInOrder({ closeAll, log }: LifecycleParts): void {
  let isOver = false;
  app.on('will-quit', (event) => {
    if (isOver) return;
    event.preventDefault();
    isOver = true;
    const timer = setTimeout(() => {
      log('not closed in time');
      app.exit(1);
    }, endPatience);
    closeAll()
      .catch((error: unknown) => log('not closed in order', error))
      .finally(() => {
        clearTimeout(timer);
        app.quit();
      });
  });
}

function reportBugs({ texts, log }: LifecycleParts, logs: string): void {
  let isTold = false;
  // A terminal that was closed takes no more lines; without a listener that would be an uncaught exception, whose
  // line it would not take either, without end. The log file has them all.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  process.on('uncaughtException', (error) => {
    log('uncaught exception', error);
    if (isTold || !app.isReady()) return;
    isTold = true;
    const t = texts();
    dialog.showErrorBox(t('app.native.unexpected'), t('app.native.unexpectedDetail', { file: logs }));
  });
  process.on('unhandledRejection', (reason) => log('unhandled rejection', reason));
}
