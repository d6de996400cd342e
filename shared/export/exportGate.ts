// The gate: a finished export needs every segment approved. Pure; dialog, main process and CLI all ask it.
import type { Article } from '../model/article.js';
import type { SegmentId } from '../model/ids.js';
import { isApproved, segmentState, type Segment, type SegmentState } from '../model/segment.js';

/** Why a segment holds up a finished export; the text is `export.gate.<reason>`. */
export type BlockReason = 'notTranslated' | 'changesRequested' | 'changedSinceApproval' | 'notApproved';

/** A segment that holds up a finished export. */
export interface BlockedSegment {
  readonly segmentId: SegmentId;
  /** Position in the article, 1-based. */
  readonly number: number;
  readonly state: SegmentState;
  readonly reason: BlockReason;
}

/** What the gate found; open when `blocked` is empty. */
export interface ExportGate {
  /** In reading order. */
  readonly blocked: readonly BlockedSegment[];
  /** Segments of the article. */
  readonly total: number;
}

/** Asks every segment; the approval is of the pair, so the gate is the same for both sides. */
export function exportGate(article: Pick<Article, 'segments'>): ExportGate {
  const blocked = article.segments.flatMap((segment, i): BlockedSegment[] => {
    const state = segmentState(segment);
    return state === 'final'
      ? []
      : [{ segmentId: segment.id, number: i + 1, state, reason: reasonOf(segment, state) }];
  });
  return { blocked, total: article.segments.length };
}

function reasonOf(segment: Segment, state: SegmentState): BlockReason {
  if (state === 'initial') return 'notTranslated';
  if (state === 'changesRequested') return 'changesRequested';
  return segment.approval !== null && !isApproved(segment) ? 'changedSinceApproval' : 'notApproved';
}
