// `npm run check:electron-security`: runs electronegativity on the built app. Anything it finds that is not in
// acceptedFindings.mjs fails the check. The tool is fetched when needed: it brings 400 packages, more than the app.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildAppIfStale } from '../build/buildApp.mjs';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';
import { runCommand } from '../runtime/runCommand.mjs';
import { acceptedFindings } from './acceptedFindings.mjs';
import { judgeFindings, readFindings } from './readFindings.mjs';

const tool = '@doyensec/electronegativity@1.10.3';

await runScript(async () => {
  await buildAppIfStale(console.log);
  const work = mkdtempSync(path.join(os.tmpdir(), 'duizhao-security-'));
  try {
    const app = path.join(work, 'app');
    mkdirSync(app);
    for (const part of ['dist/electron', 'dist/renderer', 'package.json']) {
      const isCode = (/** @type {string} */ file) => !file.endsWith('.map');
      cpSync(inProject(part), path.join(app, part), { recursive: true, filter: isCode });
    }
    const report = path.join(work, 'findings.csv');
    const code = await runCommand('npx', ['--yes', tool, '-i', app, '-r', '-o', report]);
    if (!existsSync(report)) throw new Error(`electronegativity wrote no report (exit code ${code}).`);
    return tellFindings(readFileSync(report, 'utf8'));
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
});

/** @param {string} csv */
function tellFindings(csv) {
  const { open, stale } = judgeFindings(readFindings(csv), acceptedFindings);
  for (const { severity, issue, file, location, description } of open) {
    console.error(`${severity} ${issue} ${file}:${location} ${description}`);
  }
  for (const { issue, file } of stale) console.error(`Accepted but no longer found: ${issue} in ${file}`);
  console.log(open.length + stale.length === 0 ? 'No open findings.' : 'See scripts/security/README.md.');
  return open.length + stale.length === 0 ? 0 : 1;
}
