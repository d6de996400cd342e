// `npm run bench -- lexicon`: what the lexicon costs to open, and what it knows of published translations: which share of
// the English words it finds in the Chinese of their own sentence, which in that of another (weighted by how rare they
// are), and how often the own sentence is told from twenty others. The lexicon's rules were tuned on these figures.
import fs from 'node:fs';
import os from 'node:os';
import { inProject } from '../../scripts/projectRoot.mjs';
import { bundleShared } from '../../scripts/build/bundleShared.mjs';

/**
 * @typedef {import('../../shared/align/lexicon/bilingualLexicon.js').BilingualLexicon} BilingualLexicon
 * @typedef {import('../../shared/align/lexicon/bilingualLexicon.js').PackedLexicon} PackedLexicon
 * @typedef {object} Ours
 * @property {typeof import('../../shared/align/lexicon/bilingualLexicon.js').openLexicon} openLexicon
 * @property {typeof import('../../shared/align/lexicon/englishStem.js').englishStem} englishStem
 * @property {typeof import('../../shared/align/lexicon/englishStem.js').englishWords} englishWords
 * @property {PackedLexicon} packed
 *
 * @typedef {object} Sentence
 * @property {ReadonlyMap<string, number>} renderings how likely each stem is, of a translation
 * @property {readonly string[]} stems of its translation
 * @property {number} length of the Chinese, in characters
 */

const others = 20;
/** What a character inside a longer word counts. */
const inside = 0.3;
const sources = [
  { name: 'WMT22 zh→en', file: 'wmt22-zhen.tsv', chinese: 1, english: 2 },
  { name: 'WMT22 en→zh', file: 'wmt22-enzh.tsv', chinese: 2, english: 1 },
];

/** Measures and prints; judges nothing. */
export async function measureLexicon() {
  const modules = await bundleShared({
    lexicon: inProject('shared/align/lexicon/bilingualLexicon.ts'),
    stem: inProject('shared/align/lexicon/englishStem.ts'),
    packed: 'virtual:bilingual-lexicon',
  });
  /** @type {Ours} */
  const ours = Object.assign({}, ...Object.values(modules));
  const lexicon = openTimed(ours);
  for (const { name, ...source } of sources) {
    const pairs = readPairs(source);
    if (pairs.length === 0) continue;
    printKnowledge(name, readSentences(pairs, lexicon, ours, false));
    printKnowledge(`${name}, related stems`, readSentences(pairs, lexicon, ours, true));
  }
  console.log(`load average ${os.loadavg()[0]?.toFixed(1)} at the end`);
}

/** @param {Ours} ours */
function openTimed({ openLexicon, packed }) {
  const before = process.memoryUsage();
  const started = process.cpuUsage();
  const lexicon = openLexicon(packed);
  lexicon.renderingsOf('一');
  const { user, system } = process.cpuUsage(started);
  const after = process.memoryUsage();
  const grown = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  const held = Object.values(packed).reduce(
    (sum, text) => sum + (/[^\0-\xff]/.test(text) ? 2 : 1) * text.length,
    0,
  );
  console.log(
    `opened in ${((user + system) / 1e3).toFixed(0)} ms of processor time (aim ≤ 300 ms); ${(held / 1e6).toFixed(1)} MB of text, ${(grown / 1e6).toFixed(1)} MB more when open (aim ≤ 40 MB)`,
  );
  return lexicon;
}

/** Where the public data lie beside the project. @param {{ file: string, chinese: number, english: number }} source */
function readPairs({ file, chinese, english }) {
  const place = inProject(`../shared/data/parallel/${file}`);
  if (!fs.existsSync(place)) return [];
  const rows = fs.readFileSync(place, 'utf8').split('\n').slice(1);
  return rows
    .map((row) => row.split('\t'))
    .map((cells) => /** @type {const} */ ([cells[chinese] ?? '', cells[english] ?? '']))
    .filter(([zh, en]) => zh !== '' && en !== '');
}

/**
 * @param {readonly (readonly [string, string])[]} pairs
 * @param {BilingualLexicon} lexicon
 * @param {Ours} ours
 * @param {boolean} withRelated
 * @returns {Sentence[]}
 */
function readSentences(pairs, lexicon, { englishStem, englishWords }, withRelated) {
  return pairs.map(([zh, en]) => {
    const found = renderingsIn(zh, lexicon);
    return {
      renderings: withRelated ? joinRelated(found, lexicon) : found,
      stems: englishWords(en).map(englishStem),
      length: zh.length,
    };
  });
}

/** @param {string} text @param {BilingualLexicon} lexicon */
function renderingsIn(text, { wordsAt, renderingsOf }) {
  /** @type {Map<string, number>} */
  const found = new Map();
  let covered = 0;
  for (let at = 0; at < text.length; at++) {
    const [longest = at, ...shorter] = wordsAt(text, at);
    for (const end of [longest, ...shorter]) {
      const share = end < longest || end <= covered ? inside : 1;
      for (const { stem, weight } of renderingsOf(text.slice(at, end)))
        found.set(stem, (found.get(stem) ?? 0) + share * weight);
    }
    covered = Math.max(covered, longest);
  }
  return found;
}

/** @param {ReadonlyMap<string, number>} found @param {BilingualLexicon} lexicon */
function joinRelated(found, { relatedTo }) {
  const joined = new Map(found);
  for (const [stem, weight] of found)
    for (const related of relatedTo(stem))
      joined.set(related.stem, (joined.get(related.stem) ?? 0) + weight * related.weight);
  return joined;
}

/** @param {string} name @param {readonly Sentence[]} sentences */
function printKnowledge(name, sentences) {
  const frequencies = count(sentences.flatMap(({ stems }) => stems));
  const documents = count(sentences.flatMap(({ stems }) => [...new Set(stems)]));
  const total = sentences.reduce((sum, { stems }) => sum + stems.length, 0);
  /** @param {string} stem */
  const rarity = (stem) => Math.log(sentences.length / (documents.get(stem) ?? 1));
  /** @param {Sentence} of @param {Sentence} by */
  const score = (of, by) =>
    of.stems.reduce((sum, stem) => {
      const chance = (frequencies.get(stem) ?? 1) / total;
      const likely = (by.renderings.get(stem) ?? 0) / (0.6 * by.length);
      return sum + Math.log(0.7 + (0.3 * likely) / chance);
    }, 0);
  const told = sentences.filter((sentence, i) => {
    const own = score(sentence, sentence);
    return rivalsOf(sentences, i).every((rival) => score(sentence, rival) < own);
  });
  const own = share(sentences, (i) => i, rarity);
  const other = share(sentences, (i) => (i + 97) % sentences.length, rarity);
  console.log(
    `${name.padEnd(44)} words found ${own} of their own sentence, ${other} of another; own sentence told from ${others} others ${percent(told.length / sentences.length)}`,
  );
}

/** @param {readonly string[]} stems */
function count(stems) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

/** Sentences spread over the text, neighbours among them. @param {readonly Sentence[]} sentences @param {number} of */
function rivalsOf(sentences, of) {
  const steps = Array.from({ length: others }, (_, i) =>
    i < 6 ? ([-3, -2, -1, 1, 2, 3][i] ?? 0) : 31 * i + 7,
  );
  return steps.flatMap((step) => sentences[(of + step + sentences.length) % sentences.length] ?? []);
}

/**
 * The share of words found, by their rarity; words of every other sentence are not counted.
 * @param {readonly Sentence[]} sentences
 * @param {(i: number) => number} chinese whose Chinese they are looked for in
 * @param {(stem: string) => number} rarity
 */
function share(sentences, chinese, rarity) {
  let found = 0;
  let all = 0;
  sentences.forEach(({ stems }, i) => {
    for (const stem of stems) {
      if (rarity(stem) < 1.5) continue;
      all += rarity(stem);
      if (sentences[chinese(i)]?.renderings.has(stem)) found += rarity(stem);
    }
  });
  return percent(found / all);
}

/** @param {number} part */
const percent = (part) => `${(100 * part).toFixed(1)} %`;
