// Finds English stems that say much the same: those that stand side by side as one-word definitions of the same entries.

/**
 * @import { Sense } from './readGlosses.mjs'
 * @import { English } from './weighGlosses.mjs'
 * @import { List } from './makeLexicon.mjs'
 */
import { contentStems } from './weighGlosses.mjs';

/** What it rests on; tuned by `npm run bench -- lexicon`. */
export const relating = {
  /** Entries of more one-word definitions than this are lists of things rather than of synonyms. */
  longestEntry: 11,
  /** How much of the evidence is taken for chance, and how many entries without the pair are added to each stem's. */
  chance: 0.3,
  added: 1,
  /** Weaker relations are left out, and so is what comes after so many. */
  least: 0.005,
  most: 24,
};

/**
 * @param {readonly (readonly Sense[])[]} entries the senses of each
 * @param {English} english
 * @returns {Map<string, List>} for each stem those related to it: which share of its entries also say the other
 */
export function relateStems(entries, english) {
  /** @type {Map<string, Map<string, number>>} */
  const together = new Map();
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const senses of entries) {
    const stems = oneWordStems(senses, english);
    if (stems.length < 2 || stems.length > relating.longestEntry) continue;
    for (const stem of stems) {
      counts.set(stem, (counts.get(stem) ?? 0) + 1);
      const others = together.get(stem) ?? new Map();
      together.set(stem, others);
      for (const other of stems)
        if (other !== stem) others.set(other, (others.get(other) ?? 0) + 1 / (stems.length - 1));
    }
  }
  const related = [...together].map(
    ([stem, others]) => /** @type {const} */ ([stem, strongest(others, counts.get(stem) ?? 0)]),
  );
  return new Map(related.filter(([, list]) => list.length > 0));
}

/** @param {readonly Sense[]} senses @param {English} english */
function oneWordStems(senses, english) {
  const stems = senses
    .filter(({ kind }) => kind === 'plain')
    .flatMap(({ renderings }) => renderings.map((rendering) => contentStems(rendering, english)));
  return [...new Set(stems.flatMap((found) => (found.length === 1 ? found : [])))];
}

/** @param {ReadonlyMap<string, number>} others @param {number} count @returns {List} */
function strongest(others, count) {
  return [...others]
    .map(
      ([other, evidence]) =>
        /** @type {const} */ ([other, (evidence - relating.chance) / (count + relating.added)]),
    )
    .filter(([, weight]) => weight >= relating.least)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, relating.most);
}
