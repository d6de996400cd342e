// `node scripts/text/run.mjs`: takes from ICU what the tokenizer stands on and writes it into shared/text, so that the
// tokens are the same whatever ICU a machine has. The results are committed; run it again to follow a newer runtime.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';
import { resolveRuntime } from '../runtime/resolveRuntime.mjs';
import { readDictionary } from './readDictionary.mjs';

const costBase = 0x400;

await runScript(async () => {
  const { dist } = await resolveRuntime();
  const words = readDictionary(readFileSync(path.join(dist, 'icudtl.dat')), 'brkitr/cjdict.dict').filter(
    ({ word }) => /^\p{Script=Han}+$/u.test(word),
  );
  write('chineseDictionary.json', { words: packWords(words) });
  write('chineseDictionary.LICENSE.txt', dictionaryNotice(path.join(dist, 'LICENSES.chromium.html')));
  write('characterRanges.json', {
    han: rangesOf(/\p{Script=Han}/u),
    extend: rangesOf(/[\p{M}\p{Emoji_Modifier}\u200C\u{E0020}-\u{E007F}]/u),
    letter: rangesOf(/(?!\p{Script=Han})[\p{L}\p{N}]/u),
  });
  console.log(`${words.length} Chinese words; classes of Unicode ${process.versions.unicode}`);
});

/** @param {string} name @param {string | Record<string, string>} content */
function write(name, content) {
  const text = typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`;
  writeFileSync(inProject('shared/text', name), text);
}

/**
 * One line for each first character: the character, then for each of its words what follows it and, as one character
 * from U+0400 on, the word's cost.
 * @param {readonly { word: string, cost: number }[]} words
 */
function packWords(words) {
  /** @type {Map<string, string>} */
  const lines = new Map();
  for (const { word, cost } of words.toSorted((a, b) => (a.word < b.word ? -1 : 1))) {
    const first = word.slice(0, 1);
    lines.set(first, `${lines.get(first) ?? first}${word.slice(1)}${String.fromCharCode(costBase + cost)}`);
  }
  return [...lines.values()].join('\n');
}

/**
 * The code points a pattern matches: pairs of “gap since the last range” and “length”, in base 36.
 * @param {RegExp} pattern
 */
function rangesOf(pattern) {
  const parts = [];
  let last = 0;
  for (let code = 0; code < 0x110000;) {
    const start = code;
    while (code < 0x110000 && pattern.test(String.fromCodePoint(code))) code++;
    if (code > start) {
      parts.push((start - last).toString(36), (code - start).toString(36));
      last = code;
    } else code++;
  }
  return parts.join(' ');
}

/** The licence of the dictionary as the runtime states it. @param {string} file */
function dictionaryNotice(file) {
  const from = '2. Chinese/Japanese Word Break Dictionary Data (cjdict.txt)';
  const to = 'COPYING.ipadic-----END';
  const html = readFileSync(file, 'utf8');
  const start = html.indexOf(from);
  const end = html.indexOf('\n', html.indexOf(to, start));
  if (start < 0 || end < start) throw new Error('The runtime does not state the licence of its dictionary.');
  const notice = html.slice(start + from.length, end).trim();
  const plain = notice.replaceAll('&quot;', '"').replaceAll('&gt;', '>').replaceAll('&lt;', '<');
  return (
    'chineseDictionary.json holds the Chinese words and their costs from cjdict.txt, the word break dictionary of ICU ' +
    `(modified: words with kana left out, packed).\n\n${plain.replaceAll('&amp;', '&')}\n`
  );
}
