// `npm run dev`: the app from source. The window reloads its modules as they change (Vite's HMR, state kept); a
// change in the main process, a worker or the preload script restarts the app. Data stays apart from the real one.
import { spawn } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { build, createServer } from 'vite';
import { presentBundles } from './build/bundles.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runScript } from './runScript.mjs';
import { openDisplay } from './runtime/display.mjs';
import { appEnvironment, quietFlags } from './runtime/launch.mjs';
import { resolveRuntime } from './runtime/resolveRuntime.mjs';

/**
 * @import { Bundle } from './build/bundles.mjs'
 * @import { ChildProcess } from 'node:child_process'
 */

await runScript(async () => {
  const runtime = await resolveRuntime();
  const display = await openDisplay();
  const bundles = presentBundles();
  const server = await serveWindow(bundles);
  const env = appEnvironment(process.env, {
    DUIZHAO_USER_DATA: process.env.DUIZHAO_USER_DATA ?? developmentData(),
    VITE_DEV_URL: server.url,
    ...display.env,
  });
  const given = [...runtime.args, ...quietFlags, projectRoot, ...process.argv.slice(2)];
  const app = restartable(() => spawn(runtime.exe, given, { stdio: 'inherit', env }));
  const watched = bundles.filter((bundle) => bundle.name !== 'window' && bundle.name !== 'cli');
  await Promise.all(watched.map((bundle) => watch(bundle, () => app.restart())));
  console.error(`Window served at ${server.url}; changes reload, changes in electron/ restart the app.`);
  const code = await app.run();
  await server.close();
  display.stop();
  process.exit(code); // the watchers would keep the process alive
});

/**
 * @param {readonly Bundle[]} bundles
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
async function serveWindow(bundles) {
  const bundle = bundles.find(({ name }) => name === 'window');
  if (!bundle) throw new Error('renderer/index.html is missing.');
  const server = await createServer(bundle.config());
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('Vite serves the window nowhere.');
  return { url, close: () => server.close() };
}

/**
 * Builds the bundle now and again on each change; resolves after the first build.
 * @param {Bundle} bundle
 * @param {() => void} onRebuilt
 * @returns {Promise<void>}
 */
async function watch(bundle, onRebuilt) {
  const config = bundle.config();
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
  if (!('on' in watcher)) throw new Error(`${bundle.name} is not watched.`);
  await new Promise((resolve, reject) => {
    let isFirst = true;
    watcher.on('event', (event) => {
      if (event.code === 'ERROR' && isFirst) reject(event.error);
      else if (event.code === 'ERROR') console.error(event.error.message);
      if (event.code !== 'END') return;
      if (isFirst) resolve(undefined);
      else onRebuilt();
      isFirst = false;
    });
  });
}

/**
 * An app that can be ended and started again; `run` answers its exit code once it ends by itself.
 * @param {() => ChildProcess} start
 */
function restartable(start) {
  /** @type {ChildProcess | null} */
  let child = null;
  /** @type {(code: number) => void} */
  let ended = () => {};
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const begin = () => {
    child = start();
    child.once('exit', (code) => ended(code ?? 1));
  };
  return {
    /** @returns {Promise<number>} */
    run() {
      begin();
      return new Promise((resolve) => (ended = resolve));
    },
    restart() {
      if (!child) return;
      clearTimeout(timer);
      // One save may rebuild several bundles.
      timer = setTimeout(() => {
        const old = child;
        old?.removeAllListeners('exit');
        old?.once('exit', begin); // the old one releases its workspace first
        old?.kill();
      }, 150);
    },
  };
}

/** The user data of development, beside the real app's. @returns {string} */
function developmentData() {
  const name = 'Duizhao (development)';
  if (process.platform === 'win32') return path.join(process.env.APPDATA ?? os.homedir(), name);
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Application Support', name);
  return path.join(process.env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config'), name);
}
