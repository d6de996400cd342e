// What this machine remembers between starts, in one JSON file: settings, recent workspaces, who worked where,
// the window's place. A value that makes no sense falls back alone; the rest of the file is kept.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import type { AppSettings, RecentWorkspace } from '../../shared/model/app.js';
import type { PersonId, WorkspaceId } from '../../shared/model/ids.js';
import type { Actor } from '../../shared/model/person.js';

/** Where the window was, in screen coordinates. */
export interface WindowPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly isMaximized: boolean;
}

/** A workspace file opened before. */
export interface RecentFile {
  readonly file: string;
  /** By which its backups are found, should the file be damaged. */
  readonly id?: WorkspaceId;
  readonly name: string;
  readonly openedAt: number;
}

/** Everything in the file. */
export interface Remembered {
  readonly settings: AppSettings;
  /** Newest first. */
  readonly recent: readonly RecentFile[];
  readonly lastWorkspace: string | null;
  readonly actors: Readonly<Record<WorkspaceId, Actor>>;
  readonly window: WindowPlace | null;
}

export const defaultSettings: AppSettings = {
  language: null,
  theme: 'system',
  textSize: 100,
  density: 'normal',
  articleFace: 'sans',
  inspector: { isOpen: true, width: 320, tab: 'history' },
  sourceShare: 0.5,
  showsAnchors: false,
  showsLedger: true,
  opensLedger: false,
  isSuggesting: false,
  librarySort: { by: 'changedAt', descending: true },
};
const keptRecent = 10;

/** The shape of each setting, for the file and for what a window sends. */
export const settingSchemas = {
  language: v.nullable(v.picklist(['en', 'zh-CN'])),
  theme: v.picklist(['system', 'light', 'dark', 'contrast']),
  textSize: v.pipe(v.number(), v.integer(), v.minValue(90), v.maxValue(200)),
  density: v.picklist(['compact', 'normal', 'relaxed']),
  articleFace: v.picklist(['sans', 'serif']),
  inspector: v.strictObject({
    isOpen: v.boolean(),
    width: v.pipe(v.number(), v.minValue(240), v.maxValue(480)),
    tab: v.picklist(['history', 'comments', 'checks', 'article']),
  }),
  sourceShare: v.pipe(v.number(), v.minValue(0.3), v.maxValue(0.7)),
  showsAnchors: v.boolean(),
  showsLedger: v.boolean(),
  opensLedger: v.boolean(),
  isSuggesting: v.boolean(),
  librarySort: v.strictObject({ by: v.pipe(v.string(), v.maxLength(64)), descending: v.boolean() }),
} as const;

const finite = v.pipe(v.number(), v.finite());
const filePath = v.pipe(
  v.string(),
  v.check((file) => path.isAbsolute(file)),
);
const workspaceId = v.custom<WorkspaceId>((id) => typeof id === 'string' && /^[\w-]{1,64}$/.test(id));
const recentFile = v.object({
  file: filePath,
  id: v.optional(workspaceId),
  name: v.string(),
  openedAt: finite,
});
const actor = v.pipe(
  v.object({ personId: v.string(), actingAs: v.picklist(['translator', 'editor']) }),
  v.transform((found): Actor => ({ ...found, personId: found.personId as PersonId })),
);
const windowPlace = v.object({
  x: finite,
  y: finite,
  width: finite,
  height: finite,
  isMaximized: v.boolean(),
});

/** Reads what was remembered out of parsed JSON of any shape. */
export function parseRemembered(json: unknown): Remembered {
  const root = recordOf(json);
  const recent = Array.isArray(root['recent']) ? root['recent'] : [];
  return {
    settings: parseSettings(root['settings']),
    recent: recent.flatMap((entry) => parsed(recentFile, entry) ?? []).slice(0, keptRecent),
    lastWorkspace: parsed(filePath, root['lastWorkspace']),
    actors: Object.fromEntries(
      Object.entries(recordOf(root['actors'])).flatMap(([id, value]) => {
        const found = parsed(actor, value);
        return found ? [[id, found]] : [];
      }),
    ),
    window: parsed(windowPlace, root['window']),
  };
}

function parseSettings(json: unknown): AppSettings {
  const record = recordOf(json);
  const valid = Object.entries(settingSchemas).flatMap(([name, schema]) => {
    const result = v.safeParse(schema as v.GenericSchema, record[name]);
    return result.success ? [[name, result.output] as const] : [];
  });
  return { ...defaultSettings, ...(Object.fromEntries(valid) as Partial<AppSettings>) };
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}

function recordOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
    ? (json as Record<string, unknown>)
    : {};
}

/** The settings file, read once and written whole after every change. */
export interface SettingsStore {
  readonly current: () => Remembered;
  /** Holds at once; the file follows. */
  readonly change: (change: Partial<Remembered>) => Remembered;
  /** Settles when the file has all changes made so far, or could not be written. */
  readonly written: () => Promise<void>;
}

/** Opens the file, or starts from the defaults when there is none or it cannot be parsed. */
export function openSettings(
  file: string,
  onTrouble: (message: string, error: unknown) => void,
): SettingsStore {
  let remembered = parseRemembered(readJson(file, onTrouble));
  let writing: Promise<void> = Promise.resolve();
  let isWaiting = false;
  // The setting holds for this run; that it will be forgotten is no reason to stop anyone's work.
  const write = async (): Promise<void> => {
    isWaiting = false;
    await writeJson(file, remembered).catch((error: unknown) =>
      onTrouble('settings could not be written', error),
    );
  };
  return {
    current: () => remembered,
    change: (change) => {
      remembered = { ...remembered, ...change };
      // What waits to be written takes this change along.
      if (!isWaiting) writing = writing.then(write);
      isWaiting = true;
      return remembered;
    },
    written: () => writing,
  };
}

function readJson(file: string, onTrouble: (message: string, error: unknown) => void): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onTrouble('settings could not be read', error);
    return null;
  }
}

/**
 * Temporary file, fsync, rename: a crash leaves the old file or the new one, never half of one. Off the main thread,
 * which a slow drive would hold up just when the first window opens.
 */
async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(JSON.stringify(value, null, 2));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

/** The name a window may know a recent workspace by: it says nothing about its path. */
export function recentKey(file: string): string {
  return createHash('sha256').update(file).digest('hex').slice(0, 16);
}

/** Puts a workspace at the head of the list. */
export function withRecent(recent: readonly RecentFile[], opened: RecentFile): readonly RecentFile[] {
  return [opened, ...recent.filter((entry) => entry.file !== opened.file)].slice(0, keptRecent);
}

/** The list as a window sees it. */
export function listRecent(recent: readonly RecentFile[]): readonly RecentWorkspace[] {
  return recent.map(({ file, name, openedAt }) => ({
    key: recentKey(file),
    name,
    folder: path.dirname(file),
    openedAt,
  }));
}
