// The requests of figures about an article's quality; a part of `Requests` (ipc.ts).
import type { ArticleEffort } from './model/effort.js';
import type { ConfirmedError, ConfirmedErrorInput } from './model/confirmedError.js';
import type { ArticleId, ConfirmedErrorId, SegmentId } from './model/ids.js';
import type { Scoring } from './model/scoring.js';
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
  /** Findings of the checks that count as errors in the article's score, oldest first. */
  'review.confirmedErrors': (articleId: ArticleId) => Answer<readonly ConfirmedError[]>;
  'review.confirmError': (error: ConfirmedErrorInput) => Answer<ConfirmedError>;
  'review.withdrawConfirmedError': (id: ConfirmedErrorId) => Answer<null>;
  'review.scoring': () => Answer<Scoring>;
  /** `seen`: as it was read; what somebody else set meanwhile is not overwritten. */
  'review.saveScoring': (scoring: Scoring, seen: Scoring) => Answer<Scoring>;
}

// A record, so that a name left out does not compile.
export const scoreRequestNames: Readonly<Record<keyof ScoreRequests, true>> = {
  'review.effort': true,
  'review.confirmedErrors': true,
  'review.confirmError': true,
  'review.withdrawConfirmedError': true,
  'review.scoring': true,
  'review.saveScoring': true,
};
