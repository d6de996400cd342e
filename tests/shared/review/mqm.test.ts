import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mqmCategories, mqmSeverities } from '../../../shared/model/reason.js';
import { mqmSubtypes } from '../../../shared/model/mqmSubtypes.js';
import { calibratedScore, mqmScore, severityMultipliers } from '../../../shared/review/mqm.js';

const anyErrors = fc.array(
  fc.record({ category: fc.constantFrom(...mqmCategories), severity: fc.constantFrom(...mqmSeverities) }),
);
const anyWords = fc.integer({ min: 1, max: 20_000 });

describe('mqmScore', () => {
  it('adds up severity × type weight, norms it to 1,000 words and takes it off 100', () => {
    const errors = [
      { category: 'accuracy', severity: 'critical' },
      { category: 'accuracy', severity: 'major' },
      { category: 'style', severity: 'minor' },
      { category: 'locale', severity: 'neutral' },
    ] as const;
    expect(mqmScore(errors, 1550)).toMatchObject({
      absolutePenaltyTotal: 31,
      evaluationWordCount: 1550,
      normedPenaltyTotal: 20,
      score: 98,
      isSmallSample: false,
    });
    expect(mqmScore(errors, 1000, { accuracy: 2, style: 0.5 }).absolutePenaltyTotal).toBe(60.5);
  });

  it('counts every error once, by dimension and severity', () => {
    fc.assert(
      fc.property(anyErrors, anyWords, (errors, words) => {
        const { counts, absolutePenaltyTotal } = mqmScore(errors, words);
        let [sum, penalty] = [0, 0];
        for (const category of mqmCategories)
          for (const severity of mqmSeverities) {
            sum += counts[category][severity];
            penalty += counts[category][severity] * severityMultipliers[severity];
          }
        expect([sum, penalty]).toEqual([errors.length, absolutePenaltyTotal]);
      }),
    );
  });

  it('does not hang on the order, and halves the normed penalty when there are twice as many words', () => {
    fc.assert(
      fc.property(anyErrors, anyWords, (errors, words) => {
        const one = mqmScore(errors, words);
        expect(mqmScore(errors.toReversed(), words)).toEqual(one);
        expect(mqmScore(errors, 2 * words).normedPenaltyTotal).toBeCloseTo(
          (one.normedPenaltyTotal ?? 0) / 2,
          9,
        );
        expect(one.score).toBeCloseTo(100 - (one.normedPenaltyTotal ?? 0) / 10, 9);
      }),
    );
  });

  it('calls fewer than 500 words a small sample, and has no score without words', () => {
    expect([mqmScore([], 499), mqmScore([], 500)].map(({ isSmallSample }) => isSmallSample)).toEqual([
      true,
      false,
    ]);
    expect(mqmScore([], 0)).toMatchObject({ score: null, normedPenaltyTotal: null, isSmallSample: true });
  });
});

describe('calibratedScore', () => {
  it('is 100 without penalties and the pass mark at the tolerated penalty', () => {
    const calibrations = fc.record({
      pass: fc.integer({ min: 0, max: 100 }),
      toleratedPenaltyTotal: fc.integer({ min: 1, max: 200 }),
    });
    fc.assert(
      fc.property(calibrations, (calibration) => {
        expect(calibratedScore(0, calibration)).toBe(100);
        expect(calibratedScore(calibration.toleratedPenaltyTotal, calibration)).toBeCloseTo(
          calibration.pass,
          9,
        );
      }),
    );
    expect(calibratedScore(8, { pass: 95, toleratedPenaltyTotal: 20 })).toBe(98);
  });
});

describe('mqmSubtypes', () => {
  it('has the error types of MQM-Core for each dimension, none twice in one', () => {
    expect(Object.keys(mqmSubtypes)).toEqual(mqmCategories);
    for (const subtypes of Object.values(mqmSubtypes)) expect(new Set(subtypes).size).toBe(subtypes.length);
  });
});
