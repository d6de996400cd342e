// Gives the bundles the English spelling dictionaries, American and British, as packages bring them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const moduleName = 'virtual:english-dictionaries';
const fileApart = 'englishDictionaries.json';
const { resolve } = createRequire(import.meta.url);

/** @param {string} name @returns {string} */
const folderOf = (name) => path.dirname(resolve(name));

/** @param {string} name */
function readDictionary(name) {
  const read = (/** @type {string} */ file) => readFileSync(path.join(folderOf(name), file), 'utf8');
  return { aff: read('index.aff'), dic: read('index.dic') };
}

const dictionaries = () => ({ us: readDictionary('dictionary-en'), uk: readDictionary('dictionary-en-gb') });

/**
 * A plugin for bundles that check spelling: `import { dictionaries } from 'virtual:english-dictionaries'`, Hunspell's two
 * files of each. Their licences go beside those of the other packages.
 * @param {{ apart: boolean }} how apart: as a file beside the bundle, read when it is first looked into; else in the bundle
 * @returns {import('vite').Plugin}
 */
export function englishDictionaries({ apart }) {
  let isUsed = false;
  return {
    name: 'duizhao-english-dictionaries',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    load(id) {
      if (id !== `\0${moduleName}`) return null;
      isUsed = true;
      return apart ? readingModule : `export const dictionaries = () => (${JSON.stringify(dictionaries())});`;
    },
    generateBundle() {
      if (!isUsed) return;
      if (apart)
        this.emitFile({ type: 'asset', fileName: fileApart, source: JSON.stringify(dictionaries()) });
      for (const name of ['dictionary-en', 'dictionary-en-gb'])
        this.emitFile({
          type: 'asset',
          fileName: `licenses/${name}.txt`,
          source: readFileSync(path.join(folderOf(name), 'license'), 'utf8'),
        });
    },
  };
}

const readingModule = `import { readFileSync } from 'node:fs';
export const dictionaries = () => JSON.parse(readFileSync(new URL('./${fileApart}', import.meta.url), 'utf8'));`;
