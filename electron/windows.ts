// Windows: sandboxed, without a frame of the system's (the page draws its title bar), where they were last time.
import path from 'node:path';
import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { eventChannel } from '../shared/ipc.js';
import type { MainEvent, Theme } from '../shared/model/app.js';

import { createDialogs } from './dialogs.js';
import type { Log } from './log.js';
import { showContextMenu } from './menu.js';
import { pageUrl } from './ownPage.js';
import { createFlushHandshake } from './session/flushHandshake.js';
import type { WindowPort } from './session/ports.js';
import type { WindowPlace } from './session/settings.js';
import type { Texts } from './texts.js';
import { placeWindow, smallestWindow } from './windowBounds.js';
import { watchPage } from './windowTrouble.js';

/** How long a window may take to save what was typed, in milliseconds. */
const flushPatience = 5_000;

/** What a window is made with. */
export interface WindowOptions {
  readonly theme: Theme;
  /** Where the last window was. */
  readonly place: WindowPlace | null;
  /** A further window opens a little aside of the one in front. */
  readonly beside: BrowserWindow | null;
  /** The development server; null in a built app. */
  readonly devUrl: string | null;
  /** A picture for the task bar, where the system has none from the package. */
  readonly icon: string | null;
  readonly texts: () => Texts;
  readonly log: Log;
  readonly onPlaceChanged: (place: WindowPlace) => void;
  /** The user wants to stay in a window that was about to close. */
  readonly onStay: () => void;
}

/** A window of ours: Electron's and what sessions see of it. */
export interface AppWindow {
  readonly browser: BrowserWindow;
  readonly port: WindowPort;
}

// --desk of each theme, so that a window never flashes white while the page loads.
const desk = { light: '#f2f0ea', dark: '#191816', contrast: '#ffffff' } as const;

// The page draws the bar, 36 pixels high; macOS its three buttons in it.
const macTitleBar = { titleBarStyle: 'hiddenInset', trafficLightPosition: { x: 12, y: 11 } } as const;

/** The colour behind the page. */
export function backgroundColour(theme: Theme): string {
  if (theme === 'contrast') return desk.contrast;
  return nativeTheme.shouldUseDarkColors ? desk.dark : desk.light;
}

/** Opens a window and starts loading the page; it shows itself when there is something to see. */
export function openWindow(options: WindowOptions): AppWindow {
  const browser = new BrowserWindow({
    ...placeOf(options),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    show: false,
    backgroundColor: backgroundColour(options.theme),
    ...(options.icon ? { icon: options.icon } : {}),
    ...(process.platform === 'darwin' ? macTitleBar : { frame: false }),
    webPreferences: {
      preload: path.join(import.meta.dirname, 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Its dictionaries come from the network.
      spellcheck: false,
    },
  });
  const window = createPort(browser, options);
  browser.once('ready-to-show', () => {
    if (options.place?.isMaximized && !options.beside) browser.maximize();
    browser.show();
  });
  rememberPlace(browser, options.onPlaceChanged);
  watchPage(browser, options);
  browser.webContents.on('context-menu', (_event, click) => showContextMenu(browser, options.texts(), click));
  void browser
    .loadURL(options.devUrl ?? pageUrl)
    .catch((error: unknown) => options.log('page not loaded', error));
  return window;
}

function placeOf({ place, beside }: WindowOptions): Electron.Rectangle {
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  if (!beside) return placeWindow(place, screens);
  const { x, y, width, height } = beside.getNormalBounds();
  return placeWindow({ x: x + 32, y: y + 32, width, height, isMaximized: false }, screens);
}

function createPort(browser: BrowserWindow, options: WindowOptions): AppWindow {
  const { webContents } = browser;
  const dialogs = createDialogs(browser, options.texts);
  const handshake = createFlushHandshake();
  const page = createPage(browser);
  const flush = async (): Promise<boolean> => {
    if (!page.isReady() || webContents.isCrashed()) return true;
    if (await handshake.ask(() => page.send({ kind: 'flush' }), flushPatience)) return true;
    options.log('a window did not answer that it saved everything');
    return browser.isDestroyed() || (await dialogs.confirmUnsaved());
  };
  closeAfterFlush(browser, flush, options.onStay);
  const port: WindowPort = {
    id: browser.id,
    dialogs,
    send: page.send,
    reload: () => webContents.reload(),
    command: (command) => runCommand(browser, command),
    edit: (command) => editIn(webContents, command),
    flush,
    flushed: handshake.answer,
    pageReady: page.becomeReady,
  };
  return { browser, port };
}

interface Page {
  readonly isReady: () => boolean;
  readonly becomeReady: () => void;
  readonly send: (event: MainEvent) => void;
}

/** The page of a window: events reach it from its first question until it is loaded anew. */
function createPage(browser: BrowserWindow): Page {
  const { webContents } = browser;
  let isReady = false;
  const waiting: MainEvent[] = [];
  const send = (event: MainEvent): void => {
    if (webContents.isDestroyed()) return;
    if (isReady) webContents.send(eventChannel, event);
    // A page that loads asks for the state itself; only what happens once must wait for it.
    else if (event.kind === 'filesOpened') waiting.push(event);
  };
  const sendState = (): void => send(windowState(browser));
  webContents.on('did-start-loading', () => {
    isReady = false;
  });
  browser.on('maximize', sendState).on('unmaximize', sendState).on('focus', sendState).on('blur', sendState);
  browser.on('enter-full-screen', sendState).on('leave-full-screen', sendState);
  return {
    isReady: () => isReady && !webContents.isDestroyed(),
    becomeReady: () => {
      isReady = true;
      for (const event of [windowState(browser), ...waiting.splice(0)]) send(event);
    },
    send,
  };
}

function windowState(browser: BrowserWindow): MainEvent {
  return {
    kind: 'windowState',
    isMaximized: browser.isMaximized(),
    isFullScreen: browser.isFullScreen(),
    isFocused: browser.isFocused(),
  };
}

function runCommand(browser: BrowserWindow, command: Parameters<WindowPort['command']>[0]): void {
  if (command === 'minimize') browser.minimize();
  else if (command === 'close') browser.close();
  else if (command === 'toggleDevTools') browser.webContents.toggleDevTools();
  else if (browser.isMaximized()) browser.unmaximize();
  else browser.maximize();
}

function editIn(contents: WebContents, command: Parameters<WindowPort['edit']>[0]): void {
  if (command === 'cut') contents.cut();
  else if (command === 'copy') contents.copy();
  else if (command === 'paste') contents.paste();
  else contents.selectAll();
}

/** A window closes only after its words are saved, or the user gave up on them. */
function closeAfterFlush(browser: BrowserWindow, flush: () => Promise<boolean>, onStay: () => void): void {
  let mayClose = false;
  browser.on('close', (event) => {
    if (mayClose) return;
    event.preventDefault();
    void flush().then((isSaved) => {
      if (browser.isDestroyed()) return;
      if (!isSaved) return onStay();
      mayClose = true;
      browser.close();
    });
  });
}

function rememberPlace(browser: BrowserWindow, onPlaceChanged: (place: WindowPlace) => void): void {
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    if (!browser.isDestroyed() && browser.isVisible())
      onPlaceChanged({ ...browser.getNormalBounds(), isMaximized: browser.isMaximized() });
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, 1000);
  };
  for (const change of ['resize', 'move', 'maximize', 'unmaximize'] as const)
    browser.on(change as 'resize', soon);
  browser.on('close', tell);
  browser.on('closed', () => clearTimeout(timer));
}
