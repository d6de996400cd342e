// The log file for bugs, in the user's data folder. Small and rotated: it is read by people who help, and never
// holds text of articles, only messages and stacks.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** Writes one entry. */
export type Log = (message: string, error?: unknown) => void;

const maximumBytes = 1_000_000;
const kept = 3;

/** A log in `folder`/duizhao.log; at a megabyte it becomes duizhao.1.log, up to three. Never throws. */
export function openLog(folder: string, echo: (line: string) => void): Log {
  const file = path.join(folder, 'duizhao.log');
  return (message, error) => {
    const entry = `${new Date().toISOString()} ${message}${error === undefined ? '' : `\n${describeError(error)}`}\n`;
    echo(entry.trimEnd());
    try {
      mkdirSync(folder, { recursive: true });
      rotate(folder, file);
      appendFileSync(file, entry);
    } catch (failure) {
      // A full disk must not turn a logged bug into a second one.
      echo(`the log could not be written: ${describeError(failure)}`);
    }
  };
}

/** Stack, or what was thrown, as text. */
export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
}

function rotate(folder: string, file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < maximumBytes) return;
  const older = (n: number): string => path.join(folder, `duizhao.${n}.log`);
  for (let n = kept - 1; n >= 1; n--) {
    if (statSync(older(n), { throwIfNoEntry: false })) renameSync(older(n), older(n + 1));
  }
  renameSync(file, older(1));
}
