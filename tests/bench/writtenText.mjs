// Text to measure on, written here: Chinese of dictionary words as often as ICU expects them, English of the interface's
// own words, both with figures, dates and names between.
import fs from 'node:fs';
import { inProject } from '../../scripts/projectRoot.mjs';

/** @param {number} seed @returns {() => number} numbers from 0 to 1, the same in each run */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const chineseFigures = [
  '1.2亿元',
  '12.5%',
  '2020年12月2日',
  '3至5万吨',
  '三分之二',
  '下午3时30分',
  'GDP',
  '7家',
  '第十三届',
];
const englishFigures = [
  '$1.2 billion',
  '12.5 percent',
  'Dec 2, 2020',
  '9:30 am',
  '3,500',
  'U.S.',
  'Mr. Li',
  'COVID-19',
  'Lin Yue',
];

/**
 * Sentences of about 25 words, each word about as often as its cost says (a cost is some eight times −ln of its share).
 * @param {string} words the packed dictionary @param {number} count
 */
export function chineseSentences(words, count) {
  const random = numbers(20_201_202);
  /** @type {string[]} */
  const list = [];
  /** @type {number[]} */
  const sums = [];
  let sum = 0;
  for (const line of words.split('\n'))
    for (const [, rest = '', cost = ''] of line.slice(1).matchAll(/([^\u0400-\u04FF]*)([\u0400-\u04FF])/gu)) {
      list.push(line.slice(0, 1) + rest);
      sums.push((sum += Math.exp(-(cost.charCodeAt(0) - 0x400) / 8)));
    }
  const word = () => list[placeOf(sums, random() * sum)] ?? '';
  return sentences(count, random, () => (random() < 0.06 ? pick(chineseFigures, random) : word()), '', [
    '，',
    '。',
  ]);
}

/** @param {readonly number[]} sums @param {number} value the first place whose sum is higher */
function placeOf(sums, value) {
  let [low, high] = [0, sums.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @param {number} count */
export function englishSentences(count) {
  const random = numbers(20_201_203);
  const texts = ['samples/ferry.en.txt', 'shared/locales/en.json', 'README.md', 'ARCHITECTURE.md'];
  const words = texts.flatMap(
    (file) => fs.readFileSync(inProject(file), 'utf8').match(/\b[A-Za-z]+(?:[’-][a-z]+)?\b/gu) ?? [],
  );
  const word = () => (random() < 0.06 ? pick(englishFigures, random) : pick(words, random));
  return sentences(count, random, word, ' ', [', ', '. ']);
}

/** @param {readonly string[]} list @param {() => number} random */
const pick = (list, random) => list[Math.floor(random() * list.length)] ?? '';

/**
 * @param {number} count @param {() => number} random @param {() => string} word @param {string} space
 * @param {readonly [comma: string, stop: string]} marks
 */
function sentences(count, random, word, space, [comma, stop]) {
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 15 + Math.floor(random() * 20) }, word);
    return words.map((text, i) => `${text}${i % 9 === 8 ? comma : space}`).join('') + stop;
  });
}
