// Reads segments with everything derived about them, and keeps the figures the library sums up in step.
import { hash } from 'node:crypto';
import type {
  ApprovalId,
  ArticleId,
  ParagraphId,
  PersonId,
  RevisionId,
  SegmentId,
} from '../../shared/model/ids.js';
import type { LanguageTag, Side } from '../../shared/model/language.js';
import type { PersonRole } from '../../shared/model/person.js';
import {
  approvalText,
  segmentState,
  type Approval,
  type Revision,
  type RevisionOrigin,
  type Segment,
  type SegmentLock,
} from '../../shared/model/segment.js';
import { failed, success, type Outcome } from '../../shared/outcome.js';
import { settleBases } from './bases.js';
import { settleAnchors } from './commentAnchors.js';
import type { StorageContext } from './context.js';
import type { Database, SqlValue } from './database.js';
import { settleLivingWriters } from './livingWriters.js';
import { isStanding } from './standingRevisions.js';
import { readSuggestions } from './suggestionRows.js';
import { readText } from './storedText.js';

/** Live segments of an article, all or the first few, or the named ones, live or retired. */
export type SegmentScope =
  | { readonly kind: 'article'; readonly articleId: ArticleId }
  | { readonly kind: 'beginning'; readonly articleId: ArticleId; readonly length: number }
  | { readonly kind: 'segments'; readonly segmentIds: readonly SegmentId[] };

/** The columns of a revision as `revisionFromRow` takes them, for a table alias. */
export const revisionColumns = (alias: string): string =>
  [
    'id',
    'segment_id',
    'side',
    'text',
    'marks',
    'author_id',
    'acting_as',
    'at',
    'based_on',
    'origin',
    'seq',
    'decided_by',
  ]
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** One row of `revisions`. */
export interface RevisionRow {
  readonly id: RevisionId;
  readonly segment_id: SegmentId;
  readonly side: Side;
  readonly text: string;
  readonly marks: string;
  readonly author_id: PersonId;
  readonly acting_as: PersonRole;
  readonly at: number;
  readonly based_on: RevisionId | null;
  readonly origin: RevisionOrigin;
  readonly seq: number;
  readonly decided_by: PersonId | null;
}

const decided = (decidedBy: PersonId | null): Pick<Revision, 'decidedBy'> =>
  decidedBy === null ? {} : { decidedBy };

/** The revision of a row. */
export function revisionFromRow(row: RevisionRow): Revision {
  return {
    id: row.id,
    segmentId: row.segment_id,
    side: row.side,
    content: readText(row.text, row.marks),
    authorId: row.author_id,
    actingAs: row.acting_as,
    at: row.at,
    basedOn: row.based_on,
    origin: row.origin,
    seq: row.seq,
    ...decided(row.decided_by),
  };
}

/** SHA-256, hex, of the words an approval is about. */
export function contentHash(
  source: Revision | null,
  target: Revision | null,
  languages: Readonly<Record<Side, LanguageTag>>,
): string {
  return hash('sha256', approvalText(source?.content ?? null, target?.content ?? null, languages), 'hex');
}

/** A query over the segments `s` of a scope, with the scope's one parameter bound. */
export interface ScopedQuery {
  readonly where: string;
  readonly parameter: string;
}

/** The condition that picks a scope's segments. */
export function scoped(scope: SegmentScope): ScopedQuery {
  switch (scope.kind) {
    case 'article':
      return { where: 's.article_id = ? AND s.retired_seq IS NULL', parameter: scope.articleId };
    case 'beginning':
      return {
        where: `s.id IN (SELECT id FROM segments WHERE article_id = ? AND retired_seq IS NULL
                         ORDER BY position LIMIT ${scope.length})`,
        parameter: scope.articleId,
      };
    case 'segments':
      return {
        where: 's.id IN (SELECT value FROM json_each(?))',
        parameter: JSON.stringify(scope.segmentIds),
      };
  }
}

interface ApprovalRow {
  readonly id: ApprovalId;
  readonly segment_id: SegmentId;
  readonly revision_id: RevisionId;
  readonly content_hash: string;
  readonly person_id: PersonId;
  readonly at: number;
}

/** The last approval of each segment that was not withdrawn. */
function readApprovals(db: Database, { where, parameter }: ScopedQuery): ReadonlyMap<SegmentId, Approval> {
  const rows = db.all<ApprovalRow>(
    `SELECT a.id, a.segment_id, a.revision_id, a.content_hash, a.person_id, a.at
     FROM segments s JOIN approvals a ON a.segment_id = s.id
     WHERE ${where} AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)
     ORDER BY a.seq`,
    parameter,
  );
  return new Map(
    rows.map((row) => {
      const { id, segment_id: segmentId, revision_id: revisionId, person_id: personId, at } = row;
      return [segmentId, { id, segmentId, revisionId, contentHash: row.content_hash, personId, at }];
    }),
  );
}

/** Numbers of unresolved threads, those carried over from retired segments included. */
function readOpenThreads(db: Database, { where, parameter }: ScopedQuery): ReadonlyMap<SegmentId, number> {
  const rows = db.all<{ segment_id: SegmentId; open: number }>(
    `SELECT segment_id, count(*) AS open FROM (
       SELECT s.id AS segment_id, c.id FROM segments s JOIN comments c ON c.segment_id = s.id
       WHERE ${where} AND c.reply_to IS NULL AND c.resolved_at IS NULL
       UNION
       SELECT s.id, c.id FROM segments s
       JOIN segment_lineage l ON l.segment_id = s.id AND l.carries_comments = 1
       JOIN comments c ON c.segment_id = l.ancestor_id
       WHERE ${where} AND c.reply_to IS NULL AND c.resolved_at IS NULL
     ) GROUP BY segment_id`,
    parameter,
    parameter,
  );
  return new Map(rows.map((row) => [row.segment_id, row.open]));
}

/**
 * Segments with a standing change request: unresolved, and about the latest target revision, or about the words
 * a restructuring carried over unchanged.
 */
function readRequested(db: Database, { where, parameter }: ScopedQuery): ReadonlySet<SegmentId> {
  const rows = db.all<{ id: SegmentId }>(
    `SELECT s.id FROM segments s JOIN comments c ON c.segment_id = s.id AND c.revision_id = s.target_revision
     WHERE ${where} AND c.requests_changes = 1 AND c.resolved_at IS NULL
     UNION
     SELECT s.id FROM segments s
     JOIN inherited_requests i ON i.segment_id = s.id JOIN comments c ON c.id = i.comment_id
     JOIN revisions r ON r.id = s.target_revision AND r.origin = 'restructure'
     WHERE ${where} AND c.resolved_at IS NULL`,
    parameter,
    parameter,
  );
  return new Set(rows.map((row) => row.id));
}

/**
 * Numbers of target revisions, those of the segments it came from included, of the segments where it is not simply
 * one revision for a target and none for no target: in a fresh article that leaves no row to read.
 */
function readRevisionCounts(db: Database, { where, parameter }: ScopedQuery): ReadonlyMap<SegmentId, number> {
  const rows = db.all<{ id: SegmentId; revisions: number }>(
    `SELECT s.id, s.inherited_revisions + count(r.seq) AS revisions
     FROM segments s LEFT JOIN revisions r ON r.segment_id = s.id AND r.side = 'target' AND ${isStanding('r')}
     WHERE ${where} GROUP BY s.id HAVING revisions <> (s.target_revision IS NOT NULL)`,
    parameter,
  );
  return new Map(rows.map((row) => [row.id, row.revisions]));
}

const latestColumns = (alias: string): string =>
  ['id', 'text', 'marks', 'author_id', 'acting_as', 'at', 'based_on', 'origin', 'seq', 'decided_by']
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** The revision whose `latestColumns` begin at `from` in a tuple; null where there is none. */
function latestRevision(
  row: readonly SqlValue[],
  from: number,
  segmentId: SegmentId,
  side: Side,
): Revision | null {
  const id = row[from] as RevisionId | null;
  if (id === null) return null;
  return {
    id,
    segmentId,
    side,
    content: readText(row[from + 1] as string, row[from + 2] as string),
    authorId: row[from + 3] as PersonId,
    actingAs: row[from + 4] as PersonRole,
    at: row[from + 5] as number,
    basedOn: row[from + 6] as RevisionId | null,
    origin: row[from + 7] as RevisionOrigin,
    seq: row[from + 8] as number,
    ...decided(row[from + 9] as PersonId | null),
  };
}

type AlignedPair = Pick<
  Segment,
  'id' | 'paragraphId' | 'source' | 'target' | 'writersSinceApproval' | 'hasOpenChanges' | 'lock'
> & { readonly languages: Readonly<Record<Side, LanguageTag>> };

const nobody: readonly PersonId[] = [];

/** The lock whose columns (person, time, reason) begin at `from` in a tuple; null where there is none. */
function lockOf(row: readonly SqlValue[], from: number): SegmentLock | null {
  if (row[from] === null) return null;
  return {
    personId: row[from] as PersonId,
    at: row[from + 1] as number,
    reason: row[from + 2] as string,
  };
}

/** The pairs with their latest revisions, in reading order. */
function readPairs(db: Database, { where, parameter }: ScopedQuery): readonly AlignedPair[] {
  const rows = db.tuples(
    `SELECT s.id, s.paragraph_id, ${latestColumns('src')}, ${latestColumns('tgt')},
       s.living_writers, s.base_revision IS NOT s.target_revision OR s.suggestion IS NOT NULL,
       s.locked_by, s.locked_at, s.lock_reason, a.source_language, a.target_language
     FROM segments s JOIN articles a ON a.id = s.article_id
     LEFT JOIN revisions src ON src.id = s.source_revision
     LEFT JOIN revisions tgt ON tgt.id = s.target_revision
     WHERE ${where} ORDER BY s.position`,
    parameter,
  );
  return rows.map((row) => {
    const id = row[0] as SegmentId;
    return {
      id,
      paragraphId: row[1] as ParagraphId,
      source: latestRevision(row, 2, id, 'source'),
      target: latestRevision(row, 12, id, 'target'),
      writersSinceApproval: row[22] === '[]' ? nobody : (JSON.parse(row[22] as string) as PersonId[]),
      hasOpenChanges: row[23] === 1,
      lock: lockOf(row, 24),
      languages: { source: row[27] as LanguageTag, target: row[28] as LanguageTag },
    };
  });
}

/** Segments in reading order, with all that follows from their history. */
export function readSegments({ db }: StorageContext, scope: SegmentScope): readonly Segment[] {
  const query = scoped(scope);
  const approvals = readApprovals(db, query);
  const suggestions = readSuggestions(db, query);
  const openThreads = readOpenThreads(db, query);
  const requested = readRequested(db, query);
  const revisionCounts = readRevisionCounts(db, query);
  return readPairs(db, query).map(({ languages, ...pair }) => ({
    ...pair,
    contentHash: contentHash(pair.source, pair.target, languages),
    approval: approvals.get(pair.id) ?? null,
    hasChangeRequest: requested.has(pair.id),
    openComments: openThreads.get(pair.id) ?? 0,
    suggestion: suggestions.get(pair.id) ?? null,
    revisionCount: revisionCounts.get(pair.id) ?? (pair.target ? 1 : 0),
  }));
}

/** One segment that is in its article. Fails with edit.segmentGone, or workspace.articleGone. */
export function requireSegment(
  context: StorageContext,
  segmentId: SegmentId,
): Outcome<{ readonly segment: Segment; readonly articleId: ArticleId }> {
  const row = context.db.get<{
    article_id: ArticleId;
    retired_seq: number | null;
    deleted_seq: number | null;
  }>(
    `SELECT s.article_id, s.retired_seq, a.deleted_seq FROM segments s JOIN articles a ON a.id = s.article_id
     WHERE s.id = ?`,
    segmentId,
  );
  if (!row || row.retired_seq !== null) return failed('edit.segmentGone', { segmentId });
  if (row.deleted_seq !== null) return failed('workspace.articleGone', {});
  const segment = readSegments(context, { kind: 'segments', segmentIds: [segmentId] })[0];
  if (!segment) throw new Error(`segment ${segmentId} has a row but cannot be read`);
  return success({ segment, articleId: row.article_id });
}

/**
 * Brings the stored state and figures of segments in step with their history, after every write about them
 * (triggers carry the differences on into the article). Answers the segments as they are now.
 */
export function settleSegments(
  context: StorageContext,
  segmentIds: readonly SegmentId[],
): readonly Segment[] {
  settleBases(context, segmentIds);
  settleLivingWriters(context, segmentIds);
  settleAnchors(context, segmentIds);
  const segments = readSegments(context, { kind: 'segments', segmentIds });
  for (const segment of segments) {
    context.db.run(
      `UPDATE segments SET state = ?2, open_comments = ?3,
         (chinese_characters, chinese_characters_no_punctuation, english_words) = (
           SELECT coalesce(sum(chinese_characters), 0), coalesce(sum(chinese_characters_no_punctuation), 0),
             coalesce(sum(english_words), 0)
           FROM revisions WHERE id IN (source_revision, target_revision))
       WHERE id = ?1`,
      segment.id,
      segmentState(segment),
      segment.openComments,
    );
  }
  return segments;
}

/** `settleSegments` for one. */
export function settledSegment(context: StorageContext, segmentId: SegmentId): Segment {
  const [segment] = settleSegments(context, [segmentId]);
  if (!segment) throw new Error(`segment ${segmentId} vanished in its own transaction`);
  return segment;
}
