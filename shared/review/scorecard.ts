// The scorecard of an article: the score of the reasons people gave and the findings they confirmed, held against the pass mark.
import type { Scoring } from '../model/scoring.js';
import { calibratedScore, mqmScore, type MqmScore, type ScoredError } from './mqm.js';

/** Everything the scorecard says; the calibrated score and the verdict are null without words. */
export interface Scorecard extends MqmScore {
  readonly calibrated: number | null;
  readonly verdict: 'pass' | 'fail' | null;
}

/** `errors`: reasons and confirmed findings together; `englishWords`: of the English side as it stands. */
export function scorecard(
  errors: readonly ScoredError[],
  englishWords: number,
  { passMark, toleratedPenaltyTotal, typeWeights }: Scoring,
): Scorecard {
  const raw = mqmScore(errors, englishWords, typeWeights);
  const { normedPenaltyTotal } = raw;
  if (normedPenaltyTotal === null) return { ...raw, calibrated: null, verdict: null };
  return {
    ...raw,
    calibrated: calibratedScore(normedPenaltyTotal, { pass: passMark, toleratedPenaltyTotal }),
    // The same as holding the calibrated score to the pass mark, without its rounding.
    verdict: normedPenaltyTotal <= toleratedPenaltyTotal ? 'pass' : 'fail',
  };
}
