// The rules of HOUSE-STYLE's “Who may import whom”, tried on files that break them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inProject } from '../../../scripts/projectRoot.mjs';

/** File, what it imports, and whether that is allowed. */
const cases: readonly (readonly [string, string, 'allowed' | 'refused'])[] = [
  ['shared/model/a.ts', 'node:fs', 'refused'],
  ['shared/model/b.ts', 'react', 'refused'],
  ['shared/model/c.ts', '../diff/diffTexts.js', 'refused'],
  ['shared/model/d.ts', '../text/tokens.js', 'allowed'],
  ['shared/diff/a.ts', 'diff', 'allowed'],
  ['shared/diff/b.ts', '../review/approve.js', 'refused'],
  ['shared/formats/docx/a.ts', 'fflate', 'allowed'],
  ['shared/formats/docx/b.ts', '../../export/exportArticle.js', 'refused'],
  ['shared/export/a.ts', '../formats/writeHtml.js', 'allowed'],
  ['shared/export/b.ts', '../align/alignParagraphs.js', 'refused'],
  ['shared/export/c.ts', '../../electron/files/a.js', 'refused'],
  ['electron/a.ts', 'electron', 'allowed'],
  ['electron/storage/a.ts', 'electron', 'refused'],
  ['electron/storage/b.ts', '../../shared/model/ids.js', 'allowed'],
  ['electron/handlers/a.ts', '../../renderer/bridge.js', 'refused'],
  ['renderer/a.ts', 'node:path', 'refused'],
  ['renderer/b.ts', './article/articleReducer.js', 'allowed'],
  ['renderer/ui/a.ts', '../article/articleReducer.js', 'refused'],
  ['renderer/ui/b.ts', 'react-aria-components', 'allowed'],
  ['renderer/article/a.ts', '../review/Redline.js', 'refused'],
  ['renderer/article/b.ts', '../../shared/review/approve.js', 'allowed'],
  ['renderer/terms/a.ts', '../check/IssuesContext.js', 'refused'],
  ['renderer/terms/b.ts', '../commands/CommandButton.js', 'allowed'],
  ['renderer/review/a.ts', '../article/articleReducer.js', 'allowed'],
  ['renderer/review/b.ts', '../edit/liveEditor.js', 'refused'],
  ['renderer/review/c.ts', '../../electron/ipc.js', 'refused'],
  ['cli/a.ts', '../electron/storage/contract.js', 'allowed'],
  ['cli/b.ts', '../electron/handlers/review.js', 'refused'],
  ['cli/c.ts', '../electron/windows.js', 'refused'],
];

interface Diagnostic {
  readonly code: string;
  readonly filename: string;
}

let folder: string;
let refused: ReadonlySet<string>;

/** The configuration has its comments on lines of their own. */
function withoutComments(json: string): string {
  return json.replace(/^\s*\/\/.*$/gm, '');
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'duizhao-lint-'));
  const config = JSON.parse(withoutComments(readFileSync(inProject('.oxlintrc.json'), 'utf8'))) as object;
  // Without types, which the files written here have none of.
  writeFileSync(
    path.join(folder, '.oxlintrc.json'),
    JSON.stringify({ ...config, options: { typeAware: false } }),
  );
  for (const [file, imported] of cases) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), `import { a } from '${imported}';\nexport const b = a;\n`);
  }
  const given = [inProject('node_modules/oxlint/bin/oxlint'), '--format', 'json'];
  const lint = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(lint.stdout) as { diagnostics: Diagnostic[] };
  const isImportRule = ({ code }: Diagnostic) => code.includes('no-restricted-imports');
  refused = new Set(diagnostics.filter(isImportRule).map(({ filename }) => filename));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lint', () => {
  test.each(cases)('%s imports %s: %s', (file, _imported, verdict) => {
    expect(refused.has(file)).toBe(verdict === 'refused');
  });
});
