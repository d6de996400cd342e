// A semi-Markov conditional random field over chains of links: its likelihood, the gradient of that, and their ascent.

/**
 * @typedef {object} Shared What of shared/align training works with.
 * @property {typeof import('../../shared/align/prepareTexts.js').prepareTexts} prepareTexts
 * @property {typeof import('../../shared/align/prepareTexts.js').evidenceOf} evidenceOf
 * @property {typeof import('../../shared/align/prepareTexts.js').bandOfStretch} bandOfStretch
 * @property {typeof import('../../shared/align/prepareTexts.js').wholeOf} wholeOf
 * @property {typeof import('../../shared/align/band.js').bandOf} bandOf
 * @property {typeof import('../../shared/align/linkChain.js').cellBefore} cellBefore
 * @property {typeof import('../../shared/align/linkChain.js').linkLikelihoods} linkLikelihoods
 * @property {typeof import('../../shared/align/linkChain.js').bestChain} bestChain
 * @property {number} linkPrice
 * @property {typeof import('../../shared/align/linkFeatures.js').FeatureRow} FeatureRow
 * @property {readonly string[]} featureNames
 * @property {Readonly<Record<string, readonly string[]>>} featureGroups
 * @property {typeof import('../../shared/align/linkKinds.js').linkKinds} linkKinds
 * @property {typeof import('../../shared/align/learntPairs.js').learnPairs} learnPairs
 * @property {typeof import('../../shared/align/tokenTable.js').transposeTable} transposeTable
 * @property {import('../../shared/align/prepareTexts.js').Knowledge} knowledge
 */
/** @typedef {import('../../shared/align/prepareTexts.js').Prepared} Prepared */
/** @typedef {import('../../shared/align/tokenTable.js').PairTable} PairTable */
/** @typedef {import('../../shared/align/band.js').Band} Band */
/** @typedef {readonly [number, number, number, number]} Rectangle Rows from, columns from, rows to, columns to. */
/**
 * @typedef {object} Problem The links of a band with their features, and which of them may be part of the gold chain.
 * @property {Band} band
 * @property {Int32Array} places
 * @property {Float32Array} features
 * @property {Uint8Array} isGold
 * @property {number} goldLinks
 */

/**
 * The rectangles that the gold links cut out of the table. A gold link no kind of ours has may be any chain inside.
 * @param {readonly (readonly [readonly number[], readonly number[]])[]} links by first and second side
 * @returns {readonly Rectangle[]}
 */
export function goldRectangles(links) {
  let [i, j] = [0, 0];
  return links.map(([first, second]) => {
    const from = /** @type {const} */ ([i, j]);
    i = Math.max(i, ...first.map((unit) => unit + 1));
    j = Math.max(j, ...second.map((unit) => unit + 1));
    return /** @type {Rectangle} */ ([...from, i, j]);
  });
}

/** A band this far around the gold chain. @param {Shared} shared @param {readonly Rectangle[]} gold @param {number} margin */
export function bandAround({ bandOf }, gold, margin) {
  const [, , rows, columns] = gold.at(-1) ?? [0, 0, 0, 0];
  const from = new Float64Array(rows + 1).fill(Infinity);
  const to = new Float64Array(rows + 1).fill(-Infinity);
  for (const [i0, j0, i1, j1] of gold)
    for (let i = i0; i <= i1; i++) {
      from[i] = Math.min(from[i] ?? 0, j0 - margin);
      to[i] = Math.max(to[i] ?? 0, j1 + margin);
    }
  return bandOf(from, to, columns + 1);
}

/**
 * @param {Shared} shared @param {Prepared} prepared @param {Band} band @param {PairTable} table
 * @param {readonly Rectangle[]} gold
 * @returns {Problem}
 */
export function problemOf(shared, prepared, band, table, gold) {
  const { cellBefore, linkKinds, FeatureRow, featureNames } = shared;
  const transposed = shared.transposeTable(table, prepared.second.words.counts.length);
  const evidence = shared.evidenceOf(prepared, shared.wholeOf(prepared), band, { table, transposed });
  const byEnd = new Map(gold.map((rectangle) => [`${rectangle[2]},${rectangle[3]}`, rectangle]));
  const loose = gold.filter(
    ([i0, j0, i1, j1]) => !linkKinds.some((kind) => kind.first === i1 - i0 && kind.second === j1 - j0),
  );
  /** @type {number[]} */
  const places = [];
  /** @type {number[]} */
  const isGold = [];
  const row = new FeatureRow(evidence);
  const width = featureNames.length;
  let features = new Float32Array(1 << 20);
  for (let i = 0; i < band.rows; i++)
    for (let j = band.from[i] ?? 0; j <= (band.to[i] ?? -1); j++)
      for (const [kind, { first, second }] of linkKinds.entries()) {
        if (cellBefore(band, i, j, kind) < 0) continue;
        row.fill(i, j, kind);
        const at = places.length * width;
        if (at + width > features.length) features = grown(features);
        features.set(row.values, at);
        places.push(((band.offset[i] ?? 0) + j) * linkKinds.length + kind);
        const ends = byEnd.get(`${i},${j}`);
        const isExact = ends?.[0] === i - first && ends[1] === j - second;
        const isInside = loose.some(
          ([i0, j0, i1, j1]) => i - first >= i0 && j - second >= j0 && i <= i1 && j <= j1,
        );
        isGold.push(isExact || isInside ? 1 : 0);
      }
  return {
    band,
    places: Int32Array.from(places),
    features: features.slice(0, places.length * width),
    isGold: Uint8Array.from(isGold),
    goldLinks: gold.length,
  };
}

/** @param {Float32Array} array */
function grown(array) {
  const larger = new Float32Array(array.length * 2);
  larger.set(array);
  return larger;
}

/** @param {Shared} shared @param {Problem} problem @param {Float64Array} weights */
export function scoresOf({ featureNames, linkKinds }, { band, places, features }, weights) {
  const width = featureNames.length;
  const scores = new Float32Array(band.size * linkKinds.length).fill(-Infinity);
  places.forEach((place, at) => {
    let sum = 0;
    for (let f = 0, k = at * width; f < width; f++, k++) sum += (weights[f] ?? 0) * (features[k] ?? 0);
    scores[place] = sum;
  });
  return scores;
}

/**
 * Adds the gradient of the log-likelihood of the gold chain; answers that likelihood.
 * @param {Shared} shared @param {Problem} problem @param {Float64Array} weights @param {Float64Array} gradient
 */
function addGradient(shared, problem, weights, gradient) {
  const { places, isGold, features, band } = problem;
  const scores = scoresOf(shared, problem, weights);
  const all = shared.linkLikelihoods(band, scores);
  const goldScores = new Float32Array(scores.length).fill(-Infinity);
  places.forEach((place, at) => {
    if (isGold[at]) goldScores[place] = scores[place] ?? 0;
  });
  const gold = shared.linkLikelihoods(band, goldScores);
  const width = weights.length;
  places.forEach((place, at) => {
    const difference = (gold.likelihoods[place] ?? 0) - (all.likelihoods[place] ?? 0);
    if (Math.abs(difference) < 1e-6) return;
    for (let f = 0, k = at * width; f < width; f++, k++)
      gradient[f] = (gradient[f] ?? 0) + difference * (features[k] ?? 0);
  });
  return gold.total - all.total;
}

const pruneAfter = 5;
/** From this share of the rounds on, the weights answered are the average: the last step alone is a matter of chance. */
const averagedFrom = 0.7;

/** The problem without links that are out of the question. @param {Shared} shared @param {Problem} problem @param {Float64Array} weights */
function likelyPart(shared, problem, weights) {
  const { likelihoods } = shared.linkLikelihoods(problem.band, scoresOf(shared, problem, weights));
  const kept = [...problem.places.keys()].filter(
    (at) => problem.isGold[at] || (likelihoods[problem.places[at] ?? 0] ?? 0) > 1e-6,
  );
  const width = weights.length;
  const features = new Float32Array(kept.length * width);
  kept.forEach((at, k) => features.set(problem.features.subarray(at * width, (at + 1) * width), k * width));
  return {
    ...problem,
    features,
    places: Int32Array.from(kept, (at) => problem.places[at] ?? 0),
    isGold: Uint8Array.from(kept, (at) => problem.isGold[at] ?? 0),
  };
}

/**
 * Weights under which the gold chains are likely: Adam, text by text, with a quadratic penalty.
 * @param {Shared} shared @param {readonly Problem[]} problems
 * @param {{ rounds: number, from?: Float64Array, isUsed?: (feature: string) => boolean, penalty?: number }} options
 */
export function trainWeights(shared, problems, { rounds, from, isUsed = () => true, penalty = 0.5 }) {
  const width = shared.featureNames.length;
  const weights = from ? from.slice() : new Float64Array(width);
  const used = shared.featureNames.map(isUsed);
  const [mean, square] = [new Float64Array(width), new Float64Array(width)];
  const total = problems.reduce((sum, { goldLinks }) => sum + goldLinks, 0);
  let step = 0;
  let active = problems;
  const averaged = new Float64Array(width);
  let averages = 0;
  for (let round = 0; round < rounds; round++) {
    if (round === pruneAfter) active = problems.map((problem) => likelyPart(shared, problem, weights));
    const rate = 0.1 * (round < rounds * 0.5 ? 1 : round < rounds * 0.8 ? 0.3 : 0.1);
    for (const problem of active) {
      const gradient = new Float64Array(width);
      addGradient(shared, problem, weights, gradient);
      step += 1;
      for (let f = 0; f < width; f++) {
        if (!used[f]) continue;
        const slope = (gradient[f] ?? 0) / problem.goldLinks - (penalty * (weights[f] ?? 0)) / total;
        mean[f] = 0.9 * (mean[f] ?? 0) + 0.1 * slope;
        square[f] = 0.99 * (square[f] ?? 0) + 0.01 * slope * slope;
        const move =
          (mean[f] ?? 0) / (1 - 0.9 ** step) / (Math.sqrt((square[f] ?? 0) / (1 - 0.99 ** step)) + 1e-6);
        weights[f] = (weights[f] ?? 0) + rate * move;
      }
    }
    if (round < rounds * averagedFrom) continue;
    weights.forEach((weight, f) => (averaged[f] = (averaged[f] ?? 0) + weight));
    averages += 1;
  }
  return averaged.map((sum) => sum / averages);
}

/**
 * The links of the chain with the most likelihood in sum.
 * @param {Shared} shared @param {Problem} problem @param {Float64Array} weights
 */
export function decode(shared, problem, weights) {
  const { band } = problem;
  const kinds = shared.linkKinds.length;
  const { likelihoods } = shared.linkLikelihoods(band, scoresOf(shared, problem, weights));
  return shared
    .bestChain(band, (place) => (likelihoods[place] ?? 0) - shared.linkPrice)
    .map(({ i, j, kind }) => ({
      i,
      j,
      kind,
      confidence: likelihoods[((band.offset[i] ?? 0) + j) * kinds + kind] ?? 0,
    }));
}
