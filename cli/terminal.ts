// What a command may do to the world: print answers, say messages, know the language. Answers go to standard
// output, messages to standard error.
import { once } from 'node:events';
import type { Failure, FailureCode } from '../shared/outcome.js';
import { failureText, type Texts } from './texts.js';

/** 0 done, 1 refused or findings, 2 usage or bad input. */
export type ExitCode = 0 | 1 | 2;

/** The terminal a command runs in. */
export interface Terminal {
  readonly t: Texts;
  /** Whether a person looks at the answer on a screen with colours. */
  readonly hasColours: boolean;
  /** Prints a line of the answer; waits while the reader is slow. */
  readonly print: (line: string) => Promise<void>;
  /** Says something about the work; never part of the answer. */
  readonly say: (message: string) => void;
}

/** The real one. When the reader of the answer is gone (`… | head -1`) the process ends without a word. */
export function processTerminal(t: Texts): Terminal {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  // A message nobody can read is no reason to stop.
  process.stderr.on('error', () => undefined);
  return {
    t,
    hasColours: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
    print: async (line) => {
      if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
    },
    say: (message) => void process.stderr.write(`${message}\n`),
  };
}

// The user pointed at something that cannot be used; everything else that fails is a refusal.
const badInput: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'app.badRequest',
  'export.badSignOff',
  'export.badTemplate',
  'export.newerSignOff',
  'export.noSignOff',
  'export.unknownFile',
  'files.binary',
  'files.broken',
  'files.empty',
  'files.encrypted',
  'files.isFolder',
  'files.missing',
  'files.noText',
  'files.tooLarge',
  'files.undecodable',
  'files.unknownType',
  'people.nameEmpty',
  'terms.noColumns',
  'check.notJson',
  'check.notProfile',
  'check.newerProfile',
  'check.badProfile',
  'workspace.articleGone',
  'workspace.damaged',
  'workspace.missing',
  'workspace.newerVersion',
  'workspace.notAWorkspace',
]);

/** The exit code of a command that failed this way. */
export function exitCodeOf(failure: Failure): ExitCode {
  return badInput.has(failure.code) ? 2 : 1;
}

/** Says what happened and answers the exit code. */
export function sayFailure(terminal: Terminal, failure: Failure): ExitCode {
  terminal.say(failureText(terminal.t, failure));
  return exitCodeOf(failure);
}
