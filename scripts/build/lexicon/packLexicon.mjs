// Packs a lexicon into the few strings that shared/align/lexicon/bilingualLexicon.ts searches.

/**
 * @import { Lexicon, List } from './makeLexicon.mjs'
 * @typedef {import('../../../shared/align/lexicon/bilingualLexicon.js').PackedLexicon} PackedLexicon
 */

const digitBase = 48;
// Weights are written as their logarithm: steps of a ninth, down to 1/256.
const weightSteps = 64;
const weightBits = 8;

/** @param {Lexicon} lexicon @returns {PackedLexicon} */
export function packLexicon({ lists, related, readings }) {
  const words = [...lists.keys()].sort(byUnit);
  const stems = [...new Set([...lists.values()].flat().map(([stem]) => stem))].sort(byUnit);
  const stemNumbers = new Map(stems.map((stem, i) => [stem, i]));
  /** @type {Map<string, number>} */
  const listNumbers = new Map();
  const listOfWord = words.map((word) => {
    const list = packList(lists.get(word) ?? [], stemNumbers);
    const number = listNumbers.get(list) ?? listNumbers.size;
    listNumbers.set(list, number);
    return digits(number, 3);
  });
  return {
    words: words.join('\n'),
    listOfWord: listOfWord.join(''),
    lists: [...listNumbers.keys()].join('\n'),
    stems: stems.join('\n'),
    related: stems.map((stem) => packList(related.get(stem) ?? [], stemNumbers)).join('\n'),
    readings: [...readings]
      .sort(([a], [b]) => byUnit(a, b))
      .map(([syllable, characters]) => syllable + [...characters].sort(byUnit).join(''))
      .join('\n'),
  };
}

/** Stems that render no word are left out. @param {List} list @param {ReadonlyMap<string, number>} stemNumbers */
function packList(list, stemNumbers) {
  return list
    .map(([stem, weight]) => {
      const number = stemNumbers.get(stem);
      return number === undefined ? '' : digits(number, 3) + weightDigit(weight);
    })
    .join('');
}

/** @param {string} a @param {string} b */
function byUnit(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Base 64, from the character 0 on. @param {number} number @param {number} count */
function digits(number, count) {
  let written = '';
  for (let rest = number, i = 0; i < count; i++, rest = Math.floor(rest / 64))
    written = String.fromCharCode(digitBase + (rest % 64)) + written;
  if (number >= 64 ** count) throw new Error(`${number} has more than ${count} digits`);
  return written;
}

/** @param {number} weight over 0, up to 1 */
function weightDigit(weight) {
  return String.fromCharCode(
    digitBase +
      Math.max(0, Math.min(weightSteps - 1, Math.round((-Math.log2(weight) / weightBits) * weightSteps))),
  );
}
