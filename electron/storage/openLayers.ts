// The chains of open changes: from the settled wording over the revisions since to the pending suggestions. One query
// for each kind of layer, however many segments there are.
import { emptyInlineText } from '../../shared/model/inlineText.js';
import type { ArticleId, PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { Layer } from '../../shared/model/layer.js';
import type { PersonRole } from '../../shared/model/person.js';
import type { StorageContext } from './context.js';
import type { Database, SqlValue } from './database.js';
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

const layerColumns = 's.id, r.id, c.text, c.marks, r.author_id, r.acting_as, r.at, r.seq';

/** The rows as layers, onto the chains; in the order of `seq`, then of `place`, which SQLite need not sort for. */
function addRevisions(chains: ReadonlyMap<SegmentId, Layer[]>, rows: readonly (readonly SqlValue[])[]): void {
  const groups = new Map<SegmentId, { readonly layer: Layer; readonly place: number }[]>();
  for (const row of rows) {
    const layer: Layer = {
      kind: 'revision',
      id: row[1] as RevisionId,
      content: readText(row[2] as string, row[3] as string),
      authorId: row[4] as PersonId,
      actingAs: row[5] as PersonRole,
      at: row[6] as number,
      seq: row[7] as number,
    };
    const group = groups.get(row[0] as SegmentId);
    if (group) group.push({ layer, place: row[8] as number });
    else groups.set(row[0] as SegmentId, [{ layer, place: row[8] as number }]);
  }
  for (const [segmentId, group] of groups) {
    group.sort((a, b) => a.layer.seq - b.layer.seq || a.place - b.place);
    chains.get(segmentId)?.push(...group.map(({ layer }) => layer));
  }
}

/**
 * Puts the revisions above the base of each segment on its chain. Above a base that came down with a restructuring
 * lie first the wordings that came down with it, under the names of those who wrote them.
 */
function addAbove(
  db: Database,
  { where, parameter }: ScopedQuery,
  chains: ReadonlyMap<SegmentId, Layer[]>,
): void {
  addRevisions(
    chains,
    db.tuples(
      `SELECT ${layerColumns}, c.ordinal
       FROM segments s JOIN carried_layers c ON c.segment_id = s.id JOIN revisions r ON r.id = c.revision_id
       LEFT JOIN settled_wordings w ON w.id = s.settled_wording
       WHERE ${where} AND s.base_revision IS NULL AND coalesce(w.since_seq, 0) < s.created_seq`,
      parameter,
    ),
  );
  addRevisions(
    chains,
    db.tuples(
      `SELECT ${layerColumns.replaceAll('c.', 'r.')}, r.rowid
       FROM segments s LEFT JOIN revisions b ON b.id = s.base_revision
       LEFT JOIN settled_wordings w ON w.id = s.settled_wording
       JOIN revisions r ON r.segment_id = s.id AND r.side = 'target'
         AND r.seq > coalesce(b.seq, w.since_seq, 0) AND ${isStanding('r')}
       WHERE ${where}`,
      parameter,
    ),
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
  addAbove(db, query, chains);
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
