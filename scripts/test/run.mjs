// `npm test`: types, lint, format, unit tests on Node and on the app's own Node, end-to-end tests in Electron.
// Goes through all of them even when one fails; the last line adds up the tests.
import { mkdirSync, rmSync } from 'node:fs';
import { buildApp } from '../build/buildApp.mjs';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';
import { runCommand } from '../runtime/runCommand.mjs';
import { countTestsIn } from './countTests.mjs';
import { runEndToEnd, runUnitTests, runUnitTestsOnRuntime } from './suites.mjs';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {() => Promise<number>} run answers the exit code
 * @property {string} [report] file the tests' JSON report is in
 */

const results = inProject('test-results');

/** @type {readonly Step[]} */
const steps = [
  { title: 'Types', run: () => npmRun('types') },
  { title: 'Lint', run: () => npmRun('lint') },
  { title: 'Format', run: () => npmRun('format:check') },
  { title: 'Build', run: () => buildApp(console.log).then(() => 0) },
  {
    title: 'Unit tests',
    run: () => runUnitTests(`${results}/unit.json`),
    report: `${results}/unit.json`,
  },
  {
    title: 'Unit tests on the app’s own Node',
    run: () => runUnitTestsOnRuntime(`${results}/unit-runtime.json`),
    report: `${results}/unit-runtime.json`,
  },
  { title: 'End-to-end tests', run: () => runEndToEnd(), report: `${results}/e2e.json` },
];

await runScript(async () => {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  let passed = 0;
  let failed = 0;
  /** @type {string[]} */
  const failedSteps = [];
  for (const step of steps) {
    const code = await runStep(step);
    const count = step.report ? countTestsIn(step.report, code) : { passed: 0, failed: code === 0 ? 0 : 1 };
    passed += count.passed;
    failed += count.failed;
    if (count.failed > 0) failedSteps.push(step.title);
  }
  console.log(failed === 0 ? '\nAll well.' : `\nNot well: ${failedSteps.join(', ')}.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
});

/** @param {Step} step */
async function runStep(step) {
  console.log(`\n=== ${step.title}`);
  const startedAt = performance.now();
  try {
    const code = await step.run();
    console.log(`=== ${step.title}: ${code === 0 ? 'done' : 'failed'} in ${seconds(startedAt)} s`);
    return code;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** @param {number} startedAt */
function seconds(startedAt) {
  return ((performance.now() - startedAt) / 1000).toFixed(1);
}

/** @param {string} script */
function npmRun(script) {
  const npm = process.env.npm_execpath;
  return npm
    ? runCommand(process.execPath, [npm, 'run', '--silent', script])
    : runCommand('npm', ['run', '--silent', script]);
}
