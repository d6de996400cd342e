// The open windows and the session of each.
import { BrowserWindow, nativeTheme, type IpcMainInvokeEvent } from 'electron';
import type { MainEvent } from '../shared/model/app.js';
import type { Actor } from '../shared/model/person.js';
import type { Log } from './log.js';
import { isOwnPage } from './ownPage.js';
import type { OpenedFiles } from './session/openedFiles.js';
import type { System } from './session/ports.js';
import type { Sessions } from './session/sessions.js';
import type { SettingsStore } from './session/settings.js';
import { createWindowSession, type WindowSession } from './session/windowSession.js';
import type { Texts } from './texts.js';
import { backgroundColour, openWindow } from './windows.js';

/** What windows are made with. */
export interface WindowListParts {
  readonly sessions: Sessions;
  readonly settings: SettingsStore;
  readonly system: System;
  readonly texts: () => Texts;
  readonly log: Log;
  readonly devUrl: string | null;
  /** A picture for the task bar, where the system has none from the package. */
  readonly icon: string | null;
  /** The user wants to stay in a window that was about to close. */
  readonly onStay: () => void;
}

interface Listed {
  readonly browser: BrowserWindow;
  readonly session: WindowSession;
}

/** Opens windows and finds them again. */
export class WindowList {
  readonly #parts: WindowListParts;
  readonly #windows = new Map<number, Listed>();

  constructor(parts: WindowListParts) {
    this.#parts = parts;
    nativeTheme.on('updated', () => this.#applyBackground());
  }

  get isEmpty(): boolean {
    return this.#windows.size === 0;
  }

  /** The sessions of all windows. */
  get sessions(): readonly WindowSession[] {
    return [...this.#windows.values()].map(({ session }) => session);
  }

  /** Opens a window on a workspace; null: the last one, or the one of a first start. */
  open(workspace: string | null, actor: Actor | null = null): WindowSession {
    const { sessions, settings, system, texts, log, devUrl, icon, onStay } = this.#parts;
    const { settings: current, window: place } = settings.current();
    const { browser, port } = openWindow({
      theme: current.theme,
      place,
      beside: BrowserWindow.getFocusedWindow() ?? this.#newest()?.browser ?? null,
      devUrl,
      icon,
      texts,
      log,
      onPlaceChanged: (window) => void settings.change({ window }),
      onStay,
    });
    const session = createWindowSession(port, system.randomId);
    this.#windows.set(browser.id, { browser, session });
    const { id } = browser;
    browser.once('closed', () => {
      this.#windows.delete(id);
      sessions.leave(session).catch((error: unknown) => log('workspace not closed', error));
    });
    void sessions.start(session, workspace, actor);
    return session;
  }

  /** A second window on the same workspace, for the same person. */
  openBeside({ workspace, actor }: WindowSession): void {
    this.open(workspace?.file ?? null, actor);
  }

  /** Shows what the app was opened with again: its workspace in front, its texts in the window's import. */
  async openFiles({ workspace, texts }: OpenedFiles): Promise<void> {
    const [shown] = workspace ? await this.#parts.sessions.windowsOf(workspace) : [];
    const session = shown ?? (workspace ? null : this.#newest()?.session) ?? this.open(workspace);
    this.#bringToFront(session);
    if (texts.length === 0) return;
    session.window.send({ kind: 'filesOpened', files: await session.tokens.issue(texts) });
  }

  /** The session of the window whose own page asks; null for any other sender. */
  sessionOf({ sender, senderFrame }: IpcMainInvokeEvent): WindowSession | null {
    const browser = BrowserWindow.fromWebContents(sender);
    const listed = browser && this.#windows.get(browser.id);
    const isTopFrame = senderFrame !== null && senderFrame === sender.mainFrame;
    if (!listed || !isTopFrame || !isOwnPage(senderFrame.url, this.#parts.devUrl)) return null;
    return listed.session;
  }

  broadcast(event: MainEvent): void {
    for (const { window } of this.sessions) window.send(event);
  }

  /** Tells the window in front. */
  sendToFront(event: MainEvent): void {
    const focused = BrowserWindow.getFocusedWindow();
    const listed = (focused && this.#windows.get(focused.id)) ?? this.#newest();
    listed?.session.window.send(event);
  }

  #newest(): Listed | null {
    return [...this.#windows.values()].at(-1) ?? null;
  }

  #bringToFront(session: WindowSession): void {
    const browser = this.#windows.get(session.window.id)?.browser;
    if (browser?.isMinimized()) browser.restore();
    browser?.focus();
  }

  #applyBackground(): void {
    const { theme } = this.#parts.settings.current().settings;
    for (const { browser } of this.#windows.values()) browser.setBackgroundColor(backgroundColour(theme));
  }
}
