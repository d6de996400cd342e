// Both texts as the aligner works with them: tables of units and tokens, and which tokens may stand for each other.
import { isChinese, type LanguageTag } from '../model/language.js';
import { coarseBand, type AnchorSource } from './coarseBand.js';
import { channelOf } from './channel.js';
import type { Band } from './band.js';
import type { BilingualLexicon } from './lexicon/bilingualLexicon.js';
import type { PinyinNames } from './lexicon/pinyinNames.js';
import type { Evidence } from './linkFeatures.js';
import { readUnit, type ReadUnit } from './readUnit.js';
import { withSpelledNames } from './spelledNames.js';
import { numberTokens, sliceTokens, transposeTable, type PairTable, type Tokens } from './tokenTable.js';
import { sliceUnits, unitTable, type UnitTable } from './unitTable.js';
import { valuePairs, wordPairs } from './wordPairs.js';

/** What is known of words: the lexicon and the readings of characters. */
export interface Knowledge {
  readonly lexicon: BilingualLexicon;
  readonly pinyin: PinyinNames;
}

/** One side to be aligned. */
export interface SideTexts {
  readonly texts: readonly string[];
  readonly language: LanguageTag;
  /** False for units whose length says nothing; by default all are measured. */
  readonly isMeasured?: (unit: number) => boolean;
}

/** One side as tables. */
export interface PreparedSide {
  readonly units: UnitTable;
  readonly words: Tokens;
  readonly values: Tokens;
}

/** Both sides, the Chinese one first where there is exactly one. */
export interface Prepared {
  readonly first: PreparedSide;
  readonly second: PreparedSide;
  readonly isSwapped: boolean;
  /** Whether a lexicon of the two languages was there. */
  readonly isLexical: boolean;
  readonly ratio: number;
  readonly wordTable: PairTable;
  readonly valueTable: PairTable;
  readonly transposedValues: PairTable;
}

/** The most the two texts may differ in length altogether before that says something is missing. */
const mostRatio = 1.6;

function sideOf(units: readonly ReadUnit[], { texts, isMeasured = () => true }: SideTexts): PreparedSide {
  const lengths = texts.map(({ length }) => length);
  return {
    units: unitTable(units, isMeasured),
    words: numberTokens(
      units.map(({ words }) => words),
      lengths,
    ),
    values: numberTokens(
      units.map(({ values }) => values),
      lengths,
    ),
  };
}

/** Reads the units of both sides; `first` is the Chinese one. `onUnit` hears of each, true stops: then null. */
export function readSides(
  first: SideTexts,
  second: SideTexts,
  knowledge: Knowledge | null,
  onUnit: () => boolean = () => false,
): readonly [readonly ReadUnit[], readonly ReadUnit[]] | null {
  const isAcross = isChinese(first.language) && !isChinese(second.language);
  const lexicon = isAcross ? (knowledge?.lexicon ?? null) : null;
  const read = ({ texts, language }: SideTexts): readonly ReadUnit[] | null => {
    const units: ReadUnit[] = [];
    for (const text of texts) {
      if (onUnit()) return null;
      units.push(readUnit(text, language, lexicon));
    }
    return units;
  };
  const units = read(first);
  const others = units && read(second);
  if (!units || !others) return null;
  if (!knowledge || !isAcross) return [units, others];
  const names = new Set(others.flatMap((unit) => unit.names));
  return [withSpelledNames(units, first.texts, names, knowledge.pinyin), others];
}

const totalOf = ({ units }: PreparedSide): number => Math.max(1, units.lengths[units.count] ?? 1);

/** Prepares two texts; null when stopped. */
export function prepareTexts(
  source: SideTexts,
  target: SideTexts,
  knowledge: Knowledge | null,
  onUnit?: () => boolean,
): Prepared | null {
  const isSwapped = isChinese(target.language) && !isChinese(source.language);
  const [a, b] = isSwapped ? [target, source] : [source, target];
  const read = readSides(a, b, knowledge, onUnit);
  if (!read) return null;
  const first = sideOf(read[0], a);
  const second = sideOf(read[1], b);
  const lexicon = isChinese(a.language) && !isChinese(b.language) ? (knowledge?.lexicon ?? null) : null;
  const valueTable = valuePairs(first.values, second.values);
  return {
    first,
    second,
    isSwapped,
    isLexical: lexicon !== null,
    ratio: Math.min(mostRatio, Math.max(1 / mostRatio, totalOf(second) / totalOf(first))),
    wordTable: wordPairs(first.words, second.words, lexicon),
    valueTable,
    transposedValues: transposeTable(valueTable, second.values.counts.length),
  };
}

/** A stretch of both texts: units `first.from … first.to - 1` beside `second.from … second.to - 1`. */
export interface Stretch {
  readonly first: { readonly from: number; readonly to: number };
  readonly second: { readonly from: number; readonly to: number };
}

/** All of both texts. */
export const wholeOf = ({ first, second }: Prepared): Stretch => ({
  first: { from: 0, to: first.units.count },
  second: { from: 0, to: second.units.count },
});

/** The band in which the links of a stretch are looked for, in its own coordinates; wider by `widening`. */
export function bandOfStretch(prepared: Prepared, { first, second }: Stretch, widening = 1): Band {
  const source = (kind: 'words' | 'values', table: PairTable): AnchorSource => ({
    first: sliceTokens(prepared.first[kind], first.from, first.to),
    second: sliceTokens(prepared.second[kind], second.from, second.to),
    table,
  });
  const sources = [source('words', prepared.wordTable), source('values', prepared.valueTable)];
  const rows = first.to - first.from + 1;
  const columns = second.to - second.from + 1;
  return coarseBand(sources, rows, columns, prepared.isLexical ? 'sure' : 'unsure', widening);
}

/** A table of words and the same by the words of the second side. */
export interface WordTables {
  readonly table: PairTable;
  readonly transposed: PairTable;
}

/** What is to be known of all links of a band in a stretch. */
export function evidenceOf(prepared: Prepared, stretch: Stretch, band: Band, words: WordTables): Evidence {
  const { first, second } = stretch;
  const [a, b] = [prepared.first, prepared.second];
  return {
    band,
    first: sliceUnits(a.units, first.from, first.to),
    second: sliceUnits(b.units, second.from, second.to),
    ratio: prepared.ratio,
    words: channelOf(
      band,
      sliceTokens(a.words, first.from, first.to),
      sliceTokens(b.words, second.from, second.to),
      words.table,
      words.transposed,
    ),
    values: channelOf(
      band,
      sliceTokens(a.values, first.from, first.to),
      sliceTokens(b.values, second.from, second.to),
      prepared.valueTable,
      prepared.transposedValues,
    ),
  };
}
