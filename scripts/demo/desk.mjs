// The demo's hands: the real app in a window of its own, driven by keyboard, with every step printed and pictured.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { projectRoot } from '../projectRoot.mjs';
import { appEnvironment } from '../runtime/launch.mjs';

/** @typedef {Awaited<ReturnType<typeof openDesk>>} Desk */

/**
 * Starts the built app in a fresh user-data folder.
 * @param {{ exe: string, args: string[] }} runtime
 * @param {NodeJS.ProcessEnv} environment with the display to show the window on
 * @param {string} output where pictures and files go; an earlier one is emptied
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
  let steps = 0;

  return {
    app,
    page,
    output,
    /** @param {string} text */
    step: (text) => console.log(`${String(++steps).padStart(2)}. ${text}`),
    /** @param {string} name */
    picture: async (name) => {
      const number = String(steps).padStart(2, '0');
      await page.screenshot({ path: path.join(output, 'screenshots', `${number}-${name}.png`) });
    },
    /** @param {number} width @param {number} height */
    resize: (width, height) =>
      app.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
        { width, height },
      ),
    /** The next file dialogs answer with these. @param {{ open?: string[], save?: string }} answers */
    answerDialogs: ({ open = [], save = '' }) =>
      app.evaluate(
        ({ dialog }, given) => {
          dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: given.open });
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: given.save });
        },
        { open, save },
      ),
    close: async () => {
      await app.close();
      fs.rmSync(userData, { recursive: true, force: true });
    },
  };
}
