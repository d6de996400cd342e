// The gate: a finished export needs every segment approved, and no error of the checks where the workspace wants that. Pure; dialog, main process and CLI all ask it.
import type { Article } from '../model/article.js';
import type { SegmentId } from '../model/ids.js';
import { isApproved, segmentState, type Segment, type SegmentState } from '../model/segment.js';

/** Why a segment holds up a finished export; the text is `export.gate.<reason>`. */
export type BlockReason =
  'notTranslated' | 'changesRequested' | 'changedSinceApproval' | 'openErrors' | 'notApproved';

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

const noErrors: ReadonlyMap<SegmentId, number> = new Map();

/**
 * Asks every segment; the approval is of the pair, so the gate is the same for both sides. `errors`: how many errors of the
 * checks hold up which segment.
 */
export function exportGate(
  article: Pick<Article, 'segments'>,
  errors: ReadonlyMap<SegmentId, number> = noErrors,
): ExportGate {
  const blocked = article.segments.flatMap((segment, i): BlockedSegment[] => {
    const state = segmentState(segment);
    const hasErrors = errors.has(segment.id);
    return state === 'final' && !hasErrors
      ? []
      : [{ segmentId: segment.id, number: i + 1, state, reason: reasonOf(segment, state, hasErrors) }];
  });
  return { blocked, total: article.segments.length };
}

function reasonOf(segment: Segment, state: SegmentState, hasErrors: boolean): BlockReason {
  if (state === 'initial') return 'notTranslated';
  if (state === 'changesRequested') return 'changesRequested';
  if (hasErrors) return 'openErrors';
  return segment.approval !== null && !isApproved(segment) ? 'changedSinceApproval' : 'notApproved';
}
