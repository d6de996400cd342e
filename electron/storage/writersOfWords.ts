// Whose words a reason or a confirmed error is about.
import type { PersonId, SegmentId } from '../../shared/model/ids.js';
import type { RevisionOrigin } from '../../shared/model/segment.js';
import type { WaivedWords } from '../../shared/model/waiver.js';
import type { StorageContext } from './context.js';
import { isStanding } from './standingRevisions.js';

/** Who wrote a wording, and when. */
export interface WrittenLayer {
  readonly author_id: PersonId;
  readonly seq: number;
}

/** Who had written the words before `layer` changed them; null when they were brought in, or there were none. */
export function writerBefore(
  { db }: StorageContext,
  segmentId: SegmentId,
  { author_id: author, seq }: WrittenLayer,
): PersonId | null {
  const row = db.get<{ author_id: PersonId; origin: string }>(
    `SELECT r.author_id, r.origin FROM revisions r
     WHERE r.side = 'target' AND r.seq < ?2 AND ${isStanding('r')} AND r.origin <> 'restructure'
       AND (r.author_id <> ?3 OR r.origin = 'import')
       AND (r.segment_id = ?1 OR r.segment_id IN (SELECT ancestor_id FROM segment_lineage WHERE segment_id = ?1))
     ORDER BY r.seq DESC, r.rowid DESC LIMIT 1`,
    segmentId,
    seq,
    author,
  );
  return row && row.origin !== 'import' ? row.author_id : null;
}

interface Wording {
  readonly text: string;
  readonly author_id: PersonId;
  readonly origin: RevisionOrigin;
}

/** Who wrote a stretch of the target as it stands now; null: it was brought in, or nobody is known to have written it. */
function writerOfStretch(context: StorageContext, segmentId: SegmentId, stretch: string): PersonId | null {
  const wordings = context.db.all<Wording>(
    `SELECT r.text, r.author_id, r.origin FROM revisions r
     WHERE r.segment_id = ? AND r.side = 'target' AND ${isStanding('r')} ORDER BY r.seq DESC, r.rowid DESC`,
    segmentId,
  );
  const end = wordings.findIndex(({ text }) => !text.includes(stretch));
  // From there on the stretch stood there: whoever saved that wording put it in.
  const first = wordings[(end < 0 ? wordings.length : end) - 1];
  if (!first || first.origin === 'import') return null;
  if (first.origin !== 'restructure') return first.author_id;
  const parents = context.db.all<{ id: SegmentId }>(
    'SELECT ancestor_id AS id FROM segment_lineage WHERE segment_id = ? AND is_parent = 1',
    segmentId,
  );
  for (const { id } of parents) {
    const writer = writerOfStretch(context, id, stretch);
    if (writer !== null) return writer;
  }
  return null;
}

/**
 * Whose words an error is in: who wrote its stretch; where it has none in the target (something is missing there), who wrote there
 * last besides the person who says so.
 */
export function writerOfError(
  context: StorageContext,
  segmentId: SegmentId,
  target: WaivedWords | null,
  sayer: PersonId,
): PersonId | null {
  return target === null || target.isWhole
    ? writerBefore(context, segmentId, { author_id: sayer, seq: Number.MAX_SAFE_INTEGER })
    : writerOfStretch(context, segmentId, target.text);
}
