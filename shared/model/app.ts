// The application around the workspace: settings of this machine, the session of a window, events from main.
import type { Failure } from '../outcome.js';
import type { ArticleId } from './ids.js';
import type { Actor } from './person.js';
import type { WorkspaceInfo } from './workspace.js';

/** Interface languages. */
export type InterfaceLanguage = 'en' | 'zh-CN';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export type Density = 'compact' | 'normal' | 'relaxed';

/** Settings of this person on this machine; kept in one JSON file in the user's data folder. */
export interface AppSettings {
  /** null: follow the system. */
  readonly language: InterfaceLanguage | null;
  readonly theme: Theme;
  /** Percent: 90–200. */
  readonly textSize: number;
  readonly density: Density;
  readonly articleFace: 'sans' | 'serif';
  readonly inspector: {
    readonly isOpen: boolean;
    /** CSS pixels at 100 %: 240–480. */
    readonly width: number;
    readonly tab: 'history' | 'comments' | 'checks' | 'article';
  };
  /** Share of the source column of both, 0.3–0.7. */
  readonly sourceShare: number;
  /** What source and target state alike is tinted and numbered. */
  readonly showsAnchors: boolean;
  /** The ledger stands below the row one is in; with every line, or what agrees in one. */
  readonly showsLedger: boolean;
  readonly opensLedger: boolean;
  /** What is typed becomes suggestions that wait for the other side. */
  readonly isSuggesting: boolean;
  readonly librarySort: { readonly by: string; readonly descending: boolean };
}

/** A workspace opened before; `key` is what `workspace.openRecent` takes. */
export interface RecentWorkspace {
  readonly key: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAt: number;
}

export interface ListedBackup {
  readonly key: string;
  readonly madeAt: number;
  readonly bytes: number;
}

/** The workspace this window has open and who works in it here. */
export interface Session {
  readonly workspace: WorkspaceInfo;
  readonly fileName: string;
  readonly folder: string;
  /** null until somebody is chosen (first start, or a person that is gone). */
  readonly actor: Actor | null;
  /** null: no backup yet. */
  readonly lastBackupAt: number | null;
  readonly backupCount: number;
}

/** What a window asks first. */
export interface AppState {
  readonly version: string;
  /** `official` or `fallback`, for the About box. */
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly systemLanguage: InterfaceLanguage;
  readonly settings: AppSettings;
  readonly recent: readonly RecentWorkspace[];
  /** null: none could be opened; `openFailure` says why. */
  readonly session: Session | null;
  readonly openFailure: Failure | null;
}

/** A file the user chose or dropped: the window never sees or sends paths, only this token. */
export interface FileToken {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
  /** Set for a folder. */
  readonly isFolder?: true;
}

/** Plain text or HTML from the clipboard. */
export interface PastedText {
  readonly text: string;
  readonly html: string | null;
}

/** What main tells a window unasked. */
export type MainEvent =
  | { readonly kind: 'workspaceChanged'; readonly seq: number }
  | { readonly kind: 'sessionChanged'; readonly session: Session }
  | { readonly kind: 'settingsChanged'; readonly settings: AppSettings }
  /** A command of the native menu (macOS) or of the system. */
  | { readonly kind: 'command'; readonly command: string }
  | { readonly kind: 'progress'; readonly jobId: string; readonly done: number; readonly total: number }
  /** Files opened with the app or dropped on its icon. */
  | { readonly kind: 'filesOpened'; readonly files: readonly FileToken[] }
  | { readonly kind: 'articleOpened'; readonly articleId: ArticleId }
  | { readonly kind: 'workspaceFailed'; readonly failure: Failure }
  | {
      readonly kind: 'windowState';
      readonly isMaximized: boolean;
      readonly isFullScreen: boolean;
      readonly isFocused: boolean;
    }
  /** The window is about to close or to change workspace: save everything, then request `app.flushed`. */
  | { readonly kind: 'flush' };
