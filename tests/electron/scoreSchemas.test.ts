// What a window may say of errors and scores.
import { expect, test } from 'vitest';
import { parseArguments } from '../../electron/ipcSchemas.js';
import { scoreRequests } from './scoreRequests.js';

test('an error has a type of its own dimension, and only as many values as a message can have', () => {
  const [error] = scoreRequests['review.confirmError'] as readonly [object];
  const confirm = (change: object): boolean =>
    parseArguments('review.confirmError', [{ ...error, ...change }]).ok;
  expect(confirm({})).toBe(true);
  expect(confirm({ category: 'style' })).toBe(false);
  expect(confirm({ severity: 'error' })).toBe(false);
  expect(confirm({ check: 'x' })).toBe(false);
  const many = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`v${i}`, '']));
  expect(confirm({ values: many })).toBe(false);
});

test('a pass mark lies below 100, a tolerated penalty above 0, a weight from 0 to 10', () => {
  const [scoring, seen] = scoreRequests['review.saveScoring'];
  const saves = (change: object): boolean =>
    parseArguments('review.saveScoring', [{ ...(scoring as object), ...change }, seen]).ok;
  const passMarks = [0, 99.9, 100, -1, Number.NaN].map((passMark) => saves({ passMark }));
  expect(passMarks).toEqual([true, true, false, false, false]);
  const tolerated = [0, 0.1, 25_001].map((total) => saves({ toleratedPenaltyTotal: total }));
  expect(tolerated).toEqual([false, true, false]);
  const weights = [0, 10, 10.1, -1].map((style) => saves({ typeWeights: { style } }));
  expect(weights).toEqual([true, true, false, false]);
  expect(saves({ typeWeights: { fluency: 1 } })).toBe(false);
});
