// Whether a reload brought anything new for a row.
import type { Segment } from '../../shared/model/segment.js';

/**
 * True when two copies of a segment say the same; unchanged rows stay the same objects, so that they do not render
 * again. Revisions and approvals never change, so that their ids stand for them: ten thousand rows compare in a
 * few milliseconds.
 */
export function sameSegment(a: Segment, b: Segment): boolean {
  return (
    a.source?.id === b.source?.id &&
    a.target?.id === b.target?.id &&
    a.approval?.id === b.approval?.id &&
    a.approval?.contentHash === b.approval?.contentHash &&
    a.contentHash === b.contentHash &&
    a.paragraphId === b.paragraphId &&
    a.hasChangeRequest === b.hasChangeRequest &&
    a.suggestion?.id === b.suggestion?.id &&
    a.hasOpenChanges === b.hasOpenChanges &&
    a.lock?.at === b.lock?.at &&
    a.lock?.reason === b.lock?.reason &&
    a.openComments === b.openComments &&
    a.revisionCount === b.revisionCount &&
    a.writersSinceApproval.length === b.writersSinceApproval.length &&
    a.writersSinceApproval.every((writer, i) => writer === b.writersSinceApproval[i])
  );
}
