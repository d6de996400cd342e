// What is kept of a decision so that it can be undone: where each of its segments stood before and after.
import type { ArticleId, PersonId, RevisionId, SegmentId, SuggestionId } from '../../shared/model/ids.js';
import type { StorageContext } from './context.js';
import type { LoggedEvent } from './events.js';

/** Where a segment stands in review. */
export interface ReviewPointers {
  readonly target: RevisionId | null;
  readonly base: RevisionId | null;
  readonly settled: string | null;
  readonly base_author: PersonId | null;
  readonly suggestion: SuggestionId | null;
}

const names = ['target', 'base', 'settled', 'base_author', 'suggestion'] as const;

/** True when a segment stands exactly there. */
export const samePointers = (a: ReviewPointers, b: ReviewPointers): boolean =>
  names.every((name) => a[name] === b[name]);

/** Where a segment stands now. */
export function readPointers({ db }: StorageContext, segmentId: SegmentId): ReviewPointers {
  const row = db.get<ReviewPointers>(
    `SELECT target_revision AS target, base_revision AS base, settled_wording AS settled, base_author, suggestion
     FROM segments WHERE id = ?`,
    segmentId,
  );
  if (!row) throw new Error(`no segment ${segmentId}`);
  return row;
}

/** Puts a segment back to where it stood. */
export function setPointers({ db }: StorageContext, segmentId: SegmentId, pointers: ReviewPointers): void {
  db.run(
    `UPDATE segments SET target_revision = ?, base_revision = ?, settled_wording = ?, base_author = ?, suggestion = ?
     WHERE id = ?`,
    ...names.map((name) => pointers[name]),
    segmentId,
  );
}

/** Keeps the step; its segments follow. */
export function recordDecision({ db }: StorageContext, articleId: ArticleId, event: LoggedEvent): void {
  db.run('INSERT INTO decisions (seq, article_id) VALUES (?, ?)', event.seq, articleId);
}

/** Keeps where a segment stood before a decision that has just been carried out, and where it stands now. */
export function recordDecidedSegment(
  context: StorageContext,
  segmentId: SegmentId,
  before: ReviewPointers,
  event: LoggedEvent,
): void {
  const after = readPointers(context, segmentId);
  context.db.run(
    `INSERT INTO decided_segments (seq, segment_id, before_target, before_base, before_settled, before_base_author,
       before_suggestion, after_target, after_base, after_settled, after_base_author, after_suggestion)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    event.seq,
    segmentId,
    ...names.map((name) => before[name]),
    ...names.map((name) => after[name]),
  );
}

/** A segment of a decision. */
export interface DecidedSegment {
  readonly segmentId: SegmentId;
  readonly before: ReviewPointers;
  readonly after: ReviewPointers;
}

/** The segments of a decision. */
export function readDecidedSegments({ db }: StorageContext, seq: number): readonly DecidedSegment[] {
  const rows = db.all<Readonly<Record<string, string | null>>>(
    'SELECT * FROM decided_segments WHERE seq = ?',
    seq,
  );
  return rows.map((row) => {
    const pointers = (prefix: string): ReviewPointers =>
      Object.fromEntries(names.map((name) => [name, row[`${prefix}_${name}`]])) as unknown as ReviewPointers;
    return {
      segmentId: row['segment_id'] as SegmentId,
      before: pointers('before'),
      after: pointers('after'),
    };
  });
}
