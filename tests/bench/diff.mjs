// `npm run bench -- diff`: the diff beside others in the same run: where edits stand, what they cut and leave, and time.
import { inProject } from '../../scripts/projectRoot.mjs';
import { bundleShared } from '../../scripts/build/bundleShared.mjs';
import { peers, platformWords } from './diffPeers.mjs';
import { goldRows, hasRevisions, revisionPairs } from './revisions.mjs';

/**
 * @import { Edit, DiffTool } from './diffPeers.mjs'
 * @typedef {object} Ours
 * @property {typeof import('../../shared/diff/diffText.js').compareText} compareText
 * @property {typeof import('../../shared/text/findNames.js').findNames} findNames
 * @property {typeof import('../../shared/text/tokenize.js').tokenize} tokenize
 * @property {typeof import('../../shared/text/chineseWordCutter.js').cutChineseWords} cutChineseWords
 */

const baseline = 'platform words + diffArrays';
/** An unchanged stretch between two changes with at most so many letters is an island. */
const islandLetters = 2;

/** Measures and prints; judges nothing. */
export async function compareDiff() {
  const ours = await loadOurs();
  const cutWords = ours.cutChineseWords;
  /** @type {DiffTool} */
  const duizhao = (before, after) =>
    ours.compareText(before, after, { cutWords }).changes.map((change) => ({
      before: [change.before.start, change.before.end],
      after: [change.after.start, change.after.end],
    }));
  const tools = Object.entries({ Duizhao: duizhao, ...peers });
  if (hasRevisions()) printQuality(tools, ours);
  else console.log('no revisions beside the project: edits are not measured');
  printTimes(tools, ours);
}

/** @returns {Promise<Ours>} */
async function loadOurs() {
  const modules = await bundleShared({
    diffText: inProject('shared/diff/diffText.ts'),
    findNames: inProject('shared/text/findNames.ts'),
    tokenize: inProject('shared/text/tokenize.ts'),
    bundledDictionary: inProject('shared/text/bundledDictionary.ts'),
    chineseWordCutter: inProject('shared/text/chineseWordCutter.ts'),
  });
  return Object.assign({}, ...Object.values(modules));
}

/** Touching edits joined, and what is equal at the ends of their sides taken off. @param {string} before @param {string} after @param {readonly Edit[]} edits */
function standing(before, after, edits) {
  return joined(edits)
    .map(({ before: [oldStart, oldEnd], after: [newStart, newEnd] }) => {
      let [a, b, c, d] = [oldStart, oldEnd, newStart, newEnd];
      while (a < b && c < d && before[a] === after[c]) [a, c] = [a + 1, c + 1];
      while (a < b && c < d && before[b - 1] === after[d - 1]) [b, d] = [b - 1, d - 1];
      return `${a}-${b} ${c}-${d}`;
    })
    .join('\n');
}

/** @param {readonly Edit[]} edits @returns {readonly Edit[]} */
function joined(edits) {
  /** @type {Edit[]} */
  const result = [];
  for (const { before, after } of edits) {
    const last = result.at(-1);
    if (last?.before[1] === before[0] && last.after[1] === after[0])
      result[result.length - 1] = { before: [last.before[0], before[1]], after: [last.after[0], after[1]] };
    else result.push({ before, after });
  }
  return result;
}

/** Offsets no change may begin or end at: inside a word of the platform, a figure, a date or a name. @param {string} text @param {Ours} ours */
function insides(text, { tokenize, findNames }) {
  const tokens = tokenize(text);
  const checked = tokens.filter(({ kind }) => kind === 'figure' || kind === 'date');
  let at = 0;
  const words = platformWords(text).map((word) => ({ start: at, end: (at += word.length) }));
  const inside = new Set();
  for (const { start, end } of [...words, ...checked, ...findNames(text, tokens)])
    for (let offset = start + 1; offset < end; offset++) inside.add(offset);
  return inside;
}

/** Figures of one tool over one set. @param {DiffTool} tool @param {readonly import('./revisions.mjs').Pair[]} pairs @param {Ours} ours */
function measure(tool, pairs, ours) {
  let [changes, islands, characters, cut] = [0, 0, 0, 0];
  for (const [before, after] of pairs) {
    const [oldInsides, newInsides] = [insides(before, ours), insides(after, ours)];
    let last = -1;
    for (const edit of joined(tool(before, after))) {
      changes += 1;
      characters += edit.before[1] - edit.before[0] + edit.after[1] - edit.after[0];
      if (edit.before.some((at) => oldInsides.has(at)) || edit.after.some((at) => newInsides.has(at)))
        cut += 1;
      const between = before.slice(Math.max(0, last), edit.before[0]);
      if (last >= 0 && (between.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= islandLetters) islands += 1;
      last = edit.before[1];
    }
  }
  return { changes, islands, characters, cut };
}

/** @param {readonly [string, DiffTool][]} tools @param {Ours} ours */
function printQuality(tools, ours) {
  const gold = goldRows();
  console.log(`\nshare of ${gold.length} fcgec rows whose edits stand where people’s stand, aim ≥ .985`);
  for (const [name, tool] of tools) {
    const hits = gold.filter(
      ({ before, after, gold: edits }) =>
        standing(before, after, tool(before, after)) === standing(before, after, edits),
    );
    console.log(`${name.padEnd(30)} ${(hits.length / gold.length).toFixed(4)}`);
  }
  const sets = Object.entries(revisionPairs());
  console.log(
    `\nislands per change (aim ≤ .03), changed characters over those of “${baseline}” (aim ≤ 1.10),` +
      ' changes that cut a word, figure or name (aim 0)',
  );
  const total = { all: /** @type {Record<string, ReturnType<typeof measure>>} */ ({}) };
  for (const [set, pairs] of sets) {
    const base = measure(peers[baseline] ?? (() => []), pairs, ours).characters;
    console.log(`\n${set}, ${pairs.length} pairs`);
    for (const [name, tool] of tools) {
      const figures = measure(tool, pairs, ours);
      const sum = (total.all[name] ??= { changes: 0, islands: 0, characters: 0, cut: 0 });
      for (const key of /** @type {(keyof typeof sum)[]} */ (Object.keys(sum))) sum[key] += figures[key];
      printFigures(name, figures, base);
    }
  }
  console.log('\nall sets');
  for (const [name] of tools) {
    const figures = total.all[name];
    if (figures) printFigures(name, figures, total.all[baseline]?.characters ?? NaN);
  }
}

/** @param {string} name @param {ReturnType<typeof measure>} figures @param {number} base */
function printFigures(name, { changes, islands, characters, cut }, base) {
  const cells = [
    name.padEnd(30),
    `${changes}`.padStart(7),
    (islands / changes).toFixed(3).padStart(8),
    (characters / base).toFixed(3).padStart(8),
    `${cut}`.padStart(7),
  ];
  console.log(cells.join(' '));
}

/** Numbers from 0 to 1, the same for the same seed. @param {number} seed */
function drawing(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Words drawn from a vocabulary that thins out as in real text. @param {'zh' | 'en'} language @param {number} length @param {number} seed */
function madeText(language, length, seed) {
  const draw = drawing(seed);
  const syllables =
    language === 'zh'
      ? '港口城市会议工业文化经济记者公司海运森林河流学校医院体育农业贸易天气'
      : 'ha ri bo lu ten sa mi ko ver an del or pa tis';
  const units = language === 'zh' ? Array.from(syllables) : syllables.split(' ');
  const vocabulary = Array.from({ length: 1_500 }, () =>
    Array.from({ length: 2 + Math.floor(draw() * 2) }, () => units[Math.floor(draw() * units.length)]).join(
      '',
    ),
  );
  let text = '';
  while (text.length < length) {
    const word = vocabulary[Math.floor(vocabulary.length * draw() ** 2)] ?? '';
    const mark =
      draw() < 0.12
        ? language === 'zh'
          ? '，'
          : ', '
        : draw() < 0.06
          ? language === 'zh'
            ? '。'
            : '. '
          : language === 'zh'
            ? ''
            : ' ';
    text += word + mark;
  }
  return text.slice(0, length);
}

/** A tenth of the words deleted, put in or replaced. @param {string} text @param {number} seed */
function edited(text, seed) {
  const draw = drawing(seed);
  const words = platformWords(text);
  const any = () => words[Math.floor(draw() * words.length)] ?? '';
  return words
    .map((word) => {
      if (!/[\p{L}\p{N}]/u.test(word) || draw() > 0.1) return word;
      const kind = draw();
      return kind < 1 / 3 ? '' : kind < 2 / 3 ? word + any() : any();
    })
    .join('');
}

/** Milliseconds of the fastest of some rounds, since slower ones tell of other work on the machine; slow tools get fewer. @param {() => unknown} work */
function milliseconds(work) {
  let fastest = Infinity;
  let spent = 0;
  for (let round = 0; round < 40 && spent < 1_000; round++) {
    const from = performance.now();
    work();
    const took = performance.now() - from;
    fastest = Math.min(fastest, took);
    spent += took;
  }
  return fastest;
}

/** @param {readonly [string, DiffTool][]} tools @param {Ours} ours */
function printTimes(tools, ours) {
  const cutWords = ours.cutChineseWords;
  for (const language of /** @type {const} */ (['zh', 'en'])) {
    const cases = [50, 500, 5_000].map((length) => {
      const before = madeText(language, length, length);
      return { name: `${length}`, before, after: edited(before, length + 1) };
    });
    cases.push({
      name: 'unrelated',
      before: madeText(language, 5_000, 77),
      after: madeText(language, 5_000, 991),
    });
    console.log(
      `\nms a pair, the fastest round, ${language}; a tenth of the words edited in 50, 500, 5000 characters (aim ≤ 15 at 5000), unrelated 5000 (aim ≤ 50)`,
    );
    for (const [name, tool] of tools) {
      const times = cases.map(({ before, after }) =>
        milliseconds(() => tool(before, after))
          .toFixed(2)
          .padStart(9),
      );
      console.log(`${name.padEnd(30)} ${times.join(' ')}`);
    }
    const cutting = cases.map(({ before, after }) =>
      milliseconds(() => [before, after].map((text) => ours.tokenize(text, cutWords)))
        .toFixed(2)
        .padStart(9),
    );
    console.log(`${'  of which Duizhao’s tokens'.padEnd(30)} ${cutting.join(' ')}`);
    const [coarse] = cases
      .slice(-1)
      .map(({ before, after }) => ours.compareText(before, after, { cutWords }));
    console.log(
      `  the unrelated pair is searched ${coarse?.isCoarse ? 'coarsely' : 'to the end'}: ${coarse?.changes.length} changes`,
    );
  }
}
