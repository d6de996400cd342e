// Learns from longer words what their parts are rendered by. The dictionary is read as a bilingual text: each word of two
// characters and more with its stems is a sentence pair, and the words in it share the stems out among themselves by
// expectation maximisation (IBM model 1), starting from their own definitions. So 路, “road; path; way” by its own entry,
// also gets “route” and “street”, and senses that make up many words come to weigh more than rare ones.

/**
 * @import { List } from './makeLexicon.mjs'
 *
 * @typedef {object} Pairs what each part may be rendered by: all pairs of a part and a stem that meet in some word
 * @property {Int32Array} parts
 * @property {Int32Array} stems
 * @property {Int32Array} table open addressing: number of the pair + 1
 * @property {number} count
 *
 * @typedef {object} Corpus
 * @property {readonly string[]} words
 * @property {readonly string[]} stems
 * @property {Pairs} pairs
 * @property {Float64Array} own of each pair: the share the part's own definitions give the stem
 * @property {Float64Array} background of each stem: its share of all
 * @property {readonly Meeting[]} meetings
 *
 * @typedef {object} Meeting a stem of a longer word, and the pairs it makes with the word's parts
 * @property {number} stem
 * @property {number} weight
 * @property {Int32Array} pairs
 */

/** What the learning rests on; tuned by `npm run bench -- lexicon`. */
export const learning = {
  rounds: 2,
  /** The longest parts, in UTF-16 units. */
  longestPart: 2,
  /** How much evidence a part's own definitions are worth. */
  own: 2,
  /** How readily a part takes a stem its definitions lack, and how readily a stem belongs to no part. */
  ready: 0.3,
  unclaimed: 0.9,
  /** Shares below this are forgotten. */
  least: 0.001,
  /** How much of a word's weight goes to what was learnt. */
  share: 0.7,
  /** What goes into the lexicon. */
  leastWeight: 0.004,
  most: 48,
};

/**
 * @param {ReadonlyMap<string, List>} lists by word
 * @returns {Map<string, List>} the same words, their renderings joined with what was learnt
 */
export function learnFromParts(lists) {
  const corpus = readCorpus(lists);
  let shares = Float64Array.from(corpus.own);
  for (let round = 0; round < learning.rounds; round++) shares = nextShares(corpus, shares);
  return withLearnt(lists, corpus, shares);
}

/** @param {ReadonlyMap<string, List>} lists @returns {Corpus} */
function readCorpus(lists) {
  const words = [...lists.keys()];
  const numbers = new Map(words.map((word, i) => [word, i]));
  const stems = [...new Set([...lists.values()].flat().map(([stem]) => stem))];
  const stemNumbers = new Map(stems.map((stem, i) => [stem, i]));
  const background = new Float64Array(stems.length);
  const pairs = emptyPairs();
  /** @type {Meeting[]} */
  const meetings = [];
  /** @type {[pair: number, share: number][]} */
  const ownShares = [];
  for (const [word, list] of lists) {
    const total = totalOf(list);
    const number = numbers.get(word) ?? 0;
    const parts = partsOf(word, numbers);
    for (const [name, weight] of list) {
      const stem = stemNumbers.get(name) ?? 0;
      background[stem] = (background[stem] ?? 0) + weight;
      if (word.length <= learning.longestPart) ownShares.push([pairOf(pairs, number, stem), weight / total]);
      if (parts.length > 0)
        meetings.push({ stem, weight, pairs: Int32Array.from(parts, (part) => pairOf(pairs, part, stem)) });
    }
  }
  const own = new Float64Array(pairs.count);
  for (const [pair, share] of ownShares) own[pair] = share;
  const sum = background.reduce((a, b) => a + b, 0);
  return { words, stems, pairs, own, background: background.map((weight) => weight / sum), meetings };
}

/** @param {List} list */
const totalOf = (list) => list.reduce((sum, [, weight]) => sum + weight, 0);

/** The words inside a word, itself not. @param {string} word @param {ReadonlyMap<string, number>} numbers */
function partsOf(word, numbers) {
  /** @type {number[]} */
  const parts = [];
  for (let from = 0; from < word.length; from++)
    for (let to = from + 1; to <= Math.min(word.length, from + learning.longestPart); to++) {
      const part = to - from < word.length ? numbers.get(word.slice(from, to)) : undefined;
      if (part !== undefined) parts.push(part);
    }
  return parts;
}

const pairBits = 24;

/** @returns {Pairs} */
function emptyPairs() {
  const most = 2 ** (pairBits - 1);
  return {
    parts: new Int32Array(most),
    stems: new Int32Array(most),
    table: new Int32Array(2 ** pairBits),
    count: 0,
  };
}

/** The number of a pair, a new one if need be. @param {Pairs} pairs @param {number} part @param {number} stem */
function pairOf(pairs, part, stem) {
  let at = Math.imul(Math.imul(part, 0x9e3779b1) ^ (stem + 0x7f4a7c15), 0x85ebca6b) >>> (32 - pairBits);
  for (;;) {
    const pair = (pairs.table[at] ?? 0) - 1;
    if (pair === -1) break;
    if (pairs.parts[pair] === part && pairs.stems[pair] === stem) return pair;
    at = (at + 1) % pairs.table.length;
  }
  if (pairs.count === pairs.parts.length)
    throw new Error('the dictionary has more pairs than this makes room for');
  pairs.parts[pairs.count] = part;
  pairs.stems[pairs.count] = stem;
  pairs.count += 1;
  pairs.table[at] = pairs.count;
  return pairs.count - 1;
}

/** One round: who is likely to have brought each stem in, then what each part brings. @param {Corpus} corpus @param {Float64Array} shares */
function nextShares({ words, pairs, own, background, meetings }, shares) {
  const counts = own.map((share) => share * learning.own);
  for (const { stem, weight, pairs: met } of meetings) {
    const common = background[stem] ?? 0;
    let sum = learning.unclaimed * common * met.length;
    for (const pair of met) sum += (shares[pair] ?? 0) + learning.ready * common;
    for (const pair of met)
      counts[pair] = (counts[pair] ?? 0) + (weight * ((shares[pair] ?? 0) + learning.ready * common)) / sum;
  }
  const totals = new Float64Array(words.length);
  for (let pair = 0; pair < pairs.count; pair++) {
    const part = pairs.parts[pair] ?? 0;
    totals[part] = (totals[part] ?? 0) + (counts[pair] ?? 0);
  }
  return counts.map((count, pair) => {
    const share = count / (totals[pairs.parts[pair] ?? 0] ?? 1);
    return share < learning.least ? 0 : share;
  });
}

/** @param {ReadonlyMap<string, List>} lists @param {Corpus} corpus @param {Float64Array} shares */
function withLearnt(lists, { words, stems, pairs }, shares) {
  /** @type {Map<string, Map<string, number>>} */
  const learnt = new Map();
  for (let pair = 0; pair < pairs.count; pair++) {
    const share = shares[pair] ?? 0;
    if (share === 0) continue;
    const word = words[pairs.parts[pair] ?? 0] ?? '';
    const found = learnt.get(word) ?? new Map();
    learnt.set(word, found.set(stems[pairs.stems[pair] ?? 0] ?? '', share));
  }
  return new Map([...lists].map(([word, list]) => [word, joined(list, learnt.get(word))]));
}

/** @param {List} list @param {ReadonlyMap<string, number> | undefined} learnt @returns {List} */
function joined(list, learnt) {
  if (!learnt) return list.filter(([, weight]) => weight >= learning.leastWeight).slice(0, learning.most);
  const total = totalOf(list);
  const weights = new Map(list.map(([stem, weight]) => [stem, weight * (1 - learning.share)]));
  for (const [stem, share] of learnt)
    weights.set(stem, (weights.get(stem) ?? 0) + share * total * learning.share);
  return [...weights]
    .filter(([, weight]) => weight >= learning.leastWeight)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, learning.most);
}
