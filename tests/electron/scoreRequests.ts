// Requests of effort and scores as a window sends them.
import type { ScoreRequests } from '../../shared/ipcScore.js';

/** One allowed call of each. */
export const scoreRequests: Readonly<Record<keyof ScoreRequests, readonly unknown[]>> = {
  'review.effort': [{ articleId: 'a1', baseline: { kind: 'firstImport' }, segmentIds: ['s1'], jobId: 'j' }],
};
