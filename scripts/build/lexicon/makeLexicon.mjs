// Makes the lexicon out of CC-CEDICT's entries: for each word, Simplified or Traditional, English stems with weights.
import { readGlosses } from './readGlosses.mjs';
import { learnFromParts } from './learnFromParts.mjs';
import { relateStems } from './relateStems.mjs';
import { mixSenses, rules, weighSense } from './weighGlosses.mjs';

/**
 * @import { English, WeighedSense } from './weighGlosses.mjs'
 * @import { Reference, Sense } from './readGlosses.mjs'
 *
 * @typedef {object} Entry one of CC-CEDICT
 * @property {string} traditional
 * @property {string} simplified
 * @property {string} pinyin syllables with their tone as a digit
 * @property {readonly string[]} english
 *
 * @typedef {readonly (readonly [stem: string, weight: number])[]} List likeliest first
 *
 * @typedef {object} Lexicon
 * @property {Map<string, List>} lists by word
 * @property {Map<string, List>} related by stem: stems that say much the same
 * @property {Map<string, Set<string>>} readings toneless syllables → characters
 */

const deepest = 3;

/**
 * @param {readonly Entry[]} entries
 * @param {English} english
 * @returns {Lexicon}
 */
export function makeLexicon(entries, english) {
  const byWord = groupByWord(entries);
  const sensesOf = new Map(entries.map((entry) => [entry, readGlosses(entry.english)]));
  /** @type {Map<string, List>} */
  const lists = new Map();
  for (const [word, group] of byWord) {
    const senses = group.flatMap((entry) => weighEntry(entry, group, 0));
    const list = senses.length > 0 ? mixSenses(senses) : [];
    if (list.length > 0) lists.set(word, list);
  }
  return {
    lists: learnFromParts(lists),
    related: relateStems([...sensesOf.values()], english),
    readings: readReadings(entries),
  };

  /** @param {Entry} entry @param {readonly Entry[]} group @param {number} depth @returns {WeighedSense[]} */
  function weighEntry(entry, group, depth) {
    const senses = sensesOf.get(entry) ?? [];
    const standing = standingOf(entry, group);
    return senses.flatMap((sense, i) => {
      const likelihood = (standing * rules.kinds[sense.kind]) / (1 + rules.senseDecay * i);
      const own = { weights: weighSense(sense, english), likelihood };
      return [...(own.weights.size > 0 ? [own] : []), ...follow(entry, sense, likelihood, depth)];
    });
  }

  /** @param {Entry} entry @param {Sense} sense @param {number} likelihood @param {number} depth @returns {WeighedSense[]} */
  function follow(entry, { reference }, likelihood, depth) {
    if (!reference || depth >= deepest) return [];
    const group = referred(reference).filter((other) => other !== entry);
    const senses = group.flatMap((other) => weighEntry(other, group, depth + 1));
    const total = senses.reduce((sum, sense) => sum + sense.likelihood, 0);
    const share = likelihood * (reference.isWhole ? 1 : rules.partOf);
    return senses.map((sense) => ({ ...sense, likelihood: (share * sense.likelihood) / total }));
  }

  /** @param {Reference} reference */
  function referred({ word, pinyin }) {
    const group = byWord.get(word) ?? [];
    const same = group.filter((entry) => entry.pinyin === pinyin);
    return same.length > 0 ? same : group;
  }
}

/** A name counts little beside an ordinary word written the same. @param {Entry} entry @param {readonly Entry[]} group */
function standingOf(entry, group) {
  const isName = /^[A-Z]/.test(entry.pinyin);
  return isName && group.some(({ pinyin }) => !/^[A-Z]/.test(pinyin)) ? rules.besideWords : 1;
}

/** @param {readonly Entry[]} entries */
function groupByWord(entries) {
  /** @type {Map<string, Entry[]>} */
  const byWord = new Map();
  for (const entry of entries)
    for (const word of new Set([entry.simplified, entry.traditional])) {
      const group = byWord.get(word);
      if (group) group.push(entry);
      else byWord.set(word, [entry]);
    }
  return byWord;
}

/** Toneless readings of single Han characters, `lü` as `lü`. @param {readonly Entry[]} entries */
function readReadings(entries) {
  /** @type {Map<string, Set<string>>} */
  const readings = new Map();
  for (const { simplified, traditional, pinyin } of entries) {
    const syllable = pinyin.toLowerCase().replace('u:', 'ü').replace(/\d$/, '');
    if (!/^[a-zü]+$/.test(syllable) || syllable === 'xx') continue;
    for (const character of [simplified, traditional]) {
      if (!/^\p{Script=Han}$/u.test(character)) continue;
      const characters = readings.get(syllable);
      if (characters) characters.add(character);
      else readings.set(syllable, new Set([character]));
    }
  }
  return readings;
}
