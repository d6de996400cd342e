// The test suites of `npm test`: how each is run.
import { inProject } from '../projectRoot.mjs';
import { hasDisplay } from '../runtime/hasDisplay.mjs';
import { resolveRuntime } from '../runtime/resolveRuntime.mjs';
import { runCommand } from '../runtime/runCommand.mjs';
import { ensureVirtualDisplay } from '../runtime/systemPackages.mjs';

const vitest = inProject('node_modules/vitest/vitest.mjs');
const playwright = inProject('node_modules/@playwright/test/cli.js');

/**
 * The unit tests on the Node that runs this.
 * @param {string} report where to write the JSON report
 * @returns {Promise<number>} exit code
 */
export function runUnitTests(report) {
  return runCommand(process.execPath, [vitest, ...vitestArguments(report)]);
}

/**
 * What may come out otherwise on another Node: texts (Unicode tables, ICU, regular expressions), the aligner's sums, SQLite and
 * threads, bytes and hashes. Everything else is plain computing, and the command line runs on the user's Node.
 */
const runtimeMatters = [
  'tests/shared/text',
  'tests/shared/diff',
  'tests/shared/align',
  'tests/shared/check',
  'tests/electron/storage',
  'tests/electron/files',
];

/**
 * The unit tests to which the Node they run on may matter, on the app's own Node and ICU.
 * @param {string} report
 * @returns {Promise<number>}
 */
export async function runUnitTestsOnRuntime(report) {
  const runtime = await resolveRuntime();
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const options = [...vitestArguments(report), '--project', 'node', ...runtimeMatters];
  return runCommand(runtime.exe, [vitest, ...options], env);
}

/**
 * The end-to-end tests in the real Electron; their report is where tests/playwright.config.ts says.
 * @param {readonly string[]} [given] arguments for Playwright
 * @returns {Promise<number>}
 */
export function runEndToEnd(given = []) {
  // Once, before the workers each open a display of their own.
  if (!hasDisplay(process.env, process.platform)) ensureVirtualDisplay(console.error);
  const options = ['test', '--config', inProject('tests/playwright.config.ts'), '--pass-with-no-tests'];
  return runCommand(process.execPath, [playwright, ...options, ...given], process.env);
}

/** @param {string} report */
function vitestArguments(report) {
  return [
    'run',
    '--config',
    inProject('tests/vitest.config.ts'),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
}
