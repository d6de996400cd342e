// The scorecard of an article: the score of the reasons people gave and the findings they confirmed, held against the pass mark.
import type { ConfirmedError } from '../model/confirmedError.js';
import type { ChangeReason } from '../model/reason.js';
import type { Scoring } from '../model/scoring.js';
import { calibratedScore, mqmScore, severityMultipliers, type MqmScore, type ScoredError } from './mqm.js';

const partOfWord = /[\p{Script=Latin}\p{N}]/u;
const isCut = (before: string | undefined, after: string | undefined): boolean =>
  before !== undefined && after !== undefined && partOfWord.test(before) && partOfWord.test(after);

/** `words` stand in `text`, not as a part of longer words. */
function holdsWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isCut(text[at - 1], words[0]) && !isCut(words.at(-1), text[end])) return true;
  }
  return false;
}

/** The reason says why the words of the error were changed: one error, told twice. */
function isAbout({ segmentId, kind, before }: ChangeReason, error: ConfirmedError): boolean {
  const { target } = error;
  if (kind !== 'changed' || segmentId !== error.segmentId || target === null || target.isWhole) return false;
  return holdsWords(target.text, before) || holdsWords(before, target.text);
}

/** A confirmed finding as it counts. */
export interface CountedFinding {
  readonly error: ConfirmedError;
  /** The reason for mending it, which is one error with it; null: nobody gave one. */
  readonly reason: ChangeReason | null;
  /** The finding or its reason, whichever is graver. */
  readonly scored: ScoredError;
}

/** Every confirmed finding with the reason for mending it, and the reasons for something else; of a segment or an article. */
export function countFindings(
  reasons: readonly ChangeReason[],
  confirmed: readonly ConfirmedError[],
): { readonly findings: readonly CountedFinding[]; readonly others: readonly ChangeReason[] } {
  const left = new Set(reasons);
  const findings = confirmed.map((error): CountedFinding => {
    const reason = [...left].find((one) => isAbout(one, error));
    if (!reason) return { error, reason: null, scored: error };
    left.delete(reason);
    const isGraver = severityMultipliers[reason.severity] > severityMultipliers[error.severity];
    return { error, reason, scored: isGraver ? reason : error };
  });
  return { findings, others: [...left] };
}

/**
 * What counts in an article: every confirmed finding, and every reason but those for mending a confirmed finding, which is one
 * error with it, as grave as the graver of both says.
 */
export function scoredErrors(
  reasons: readonly ChangeReason[],
  confirmed: readonly ConfirmedError[],
): readonly ScoredError[] {
  const { findings, others } = countFindings(reasons, confirmed);
  return [...others, ...findings.map(({ scored }) => scored)];
}

/** Everything the scorecard says; the calibrated score and the verdict are null without words. */
export interface Scorecard extends MqmScore {
  readonly calibrated: number | null;
  readonly verdict: 'pass' | 'fail' | null;
}

/** `errors`: those of `scoredErrors`; `englishWords`: of the English side as it stands. */
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
