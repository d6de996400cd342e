// Going from segment to segment: any, the next not approved, the next with open comments.
import type { SegmentId } from '../model/ids.js';
import { isApproved, type Segment } from '../model/segment.js';

/** What one goes to. */
export type SegmentGoal = 'any' | 'notApproved' | 'withComments';

/** Where a step ends, and whether it went past the end of the article to get there. */
export interface SegmentStep {
  readonly segmentId: SegmentId;
  readonly wrapped: boolean;
}

/** What the step looks at. */
export type SteppableSegment = Pick<Segment, 'id' | 'approval' | 'target' | 'contentHash' | 'openComments'>;

function isGoal(segment: SteppableSegment, goal: SegmentGoal): boolean {
  if (goal === 'notApproved') return !isApproved(segment);
  return goal === 'any' || segment.openComments > 0;
}

/**
 * The nearest segment after (or before) `from` that the goal asks for, wrapping around at the end. From null, or
 * from a segment that is gone, it starts at the beginning (or the end). `from` itself is found last, wrapped; null
 * when no segment will do.
 */
export function nextSegment(
  segments: readonly SteppableSegment[],
  from: SegmentId | null,
  direction: 'next' | 'previous',
  goal: SegmentGoal,
): SegmentStep | null {
  const count = segments.length;
  const step = direction === 'next' ? 1 : -1;
  const found = from === null ? -1 : segments.findIndex(({ id }) => id === from);
  const start = found >= 0 ? found : direction === 'next' ? -1 : count;
  for (let distance = 1; distance <= count; distance += 1) {
    const at = start + step * distance;
    const segment = segments[(at + 2 * count) % count];
    if (segment && isGoal(segment, goal)) return { segmentId: segment.id, wrapped: at < 0 || at >= count };
  }
  return null;
}
