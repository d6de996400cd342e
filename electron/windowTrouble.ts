// When a page crashes, hangs or cannot be loaded: say so, and offer to load it again. Drafts are in the workspace.
import { dialog, type BrowserWindow } from 'electron';
import type { Log } from './log.js';
import type { Texts } from './texts.js';

/** What a page in trouble needs. */
interface TroubleParts {
  readonly texts: () => Texts;
  readonly log: Log;
}

/** Watches a window's page for its whole life. */
export function watchPage(browser: BrowserWindow, parts: TroubleParts): void {
  const { webContents } = browser;
  const { log } = parts;
  const offerReload = createReloadOffer(browser, parts.texts);
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log(`page gone: ${reason}, exit code ${exitCode}`);
    void offerReload('pageGone', 'closeWindow').then((answer) => {
      if (answer === 'reload') webContents.reload();
      else if (answer === 'other') browser.destroy();
    });
  });
  browser.on('unresponsive', () => {
    log('page does not respond');
    void offerReload('pageHangs', 'wait').then((answer) => {
      if (answer !== 'reload') return;
      webContents.forcefullyCrashRenderer();
      webContents.reload();
    });
  });
  webContents.on('did-fail-load', (_event, code, description, _url, isMainFrame) => {
    if (!isMainFrame || code === -3) return; // -3: replaced by another load
    log(`page not loaded: ${code} ${description}`);
    browser.show();
  });
  webContents.on('preload-error', (_event, _file, error) => log('preload failed', error));
}

type Offer = (
  trouble: 'pageGone' | 'pageHangs',
  other: 'closeWindow' | 'wait',
) => Promise<'reload' | 'other' | 'nothing'>;

/** One question at a time; `nothing` when there is nobody to ask or nothing left to do. */
function createReloadOffer(browser: BrowserWindow, texts: () => Texts): Offer {
  let isAsking = false;
  return async (trouble, other) => {
    if (isAsking || browser.isDestroyed()) return 'nothing';
    isAsking = true;
    const t = texts();
    const { response } = await dialog.showMessageBox(browser, {
      type: 'warning',
      message: t(`app.native.${trouble}`),
      detail: t(`app.native.${trouble}Detail`),
      buttons: [t('app.native.reload'), t(`app.native.${other}`)],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    isAsking = false;
    if (browser.isDestroyed()) return 'nothing';
    return response === 0 ? 'reload' : 'other';
  };
}
