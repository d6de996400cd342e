// The baseline: alignment by length alone, after Gale and Church (1993), with characters as Chinese lengths.

/** @typedef {import('../../scripts/align/devTexts.mjs').Link} Link */

/** Kinds of links and how likely each is, as in the paper; 1:0 stands for either side. */
const kinds = /** @type {const} */ ([
  [1, 1, 0.89],
  [1, 0, 0.005],
  [0, 1, 0.005],
  [2, 1, 0.0445],
  [1, 2, 0.0445],
  [2, 2, 0.011],
]);
const variance = 6.8;

/** -log of the chance that a standard normal value is so far from 0. @param {number} z */
function tailCost(z) {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return -Math.log(Math.max(1e-300, series * Math.exp(-x * x)));
}

/** @param {readonly string[]} lines */
function lengthSums(lines) {
  const sums = [0];
  for (const line of lines) sums.push((sums.at(-1) ?? 0) + line.trim().length);
  return sums;
}

/** Links of the cheapest chain. @param {readonly string[]} source @param {readonly string[]} target @returns {readonly Link[]} */
export function galeChurch(source, target) {
  const [a, b] = [lengthSums(source), lengthSums(target)];
  const ratio = (b.at(-1) ?? 1) / Math.max(1, a.at(-1) ?? 1);
  const width = target.length + 1;
  const costs = new Float64Array((source.length + 1) * width).fill(Infinity);
  const taken = new Uint8Array(costs.length);
  costs[0] = 0;
  for (let i = 0; i <= source.length; i++)
    for (let j = 0; j < width; j++)
      for (const [kind, [m, n, prior]] of kinds.entries()) {
        if (i < m || j < n) continue;
        const [x, y] = [(a[i] ?? 0) - (a[i - m] ?? 0), (b[j] ?? 0) - (b[j - n] ?? 0)];
        const z = (y - x * ratio) / Math.sqrt(variance * Math.max(1, (x * ratio + y) / 2));
        const cost = (costs[(i - m) * width + j - n] ?? Infinity) + tailCost(z) - Math.log(prior);
        if (cost >= (costs[i * width + j] ?? Infinity)) continue;
        costs[i * width + j] = cost;
        taken[i * width + j] = kind;
      }
  /** @type {Link[]} */
  const links = [];
  for (let i = source.length, j = target.length; i > 0 || j > 0;) {
    const [m, n] = kinds[taken[i * width + j] ?? 0] ?? [1, 1];
    links.push({
      source: Array.from({ length: m }, (_, k) => i - m + k),
      target: Array.from({ length: n }, (_, k) => j - n + k),
    });
    [i, j] = [i - m, j - n];
  }
  return links.reverse();
}
