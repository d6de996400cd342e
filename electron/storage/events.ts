// The append-only log: every write adds its line here first and takes its place in history from it.
import { eventKinds, type EventKind, type WorkspaceEvent } from '../../shared/model/event.js';
import type { ArticleId, PersonId, SegmentId } from '../../shared/model/ids.js';
import type { EventQuery } from '../../shared/model/workspaceRequests.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { appendToChain } from './eventChain.js';

/** An event about to be logged. */
export interface NewEvent {
  readonly kind: EventKind;
  readonly personId: PersonId;
  readonly articleId?: ArticleId | null;
  readonly segmentId?: SegmentId | null;
  readonly data?: WorkspaceEvent['data'];
}

/** A place in history: what happened then, by whom. */
export interface LoggedEvent {
  readonly seq: number;
  readonly at: number;
  readonly personId: PersonId;
}

/**
 * Adds a line to the log and to its chain. Only inside a write. An event under which words or approvals are stored
 * pins them in `data.contentHash` (see eventChain.ts); `verifyChain` holds them to it.
 */
export function logEvent(context: StorageContext, event: NewEvent): LoggedEvent {
  const at = context.now();
  const { kind, personId, articleId = null, segmentId = null, data = {} } = event;
  const seq = context.db.insert(
    'INSERT INTO events (at, kind, person_id, article_id, segment_id, data) VALUES (?, ?, ?, ?, ?, ?)',
    at,
    kind,
    personId,
    articleId,
    segmentId,
    JSON.stringify(data),
  );
  appendToChain(context, { seq, at, kind, personId, articleId, segmentId, data });
  return { seq, at, personId };
}

/** Position of the newest event; 0 in a workspace where nothing happened yet. */
export function newestSeq({ db }: StorageContext): number {
  return db.get<{ seq: number | null }>('SELECT max(seq) AS seq FROM events')?.seq ?? 0;
}

/** The columns of an `EventRow`. */
export const eventColumns = 'seq, at, kind, person_id, article_id, segment_id, data';

/** One line of the log as it is stored. */
export interface EventRow {
  readonly seq: number;
  readonly at: number;
  readonly kind: EventKind;
  readonly person_id: PersonId;
  readonly article_id: ArticleId | null;
  readonly segment_id: SegmentId | null;
  readonly data: string;
}

/** The event of a row. */
export function eventFromRow(row: EventRow): WorkspaceEvent {
  return {
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    personId: row.person_id,
    articleId: row.article_id,
    segmentId: row.segment_id,
    data: JSON.parse(row.data) as WorkspaceEvent['data'],
  };
}

/** Most lines one query answers. */
const MOST_EVENTS = 1000;

/** Lines of the log, newest first. */
export function listEvents({ db }: StorageContext, query: EventQuery): Outcome<readonly WorkspaceEvent[]> {
  const rows = db.all<EventRow>(
    `SELECT ${eventColumns} FROM events
     WHERE (?1 IS NULL OR article_id = ?1) AND seq < ?2 AND kind IN (SELECT value FROM json_each(?3))
       AND (?5 IS NULL OR person_id = ?5) AND at >= ?6 AND at < ?7
     ORDER BY seq DESC LIMIT ?4`,
    query.articleId,
    query.beforeSeq ?? Number.MAX_SAFE_INTEGER,
    JSON.stringify(query.kinds ?? eventKinds),
    Math.max(0, Math.min(query.limit, MOST_EVENTS)),
    query.personId ?? null,
    query.from ?? 0,
    query.until ?? Number.MAX_SAFE_INTEGER,
  );
  return success(rows.map(eventFromRow));
}
