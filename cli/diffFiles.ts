// `duizhao diff BEFORE AFTER`: two files compared, as a redline in the terminal, a page or data.
import path from 'node:path';
import { compareText } from '../shared/diff/diffText.js';
import '../shared/text/bundledDictionary.js';
import { cutChineseWords } from '../shared/text/chineseWordCutter.js';
import { changesSummary, type ComparedWordings } from './comparedWordings.js';
import { diffPage } from './diffPage.js';
import { redlineLines } from './diffRedline.js';
import { readWording } from './readWording.js';
import { sayFailure, type ExitCode, type Terminal } from './terminal.js';

/** How a comparison is printed. */
export const diffFormats = ['text', 'html', 'json'] as const;

/** What the command line says. */
export interface DiffFilesOptions {
  readonly before: string;
  readonly after: string;
  readonly format: (typeof diffFormats)[number];
}

/** Prints the comparison; differences are the answer, not a finding, so the exit code is 0. */
export async function diffFiles(options: DiffFilesOptions, terminal: Terminal): Promise<ExitCode> {
  const before = await readWording(options.before);
  if (!before.ok) return sayFailure(terminal, before.failure);
  const after = await readWording(options.after);
  if (!after.ok) return sayFailure(terminal, after.failure);
  const comparison = compareText(before.value, after.value, { cutWords: cutChineseWords });
  const compared = { before: before.value, after: after.value, ...comparison };
  const names = [options.before, options.after].map((file) => path.basename(file)).join(' → ');
  switch (options.format) {
    case 'json':
      await terminal.print(JSON.stringify(record(compared)));
      break;
    case 'html':
      await terminal.print(diffPage(compared, names, terminal.t));
      break;
    case 'text':
      for (const line of redlineLines(compared, terminal.hasColours)) await terminal.print(line);
      terminal.say(changesSummary(comparison, terminal.t));
  }
  return 0;
}

/** For programs: the texts that the ranges are offsets of (UTF-16, half-open), and the changes. */
function record({ before, after, changes, isCoarse }: ComparedWordings): Record<string, unknown> {
  return {
    text: { before, after },
    changes: changes.map((change) => ({
      kind: change.kind,
      before: [change.before.start, change.before.end],
      after: [change.after.start, change.after.end],
      label: change.label,
      move: change.move,
    })),
    isCoarse,
  };
}
