// What every end-to-end story starts from: the app in a fresh user-data folder, with dialogs a test can answer.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, expect, test as base, type ElectronApplication, type Page } from '@playwright/test';
import { openDisplay } from '../../scripts/runtime/display.mjs';
import { appUnderTest } from './appUnderTest.js';

/** A running app and its first window. */
export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the app again and again on one user-data folder, as a person does. */
export interface Desk {
  /** The user-data folder; workspaces, settings and logs are below it. */
  readonly userData: string;
  /** A folder for the person's own files. */
  readonly files: string;
  readonly launch: (options?: {
    given?: readonly string[];
    lang?: string;
    userData?: string;
  }) => Promise<RunningApp>;
}

export const test = base.extend<{ desk: Desk }, { display: undefined }>({
  // The user's own display, or a virtual one for this worker alone: whatever runs beside it takes no focus away.
  display: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const display = await openDisplay();
      Object.assign(process.env, display.env);
      await use(undefined);
      display.stop();
    },
    { scope: 'worker', auto: true },
  ],
  // Playwright insists on the destructuring of its first argument.
  // oxlint-disable-next-line no-empty-pattern
  desk: async ({}, use) => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-e2e-'));
    const desk = { userData: path.join(root, 'data'), files: path.join(root, 'files') };
    fs.mkdirSync(desk.userData);
    fs.mkdirSync(desk.files);
    const running: ElectronApplication[] = [];
    await use({
      ...desk,
      launch: async ({ given = [], lang = 'en-US', userData = desk.userData } = {}) => {
        const app = await _electron.launch(appUnderTest(userData, given, lang));
        running.push(app);
        const page = await app.firstWindow();
        await page.waitForLoadState();
        return { app, page };
      },
    });
    for (const app of running) await app.close().catch(() => app.process().kill('SIGKILL'));
    fs.rmSync(root, { recursive: true, force: true });
  },
});

/** The next open dialogs answer with these files. */
export async function answerOpenDialogs(
  app: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(
    ({ dialog }, answer) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: answer.length === 0, filePaths: answer });
    },
    [...filePaths],
  );
}

/** The next save dialogs answer with this file; null: the person closes them. */
export async function answerSaveDialogs(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: answer === null, filePath: answer ?? '' });
  }, filePath);
}

/** Resizes the window's content, for screenshots of a known size. */
export async function setWindowSize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
}

export { expect };
