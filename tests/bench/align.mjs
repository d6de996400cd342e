// `npm run bench -- align`: how many links of the development texts are exactly right, beside length alone and hunalign,
// what each kind of evidence is worth, how confidence holds, and what long texts cost.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  calibrate,
  calibrated,
  crossValidate,
  loadShared,
  prepareAll,
} from '../../scripts/align/crossValidation.mjs';
import { exactLinks, printCalibration, readDevTexts } from '../../scripts/align/devTexts.mjs';
import { inProject } from '../../scripts/projectRoot.mjs';
import { galeChurch } from './galeChurch.mjs';
import { hasHunalign, hunalign } from './hunalign.mjs';

/** @typedef {import('../../scripts/align/crossValidation.mjs').Answer} Answer */
/** @typedef {import('../../scripts/align/crossValidation.mjs').Material} Material */
/** @typedef {import('../../scripts/align/crf.mjs').Shared} Shared */
/** @typedef {import('../../scripts/align/devTexts.mjs').DevText} DevText */

const sets = ['mac-dev', 'hkma'];

/** Measures and prints; judges nothing. */
export async function compareAlign() {
  const texts = readDevTexts();
  if (texts.length === 0) {
    console.log(
      'align: the development texts are not beside the repository (../shared/data/align); nothing to measure.',
    );
    return;
  }
  const shared = await loadShared();
  const materials = prepareAll(shared, texts, true);
  const held = crossValidate(shared, materials);
  console.log('exact links; ours by six-fold cross-validation, no text judged by weights it trained');
  console.log(`${''.padEnd(34)} ${sets.map((set) => `${set}: F1     P     R`.padStart(28)).join(' ')}`);
  printRow('Duizhao', held.flat());
  printRow(
    'lengths alone (Gale–Church)',
    texts.map((text) => ({ text, links: galeChurch(text.source, text.target) })),
  );
  if (hasHunalign())
    printRow(
      'hunalign, same lexicon',
      materials.map(({ text, prepared }) => ({ text, links: hunalign(text, prepared) })),
    );
  else console.log('hunalign is not on the path');
  printAblation(shared, texts, materials);
  console.log('confidence against how many are right, calibrated on the other rounds');
  printCalibration(
    held.flatMap((round, fold) =>
      calibrated(round, calibrate(held.filter((_, other) => other !== fold).flat())),
    ),
  );
  for (const [rows, columns] of /** @type {const} */ ([
    [40, 50],
    [5_000, 6_300],
    [30_000, 42_000],
  ]))
    printCost(texts, rows, columns);
  console.log(`load average ${os.loadavg()[0]?.toFixed(1)} at the end`);
}

/** @param {string} name @param {readonly Answer[]} answers */
function printRow(name, answers) {
  const cells = sets.map((set) => {
    const { right, found, wanted, f1 } = exactLinks(answers.filter(({ text }) => text.set.startsWith(set)));
    return `${f1.toFixed(3)} ${(right / found).toFixed(3)} ${(right / wanted).toFixed(3)}`.padStart(28);
  });
  console.log(`${name.padEnd(34)} ${cells.join(' ')}`);
}

/** @param {Shared} shared @param {readonly DevText[]} texts @param {readonly Material[]} materials */
function printAblation(shared, texts, materials) {
  console.log('without one kind of evidence, weights trained anew');
  for (const [group, names] of Object.entries(shared.featureGroups)) {
    if (group === 'kind') continue;
    const isUsed = (/** @type {string} */ feature) => !names.includes(feature);
    printRow(`  without ${group}`, crossValidate(shared, materials, isUsed).flat());
  }
  const noSounds = { ...shared.knowledge, pinyin: { ...shared.knowledge.pinyin, isSyllables: () => false } };
  const unsounded = prepareAll({ ...shared, knowledge: noSounds }, texts, true);
  printRow('  without names by sound', crossValidate(shared, unsounded).flat());
  const taught = {
    ...shared,
    learnPairs: /** @type {Shared['learnPairs']} */ ((_, __, ___, table) => table),
  };
  printRow("  without the text's own words", crossValidate(taught, materials).flat());
  printRow('  without lexicon', crossValidate(shared, prepareAll(shared, texts, false)).flat());
}

/** Lines of the novels, again and again, as many as asked for. @param {readonly DevText[]} texts @param {'source' | 'target'} side @param {number} count */
function manyLines(texts, side, count) {
  const lines = texts.filter(({ set }) => set === 'mac-dev').flatMap((text) => text[side]);
  return Array.from({ length: count }, (_, at) => lines[at % lines.length]).join('\n');
}

/** @param {readonly DevText[]} texts @param {number} rows @param {number} columns */
function printCost(texts, rows, columns) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'duizhao-align-'));
  try {
    fs.writeFileSync(path.join(folder, 'source'), manyLines(texts, 'source', rows));
    fs.writeFileSync(path.join(folder, 'target'), manyLines(texts, 'target', columns));
    const run = spawnSync(
      process.execPath,
      [inProject('tests/bench/alignInChild.mjs'), path.join(folder, 'source'), path.join(folder, 'target')],
      { encoding: 'utf8' },
    );
    const { cpuSeconds, megabytes, loadMs } = JSON.parse(run.stdout.trim().split('\n').at(-1) ?? '{}');
    console.log(
      `${`${rows} × ${columns} lines, a new process`.padEnd(44)} ${cpuSeconds.toFixed(2)} s of CPU, ${megabytes.toFixed(0)} MB, lexicon open after ${loadMs.toFixed(0)} ms`,
    );
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
