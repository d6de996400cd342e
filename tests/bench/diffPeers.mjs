// The tools the diff is measured against, each as a function from two texts to the edits between them.
import { diffArrays, diffChars, diffWordsWithSpace } from 'diff';
import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es';
import fastDiff from 'fast-diff';
import { DefaultLinesDiffComputer } from 'vscode-diff';

/**
 * A changed stretch of both texts, half-open UTF-16 offsets.
 * @typedef {{ before: [number, number], after: [number, number] }} Edit
 * @typedef {(before: string, after: string) => readonly Edit[]} DiffTool
 */

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The platform's words, marks and spaces of a text. @param {string} text */
export const platformWords = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/**
 * Edits from parts in order; -1 deleted, 1 inserted, 0 equal.
 * @param {Iterable<readonly [number, string]>} parts
 */
function editsOf(parts) {
  /** @type {Edit[]} */
  const edits = [];
  let [old, now] = [0, 0];
  for (const [kind, text] of parts) {
    const last = edits.at(-1);
    const edit =
      last?.before[1] === old && last.after[1] === now ? last : { before: [old, old], after: [now, now] };
    if (kind <= 0) old += text.length;
    if (kind >= 0) now += text.length;
    if (kind === 0) continue;
    edit.before[1] = old;
    edit.after[1] = now;
    if (edit !== last) edits.push(/** @type {Edit} */ (edit));
  }
  return edits;
}

/** @param {readonly { added: boolean, removed: boolean, value: string | string[] }[]} parts */
const jsdiffEdits = (parts) =>
  editsOf(
    parts.map(({ added, removed, value }) => [
      added ? 1 : removed ? -1 : 0,
      typeof value === 'string' ? value : value.join(''),
    ]),
  );

/** @type {DiffTool} */
function vscodeEdits(before, after) {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const computer = new DefaultLinesDiffComputer();
  const { changes } = computer.computeDiff(old, now, {
    ignoreTrimWhitespace: false,
    maxComputationTimeMs: 0,
    computeMoves: false,
  });
  /** @param {readonly string[]} lines @param {number} line @param {number} column */
  const offset = (lines, line, column) =>
    lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
  /** @param {readonly string[]} lines @param {import('vscode-diff').RangeMapping['originalRange']} range @returns {[number, number]} */
  const span = (lines, range) => [
    offset(lines, range.startLineNumber, range.startColumn),
    offset(lines, range.endLineNumber, range.endColumn),
  ];
  return changes
    .flatMap(({ innerChanges }) => innerChanges ?? [])
    .map(({ originalRange, modifiedRange }) => ({
      before: span(old, originalRange),
      after: span(now, modifiedRange),
    }));
}

/** By name. @type {Readonly<Record<string, DiffTool>>} */
export const peers = {
  'platform words + diffArrays': (before, after) =>
    jsdiffEdits(diffArrays(platformWords(before), platformWords(after))),
  'diff, characters': (before, after) => jsdiffEdits(diffChars(before, after)),
  'diff, words with space': (before, after) => jsdiffEdits(diffWordsWithSpace(before, after)),
  'fast-diff': (before, after) => editsOf(fastDiff(before, after)),
  'diff-match-patch, semantic': (before, after) => {
    const parts = diffMain(before, after, { diffTimeout: 0 });
    diffCleanupSemantic(parts);
    return editsOf(parts);
  },
  'vscode-diff': vscodeEdits,
};
