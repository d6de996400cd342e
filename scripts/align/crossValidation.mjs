// Cross-validation of the aligner: weights trained on some texts, answers for the others.
import { inProject } from '../projectRoot.mjs';
import { bundleShared } from '../build/bundleShared.mjs';
import { bandAround, decode, goldRectangles, problemOf, trainWeights } from './crf.mjs';
import { linkKey } from './devTexts.mjs';

/** @typedef {import('./crf.mjs').Shared} Shared */
/** @typedef {import('./crf.mjs').Problem} Problem */
/** @typedef {import('./devTexts.mjs').DevText} DevText */
/** @typedef {import('./devTexts.mjs').Link} Link */

const rounds = { first: 30, second: 15 };
const foldCount = 6;
const trainingMargin = 5;

/** @returns {Promise<Shared>} */
export async function loadShared() {
  const names = [
    'prepareTexts',
    'band',
    'linkChain',
    'linkFeatures',
    'linkKinds',
    'learntPairs',
    'tokenTable',
  ];
  const modules = await bundleShared({
    ...Object.fromEntries(names.map((name) => [name, inProject(`shared/align/${name}.ts`)])),
    alignKnowledge: inProject('shared/align/lexicon/alignKnowledge.ts'),
  });
  const shared = Object.assign({}, ...Object.values(modules));
  return { ...shared, knowledge: shared.alignKnowledge() };
}

/**
 * @typedef {object} Material A text as training takes it.
 * @property {DevText} text
 * @property {number} fold
 * @property {import('./crf.mjs').Prepared} prepared
 * @property {readonly import('./crf.mjs').Rectangle[]} gold
 * @property {import('./crf.mjs').Band} searched
 * @property {Problem} firstTraining The links around the gold chain on the first pass, which hang on no weights.
 * @property {Problem} firstSearch The same of the band that is searched.
 */

/** @param {Shared} shared @param {readonly DevText[]} texts @param {boolean} isLexical @returns {readonly Material[]} */
export function prepareAll(shared, texts, isLexical) {
  /** @type {Record<string, number>} */
  const seen = {};
  return texts.map((text) => {
    const set = text.set.split('/')[0] ?? '';
    const fold = (seen[set] = (seen[set] ?? -1) + 1) % foldCount;
    const prepared = shared.prepareTexts(
      { texts: text.source, language: text.sourceLanguage },
      { texts: text.target, language: text.targetLanguage },
      isLexical ? shared.knowledge : null,
    );
    if (!prepared) throw new Error('stopped');
    const gold = goldRectangles(text.gold.map(([a, b]) => (prepared.isSwapped ? [b, a] : [a, b])));
    const searched = shared.bandOfStretch(prepared, shared.wholeOf(prepared));
    const around = bandAround(shared, gold, trainingMargin);
    return {
      text,
      fold,
      prepared,
      gold,
      searched,
      firstTraining: problemOf(shared, prepared, around, prepared.wordTable, gold),
      firstSearch: problemOf(shared, prepared, searched, prepared.wordTable, gold),
    };
  });
}

/** Weights of both passes from these texts. @param {Shared} shared @param {readonly Material[]} materials @param {(feature: string) => boolean} [isUsed] */
export function trainBoth(shared, materials, isUsed) {
  const options = isUsed ? { isUsed } : {};
  const firsts = materials.map(({ firstTraining }) => firstTraining);
  const first = trainWeights(shared, firsts, { rounds: rounds.first, ...options });
  const seconds = materials.map((material) => {
    const table = learnFrom(shared, material, first);
    return problemOf(
      shared,
      material.prepared,
      bandAround(shared, material.gold, trainingMargin),
      table,
      material.gold,
    );
  });
  return { first, second: trainWeights(shared, seconds, { rounds: rounds.second, from: first, ...options }) };
}

/** @param {Shared} shared @param {Material} material @param {Float64Array} weights */
function learnFrom(shared, { prepared, firstSearch }, weights) {
  return shared.learnPairs(
    decode(shared, firstSearch, weights),
    prepared.first.words,
    prepared.second.words,
    prepared.wordTable,
  );
}

/** What the aligner answers for a text. @param {Shared} shared @param {Material} material @param {{ first: Float64Array, second: Float64Array }} weights @returns {readonly Link[]} */
export function answerFor(shared, material, { first, second }) {
  const { prepared, gold, searched } = material;
  const problem = problemOf(shared, prepared, searched, learnFrom(shared, material, first), gold);
  return decode(shared, problem, second).map(({ i, j, kind, confidence }) => {
    const { first: m = 0, second: n = 0 } = shared.linkKinds[kind] ?? {};
    const firsts = Array.from({ length: m }, (_, k) => i - m + k);
    const seconds = Array.from({ length: n }, (_, k) => j - n + k);
    const [source, target] = prepared.isSwapped ? [seconds, firsts] : [firsts, seconds];
    return { source, target, confidence };
  });
}

/** @typedef {{ readonly text: DevText, readonly links: readonly Link[] }} Answer */

/** Answers for every text by weights that never saw it, round by round. @param {Shared} shared @param {readonly Material[]} materials @param {(feature: string) => boolean} [isUsed] */
export function crossValidate(shared, materials, isUsed) {
  return Array.from({ length: foldCount }, (_, fold) => {
    const weights = trainBoth(
      shared,
      materials.filter((material) => material.fold !== fold),
      isUsed,
    );
    const held = materials.filter((material) => material.fold === fold);
    return held.map((material) => ({ text: material.text, links: answerFor(shared, material, weights) }));
  });
}

/** @param {number} p */
const logOdds = (p) =>
  Math.log(Math.min(1 - 1e-6, Math.max(1e-6, p)) / (1 - Math.min(1 - 1e-6, Math.max(1e-6, p))));

/**
 * How log-odds are stretched so that they say how often such links are right: logistic regression by Newton's method.
 * @param {readonly Answer[]} answers
 */
export function calibrate(answers) {
  const points = answers.flatMap(({ text, links }) => {
    const gold = new Set(text.gold.map(([source, target]) => linkKey(source, target)));
    return links.map(({ source, target, confidence = 0 }) => ({
      x: logOdds(confidence),
      y: gold.has(linkKey(source, target)) ? 1 : 0,
    }));
  });
  let [slope, offset] = [1, 0];
  for (let round = 0; round < 30; round++) {
    let [gs, go, hss, hso, hoo] = [-0.1 * (slope - 1), 0, 0.1, 0, 1e-6];
    for (const { x, y } of points) {
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      [gs, go] = [gs + (y - p) * x, go + y - p];
      const w = p * (1 - p);
      [hss, hso, hoo] = [hss + w * x * x, hso + w * x, hoo + w];
    }
    const determinant = hss * hoo - hso * hso;
    slope += (hoo * gs - hso * go) / determinant;
    offset += (hss * go - hso * gs) / determinant;
  }
  return { slope, offset };
}

/** @param {readonly Answer[]} answers @param {{ slope: number, offset: number }} calibration @returns {readonly Answer[]} */
export function calibrated(answers, { slope, offset }) {
  return answers.map(({ text, links }) => ({
    text,
    links: links.map((link) => ({
      ...link,
      confidence: 1 / (1 + Math.exp(-(slope * logOdds(link.confidence ?? 0) + offset))),
    })),
  }));
}
