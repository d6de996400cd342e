// Runs another program in the foreground, as the scripts do with Electron and the test runners.
import { spawn } from 'node:child_process';

/**
 * Runs to the end and answers the exit code; signals to us go on to it.
 * @param {string} command
 * @param {readonly string[]} given
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} 1 when a signal ended it
 */
export function runCommand(command, given, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, given, { stdio: 'inherit', env });
    /** @param {NodeJS.Signals} signal */
    const forward = (signal) => void child.kill(signal);
    process.on('SIGINT', forward);
    process.on('SIGTERM', forward);
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', forward);
      process.off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}
