// Altering exported files by one character, and asking the built command line and the app whether they are equal.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { inProject } from '../../scripts/projectRoot.mjs';
import { answerOpenDialogs } from './fixtures.js';
import { runCommand } from './steps.js';

/** One figure of the third paragraph becomes another, once. */
function altered(text: string): string {
  expect(text.split('cost 380 million')).toHaveLength(2);
  return text.replace('cost 380 million', 'cost 381 million');
}

/** Alters one character of an exported page. */
export function alterPage(file: string): void {
  fs.writeFileSync(file, altered(fs.readFileSync(file, 'utf8')));
}

/** Alters one character of an exported Word file. */
export function alterWord(file: string): void {
  const parts = unzipSync(fs.readFileSync(file));
  const main = 'word/document.xml';
  const text = altered(strFromU8(parts[main] ?? new Uint8Array()));
  fs.writeFileSync(file, zipSync({ ...parts, [main]: strToU8(text) }));
}

/** What the built command line answers, run by plain Node. */
export async function verifyByCommand(
  file: string,
  workspace: string,
): Promise<{ readonly code: number; readonly said: string }> {
  const args = [inProject('dist/cli/duizhao.js'), 'verify', file, '--workspace', workspace];
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { env }, (error, out, messages) => {
      if (error && typeof error.code !== 'number') return reject(error);
      return resolve({ code: Number(error?.code ?? 0), said: out + messages });
    });
  });
}

/** Help → Verify a file, from the palette; ends with the answer. */
export async function verifyInApp(app: ElectronApplication, page: Page, file: string): Promise<Locator> {
  await answerOpenDialogs(app, [file]);
  await runCommand(page, 'Verify a file');
  const dialog = page.getByRole('dialog', { name: 'Verify a file' });
  await expect(dialog).toContainText(path.basename(file));
  return dialog;
}
