// Turns the senses of a word into English stems with weights: how likely a translation of the word uses the stem.

/**
 * @import { Sense } from './readGlosses.mjs'
 * @typedef {(text: string) => readonly string[]} CutWords words of an English text
 * @typedef {(word: string) => string} Stem
 * @typedef {{ readonly words: CutWords, readonly stem: Stem }} English
 * @typedef {Map<string, number>} Weights by stem
 *
 * @typedef {object} WeighedSense
 * @property {Weights} weights how likely a rendering of this sense uses each stem, 0–1
 * @property {number} likelihood of the sense beside others, > 0
 */

/** What the weights rest on; tuned by `npm run bench -- lexicon`. */
export const rules = {
  /** How fast later senses get less likely. */
  senseDecay: 0.7,
  /** The likelihood of senses that are no plain renderings, of 1. */
  kinds: { plain: 1, name: 0.6, literal: 0.35, explained: 0.05 },
  /** Renderings of more content words give each less. */
  fullLength: 1,
  lengthPower: 1,
  /** How fast wordings that say the same share the weight. */
  wordingsPower: 0.7,
  /** The likelihood of a name beside ordinary words written the same, and of a word that the entry is only part of. */
  besideWords: 1,
  partOf: 0.3,
  /** What a note's words get. */
  note: 0.05,
  /** What a function word gets in a rendering with content words. */
  functionWord: 0.2,
  /** Stems below this are left out, and so is what comes after so many. */
  least: 1 / 64,
  most: 24,
};

// No rendering of anything: placeholders and the grammar of definitions.
const empty = new Set(
  'to a an the sth sb smth smb something somebody someone one oneself etc esp eg ie e g i.e. lit fig cf usu abbr c ca s'.split(
    ' ',
  ),
);
const functionWords = new Set(
  `of in on at by for with from as into onto upon about over under up down out off away through and or but not no be is are was
  that this these those which who what it its he she they his her their him them you your i my me we our us do does have has had will
  would can could may might must shall should very too so also than then when where while if because one's oneself sb's`
    .split(/\s+/)
    .map((word) => word.trim()),
);

/**
 * @param {Sense} sense
 * @param {English} english
 * @returns {Weights}
 */
export function weighSense(sense, english) {
  /** @type {Weights} */
  const weights = new Map();
  for (const rendering of sense.renderings) {
    const share = 1 / sense.renderings.length ** rules.wordingsPower;
    addWords(weights, rendering, share, english);
  }
  if (sense.note !== '') addWords(weights, sense.note, rules.note, english);
  return weights;
}

/** The words of a text that may be renderings, and those of them with a content of their own. @param {string} text @param {English} english */
function renderingWords(text, english) {
  const words = english.words(text).filter((word) => !empty.has(word.toLowerCase()));
  return { words, content: words.filter((word) => !functionWords.has(word.toLowerCase())) };
}

/** The stems of a text's content words; those of its function words where it has no others. @param {string} text @param {English} english */
export function contentStems(text, english) {
  const { words, content } = renderingWords(text, english);
  return [...new Set((content.length > 0 ? content : words).map(english.stem))];
}

/** @param {Weights} weights @param {string} text @param {number} share @param {English} english */
function addWords(weights, text, share, english) {
  const { words, content } = renderingWords(text, english);
  const counted = content.length > 0 ? content.length : words.length;
  const each = share * Math.min(1, (rules.fullLength / counted) ** rules.lengthPower);
  const given = new Set();
  for (const word of words) {
    const stem = english.stem(word);
    if (given.has(stem)) continue;
    given.add(stem);
    const isFunction = content.length > 0 && functionWords.has(word.toLowerCase());
    add(weights, stem, isFunction ? each * rules.functionWord : each);
  }
}

/** @param {Weights} weights @param {string} stem @param {number} weight */
function add(weights, stem, weight) {
  weights.set(stem, (weights.get(stem) ?? 0) + weight);
}

/**
 * The senses of one word, entries of other readings included, as one list: likeliest first.
 * @param {readonly WeighedSense[]} senses
 * @returns {(readonly [stem: string, weight: number])[]}
 */
export function mixSenses(senses) {
  const total = senses.reduce((sum, { likelihood }) => sum + likelihood, 0);
  /** @type {Weights} */
  const mixed = new Map();
  for (const { weights, likelihood } of senses)
    for (const [stem, weight] of weights) add(mixed, stem, (weight * likelihood) / total);
  return [...mixed]
    .map(([stem, weight]) => /** @type {const} */ ([stem, Math.min(1, weight)]))
    .filter(([, weight]) => weight >= rules.least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, rules.most);
}
