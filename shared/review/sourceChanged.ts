// Whether a segment waits because its source was corrected. Derived, never stored: a new wording or approval ends it.
import { hasTarget, isApproved, type Segment } from '../model/segment.js';

/**
 * True while the source is a later wording than the target was written or approved for: a correction came after the
 * last target revision, or together with a replacement in a target that was approved before.
 */
export function isSourceChanged(
  segment: Pick<Segment, 'source' | 'target' | 'approval' | 'contentHash'>,
): boolean {
  const { source, target, approval } = segment;
  if (!source || !target || !hasTarget(segment) || isApproved(segment)) return false;
  // A first source is no change.
  if (source.basedOn === null) return false;
  if (source.seq > target.seq) return true;
  return approval !== null && source.seq === target.seq && source.at > approval.at;
}
