// Reads what the test runners report and adds it up.
import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {object} TestCount
 * @property {number} passed
 * @property {number} failed
 */

/**
 * The tests of one suite, from vitest's or Playwright's JSON report. A suite that failed without a failed test
 * (it crashed, a file did not load) counts as one failure.
 * @param {string | null} report the report's text, null when there is none
 * @param {number} exitCode
 * @returns {TestCount}
 */
export function countTests(report, exitCode) {
  const { passed, failed } = report === null ? { passed: 0, failed: 0 } : readReport(JSON.parse(report));
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}

/**
 * @param {string} file
 * @param {number} exitCode
 * @returns {TestCount}
 */
export function countTestsIn(file, exitCode) {
  return countTests(existsSync(file) ? readFileSync(file, 'utf8') : null, exitCode);
}

/**
 * @param {{ numPassedTests?: number, numFailedTests?: number, stats?: { expected: number, unexpected: number, flaky: number } }} report
 * @returns {TestCount}
 */
function readReport(report) {
  if (report.stats) {
    return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected };
  }
  return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
}
