// The last line of `npm test` adds up what the runners report.
import { describe, expect, test } from 'vitest';
import { countTests } from '../../../scripts/test/countTests.mjs';

describe('countTests', () => {
  test('reads vitest’s report', () => {
    const report = JSON.stringify({ numPassedTests: 12, numFailedTests: 2, numPendingTests: 1 });
    expect(countTests(report, 1)).toEqual({ passed: 12, failed: 2 });
  });

  test('reads Playwright’s report', () => {
    const report = JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 3 } });
    expect(countTests(report, 1)).toEqual({ passed: 8, failed: 1 });
  });

  test('a suite that broke without a failed test counts as one failure', () => {
    expect(countTests(null, 1)).toEqual({ passed: 0, failed: 1 });
    expect(countTests(JSON.stringify({ numPassedTests: 3, numFailedTests: 0 }), 1)).toEqual({
      passed: 3,
      failed: 1,
    });
    expect(countTests(JSON.stringify({ numPassedTests: 3, numFailedTests: 0 }), 0)).toEqual({
      passed: 3,
      failed: 0,
    });
  });
});
