// hunalign, where it is installed: run on the same words and the same lexicon as our aligner gets.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** @typedef {import('../../scripts/align/devTexts.mjs').DevText} DevText */
/** @typedef {import('../../scripts/align/devTexts.mjs').Link} Link */
/** @typedef {import('../../scripts/align/crf.mjs').Prepared} Prepared */

/** Whether the program is on the path. */
export const hasHunalign = () => spawnSync('hunalign', []).error === undefined;

/** The words of each unit of a side, separated by spaces. @param {Prepared['first']} side */
const wordsOf = ({ words }) =>
  Array.from({ length: words.starts.length - 1 }, (_, unit) =>
    Array.from(words.types.subarray(words.starts[unit], words.starts[unit + 1]), (type) =>
      wordOf(words.keys[type] ?? ''),
    ).join(' '),
  );

/** A key up to what the aligner adds to it. @param {string} key */
const wordOf = (key) => key.split(/[\0\u0001]/)[0] ?? '';

/** @param {Prepared} prepared */
function dictionaryOf({ first, second, wordTable, isSwapped }) {
  const pairs = new Set();
  for (const [type, key] of first.words.keys.entries())
    for (let k = wordTable.from[type] ?? 0; k < (wordTable.from[type + 1] ?? 0); k++) {
      if ((wordTable.strengths[k] ?? 0) < 0.1) continue;
      const [a, b] = [wordOf(key), wordOf(second.words.keys[wordTable.types[k] ?? 0] ?? '')];
      // The target's word stands first.
      pairs.add(isSwapped ? `${a} @ ${b}` : `${b} @ ${a}`);
    }
  return [...pairs].join('\n');
}

/** What hunalign answers for a text. @param {DevText} text @param {Prepared} prepared @returns {readonly Link[]} */
export function hunalign(text, prepared) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-hunalign-'));
  try {
    const [source, target] = prepared.isSwapped
      ? [prepared.second, prepared.first]
      : [prepared.first, prepared.second];
    const files = {
      dictionary: dictionaryOf(prepared),
      source: wordsOf(source).join('\n'),
      target: wordsOf(target).join('\n'),
    };
    for (const [name, content] of Object.entries(files))
      fs.writeFileSync(path.join(folder, name), `${content}\n`);
    const run = spawnSync('hunalign', ['-utf', '-realign', 'dictionary', 'source', 'target'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return linksOf(run.stdout, text);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The rungs of the ladder are where links begin. @param {string} ladder @param {DevText} text @returns {readonly Link[]} */
function linksOf(ladder, text) {
  const rungs = ladder
    .trim()
    .split('\n')
    .map((line) => line.split('\t').map(Number));
  const end = [text.source.length, text.target.length];
  return rungs.flatMap(([i = 0, j = 0], at) => {
    const [nextI = 0, nextJ = 0] = rungs[at + 1] ?? end;
    const source = Array.from({ length: Math.max(0, nextI - i) }, (_, k) => i + k);
    const target = Array.from({ length: Math.max(0, nextJ - j) }, (_, k) => j + k);
    return source.length + target.length > 0 ? [{ source, target }] : [];
  });
}
