// A display for Electron: the user's own, or an Xvfb of ours where there is none.
import { spawn } from 'node:child_process';
import { hasDisplay } from './hasDisplay.mjs';
import { ensureVirtualDisplay } from './systemPackages.mjs';

/**
 * @typedef {object} Display
 * @property {Readonly<Record<string, string>>} env variables to add to the environment of what is to be shown
 * @property {() => void} stop
 */

/**
 * The display at hand, or an Xvfb on a free number, started for this purpose. Stop it when done.
 * @param {(message: string) => void} [log]
 * @returns {Promise<Display>}
 */
export async function openDisplay(log = console.error) {
  if (hasDisplay(process.env, process.platform)) return { env: {}, stop: () => {} };
  ensureVirtualDisplay(log);
  const screen = ['-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-noreset'];
  const server = spawn('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const stop = () => void server.kill();
  process.once('exit', stop);
  const number = await displayNumber(server);
  return { env: { DISPLAY: `:${number}` }, stop };
}

/**
 * Waits for the number Xvfb writes once it accepts connections.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk) => (said += chunk));
    server.on('error', reject);
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}: ${said.trim()}`)));
    let number = '';
    server.stdio[3]?.on('data', (chunk) => {
      number += chunk;
      if (number.includes('\n')) resolve(number.trim());
    });
  });
}
