// Requests of effort and scores as a window sends them.
import type { ScoreRequests } from '../../shared/ipcScore.js';

const scoring = { passMark: 95, toleratedPenaltyTotal: 50, typeWeights: {} };

/** One allowed call of each. */
export const scoreRequests: Readonly<Record<keyof ScoreRequests, readonly unknown[]>> = {
  'review.effort': [{ articleId: 'a1', baseline: { kind: 'firstImport' }, segmentIds: ['s1'], jobId: 'j' }],
  'review.confirmedErrors': ['a1'],
  'review.confirmError': [
    {
      segmentId: 's1',
      check: 'number-value',
      message: 'scaleFix',
      values: { source: '2.4亿元', target: '24 million yuan', factor: '10' },
      source: { text: '2.4亿元', isWhole: false },
      target: { text: '24 million yuan', isWhole: false },
      category: 'accuracy',
      subtype: 'mistranslation',
      severity: 'major',
    },
  ],
  'review.withdrawConfirmedError': ['e1'],
  'review.scoring': [],
  'review.saveScoring': [{ ...scoring, passMark: 97.5, typeWeights: { accuracy: 2, style: 0 } }, scoring],
};
