// How the workspace scores: its pass mark, the penalty it tolerates, and what errors of each dimension count.
import type { Actor } from '../../shared/model/person.js';
import { defaultScoring, type Scoring } from '../../shared/model/scoring.js';
import { success, type Outcome } from '../../shared/outcome.js';
import type { StorageContext } from './context.js';
import { readSetting, writeSetting, type SharedSetting } from './sharedSettings.js';

const setting: SharedSetting<Scoring> = {
  table: 'score_settings',
  initial: defaultScoring,
  event: 'scoringChanged',
  logged: ({ passMark, toleratedPenaltyTotal, typeWeights }) => ({
    passMark,
    toleratedPenaltyTotal,
    weights: Object.entries(typeWeights).map(([category, weight]) => `${category} ${weight}`),
  }),
  changed: 'review.scoringChanged',
};

/** What the workspace set; what a new one has where nobody set anything. */
export function scoring(context: StorageContext): Outcome<Scoring> {
  return success(readSetting(context, setting));
}

/** Sets all of it; the log keeps who did, and what. review.scoringChanged when it is not as `seen`. */
export function setScoring(
  context: StorageContext,
  actor: Actor,
  next: Scoring,
  seen: Scoring,
): Outcome<Scoring> {
  return writeSetting(context, actor, setting, { next, seen });
}
