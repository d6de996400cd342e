// What no page of ours may do, whatever it holds: leave, open windows, use the network, ask for permissions.
import { app, session, type WebContents } from 'electron';
import { developmentPolicy } from './contentSecurityPolicy.js';
import type { Log } from './log.js';
import { isOwnPage, pageUrl } from './ownPage.js';

/** Puts the guards on every page there will be; `devUrl` is the development server, null in a built app. */
export function installGuards(devUrl: string | null, log: Log): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents, devUrl, log));
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    log(`permission denied: ${permission}`);
    answer(false);
  });
  defaultSession.setPermissionCheckHandler(() => false);
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.on('will-download', (event) => event.preventDefault());
  closeNetwork(devUrl);
}

function guardContents(contents: WebContents, devUrl: string | null, log: Log): void {
  contents.on('will-navigate', (event) => {
    if (isOwnPage(event.url, devUrl)) return;
    event.preventDefault();
    log('navigation denied');
  });
  // Chromium goes to about:blank without asking first: back to our page.
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith('about:')) return;
    log('an empty page was left');
    void contents.loadURL(devUrl ?? pageUrl).catch((error: unknown) => log('page not loaded', error));
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Nothing is loaded from anywhere but the app itself; in development also from the development server. */
function closeNetwork(devUrl: string | null): void {
  const { webRequest } = session.defaultSession;
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*', 'file://*/*'];
  webRequest.onBeforeRequest({ urls }, ({ url }, answer) => {
    answer({ cancel: devUrl === null || new URL(url).host !== new URL(devUrl).host });
  });
  if (devUrl === null) return;
  webRequest.onHeadersReceived(({ responseHeaders }, answer) => {
    answer({
      responseHeaders: { ...responseHeaders, 'Content-Security-Policy': [developmentPolicy(devUrl)] },
    });
  });
}
