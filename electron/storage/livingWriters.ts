// The four-eyes record: whose words still live in a target since its last approval. Worked out when wordings or
// approvals change and kept with the segment, so that opening an article compares no texts.
import { emptyInlineText } from '../../shared/model/inlineText.js';
import type { PersonId, RevisionId, SegmentId } from '../../shared/model/ids.js';
import type { Layer } from '../../shared/model/layer.js';
import type { PersonRole } from '../../shared/model/person.js';
import type { RevisionOrigin } from '../../shared/model/segment.js';
import { livingAuthors } from '../../shared/review/livingAuthors.js';
import type { StorageContext } from './context.js';
import { collapseLayers } from './layerChains.js';
import { isStanding } from './standingRevisions.js';
import { readText } from './storedText.js';
import { diffOptions } from './diffOptions.js';

interface StaleRow {
  readonly id: SegmentId;
  readonly target: RevisionId | null;
  readonly approved: RevisionId | null;
  readonly known: string | null;
}

/** Brings the record of segments in step with their wordings and approvals. */
export function settleLivingWriters(context: StorageContext, segmentIds: readonly SegmentId[]): void {
  const rows = context.db.all<StaleRow>(
    `SELECT s.id, s.target_revision AS target, s.living_writers_of AS known,
       (SELECT a.revision_id FROM approvals a WHERE a.segment_id = s.id
          AND NOT EXISTS (SELECT 1 FROM approval_withdrawals w WHERE w.approval_id = a.id)
        ORDER BY a.seq DESC LIMIT 1) AS approved
     FROM segments s WHERE s.id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(segmentIds),
  );
  for (const { id, target, approved, known } of rows) {
    // Revisions never change: what lies between the two decides.
    const from = `${approved ?? ''}>${target ?? ''}`;
    if (from === known) continue;
    const writers = livingWriters(context, id, { from: approved, to: target });
    context.db.run(
      'UPDATE segments SET living_writers = ?, living_writers_of = ? WHERE id = ?',
      JSON.stringify(writers),
      from,
      id,
    );
  }
}

/** Target revisions of one segment; `from` null: since there have been any. */
export interface RevisionSpan {
  readonly from: RevisionId | null;
  readonly to: RevisionId | null;
}

/**
 * Everybody whose words, put in or taken out, tell `to` from `from`, in the order of writing. Without `from` those
 * count too whose words came with a merge or split.
 */
export function livingWriters(
  context: StorageContext,
  segmentId: SegmentId,
  span: RevisionSpan,
): readonly PersonId[] {
  const inherited = span.from === null ? inheritedWriters(context, segmentId) : [];
  return [...new Set([...inherited, ...writersBetween(context, segmentId, span)])];
}

/**
 * Everybody whose words live in a target revision, whatever was approved in between, in the order of writing. What a
 * merge or split brought counts for everybody whose words lived in the segments it took.
 */
export function wordsBy(
  context: StorageContext,
  segmentId: SegmentId,
  target: RevisionId | null,
): readonly PersonId[] {
  const taken = context.db.all<{ id: SegmentId; target: RevisionId | null }>(
    `SELECT s.id, s.target_revision AS target FROM segment_lineage l JOIN segments s ON s.id = l.ancestor_id
     WHERE l.segment_id = ? ORDER BY s.created_seq, s.position`,
    segmentId,
  );
  const writers = [...taken, { id: segmentId, target }].flatMap((one) =>
    writersBetween(context, one.id, { from: null, to: one.target }),
  );
  return [...new Set(writers)];
}

/** Those whose words live in what a restructuring brought. */
function inheritedWriters({ db }: StorageContext, segmentId: SegmentId): readonly PersonId[] {
  return db
    .all<{ person_id: PersonId }>('SELECT person_id FROM inherited_writers WHERE segment_id = ?', segmentId)
    .map(({ person_id: personId }) => personId);
}

interface WrittenRow {
  readonly id: RevisionId;
  readonly text: string;
  readonly marks: string;
  readonly author_id: PersonId;
  readonly acting_as: PersonRole;
  readonly at: number;
  readonly seq: number;
  readonly origin: RevisionOrigin;
}

const isWriting = (origin: RevisionOrigin): boolean => origin !== 'import' && origin !== 'restructure';

const nothing: Layer = {
  kind: 'base',
  id: null,
  content: emptyInlineText,
  authorId: null,
  actingAs: null,
  at: 0,
  seq: 0,
};

/** The authors of the words by which revision `to` differs from `from`, else from the first that was brought in. */
function writersBetween(
  { db }: StorageContext,
  segmentId: SegmentId,
  { from, to }: RevisionSpan,
): readonly PersonId[] {
  const all = db.all<WrittenRow>(
    `SELECT r.id, r.text, r.marks, r.author_id, r.acting_as, r.at, r.seq, r.origin FROM revisions r
     WHERE r.segment_id = ?1 AND r.side = 'target' AND (${isStanding('r')} OR r.id = ?3)
       AND r.seq >= coalesce((SELECT seq FROM revisions WHERE id = ?2), 0) ORDER BY r.seq, r.rowid`,
    segmentId,
    from,
    to,
  );
  const rows = all.slice(0, all.findIndex(({ id }) => id === to) + 1);
  const written = from === null ? rows : rows.slice(rows.findIndex(({ id }) => id === from));
  const layers = written.map((row, i): Layer => {
    const isBase = i === 0 && (from !== null || !isWriting(row.origin));
    return {
      kind: isBase ? 'base' : 'revision',
      id: row.id,
      content: readText(row.text, row.marks),
      authorId: isWriting(row.origin) && !isBase ? row.author_id : null,
      actingAs: row.acting_as,
      at: row.at,
      seq: row.seq,
    };
  });
  const chain = collapseLayers(layers[0]?.kind === 'base' ? layers : [nothing, ...layers]);
  // One hand alone wrote all that differs: nothing has to be compared.
  if (chain.length <= 2) return chain.slice(1).flatMap(({ authorId }) => authorId ?? []);
  return livingAuthors(chain, diffOptions);
}
