#!/usr/bin/env node
// The command line: the same stages as in the app, from a terminal or a script. Built to dist/cli/duizhao.js.
import { CommanderError } from 'commander';
import packageFile from '../package.json';
import { createProgram } from './program.js';
import { processTerminal, type ExitCode } from './terminal.js';
import { loadTexts, terminalLanguage } from './texts.js';
import { usageMessage } from './usageMessage.js';

const t = loadTexts(terminalLanguage(process.env));
const terminal = processTerminal(t);

const program = createProgram(packageFile.version, terminal, async (work) => {
  process.exitCode = await work;
});

try {
  // Told where the words begin, the parser need not guess: on the app's own Node it would guess wrong.
  await program.parseAsync(process.argv.slice(2), { from: 'user' });
} catch (error) {
  process.exitCode = explain(error);
}

/** Usage errors are explained in the terminal's language; anything else is a bug and says so. */
function explain(error: unknown): ExitCode {
  if (error instanceof CommanderError) {
    const message = usageMessage(t, error);
    if (message !== null) terminal.say(message);
    return error.exitCode === 0 ? 0 : 2;
  }
  terminal.say(
    t('cli.crash', { detail: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  return 1;
}
