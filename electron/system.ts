// The desktop, as sessions and handlers may use it.
import { randomUUID } from 'node:crypto';
import { app, nativeTheme, shell } from 'electron';
import type { InterfaceLanguage, Theme } from '../shared/model/app.js';
import type { System } from './session/ports.js';
import { interfaceLanguageOf } from './texts.js';

/** The system; `applyLanguage` is what must happen when the interface language changes. */
export function createSystem(applyLanguage: () => void): System {
  return {
    version: app.getVersion(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    // Asked when needed: the locale is known only once the app is ready.
    get systemLanguage() {
      return systemLanguage();
    },
    openExternal: (href) => shell.openExternal(href),
    showInFolder: (file) => shell.showItemInFolder(file),
    applyTheme,
    applyLanguage,
    addRecentDocument: (file) => {
      if (process.platform !== 'linux') app.addRecentDocument(file);
    },
    quit: () => app.quit(),
    randomId: randomUUID,
    now: Date.now,
  };
}

/** The language of the system, or of `--lang`. */
export function systemLanguage(): InterfaceLanguage {
  const asked = app.commandLine.getSwitchValue('lang');
  return interfaceLanguageOf(asked || app.getPreferredSystemLanguages()[0] || app.getLocale());
}

/** Native parts (menus, dialogs, scroll bars) follow the theme; the contrast theme is a light one. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'light' : theme;
}
