// Makes backups by itself: when a workspace is opened, and hourly while it changes.
import type { Backup } from '../../shared/model/workspaceRequests.js';
import type { WorkspaceEvent } from '../../shared/model/event.js';
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

/** Where a log ends. After a restoration logs part ways: the position alone does not tell them apart. */
const endOf = ({ seq, at }: Pick<WorkspaceEvent, 'seq' | 'at'>): string => `${seq} ${at}`;

/** Where the log in a backup ends; null for a file that cannot be read. */
function savedEndOf({ file }: Backup): string | null {
  const opened = Database.open(file, { isUnchanging: true });
  if (!opened.ok) return null;
  const db = opened.value;
  const found = db.expecting(() =>
    success(db.get<{ seq: number; at: number }>('SELECT seq, at FROM events ORDER BY seq DESC LIMIT 1')),
  );
  db.close();
  return found.ok && found.value ? endOf(found.value) : null;
}

type BackedUpStorage = Pick<WorkspaceStorage, 'backupTo' | 'listEvents'>;

/** Makes backups one after another, each only when the log has grown since the one before. */
function backUpChanges(
  storage: BackedUpStorage,
  folder: string,
  schedule: BackupSchedule,
): () => Promise<Outcome<Backup | null>> {
  const newest = listBackups(folder)[0];
  let saved = newest ? savedEndOf(newest) : null;
  return async () => {
    const events = await storage.listEvents({ articleId: null, kinds: null, beforeSeq: null, limit: 1 });
    if (!events.ok) return events;
    const [last] = events.value;
    // Nothing happened yet; or all there is stands in the backup it was just restored from.
    if (!last || endOf(last) === saved || last.kind === 'backupRestored') return success(null);
    const made = await makeBackup(storage, folder, schedule.now);
    if (!made.ok) return made;
    saved = endOf(last);
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
