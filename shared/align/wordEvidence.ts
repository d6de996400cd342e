// Names and words that stand on both sides of a link, by the lexicon and by spelling, to be shown where they stand.
import type { EvidencePlace, LinkEvidence } from '../model/alignment.js';
import { isChinese } from '../model/language.js';
import { readSides, type Knowledge, type SideTexts } from './prepareTexts.js';
import { readKey, type ReadUnit } from './readUnit.js';
import { nameParts } from './spelledNames.js';
import { numberTokens, type PairTable, type Tokens } from './tokenTable.js';
import { wordPairs } from './wordPairs.js';

/** A name or a word that stands on both sides. */
export type WordMatch = LinkEvidence['matches'][number] & { readonly kind: 'name' | 'word' };

/** What is weaker is too often chance to be shown. */
const leastStrength = 0.12;

/** Stems that stand in every text: seeing them on both sides says nothing to a reader. */
const everyday = new Set(
  (
    'be have do go come get take make put give let can may must will shall would could should need want know see look think ' +
    'a an the this that it he she they we you i who what which when where how there here not no yes all some any each more most ' +
    'much many very so too also then now just only even still of in on at to from with by for as and or but if about into over ' +
    'up down out off again one'
  ).split(' '),
);

interface Pair {
  readonly first: number;
  readonly second: number;
  readonly strength: number;
}

function pairsOf(table: PairTable): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let first = 0; first + 1 < table.from.length; first += 1)
    for (let k = table.from[first] ?? 0; k < (table.from[first + 1] ?? 0); k += 1) {
      const strength = table.strengths[k] ?? 0;
      if (strength >= leastStrength) pairs.push({ first, second: table.types[k] ?? 0, strength });
    }
  return pairs;
}

/** The strongest pairs first, each type in one pair only. */
function bestPairs(table: PairTable): readonly Pair[] {
  const [firsts, seconds] = [new Set<number>(), new Set<number>()];
  return pairsOf(table)
    .toSorted((a, b) => b.strength - a.strength || a.first - b.first || a.second - b.second)
    .filter(({ first, second }) => {
      if (firsts.has(first) || seconds.has(second)) return false;
      firsts.add(first);
      seconds.add(second);
      return true;
    });
}

interface Side {
  readonly units: readonly ReadUnit[];
  readonly tokens: Tokens;
}

const sideOf = (units: readonly ReadUnit[]): Side => ({
  units,
  tokens: numberTokens(
    units.map(({ words }) => words),
    units.map(() => 1),
  ),
});

/** Where such signs stand; neighbours run together. */
function placesOf({ units }: Side, isMeant: (key: string) => boolean): readonly EvidencePlace[] {
  const places: EvidencePlace[] = [];
  units.forEach((unit, block) => {
    for (const { key, start, end } of unit.words) {
      if (!isMeant(key)) continue;
      const last = places.at(-1);
      if (last?.block === block && last.end === start) places[places.length - 1] = { ...last, end };
      else places.push({ block, start, end });
    }
  });
  return places;
}

/** The name that spells the word of the first side, if the word of the second is part of it; else null. */
function spellingName(first: string, second: string): string | null {
  const { name } = readKey(first);
  return name !== null && nameParts(name).stems.includes(second) ? name : null;
}

/**
 * The names and words that both sides of a link have, the surest first; every place is in one of them at most. Without
 * knowledge: what is written alike.
 */
export function wordEvidence(
  source: SideTexts,
  target: SideTexts,
  knowledge: Knowledge | null,
): readonly WordMatch[] {
  const isSwapped = isChinese(target.language) && !isChinese(source.language);
  const [a, b] = isSwapped ? [target, source] : [source, target];
  const read = readSides(a, b, knowledge);
  if (!read) return [];
  const isAcross = isChinese(a.language) && !isChinese(b.language);
  const [first, second] = [sideOf(read[0]), sideOf(read[1])];
  const table = wordPairs(first.tokens, second.tokens, isAcross ? (knowledge?.lexicon ?? null) : null);
  return bestPairs(table).flatMap((pair): readonly WordMatch[] => {
    const keys = [first.tokens.keys[pair.first] ?? '', second.tokens.keys[pair.second] ?? ''] as const;
    if (everyday.has(keys[1])) return [];
    const name = spellingName(...keys);
    const from =
      name === null
        ? placesOf(first, (key) => key === keys[0])
        : placesOf(first, (key) => readKey(key).name === name);
    const to = placesOf(second, (key) => key === keys[1]);
    return [
      {
        kind: name === null ? 'word' : 'name',
        source: isSwapped ? to : from,
        target: isSwapped ? from : to,
      },
    ];
  });
}
