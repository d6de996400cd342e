// Which folders this run works in, known before anything else happens.
import path from 'node:path';
import { app } from 'electron';
import { openedNames } from './openedNames.js';

/** The folders and files of this run. */
export interface StartFolders {
  readonly userData: string;
  /** Of the bundles. */
  readonly code: string;
  /** Absolute names of what the app was started with, unsorted. */
  readonly openedNames: readonly string[];
  /** The development server's address, only in an unpackaged app. */
  readonly devUrl: string | null;
}

/** Settles the user data folder: DUIZHAO_USER_DATA (tests, a second profile) or the system's place for it. */
export function startFolders(): StartFolders {
  const own = process.env['DUIZHAO_USER_DATA'];
  if (own) app.setPath('userData', path.resolve(own));
  const devUrl = app.isPackaged ? undefined : process.env['VITE_DEV_URL'];
  return {
    userData: app.getPath('userData'),
    code: import.meta.dirname,
    openedNames: openedNames(process.argv.slice(1), process.cwd(), app.getAppPath()),
    devUrl: devUrl ?? null,
  };
}
