// Gives the bundles the Chinese words that the tokenizer stands on: taken at build time out of ICU's data, which comes as
// a package of a fixed version, so that words are the same whatever ICU a machine has.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inProject } from '../projectRoot.mjs';
import { readIcuDictionary } from './readIcuDictionary.mjs';

const moduleName = 'virtual:chinese-dictionary';
const costBase = 0x400;

/**
 * A plugin for whatever bundles shared/: `import { words } from 'virtual:chinese-dictionary'`. The licence of
 * the data goes beside those of the other packages.
 * @returns {import('vite').Plugin}
 */
export function chineseDictionary() {
  return {
    name: 'duizhao-chinese-dictionary',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    load(id) {
      if (id !== `\0${moduleName}`) return null;
      // A string literal is read faster than an array, and only when the first word is looked up.
      return `export const words = ${JSON.stringify(packedWords())};`;
    },
    generateBundle() {
      const source = readFileSync(path.join(icuData().folder, 'LICENSE'), 'utf8');
      this.emitFile({ type: 'asset', fileName: 'licenses/icu4c-data.txt', source });
    },
  };
}

/** @returns {{ folder: string, version: string, file: string }} */
function icuData() {
  const manifest = createRequire(import.meta.url).resolve('icu4c-data/package.json');
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  const folder = path.dirname(manifest);
  return { folder, version, file: path.join(folder, `icudt${version.split('.')[1]}l.dat`) };
}

/** Reading the data takes a second, so the result is kept beside the packages. @returns {string} */
function packedWords() {
  const { version, file } = icuData();
  const kept = inProject(`node_modules/.cache/chineseDictionary-${version}.txt`);
  try {
    return readFileSync(kept, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  const words = readIcuDictionary(readFileSync(file), 'brkitr/cjdict.dict');
  const packed = packWords(words.filter(({ word }) => /^\p{Script=Han}+$/u.test(word)));
  mkdirSync(path.dirname(kept), { recursive: true });
  // Two builds may do this at once: whole or not at all.
  writeFileSync(`${kept}.${process.pid}`, packed);
  renameSync(`${kept}.${process.pid}`, kept);
  return packed;
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
