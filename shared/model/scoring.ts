// How a workspace scores: where its pass mark lies and what errors of each dimension count.
import type { MqmCategory } from './reason.js';

/** What an error of each dimension counts, 0 to `highestWeight`; 1 where nothing is said. */
export type MqmTypeWeights = Readonly<Partial<Record<MqmCategory, number>>>;
export const highestWeight = 10;

/** The rules of the score, one value for everyone in the workspace. */
export interface Scoring {
  /** The calibrated score that just passes, from 0 to below 100. */
  readonly passMark: number;
  /** The penalty points per 1,000 words (NPT) that just pass, above 0. */
  readonly toleratedPenaltyTotal: number;
  readonly typeWeights: MqmTypeWeights;
}

/** More penalty points would be a critical error in every word. */
export const highestTolerated = 25_000;

/** What a workspace begins with: 50 points in 1,000 words make the calibrated score the raw one. */
export const defaultScoring: Scoring = { passMark: 95, toleratedPenaltyTotal: 50, typeWeights: {} };

/** Less than this is a remainder of the arithmetic. */
const remainder = 1e-6;

/** A calibrated score to two decimals, rounded down: one below the pass mark never looks as if it reached it. */
export const shownScore = (score: number): number => Math.floor(score * 100 + remainder) / 100;
