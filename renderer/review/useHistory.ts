// The revisions of the active segment, fetched when it or its words change.
import { startTransition, useEffect, useState } from 'react';
import type { SegmentId } from '../../shared/model/ids.js';
import type { Revision, Segment } from '../../shared/model/segment.js';
import type { Ask } from '../article/ArticleWorld.js';
import type { Failure } from '../../shared/outcome.js';

/** The history as far as it is known. */
export type History =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'loaded'; readonly segmentId: SegmentId; readonly revisions: readonly Revision[] };

const loading: History = { kind: 'loading' };

/** Target revisions of a segment and of those it came from, newest first. */
export function useHistory(segment: Segment | null, request: Ask): History {
  const [history, setHistory] = useState<History>(loading);
  const segmentId = segment?.id ?? null;
  const newest = segment?.target?.id ?? null;
  useEffect(() => {
    if (segmentId === null) return undefined;
    let isWanted = true;
    setHistory((before) => (before.kind === 'loaded' && before.segmentId === segmentId ? before : loading));
    void request('review.history', segmentId).then((outcome) => {
      if (!isWanted) return;
      // A long history is compared and drawn in slices: keys and frames come first.
      startTransition(() =>
        setHistory(
          outcome.ok
            ? {
                kind: 'loaded',
                segmentId,
                revisions: outcome.value.filter(({ side }) => side === 'target'),
              }
            : { kind: 'failed', failure: outcome.failure },
        ),
      );
    });
    return () => {
      isWanted = false;
    };
  }, [segmentId, newest, request]);
  // Never that of the row one came from.
  return history.kind === 'loaded' && history.segmentId !== segmentId ? loading : history;
}
