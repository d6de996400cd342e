// The window's side of the bridge: everything asked of the main process goes through here.
import type { Bridge, FileToken, RequestName, Requests } from '../shared/ipc.js';
import type { MainEvent } from '../shared/model/app.js';
import type { Outcome } from '../shared/outcome.js';

declare global {
  interface Window {
    readonly duizhao: Bridge;
  }
}

/** Asks the main process; expected failures are values of the answer. */
export function request<Name extends RequestName>(
  name: Name,
  ...args: Parameters<Requests[Name]>
): ReturnType<Requests[Name]> {
  return window.duizhao.request(name, ...args);
}

/** Calls back for every event from main until the answer is called. */
export function onEvent(listener: (event: MainEvent) => void): () => void {
  return window.duizhao.onEvent(listener);
}

/** Turns dropped files into tokens. */
export function dropFiles(files: readonly File[]): Promise<Outcome<readonly FileToken[]>> {
  return window.duizhao.dropFiles(files);
}

/** A name for a long job, for progress and `app.cancelJob`. */
export function newJobId(): string {
  return crypto.randomUUID();
}
