// Which words of the two sides may stand for each other: by the lexicon, by spelling, by the sound of names.
import type { BilingualLexicon } from './lexicon/bilingualLexicon.js';
import { readKey } from './readUnit.js';
import { nameParts } from './spelledNames.js';
import { packTable, type PairTable, type Tokens } from './tokenTable.js';

/** What a rendering found only through a word's characters is worth, against one of the whole word. */
const characterShare = 0.35;
/** What a word both sides write alike is worth. */
const sameWord = 0.9;
const longestByCharacters = 4;
/** Stems that only say much the same as a rendering count from this strength on. */
const leastRelated = 0.02;

type Strengths = Map<number, number>;

function raise(strengths: Strengths, type: number | undefined, strength: number): void {
  if (type !== undefined && strength > (strengths.get(type) ?? 0)) strengths.set(type, strength);
}

/** The pairs between words; `first` is the Chinese side where there is one. Equal words always pair. */
export function wordPairs(first: Tokens, second: Tokens, lexicon: BilingualLexicon | null): PairTable {
  const numbers = new Map(second.keys.map((key, type) => [key, type]));
  const addRenderings = (to: Strengths, word: string, share: number): void => {
    for (const { stem, weight } of lexicon?.renderingsOf(word) ?? []) {
      raise(to, numbers.get(stem), share * weight);
      if (share * weight < leastRelated) continue;
      for (const related of lexicon?.relatedTo(stem) ?? []) {
        const strength = share * weight * related.weight;
        if (strength >= leastRelated) raise(to, numbers.get(related.stem), strength);
      }
    }
  };
  return packTable(
    first.keys.map((key) => {
      const strengths: Strengths = new Map();
      const { word, long, name } = readKey(key);
      raise(strengths, numbers.get(word), sameWord);
      addRenderings(strengths, word, 1);
      if (long !== null) addRenderings(strengths, long, 1);
      if (word.length > 1 && word.length <= longestByCharacters)
        for (const character of word) addRenderings(strengths, character, characterShare);
      if (name !== null) {
        const { stems, strength } = nameParts(name);
        for (const stem of stems) raise(strengths, numbers.get(stem), strength);
      }
      return strengths;
    }),
  );
}

/** The pairs between values: each with itself. */
export function valuePairs(first: Tokens, second: Tokens): PairTable {
  const numbers = new Map(second.keys.map((key, type) => [key, type]));
  return packTable(
    first.keys.map((key) => {
      const type = numbers.get(key);
      return new Map(type === undefined ? [] : [[type, 1]]);
    }),
  );
}
