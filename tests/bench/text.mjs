// `npm run bench -- text`: how many megabytes of UTF-8 a second the tokenizer takes, beside the platform's own words and a
// plain split of the same text in the same run.
import fs from 'node:fs';
import os from 'node:os';
import { inProject } from '../../scripts/projectRoot.mjs';
import { bundleShared } from '../../scripts/build/bundleShared.mjs';
import { printRatio } from './figures.mjs';
import { chineseSentences, englishSentences } from './writtenText.mjs';

/**
 * @typedef {object} Ours
 * @property {typeof import('../../shared/text/tokenize.js').tokenize} tokenize
 * @property {typeof import('../../shared/text/chineseWordCutter.js').cutChineseWords} cutChineseWords
 * @property {typeof import('../../shared/text/withWordList.js').withWordList} withWordList
 * @property {typeof import('../../shared/text/wordList.js').wordList} wordList
 * @property {typeof import('../../shared/text/splitSentences.js').splitSentences} splitSentences
 * @property {typeof import('../../shared/text/findNames.js').findNames} findNames
 * @property {string} words
 */

// The engine takes a while to optimise; the best rounds are the last.
const rounds = 15;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** @param {string} text */
const platformWords = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
/** @param {string} text */
const plainSplit = (text) => text.split(/(\s+|\p{P})/u);
/** @param {readonly string[]} texts */
const megabytes = (texts) => Buffer.byteLength(texts.join('')) / 1e6;

/** Measures and prints; judges nothing. */
export async function compareText() {
  const ours = await load();
  printFirstUse(ours);
  const chinese = chineseSentences(ours.words, 4_000);
  const english = englishSentences(2_000);
  const texts = {
    Chinese: chinese,
    English: english,
    mixed: english.flatMap((text, i) => [chinese[i] ?? '', text]),
  };
  console.log(`${''.padEnd(44)} ${'Duizhao'.padStart(12)} ${'peer'.padStart(12)} ${'ratio'.padStart(8)}`);
  for (const [name, written] of Object.entries(texts))
    compareSpeed(`${name} text written here`, written, ours);
  const published = publishedText();
  if (published.length > 0) compareSpeed('published text, both languages', published, ours);
  printOthers(texts.mixed, ours);
  console.log(`load average ${os.loadavg()[0]?.toFixed(1)} at the end`);
}

/** @returns {Promise<Ours>} */
async function load() {
  const names = ['tokenize', 'chineseWordCutter', 'withWordList', 'wordList', 'splitSentences', 'findNames'];
  const modules = await bundleShared({
    ...Object.fromEntries(names.map((name) => [name, inProject(`shared/text/${name}.ts`)])),
    dictionary: 'virtual:chinese-dictionary',
    bundledDictionary: inProject('shared/text/bundledDictionary.ts'),
  });
  return Object.assign({}, ...Object.values(modules));
}

/** What the first article costs, dictionary and compilation included. @param {Ours} ours */
function printFirstUse({ tokenize, cutChineseWords, words }) {
  const text = chineseSentences(words, 60).join('');
  const started = performance.now();
  tokenize(text.slice(0, 2_000), cutChineseWords);
  console.log(
    `${'first 2,000 characters, nothing warm'.padEnd(44)} ${(performance.now() - started).toFixed(1)} ms`,
  );
}

/** Milliseconds the processor spent: other programs on the machine count less than on the clock. @param {() => void} work */
function processorMs(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e3;
}

/**
 * The best of several rounds of each contender, one after the other so that none clears up behind another; MB a second of
 * processor time each.
 * @param {readonly string[]} texts @param {readonly ((text: string) => unknown)[]} contenders
 */
function speeds(texts, contenders) {
  const size = megabytes(texts);
  return contenders.map((contender) => {
    const times = Array.from({ length: rounds }, () =>
      processorMs(() => texts.forEach((text) => contender(text))),
    );
    return (size / Math.min(...times)) * 1e3;
  });
}

/** @param {string} name @param {readonly string[]} texts @param {Ours} ours */
function compareSpeed(name, texts, { tokenize, cutChineseWords }) {
  const [tokens = NaN, platform = NaN, split = NaN] = speeds(texts, [
    (text) => tokenize(text, cutChineseWords),
    platformWords,
    plainSplit,
  ]);
  printRatio(`${name}: Intl.Segmenter`, tokens, platform, 'MB/s', '≥ 5 MB/s');
  printRatio(`${name}: plain split`, tokens, split, 'MB/s');
}

/** The word list, sentences and names, beside the tokenizer alone. @param {readonly string[]} texts @param {Ours} ours */
function printOthers(texts, ours) {
  const { tokenize, cutChineseWords, withWordList, wordList, splitSentences, findNames } = ours;
  const listed = chineseSentences(ours.words, 12_000).flatMap(
    (text) => text.match(/\p{Script=Han}{4,7}/gu) ?? [],
  );
  const hundredThousand = [...new Set(listed)].slice(0, 100_000);
  const started = performance.now();
  const list = wordList(hundredThousand);
  const ms = performance.now() - started;
  console.log(`${`a list of ${hundredThousand.length} words made`.padEnd(44)} ${ms.toFixed(1)} ms`);
  const cutListed = withWordList(cutChineseWords, list);
  const [alone = NaN, withList = NaN, sentences = NaN, names = NaN] = speeds(texts, [
    (text) => tokenize(text, cutChineseWords),
    (text) => tokenize(text, cutListed),
    (text) => splitSentences(text, 'zh-CN'),
    (text) => findNames(text, tokenize(text, cutChineseWords)),
  ]);
  printRatio('with that list: without', withList, alone, 'MB/s');
  printRatio('sentences: tokens', sentences, alone, 'MB/s');
  printRatio('tokens and names: tokens', names, alone, 'MB/s');
}

/** Published translations, where the public data lie beside the project. */
function publishedText() {
  const file = inProject('../shared/data/parallel/wmt22-zhen.tsv');
  if (!fs.existsSync(file)) return [];
  const rows = fs.readFileSync(file, 'utf8').split('\n').slice(1);
  return rows.flatMap((row) => row.split('\t').slice(1, 3)).filter((text) => text !== '');
}
