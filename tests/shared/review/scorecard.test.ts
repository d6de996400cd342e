// The scorecard: where a text passes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mqmCategories, mqmSeverities } from '../../../shared/model/reason.js';
import { defaultScoring } from '../../../shared/model/scoring.js';
import { scorecard } from '../../../shared/review/scorecard.js';

const anyErrors = fc.array(
  fc.record({ category: fc.constantFrom(...mqmCategories), severity: fc.constantFrom(...mqmSeverities) }),
);

it('passes just at the tolerated penalty, where the calibrated score is the pass mark', () => {
  const errors = [
    { category: 'accuracy', severity: 'major' },
    { category: 'style', severity: 'minor' },
  ] as const;
  const rules = { passMark: 90, toleratedPenaltyTotal: 11, typeWeights: { accuracy: 2 } };
  expect(scorecard(errors, 1000, rules)).toMatchObject({
    absolutePenaltyTotal: 11,
    calibrated: 90,
    verdict: 'pass',
  });
  expect(scorecard(errors, 999, rules).verdict).toBe('fail');
  expect(scorecard(errors, 999, { ...rules, typeWeights: { accuracy: 2, style: 0 } }).verdict).toBe('pass');
});

it('has the raw score for the calibrated one until a workspace sets something else', () => {
  fc.assert(
    fc.property(anyErrors, fc.integer({ min: 1, max: 20_000 }), (errors, words) => {
      const { score, calibrated, verdict } = scorecard(errors, words, defaultScoring);
      expect(calibrated).toBeCloseTo(score ?? Number.NaN, 6);
      if (Math.abs((calibrated ?? 0) - 95) > 1e-6) expect(verdict === 'pass').toBe((calibrated ?? 0) > 95);
    }),
  );
});

it('says nothing of a text without words', () => {
  expect(scorecard([], 0, defaultScoring)).toMatchObject({ score: null, calibrated: null, verdict: null });
});
