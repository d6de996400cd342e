// How many findings stand, check by check, and were not set aside.
import type { CheckId, SegmentIssues } from '../../model/check.js';
import type { Segment } from '../../model/segment.js';
import type { Waiver } from '../../model/waiver.js';
import { judgeIssues, waivedSides, waiversBySegment, wordsOfSegment } from '../waivers.js';
import { placeKey } from './placeKey.js';

/** Each once for a segment, as those that were mended. `found` is what the checks find in the standing words. */
export function countOpen(
  segments: readonly Segment[],
  found: readonly SegmentIssues[],
  waivers: readonly Waiver[],
): ReadonlyMap<CheckId, number> {
  const words = new Map(segments.map((segment) => [segment.id, wordsOfSegment(segment)]));
  const lists = waiversBySegment(waivers);
  const counts = new Map<CheckId, number>();
  for (const { segmentId, issues } of found) {
    const here = words.get(segmentId) ?? { source: '', target: '' };
    const open = judgeIssues(issues, lists.get(segmentId) ?? [], here).filter(({ waiver }) => !waiver);
    const each = new Map(open.map(({ issue }) => [placeKey(issue, waivedSides(issue, here)), issue.check]));
    for (const check of each.values()) counts.set(check, (counts.get(check) ?? 0) + 1);
  }
  return counts;
}
