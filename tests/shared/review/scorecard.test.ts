// The scorecard: where a text passes.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ConfirmedError } from '../../../shared/model/confirmedError.js';
import { mqmCategories, mqmSeverities, type ChangeReason } from '../../../shared/model/reason.js';
import { defaultScoring, shownScore } from '../../../shared/model/scoring.js';
import { scorecard, scoredErrors } from '../../../shared/review/scorecard.js';

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
      const isClose = Math.abs((calibrated ?? 0) - 95) < 1e-6;
      expect(isClose || (verdict === 'pass') === (calibrated ?? 0) > 95).toBe(true);
    }),
  );
});

it('says nothing of a text without words', () => {
  expect(scorecard([], 0, defaultScoring)).toMatchObject({ score: null, calibrated: null, verdict: null });
});

const error = (text: string, change: Partial<ConfirmedError> = {}): ConfirmedError =>
  ({
    segmentId: 's1',
    target: { text, isWhole: false },
    category: 'accuracy',
    severity: 'major',
    ...change,
  }) as ConfirmedError;
const reason = (before: string, change: Partial<ChangeReason> = {}): ChangeReason =>
  ({
    segmentId: 's1',
    kind: 'changed',
    before,
    category: 'style',
    severity: 'minor',
    ...change,
  }) as ChangeReason;

it('counts a finding and the reason for mending it once, as grave as the graver says', () => {
  const found = error('24 million yuan');
  expect(scoredErrors([reason('24')], [found])).toEqual([found]);
  expect(scoredErrors([reason('only 24 million yuan')], [found])).toEqual([found]);
  const critical = reason('24', { severity: 'critical' });
  expect(scoredErrors([critical], [found])).toEqual([critical]);
  // Each reason goes with one finding, each finding with one reason.
  const [first, second] = [reason('24'), reason('yuan')];
  expect(scoredErrors([first, second], [found])).toEqual([second, found]);
  expect(scoredErrors([first], [found, found])).toEqual([found, found]);
});

it('counts reasons for something else besides', () => {
  const found = error('24 million yuan');
  const others = [
    reason('4'),
    reason(''),
    reason('million', { kind: 'rejected' }),
    reason('24', { segmentId: 's2' as ChangeReason['segmentId'] }),
  ];
  for (const other of others) expect(scoredErrors([other], [found])).toEqual([other, found]);
  const omission = error('The whole of it.', { target: { text: 'The whole of it.', isWhole: true } });
  expect(scoredErrors([reason('whole')], [omission])).toHaveLength(2);
  // Chinese has no spaces between words.
  expect(scoredErrors([reason('亿')], [error('2.4亿元')])).toHaveLength(1);
});

it('never shows a score below the pass mark as if it reached it', () => {
  expect([94.999, 95, 95 - 1e-12, 95.1, 98.246].map(shownScore)).toEqual([94.99, 95, 95, 95.1, 98.24]);
});
