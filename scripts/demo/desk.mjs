// The demo's hands: the real app in a window of its own, driven by keyboard, with every step printed and pictured.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { projectRoot } from '../projectRoot.mjs';
import { appEnvironment } from '../runtime/launch.mjs';

/**
 * The app on its desk.
 * @typedef {object} Desk
 * @property {import('@playwright/test').Page} page
 * @property {string} output the folder for what the demo leaves
 * @property {(text: string) => void} step prints the next step
 * @property {(name: string) => Promise<void>} picture keeps a picture of the window, numbered by step
 * @property {(width: number, height: number) => Promise<void>} resize
 * @property {(answers: { open?: string[], save?: string }) => Promise<void>} answerDialogs what the next file dialogs answer
 * @property {() => Promise<void>} close
 */

/**
 * Starts the built app in a fresh user-data folder.
 * @param {{ exe: string, args: readonly string[] }} runtime
 * @param {NodeJS.ProcessEnv} environment with the display to show the window on
 * @param {string} output where pictures and files go; an earlier one is emptied
 * @returns {Promise<Desk>}
 */
export async function openDesk(runtime, environment, output) {
  fs.rmSync(output, { recursive: true, force: true });
  fs.mkdirSync(path.join(output, 'screenshots'), { recursive: true });
  const userData = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-demo-'));
  const app = await _electron.launch({
    executablePath: runtime.exe,
    args: [...runtime.args, '--force-device-scale-factor=1', '--lang=en-US', projectRoot],
    cwd: projectRoot,
    env: appEnvironment(environment, { DUIZHAO_USER_DATA: userData }),
  });
  const page = await app.firstWindow();
  page.setDefaultTimeout(20_000);
  await page.waitForLoadState();
  const close = async () => {
    await app.close();
    fs.rmSync(userData, { recursive: true, force: true });
  };
  return { page, output, ...narrator(page, output), ...hands(app), close };
}

/** @param {import('@playwright/test').Page} page @param {string} output */
function narrator(page, output) {
  let steps = 0;
  return {
    step: (/** @type {string} */ text) => console.log(`${String(++steps).padStart(2)}. ${text}`),
    picture: async (/** @type {string} */ name) => {
      const number = String(steps).padStart(2, '0');
      await page.screenshot({ path: path.join(output, 'screenshots', `${number}-${name}.png`) });
    },
  };
}

/** @param {import('@playwright/test').ElectronApplication} app */
function hands(app) {
  return {
    resize: (/** @type {number} */ width, /** @type {number} */ height) =>
      app.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      ),
    answerDialogs: (/** @type {{ open?: string[], save?: string }} */ { open = [], save = '' }) =>
      app.evaluate(
        ({ dialog }, given) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: given.open });
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: given.save });
        },
        { open, save },
      ),
  };
}
