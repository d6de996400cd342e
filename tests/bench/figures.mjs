// Figures and how they are printed.

/** The value below which `share` of the values lie. @param {readonly number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** @param {readonly number[]} values */
export const median = (values) => percentile(values, 0.5);

/**
 * One line: what, ours, the floor measured in the same run, their ratio and the aim.
 * @param {string} what @param {number} ours @param {number} floor @param {string} unit @param {string} [aim]
 */
export function printRatio(what, ours, floor, unit, aim = '') {
  const cells = [
    what.padEnd(44),
    `${ours.toFixed(1)} ${unit}`.padStart(12),
    `${floor.toFixed(1)} ${unit}`.padStart(12),
    `${(ours / floor).toFixed(2)}×`.padStart(8),
    aim && `  aim ${aim}`,
  ];
  console.log(cells.join(' '));
}
