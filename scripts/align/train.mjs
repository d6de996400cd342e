// Trains the aligner's weights: `node scripts/align/train.mjs`. Reads the development texts beside the repository
// (six chapters of novels aligned by sentence, nineteen chapters of reports aligned by paragraph), prints figures by
// cross-validation, and writes shared/align/alignWeights.json: numbers only, one for each feature.
//
// Six rounds of cross-validation, each with one novel and a sixth of the reports held out. In each, weights are trained on
// the first pass, the first pass teaches the texts' own words, and weights are trained on the second pass; both passes of
// the held-out texts use weights that never saw them. Confidence is calibrated on all held-out answers together, and
// checked on each round with the calibration of the others.
import fs from 'node:fs';
import { inProject } from '../projectRoot.mjs';
import { runScript } from '../runScript.mjs';
import {
  calibrate,
  calibrated,
  crossValidate,
  loadShared,
  prepareAll,
  trainBoth,
} from './crossValidation.mjs';
import { exactLinks, printCalibration, readDevTexts } from './devTexts.mjs';

/** @typedef {import('./crf.mjs').Shared} Shared */
/** @typedef {import('./devTexts.mjs').DevText} DevText */
/** @typedef {import('./crossValidation.mjs').Answer} Answer */

/** @param {string} title @param {readonly Answer[]} answers */
function printFigures(title, answers) {
  for (const set of ['mac-dev', 'hkma']) {
    const ofSet = answers.filter(({ text }) => text.set.startsWith(set));
    const { right, found, wanted, f1 } = exactLinks(ofSet);
    console.log(
      `${title}, ${set}: F1 ${f1.toFixed(4)}  P ${(right / found).toFixed(4)}  R ${(right / wanted).toFixed(4)}`,
    );
    if (set === 'mac-dev') console.log(`  ${ofSet.map((one) => exactLinks([one]).f1.toFixed(3)).join(' ')}`);
  }
}

/** @param {Shared} shared @param {Float64Array} weights */
const byName = ({ featureNames }, weights) =>
  Object.fromEntries(featureNames.map((name, f) => [name, Number((weights[f] ?? 0).toFixed(4))]));

/** @param {Shared} shared @param {readonly DevText[]} texts @param {boolean} isLexical */
function trainOne(shared, texts, isLexical) {
  const title = isLexical ? 'with lexicon' : 'without lexicon';
  const materials = prepareAll(shared, texts, isLexical);
  const held = crossValidate(shared, materials);
  printFigures(title, held.flat());
  const checked = held.flatMap((round, fold) =>
    calibrated(round, calibrate(held.filter((_, other) => other !== fold).flat())),
  );
  printCalibration(checked);
  const { first, second } = trainBoth(shared, materials);
  const { slope, offset } = calibrate(held.flat());
  return {
    first: byName(shared, first),
    second: byName(shared, second),
    slope: Number(slope.toFixed(4)),
    offset: Number(offset.toFixed(4)),
  };
}

await runScript(async () => {
  const texts = readDevTexts();
  if (texts.length === 0) throw new Error('There are no development texts beside the repository.');
  const shared = await loadShared();
  const about =
    'Written by scripts/align/train.mjs; trained on the aligned texts of ../shared/data/align (mac-dev, hkma 2015 and 2016).';
  const trained = { about, lexical: trainOne(shared, texts, true), plain: trainOne(shared, texts, false) };
  fs.writeFileSync(inProject('shared/align/alignWeights.json'), `${JSON.stringify(trained, null, 2)}\n`);
});
