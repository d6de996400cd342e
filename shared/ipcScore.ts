// The requests of figures about an article's quality; a part of `Requests` (ipc.ts).
import type { ArticleEffort } from './model/effort.js';
import type { ArticleId, SegmentId } from './model/ids.js';
import type { Baseline } from './model/workspaceRequests.js';
import type { Outcome } from './outcome.js';

type Answer<T> = Promise<Outcome<T>>;

/** What a window may ask of effort and scores. */
export interface ScoreRequests {
  /** From the words at the baseline to the present target, of all segments (null) or of some. app.cancelled. */
  'review.effort': (asked: {
    articleId: ArticleId;
    baseline: Baseline;
    segmentIds: readonly SegmentId[] | null;
    jobId: string;
  }) => Answer<ArticleEffort>;
}

// A record, so that a name left out does not compile.
export const scoreRequestNames: Readonly<Record<keyof ScoreRequests, true>> = {
  'review.effort': true,
};
