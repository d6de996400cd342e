// `duizhao diff --jsonl`: compares pairs of texts, line by line, in the units people see.
import path from 'node:path';
import { readFailure } from '../electron/files/systemErrors.js';
import { diffText } from '../shared/diff/diffText.js';
import '../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../shared/text/chineseWordCutter.js';
import { readJsonLines } from './jsonLines.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';

interface TextPair {
  readonly id: string | number;
  readonly before: string;
  readonly after: string;
}

type BadLine = 'notJson' | 'notPair' | 'notUtf8';

/** Answers each line as it comes, and stops at the first that cannot be used (exit code 2). */
export async function diffLines(file: string, terminal: Terminal): Promise<ExitCode> {
  let number = 0;
  try {
    for await (const line of readJsonLines(file)) {
      number += 1;
      const pair = line === null ? 'notUtf8' : parsePair(line);
      if (typeof pair === 'string') {
        const detail = terminal.t(`cli.diff.${pair}`);
        terminal.say(terminal.t('cli.diff.badLine', { line: number, detail }));
        return 2;
      }
      if (pair === null) continue;
      const changes = diffText(pair.before, pair.after, { cutWords: cutChineseWords });
      const answer = changes.map(({ kind, before, after, label }) => ({
        kind,
        before: [before.start, before.end],
        after: [after.start, after.end],
        label,
      }));
      await terminal.print(JSON.stringify({ id: pair.id, changes: answer }));
    }
    return 0;
  } catch (error) {
    return sayReadFailure(error, file, terminal);
  }
}

function sayReadFailure(error: unknown, file: string, terminal: Terminal): ExitCode {
  const failure = readFailure(error, path.basename(file));
  if (failure === null) throw error;
  return sayFailure(terminal, failure);
}

/** null for a blank line. */
function parsePair(line: string): TextPair | BadLine | null {
  if (line.trim() === '') return null;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return 'notJson';
    throw error;
  }
  return isTextPair(value) ? value : 'notPair';
}

function isTextPair(value: unknown): value is TextPair {
  if (typeof value !== 'object' || value === null) return false;
  const { id, before, after, language } = value as Readonly<Record<string, unknown>>;
  return (
    (typeof id === 'string' || typeof id === 'number') &&
    typeof before === 'string' &&
    typeof after === 'string' &&
    (language === undefined || language === null || typeof language === 'string')
  );
}
