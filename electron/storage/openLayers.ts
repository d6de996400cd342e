// The chains of open changes: from the settled wording over the revisions since to the pending suggestions. One query
// for each kind of layer, however many segments there are.
import { emptyInlineText } from '../../shared/model/inlineText.js';
import type { ArticleId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { Layer } from '../../shared/model/layer.js';
import type { PersonRole } from '../../shared/model/person.js';
import type { StorageContext } from './context.js';
import type { Database } from './database.js';
import { collapseLayers, suggestionLayer } from './layerChains.js';
import { scoped, type ScopedQuery, type SegmentScope } from './segments.js';
import { isStanding } from './standingRevisions.js';
import { readText } from './storedText.js';
import { readPendingChains } from './suggestionRows.js';

interface BaseRow {
  readonly segment_id: SegmentId;
  readonly id: string | null;
  readonly text: string | null;
  readonly marks: string | null;
  readonly author_id: PersonId | null;
  readonly acting_as: PersonRole | null;
  readonly at: number | null;
  readonly seq: number | null;
}

function readBases(db: Database, { where, parameter }: ScopedQuery): ReadonlyMap<SegmentId, Layer> {
  const rows = db.all<BaseRow>(
    `SELECT s.id AS segment_id, coalesce(b.id, w.id) AS id, coalesce(b.text, w.text) AS text,
       coalesce(b.marks, w.marks) AS marks, s.base_author AS author_id,
       CASE WHEN b.author_id = s.base_author THEN b.acting_as END AS acting_as,
       coalesce(b.at, w.at) AS at, coalesce(b.seq, w.seq) AS seq
     FROM segments s LEFT JOIN revisions b ON b.id = s.base_revision
     LEFT JOIN settled_wordings w ON w.id = s.settled_wording WHERE ${where}`,
    parameter,
  );
  return new Map(
    rows.map((row) => [
      row.segment_id,
      {
        kind: 'base',
        id: row.id,
        content: row.text === null ? emptyInlineText : readText(row.text, row.marks ?? '[]'),
        authorId: row.author_id,
        actingAs: row.acting_as,
        at: row.at ?? 0,
        seq: row.seq ?? 0,
      },
    ]),
  );
}

interface RevisionLayerRow {
  readonly segment_id: SegmentId;
  readonly id: RevisionId;
  readonly text: string;
  readonly marks: string;
  readonly author_id: PersonId;
  readonly acting_as: PersonRole;
  readonly at: number;
  readonly seq: number;
}

/**
 * The revisions above the base of each segment, in order. Above a base that came down with a restructuring lie first
 * the wordings that came down with it, under the names of those who wrote them.
 */
function readAbove(db: Database, { where, parameter }: ScopedQuery): readonly RevisionLayerRow[] {
  return db.all<RevisionLayerRow>(
    `SELECT * FROM (
       SELECT s.id AS segment_id, r.id, c.text, c.marks, r.author_id, r.acting_as, r.at, r.seq, 0 AS own, c.ordinal AS place
       FROM segments s JOIN carried_layers c ON c.segment_id = s.id JOIN revisions r ON r.id = c.revision_id
       LEFT JOIN settled_wordings w ON w.id = s.settled_wording
       WHERE ${where} AND s.base_revision IS NULL AND coalesce(w.since_seq, 0) < s.created_seq
       UNION ALL
       SELECT s.id, r.id, r.text, r.marks, r.author_id, r.acting_as, r.at, r.seq, 1, r.rowid
       FROM segments s LEFT JOIN revisions b ON b.id = s.base_revision
       LEFT JOIN settled_wordings w ON w.id = s.settled_wording
       JOIN revisions r ON r.segment_id = s.id AND r.side = 'target'
         AND r.seq > coalesce(b.seq, w.since_seq, 0) AND ${isStanding('r')}
       WHERE ${where}
     ) ORDER BY segment_id, own, seq, place`,
    parameter,
    parameter,
  );
}

/** The chains of the segments of a scope that have open changes, whole: the base first, each layer as it was written. */
export function readOpenChains(
  { db }: StorageContext,
  scope: SegmentScope,
): ReadonlyMap<SegmentId, readonly Layer[]> {
  const all = scoped(scope);
  const query = {
    ...all,
    where: `${all.where} AND (s.suggestion IS NOT NULL OR s.base_revision IS NOT s.target_revision)`,
  };
  const chains = new Map<SegmentId, Layer[]>();
  for (const [segmentId, base] of readBases(db, query)) chains.set(segmentId, [base]);
  for (const row of readAbove(db, query))
    chains.get(row.segment_id)?.push({
      kind: 'revision',
      id: row.id,
      content: readText(row.text, row.marks),
      authorId: row.author_id,
      actingAs: row.acting_as,
      at: row.at,
      seq: row.seq,
    });
  for (const [segmentId, suggestions] of readPendingChains(db, query))
    chains.get(segmentId)?.push(...suggestions.map(suggestionLayer));
  return new Map([...chains].map(([segmentId, layers]) => [segmentId, collapseLayers(layers)]));
}

/** The settled wording of each live segment of an article that has one. */
export function readSettledWordings(
  { db }: StorageContext,
  articleId: ArticleId,
): ReadonlyMap<SegmentId, Layer> {
  const bases = readBases(db, scoped({ kind: 'article', articleId }));
  return new Map([...bases].filter(([, { id }]) => id !== null));
}
