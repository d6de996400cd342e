// The aligned texts that weights are trained and figures measured on. They are not part of the repository: a folder beside
// it has them (`../shared/data/align`), a folder a text with `src.txt`, `tgt.txt` and `gold.align`.
import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '../projectRoot.mjs';

/** @typedef {readonly [source: readonly number[], target: readonly number[]]} GoldLink */
/**
 * @typedef {object} DevText
 * @property {string} set
 * @property {string} name
 * @property {readonly string[]} source
 * @property {readonly string[]} target
 * @property {string} sourceLanguage
 * @property {string} targetLanguage
 * @property {readonly GoldLink[]} gold
 */

const folder = inProject('../shared/data/align');
const sets = [
  { set: 'mac-dev', sourceLanguage: 'zh', targetLanguage: 'en' },
  { set: 'hkma/2015', sourceLanguage: 'en', targetLanguage: 'zh' },
  { set: 'hkma/2016', sourceLanguage: 'zh', targetLanguage: 'en' },
];

/** @param {string} file */
const linesOf = (file) => fs.readFileSync(file, 'utf8').replace(/\n$/, '').split('\n');

/** @param {string} line @returns {GoldLink} */
function readGold(line) {
  const [source = '[]', target = '[]'] = line.split(':');
  return [JSON.parse(source), JSON.parse(target)];
}

/** All texts, or none where the folder is missing. @returns {readonly DevText[]} */
export function readDevTexts() {
  return sets.flatMap(({ set, ...languages }) => {
    const inSet = path.join(folder, set);
    if (!fs.existsSync(inSet)) return [];
    const names = fs.readdirSync(inSet).filter((name) => fs.existsSync(path.join(inSet, name, 'gold.align')));
    return names.toSorted().map((name) => ({
      set,
      name,
      ...languages,
      source: linesOf(path.join(inSet, name, 'src.txt')),
      target: linesOf(path.join(inSet, name, 'tgt.txt')),
      gold: linesOf(path.join(inSet, name, 'gold.align')).map(readGold),
    }));
  });
}

/** @typedef {{ readonly source: readonly number[], readonly target: readonly number[], readonly confidence?: number }} Link */

/** @param {readonly number[]} source @param {readonly number[]} target */
export const linkKey = (source, target) => `${source.join(',')}:${target.join(',')}`;

/**
 * How many links are exactly right, found and wanted.
 * @param {readonly { text: DevText, links: readonly Link[] }[]} answers
 */
export function exactLinks(answers) {
  let [right, found, wanted] = [0, 0, 0];
  for (const { text, links } of answers) {
    const gold = new Set(text.gold.map(([source, target]) => linkKey(source, target)));
    right += links.filter(({ source, target }) => gold.has(linkKey(source, target))).length;
    found += links.length;
    wanted += gold.size;
  }
  return { right, found, wanted, f1: (2 * right) / Math.max(1, found + wanted) };
}

/**
 * Links by confidence: how many there are and how many are right.
 * @param {readonly { text: DevText, links: readonly Link[] }[]} answers
 * @param {readonly number[]} borders rising
 */
export function calibrationOf(answers, borders = [0, 0.5, 0.7, 0.9, 0.95, 0.99]) {
  const rows = borders.map((from, at) => ({ from, to: borders[at + 1] ?? 1, right: 0, found: 0, sum: 0 }));
  for (const { text, links } of answers) {
    const gold = new Set(text.gold.map(([source, target]) => linkKey(source, target)));
    for (const { source, target, confidence = 0 } of links) {
      const row = rows.findLast(({ from }) => confidence >= from);
      if (!row) continue;
      row.found += 1;
      row.sum += confidence;
      if (gold.has(linkKey(source, target))) row.right += 1;
    }
  }
  return rows;
}

/** Prints how sure and how right. @param {readonly { text: DevText, links: readonly Link[] }[]} answers */
export function printCalibration(answers) {
  for (const { from, to, right, found, sum } of calibrationOf(answers))
    if (found > 0)
      console.log(
        `  confidence ${from}–${to}: ${found} links, said ${(sum / found).toFixed(3)}, right ${(right / found).toFixed(3)}`,
      );
  const sure = calibrationOf(answers, [0, 0.9])[1];
  if (sure)
    console.log(`  confidence ≥ 0.9: ${sure.found} links, right ${(sure.right / sure.found).toFixed(4)}`);
}
