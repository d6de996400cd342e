// What kind of error a confirmed finding is.
import { expect, it } from 'vitest';
import { confirmedInput, errorSeverities, errorTypeOf } from '../../../shared/check/errorTypes.js';
import { checkIds, type CheckIssue } from '../../../shared/model/check.js';
import type { SegmentId } from '../../../shared/model/ids.js';
import { mqmSubtypes } from '../../../shared/model/mqmSubtypes.js';

it('has a type of MQM-Core for every check, of its own dimension', () => {
  for (const check of checkIds) {
    const { category, subtype } = errorTypeOf({ check, message: 'other' });
    expect([check, mqmSubtypes[category] as readonly string[]]).toEqual([
      check,
      expect.arrayContaining([subtype]),
    ]);
  }
});

it('tells by the message where a check finds errors of several kinds', () => {
  expect(errorTypeOf({ check: 'number-value', message: 'scaleFix' }).subtype).toBe('mistranslation');
  expect(errorTypeOf({ check: 'number-value', message: 'missing' }).subtype).toBe('omission');
  expect(errorTypeOf({ check: 'length', message: 'short' }).subtype).toBe('omission');
  expect(errorTypeOf({ check: 'length', message: 'long' }).subtype).toBe('addition');
  expect(errorTypeOf({ check: 'office', message: 'body' })).toEqual({
    category: 'terminology',
    subtype: 'wrongTerm',
  });
});

it('makes errors major, all else minor, and keeps the words the finding depends on', () => {
  expect(errorSeverities).toEqual({ error: 'major', warning: 'minor', notice: 'minor' });
  const issue: CheckIssue = {
    check: 'number-value',
    severity: 'error',
    source: { start: 2, end: 6 },
    target: { start: 0, end: 15 },
    message: 'scale',
    values: { source: '2.4亿元', target: '24 million yuan', factor: '10' },
    fix: null,
  };
  const words = { source: '总投2.4亿', target: '24 million yuan in all.' };
  expect(confirmedInput('s1' as SegmentId, issue, words)).toEqual({
    segmentId: 's1',
    check: 'number-value',
    message: 'scale',
    values: issue.values,
    category: 'accuracy',
    subtype: 'mistranslation',
    severity: 'major',
    source: { text: '2.4亿', isWhole: false },
    target: { text: '24 million yuan', isWhole: false },
  });
});
