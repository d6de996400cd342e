// `npm run check:electron-security`: runs electronegativity on a build of the app. Anything it finds that is not in
// acceptedFindings.mjs fails the check. The tool is fetched when needed: it brings 400 packages, more than the app.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { presentBundles } from '../build/bundles.mjs';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';
import { acceptedFindings } from './acceptedFindings.mjs';
import { judgeFindings, readFindings } from './readFindings.mjs';

/** @import { Bundle } from '../build/bundles.mjs' */

const tool = '@doyensec/electronegativity@1.10.3';
const run = promisify(execFile);

await runScript(async () => {
  const work = mkdtempSync(path.join(os.tmpdir(), 'duizhao-security-'));
  try {
    const app = path.join(work, 'app');
    for (const bundle of presentBundles()) {
      if (bundle.name !== 'cli') await buildForReading(bundle, app);
    }
    cpSync(inProject('package.json'), path.join(app, 'package.json'));
    await checkThatAllIsRead(app);
    const report = path.join(work, 'findings.csv');
    await electronegativity(['-i', app, '-r', '-o', report]);
    return tellFindings(readFileSync(report, 'utf8'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/**
 * Builds a bundle so that the tool understands it: it passes over `.cjs` files without a word, and gives up on a
 * file with private class members.
 * @param {Bundle} bundle
 * @param {string} app folder to build into
 */
async function buildForReading(bundle, app) {
  const config = bundle.config();
  const isWindow = bundle.name === 'window';
  /** @type {NonNullable<typeof config.build>} */
  const changed = {
    ...config.build,
    target: 'es2019',
    cssTarget: 'chrome130',
    sourcemap: false,
    license: false,
    minify: false,
    emptyOutDir: false,
    outDir: path.join(app, path.dirname(bundle.output)),
  };
  const options = config.build?.rolldownOptions;
  if (!isWindow && !Array.isArray(options?.output)) {
    changed.rolldownOptions = {
      ...options,
      output: { ...options?.output, entryFileNames: `${bundle.name}.js` },
    };
  }
  await build({ ...config, build: changed });
}

/**
 * The report of findings does not say which files could not be read; the table on the screen does.
 * @param {string} app
 */
async function checkThatAllIsRead(app) {
  const table = await electronegativity(['-i', app, '-r']);
  const unread = table.match(/^Error parsing .*$/gm) ?? [];
  if (unread.length > 0) throw new Error(`electronegativity did not read all:\n${unread.join('\n')}`);
}

/** @param {string[]} given */
async function electronegativity(given) {
  const { stdout } = await run('npx', ['--yes', tool, ...given], { maxBuffer: 1 << 26 });
  return stdout;
}

/** @param {string} csv */
function tellFindings(csv) {
  const findings = readFindings(csv);
  const { open, stale } = judgeFindings(findings, acceptedFindings);
  for (const { severity, issue, file, location, description } of open) {
    console.error(`${severity} ${issue} ${file}:${location} ${description}`);
  }
  for (const { issue, file } of stale) console.error(`Accepted but no longer found: ${issue} in ${file}`);
  console.log(
    `${open.length} open findings, ${findings.length - open.length} accepted (scripts/security/README.md).`,
  );
  return open.length + stale.length === 0 ? 0 : 1;
}
