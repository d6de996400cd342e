// Makes backups by itself: when a workspace is opened, and hourly while it changes.
import type { Backup } from '../../shared/model/workspaceRequests.js';
import { success, type Failure, type Outcome } from '../../shared/outcome.js';
import { BACKUPS_KEPT, listBackups, makeBackup, rotateBackups } from './backups.js';
import type { WorkspaceStorage } from './contract.js';
import { Database } from './database.js';

/** When, how many, and who is told. */
export interface BackupSchedule {
  readonly everyMs: number;
  /** How long the first one waits; at once if not given. One that waits when the schedule stops is made then. */
  readonly firstAfterMs?: number;
  readonly keep?: number;
  readonly now?: () => number;
  readonly onBackup?: (backup: Backup) => void;
  readonly onFailure?: (failure: Failure) => void;
  /** A bug in a backup nobody asked for; without this it goes on as an unhandled rejection. */
  readonly onBug?: (error: unknown) => void;
}

/** A running schedule. */
export interface ScheduledBackups {
  /** Makes a backup now if the workspace changed since the newest one; answers it, or null for none needed. */
  readonly backUp: () => Promise<Outcome<Backup | null>>;
  /** No further backups; one being made is finished first. */
  readonly stop: () => Promise<void>;
}

/** The last log position in a backup; 0 for a file that cannot be read. */
function seqOf({ file }: Backup): number {
  const opened = Database.open(file, { isUnchanging: true });
  if (!opened.ok) return 0;
  const db = opened.value;
  const found = db.expecting(() =>
    success(db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM events')),
  );
  db.close();
  return found.ok ? (found.value?.seq ?? 0) : 0;
}

type BackedUpStorage = Pick<WorkspaceStorage, 'backupTo' | 'info'>;

/** Makes backups one after another, each only when the log has grown since the one before. */
function backUpChanges(
  storage: BackedUpStorage,
  folder: string,
  schedule: BackupSchedule,
): () => Promise<Outcome<Backup | null>> {
  const newest = listBackups(folder)[0];
  let savedSeq = newest ? seqOf(newest) : 0;
  return async () => {
    const info = await storage.info();
    if (!info.ok) return info;
    if (info.value.seq === savedSeq) return success(null);
    const made = await makeBackup(storage, folder, schedule.now);
    if (!made.ok) return made;
    savedSeq = info.value.seq;
    rotateBackups(folder, schedule.keep ?? BACKUPS_KEPT);
    schedule.onBackup?.(made.value);
    return made;
  };
}

/** Backs up an open workspace when it is opened, then every `everyMs` while it changes. Stop it before closing the workspace. */
export function scheduleBackups(
  storage: BackedUpStorage,
  folder: string,
  schedule: BackupSchedule,
): ScheduledBackups {
  const backUpIfChanged = backUpChanges(storage, folder, schedule);
  let running: Promise<Outcome<Backup | null>> = Promise.resolve(success(null));
  // One after another: the hour may strike while a slow drive still takes the last one.
  const backUp = (): Promise<Outcome<Backup | null>> => {
    running = running.then(backUpIfChanged, backUpIfChanged);
    return running;
  };
  const backUpUnasked = async (): Promise<void> => {
    const outcome = await backUp();
    if (!outcome.ok) schedule.onFailure?.(outcome.failure);
  };
  const start = (): void => {
    const made = backUpUnasked();
    if (schedule.onBug) made.catch(schedule.onBug);
  };
  const timer = setInterval(start, schedule.everyMs);
  timer.unref();
  let waiting: NodeJS.Timeout | null = null;
  const startFirst = (): void => {
    waiting = null;
    start();
  };
  if (schedule.firstAfterMs === undefined) start();
  else waiting = setTimeout(startFirst, schedule.firstAfterMs).unref();
  return {
    backUp,
    stop: async () => {
      clearInterval(timer);
      if (waiting !== null) {
        clearTimeout(waiting);
        startFirst();
      }
      await running;
    },
  };
}
