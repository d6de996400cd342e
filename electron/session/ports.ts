// What handlers and sessions may ask of the system: the window that asked, its dialogs, the desktop.
// Electron's side is in windows.ts, dialogs.ts and main.ts; tests pass plain objects.
import type { AppState, MainEvent, Theme } from '../../shared/model/app.js';
import type { ExportFormat } from '../../shared/model/exported.js';
import type { TermListFormat } from '../../shared/model/term.js';

/** Native dialogs, shown over one window. Every question answers null when the user closes it. */
export interface Dialogs {
  readonly chooseWorkspace: () => Promise<string | null>;
  /** A file for a new workspace; the user confirmed to replace it if it exists (storage refuses all the same). */
  readonly chooseNewWorkspace: (folder: string) => Promise<string | null>;
  readonly chooseImportFiles: (count: 1 | 2) => Promise<readonly string[] | null>;
  /** A folder of pairs, or a CSV list of them. */
  readonly choosePairs: (what: 'folder' | 'list') => Promise<string | null>;
  readonly chooseTemplate: () => Promise<string | null>;
  /** Where to write an export; `mayReplace`: the file was there and the dialog had its replacement confirmed. */
  readonly chooseExportFile: (
    proposed: string,
    format: ExportFormat,
  ) => Promise<{ readonly file: string; readonly mayReplace: boolean } | null>;
  /** A file for a digest, an HTML page or a CSV table. */
  readonly chooseDigestFile: (
    proposed: string,
    format: 'html' | 'csv',
  ) => Promise<{ readonly file: string; readonly mayReplace: boolean } | null>;
  /** A CSV file for the report on an import. */
  readonly chooseReportFile: (
    proposed: string,
  ) => Promise<{ readonly file: string; readonly mayReplace: boolean } | null>;
  /** A CSV or tab-separated file with a list of terms. */
  readonly chooseTermList: () => Promise<string | null>;
  /** A file to write the termbase to. */
  readonly chooseTermFile: (
    proposed: string,
    format: TermListFormat,
  ) => Promise<{ readonly file: string; readonly mayReplace: boolean } | null>;
  /** A file with a profile of the checks. */
  readonly chooseProfile: () => Promise<string | null>;
  /** A file to write one to. */
  readonly chooseProfileFile: (
    proposed: string,
  ) => Promise<{ readonly file: string; readonly mayReplace: boolean } | null>;
  readonly chooseExportFolder: () => Promise<string | null>;
  /** An exported file, or the sign-off record of one. */
  readonly chooseToVerify: (what: 'file' | 'signOff') => Promise<string | null>;
  readonly confirmLink: (href: string) => Promise<boolean>;
  /** The window did not say that it saved everything: true to leave all the same, false to stay. */
  readonly confirmUnsaved: () => Promise<boolean>;
}

/** One window, as sessions and handlers see it. */
export interface WindowPort {
  readonly id: number;
  readonly dialogs: Dialogs;
  readonly send: (event: MainEvent) => void;
  /** Loads the page anew. */
  readonly reload: () => void;
  readonly command: (command: 'minimize' | 'toggleMaximize' | 'close' | 'toggleDevTools') => void;
  readonly edit: (command: 'cut' | 'copy' | 'paste' | 'selectAll') => void;
  /** Has everything typed saved; answers false when that failed and the user wants to stay. */
  readonly flush: () => Promise<boolean>;
  /** The window says that it saved everything. */
  readonly flushed: () => void;
  /** The page asked for its first state: from now on it can be asked to save, and is told what waited for it. */
  readonly pageReady: () => void;
}

/** The desktop and the application as a whole. */
export interface System {
  readonly version: string;
  readonly platform: AppState['platform'];
  readonly systemLanguage: AppState['systemLanguage'];
  readonly openExternal: (href: string) => Promise<void>;
  readonly showInFolder: (file: string) => void;
  /** Follows the theme setting in native parts. */
  readonly applyTheme: (theme: Theme) => void;
  readonly applyLanguage: () => void;
  /** Tells the system's own list of recent documents. */
  readonly addRecentDocument: (file: string) => void;
  readonly quit: () => void;
  /** Unguessable, for tokens. */
  readonly randomId: () => string;
  readonly now: () => number;
}
