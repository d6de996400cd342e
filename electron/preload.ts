// The bridge: what the page sees of the app is made of `requestNames` and the event channel, and nothing else.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { dropChannel, eventChannel, requestNames, type Bridge } from '../shared/ipc.js';
import type { MainEvent } from '../shared/model/app.js';
import { failed } from '../shared/outcome.js';

const allowed: ReadonlySet<string> = new Set(requestNames);
const listeners = new Set<(event: MainEvent) => void>();
// Events that come before the page listens (a file the app was opened with) wait for it.
const waiting: MainEvent[] = [];
const mostWaiting = 100;

ipcRenderer.on(eventChannel, (_ipcEvent, event: MainEvent) => {
  if (listeners.size > 0) for (const listener of listeners) listener(event);
  else if (waiting.length < mostWaiting) waiting.push(event);
});

const bridge: Bridge = {
  request: ((name: string, ...args: unknown[]) =>
    allowed.has(name)
      ? ipcRenderer.invoke(name, ...args)
      : Promise.resolve(failed('app.badRequest', { request: name, detail: 'name' }))) as Bridge['request'],
  onEvent: (listener) => {
    listeners.add(listener);
    for (const event of waiting.splice(0)) listener(event);
    return () => {
      listeners.delete(listener);
    };
  },
  dropFiles: (files) => {
    // Throws for anything that is no File; one made by a script has no path.
    const paths = files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '');
    return ipcRenderer.invoke(dropChannel, paths);
  },
};

contextBridge.exposeInMainWorld('duizhao', bridge);
