// What a new segment takes over from those it came from: their revisions, writers, comments, standing requests.
import type { SegmentId } from '../../shared/model/ids.js';
import { carryAnchors } from './commentAnchors.js';
import type { StorageContext } from './context.js';
import { settleLivingWriters } from './livingWriters.js';
import { readSegments } from './segments.js';
import { isStanding } from './standingRevisions.js';

/** A new segment and the retired ones it was made of. */
export interface Descent {
  readonly segmentId: SegmentId;
  readonly parents: readonly SegmentId[];
}

/**
 * Writes down what each new segment of a restructuring inherits. Retired segments do not change any more, so it
 * stays true. Comments go to the first new segment that names their segment as a parent.
 */
export function inheritHistory(context: StorageContext, descents: readonly Descent[]): void {
  const taken = new Set<SegmentId>();
  for (const { segmentId, parents } of descents) {
    const carried = parents.filter((parent) => !taken.has(parent));
    carried.forEach((parent) => taken.add(parent));
    addAncestors(context, segmentId, parents, carried);
    inheritRequests(context, segmentId, carried);
    carryAnchors(context, segmentId, carried);
    inheritWriters(context, segmentId, parents);
    context.db.run(
      `UPDATE segments SET inherited_revisions = (
         SELECT count(*) FROM segment_lineage l
         JOIN revisions r ON r.segment_id = l.ancestor_id AND r.side = 'target' AND ${isStanding('r')}
         WHERE l.segment_id = ?1)
       WHERE id = ?1`,
      segmentId,
    );
  }
}

interface Ancestor {
  readonly isParent: boolean;
  readonly carriesComments: boolean;
}

function addAncestors(
  { db }: StorageContext,
  segmentId: SegmentId,
  parents: readonly SegmentId[],
  carried: readonly SegmentId[],
): void {
  // Halves of a split that are merged again share ancestors: one line for each, from all the ways to it.
  const ancestors = new Map<SegmentId, Ancestor>();
  const add = (id: SegmentId, isParent: boolean, carriesComments: boolean): void => {
    const known = ancestors.get(id);
    ancestors.set(id, {
      isParent: isParent || (known?.isParent ?? false),
      carriesComments: carriesComments || (known?.carriesComments ?? false),
    });
  };
  for (const parent of parents) {
    const isCarried = carried.includes(parent);
    add(parent, true, isCarried);
    const further = db.all<{ ancestor_id: SegmentId; carries_comments: number }>(
      'SELECT ancestor_id, carries_comments FROM segment_lineage WHERE segment_id = ?',
      parent,
    );
    for (const row of further) add(row.ancestor_id, false, isCarried && row.carries_comments === 1);
  }
  for (const [id, { isParent, carriesComments }] of ancestors)
    db.run(
      'INSERT INTO segment_lineage (segment_id, ancestor_id, is_parent, carries_comments) VALUES (?, ?, ?, ?)',
      segmentId,
      id,
      isParent ? 1 : 0,
      carriesComments ? 1 : 0,
    );
}

/** Change requests standing on parents go on standing until somebody writes. */
function inheritRequests({ db }: StorageContext, segmentId: SegmentId, parents: readonly SegmentId[]): void {
  for (const parent of parents)
    db.run(
      `INSERT INTO inherited_requests (segment_id, comment_id)
       SELECT ?1, c.id FROM segments s
       JOIN comments c ON c.segment_id = s.id AND c.revision_id = s.target_revision AND c.requests_changes = 1
       WHERE s.id = ?2
       UNION
       SELECT ?1, i.comment_id FROM segments s
       JOIN revisions r ON r.id = s.target_revision AND r.origin = 'restructure'
       JOIN inherited_requests i ON i.segment_id = s.id WHERE s.id = ?2
       ON CONFLICT DO NOTHING`,
      segmentId,
      parent,
    );
}

function inheritWriters(context: StorageContext, segmentId: SegmentId, parents: readonly SegmentId[]): void {
  settleLivingWriters(context, parents);
  const writers = readSegments(context, { kind: 'segments', segmentIds: parents }).flatMap(
    ({ writersSinceApproval }) => writersSinceApproval,
  );
  for (const personId of new Set(writers))
    context.db.run(
      'INSERT INTO inherited_writers (segment_id, person_id) VALUES (?, ?)',
      segmentId,
      personId,
    );
}
