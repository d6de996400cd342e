// How many changes every row has against the baseline, counted in slices so that typing and scrolling never wait.
import { useEffect, useState } from 'react';
import type { Segment } from '../../shared/model/segment.js';
import type { ChangedRow } from '../../shared/review/stepThroughChanges.js';
import type { BaselineTexts } from '../../shared/model/workspaceRequests.js';
import { isRedlineCheap, redlineOf, wordingsOf } from '../article/redlines.js';

/** Longest stretch of counting without a pause, milliseconds. */
const sliceMs = 6;

/** Rows in reading order; null while counting (for the first time). */
export function useChangedRows(
  segments: readonly Segment[],
  texts: BaselineTexts | null,
): readonly ChangedRow[] | null {
  const [counted, setCounted] = useState<readonly ChangedRow[] | null>(null);
  useEffect(() => {
    if (!texts) {
      setCounted(null);
      return undefined;
    }
    let timer: ReturnType<typeof setTimeout> | null = null;
    const rows: ChangedRow[] = [];
    const work = (): void => {
      const until = performance.now() + sliceMs;
      while (rows.length < segments.length) {
        const segment = segments[rows.length];
        if (!segment) break;
        rows.push({ segmentId: segment.id, changes: changesOf(segment, texts) });
        if (performance.now() > until) {
          timer = setTimeout(work);
          return;
        }
      }
      setCounted(rows);
    };
    work();
    return () => {
      if (timer !== null) clearTimeout(timer);
    };
  }, [segments, texts]);
  return counted;
}

function changesOf(segment: Segment, texts: BaselineTexts): number {
  const { before, after } = wordingsOf(segment, texts);
  // Equal wordings, the common case, need no redline.
  if (
    before === after ||
    (isRedlineCheap(before, after) &&
      before.text === after.text &&
      before.marks.length === 0 &&
      after.marks.length === 0)
  )
    return 0;
  return redlineOf(before, after).changes;
}
