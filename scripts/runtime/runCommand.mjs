// Runs another program in the foreground, as the scripts do with Electron and the test runners.
import { spawn } from 'node:child_process';
import os from 'node:os';

/**
 * Runs to the end and answers the exit code. A signal to us goes on to it, and ends us once it has ended: what would
 * have come next is no longer wanted.
 * @param {string} command
 * @param {readonly string[]} given
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} 1 when a signal ended it
 */
export function runCommand(command, given, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { stdio: 'inherit', env });
    /** @type {NodeJS.Signals | null} */
    let received = null;
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => {
      received = signal;
      child.kill(signal);
    };
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      if (received) process.exit(128 + os.constants.signals[received]);
      resolve(code ?? 1);
    });
  });
}
