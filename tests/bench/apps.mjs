// The two programs that are compared: Duizhao and a bare window of the same runtime.
import fs from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { projectRoot } from '../../scripts/projectRoot.mjs';
import { appEnvironment } from '../../scripts/runtime/launch.mjs';

/** @typedef {{ exe: string, args: readonly string[], env: NodeJS.ProcessEnv, scratch: string }} Bench */

/**
 * Starts one of them; `startedAt` is when its process was asked for, in milliseconds since the Unix epoch.
 * @param {Bench} bench @param {string} folder @param {string[]} given @param {Record<string, string>} variables
 */
async function start(bench, folder, given, variables) {
  const startedAt = Date.now();
  const app = await _electron.launch({
    executablePath: bench.exe,
    args: [...bench.args, '--force-device-scale-factor=1', '--lang=en-US', folder, ...given],
    cwd: projectRoot,
    env: appEnvironment(bench.env, variables),
  });
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page, startedAt };
}

/** A bare window. @param {Bench} bench */
export function startBareWindow(bench) {
  const userData = fs.mkdtempSync(path.join(bench.scratch, 'bare-'));
  return start(bench, path.join(projectRoot, 'tests/bench/bareWindow'), [`--user-data-dir=${userData}`], {});
}

/** Duizhao with a workspace file. @param {Bench} bench @param {string} workspace @param {string} userData */
export function startDuizhao(bench, workspace, userData) {
  return start(bench, projectRoot, [workspace], { DUIZHAO_USER_DATA: userData });
}

/** Working sets of all its processes, in MB. @param {import('@playwright/test').ElectronApplication} app */
export function memoryOf(app) {
  return app.evaluate(
    ({ app: running }) =>
      running.getAppMetrics().reduce((sum, process) => sum + process.memory.workingSetSize, 0) / 1024,
  );
}
