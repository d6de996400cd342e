// Suggestions as they stand in rows: reading the pending ones and storing the next.
import type { PersonId, RevisionId, SegmentId, SuggestionId } from '../../shared/model/ids.js';
import type { PersonRole } from '../../shared/model/person.js';
import type { Suggestion, SuggestionOrigin } from '../../shared/model/suggestion.js';
import type { StorageContext } from './context.js';
import type { Database } from './database.js';
import type { ScopedQuery } from './segments.js';
import { readText, storeMarks } from './storedText.js';

interface SuggestionRow {
  readonly id: SuggestionId;
  readonly segment_id: SegmentId;
  readonly text: string;
  readonly marks: string;
  readonly author_id: PersonId;
  readonly acting_as: PersonRole;
  readonly at: number;
  readonly based_on: SuggestionId | null;
  readonly target_id: RevisionId | null;
  readonly origin: SuggestionOrigin;
  readonly seq: number;
}

const columns = (alias: string): string =>
  [
    'id',
    'segment_id',
    'text',
    'marks',
    'author_id',
    'acting_as',
    'at',
    'based_on',
    'target_id',
    'origin',
    'seq',
  ]
    .map((column) => `${alias}.${column}`)
    .join(', ');

const fromRow = (row: SuggestionRow): Suggestion => ({
  id: row.id,
  segmentId: row.segment_id,
  content: readText(row.text, row.marks),
  authorId: row.author_id,
  actingAs: row.acting_as,
  at: row.at,
  basedOn: row.based_on,
  targetId: row.target_id,
  origin: row.origin,
  seq: row.seq,
});

/** The newest pending suggestion of each segment that has one. */
export function readSuggestions(
  db: Database,
  { where, parameter }: ScopedQuery,
): ReadonlyMap<SegmentId, Suggestion> {
  const rows = db.all<SuggestionRow>(
    `SELECT ${columns('g')} FROM segments s JOIN suggestions g ON g.id = s.suggestion
     WHERE ${where} AND s.suggestion IS NOT NULL`,
    parameter,
  );
  return new Map(rows.map((row) => [row.segment_id, fromRow(row)]));
}

/** The chain of pending suggestions of each segment that has one, oldest first. */
export function readPendingChains(
  db: Database,
  { where, parameter }: ScopedQuery,
): ReadonlyMap<SegmentId, readonly Suggestion[]> {
  const rows = db.all<SuggestionRow>(
    `WITH RECURSIVE pending (id, step) AS (
       SELECT s.suggestion, 0 FROM segments s WHERE ${where} AND s.suggestion IS NOT NULL
       UNION ALL
       SELECT g.based_on, pending.step + 1 FROM pending JOIN suggestions g ON g.id = pending.id
       WHERE g.based_on IS NOT NULL)
     SELECT ${columns('g')} FROM pending JOIN suggestions g ON g.id = pending.id ORDER BY pending.step DESC`,
    parameter,
  );
  const chains = new Map<SegmentId, Suggestion[]>();
  for (const row of rows) {
    const chain = chains.get(row.segment_id);
    if (chain) chain.push(fromRow(row));
    else chains.set(row.segment_id, [fromRow(row)]);
  }
  return chains;
}

/** Stores a suggestion. The caller points the segment at it, or at none. */
export function insertSuggestion({ db }: StorageContext, suggestion: Suggestion): void {
  db.run(
    `INSERT INTO suggestions (id, segment_id, text, marks, author_id, acting_as, at, based_on, target_id, origin, seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    suggestion.id,
    suggestion.segmentId,
    suggestion.content.text,
    storeMarks(suggestion.content),
    suggestion.authorId,
    suggestion.actingAs,
    suggestion.at,
    suggestion.basedOn,
    suggestion.targetId,
    suggestion.origin,
    suggestion.seq,
  );
}

/** Points the segment at its newest pending suggestion; null: nothing is pending. */
export function setPending({ db }: StorageContext, segmentId: SegmentId, id: SuggestionId | null): void {
  db.run('UPDATE segments SET suggestion = ? WHERE id = ?', id, segmentId);
}
