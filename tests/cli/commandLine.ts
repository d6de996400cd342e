// Builds the command line once for all its tests, as the release does, and runs it on plain Node in a child process.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { bundles } from '../../scripts/build/bundles.mjs';
import { bilingualLexicon } from '../../scripts/build/bilingualLexicon.mjs';
import { chineseDictionary } from '../../scripts/build/chineseDictionary.mjs';
import { englishDictionaries } from '../../scripts/build/englishDictionaries.mjs';
import { inProject } from '../../scripts/projectRoot.mjs';

const cache = inProject('node_modules/.cache/duizhao-cli-tests');

/** A digest over path, size and time of every source file. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  const add = (file: string): void => {
    const stat = statSync(file);
    if (stat.isDirectory()) for (const name of readdirSync(file).sort()) add(path.join(file, name));
    else hash.update(`${file}\0${stat.size}\0${stat.mtimeMs}\n`);
  };
  for (const source of ['cli', 'shared', 'electron', 'scripts/build', 'package.json']) add(inProject(source));
  return hash.digest('hex').slice(0, 16);
}

/** The built file; test files that run at the same time share it. */
export async function builtCommandLine(): Promise<string> {
  const folder = path.join(cache, sourceStamp());
  const file = path.join(folder, 'duizhao.js');
  if (existsSync(file)) return file;
  mkdirSync(cache, { recursive: true });
  for (const name of readdirSync(cache)) {
    const old = path.join(cache, name);
    if (Date.now() - (statSync(old, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > 3_600_000)
      rmSync(old, { recursive: true, force: true });
  }
  const bundle = bundles.find(({ name }) => name === 'cli');
  if (!bundle) throw new Error('the build has no command line');
  const config = bundle.config();
  const made = mkdtempSync(path.join(cache, 'build-'));
  await build({
    ...config,
    plugins: [chineseDictionary(), bilingualLexicon({ apart: true }), englishDictionaries({ apart: true })],
    build: { ...config.build, outDir: made, sourcemap: false },
  });
  // As in the package: without it, Node 20.18 takes the file for CommonJS.
  writeFileSync(path.join(made, 'package.json'), JSON.stringify({ type: 'module' }));
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(file)) throw error;
    rmSync(made, { recursive: true, force: true });
  }
  return file;
}

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly messages: string;
}

/** Runs the command line in a folder, in English unless the environment says otherwise. */
export function run(
  file: string,
  folder: string,
  args: readonly string[],
  options: { readonly input?: string | Buffer; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const environment = { ...process.env, LC_ALL: 'C.UTF-8', ...options.environment };
    const child = spawn(process.execPath, [file, ...args], { cwd: folder, env: environment });
    const out: Buffer[] = [];
    const messages: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => messages.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        out: Buffer.concat(out).toString('utf8'),
        messages: Buffer.concat(messages).toString('utf8'),
      }),
    );
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** The lines of an answer as values. */
export function jsonLines(text: string): readonly Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
}
