// The article's score from the reasons people gave, in the exact terms of MQM (themqm.org, scoring models; ISO 5060).
import { mqmCategories, mqmSeverities, type MqmCategory, type MqmSeverity } from '../model/reason.js';
import type { MqmTypeWeights } from '../model/scoring.js';

/** What an error of each severity counts. */
export const severityMultipliers: Readonly<Record<MqmSeverity, number>> = {
  neutral: 0,
  minor: 1,
  major: 5,
  critical: 25,
};

/** Under so many words a score says little. */
export const smallSampleWords = 500;

/** An error as far as the score goes. */
export interface ScoredError {
  readonly category: MqmCategory;
  readonly severity: MqmSeverity;
}

export interface MqmScore {
  /** APT: the sum over all errors of severity multiplier × type weight. */
  readonly absolutePenaltyTotal: number;
  /** EWC: the English words that were looked at. */
  readonly evaluationWordCount: number;
  /** NPT = APT × 1000 / EWC; null without words. */
  readonly normedPenaltyTotal: number | null;
  /** 100 × (1 − APT / EWC), below 0 where there are more penalty points than words; null without words. */
  readonly score: number | null;
  readonly isSmallSample: boolean;
  readonly counts: Readonly<Record<MqmCategory, Readonly<Record<MqmSeverity, number>>>>;
}

function countErrors(errors: readonly ScoredError[]): MqmScore['counts'] {
  const countOf = (category: MqmCategory, severity: MqmSeverity): number =>
    errors.filter((error) => error.category === category && error.severity === severity).length;
  return Object.fromEntries(
    mqmCategories.map((category) => [
      category,
      Object.fromEntries(mqmSeverities.map((severity) => [severity, countOf(category, severity)])),
    ]),
  ) as MqmScore['counts'];
}

/** The raw score of errors in a text of so many English words. */
export function mqmScore(
  errors: readonly ScoredError[],
  englishWords: number,
  typeWeights: MqmTypeWeights = {},
): MqmScore {
  const absolutePenaltyTotal = errors.reduce(
    (sum, { category, severity }) => sum + severityMultipliers[severity] * (typeWeights[category] ?? 1),
    0,
  );
  const hasWords = englishWords > 0;
  return {
    absolutePenaltyTotal,
    evaluationWordCount: englishWords,
    normedPenaltyTotal: hasWords ? (absolutePenaltyTotal * 1000) / englishWords : null,
    score: hasWords ? 100 * (1 - absolutePenaltyTotal / englishWords) : null,
    isSmallSample: englishWords < smallSampleWords,
    counts: countErrors(errors),
  };
}

/** Where the pass mark of a calibrated score lies. */
export interface MqmCalibration {
  /** The score that just passes, e.g. 95. */
  readonly pass: number;
  /** The NPT that just passes, above 0. */
  readonly toleratedPenaltyTotal: number;
}

/** The calibrated score: 100 − NPT × (100 − pass) / (tolerated NPT). */
export function calibratedScore(
  normedPenaltyTotal: number,
  { pass, toleratedPenaltyTotal }: MqmCalibration,
): number {
  return 100 - (normedPenaltyTotal * (100 - pass)) / toleratedPenaltyTotal;
}
