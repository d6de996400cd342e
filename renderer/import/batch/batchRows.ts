// The rows of the table: pairs in the order chosen, then what belongs to no pair, then what could not be read.
import type { BatchFile, PairFigures } from '../../../shared/model/batch.js';
import { isChinese } from '../../../shared/model/language.js';
import type { Failure } from '../../../shared/outcome.js';
import { isKnown, isOpen, isWanted, type BatchState, type Pair } from './batchState.js';

/** Columns one can sort by. */
export type PairColumn = 'source' | 'target' | 'by' | 'links' | 'doubtful' | 'confidence';

/** How the pairs are sorted. */
export interface PairOrder {
  readonly by: PairColumn;
  readonly isDescending: boolean;
}

/** What wants a look comes first. */
export const firstOrder: PairOrder = { by: 'confidence', isDescending: false };

/** A row; `key` stays with what it shows. */
export type BatchRow =
  | { readonly kind: 'pair'; readonly key: string; readonly pair: Pair }
  | { readonly kind: 'heading'; readonly key: 'alone' | 'unreadable'; readonly count: number }
  | { readonly kind: 'alone'; readonly key: string; readonly file: number }
  | { readonly kind: 'unreadable'; readonly key: string; readonly name: string; readonly failure: Failure };

/** The row of a pair. */
export const pairKey = (id: number): string => `pair-${id}`;

/** The figures that hold: those of the import once it is done. */
export const figuresOf = ({ outcome, figures }: Pair): PairFigures | null =>
  outcome.kind === 'imported' ? outcome.result.figures : figures;

function compare(by: PairColumn, files: readonly BatchFile[]): (a: Pair, b: Pair) => number {
  const name = (file: number): string => files[file]?.name ?? '';
  const names = new Intl.Collator('zh-Hans-CN', { numeric: true });
  switch (by) {
    case 'source':
    case 'target':
      return (a, b) => names.compare(name(a[by]), name(b[by]));
    case 'by':
      return (a, b) => (a.by < b.by ? -1 : Number(a.by > b.by));
    case 'links':
    case 'doubtful':
    case 'confidence': {
      // What could not be aligned is the least certain of all.
      const value = (pair: Pair): number => figuresOf(pair)?.[by] ?? -1;
      return (a, b) => value(a) - value(b);
    }
  }
}

/** Equal ones stay in the order of their files. */
export function sortedPairs(state: BatchState, { by, isDescending }: PairOrder): readonly Pair[] {
  const comparePairs = compare(by, state.files);
  const direction = isDescending ? -1 : 1;
  return [...state.pairs].sort((a, b) => direction * comparePairs(a, b) || a.id - b.id);
}

/** All rows. */
export function batchRows(state: BatchState, order: PairOrder): readonly BatchRow[] {
  const { alone, unreadable } = state;
  const rows: BatchRow[] = sortedPairs(state, order).map((pair) => ({
    kind: 'pair',
    key: pairKey(pair.id),
    pair,
  }));
  if (alone.length > 0) rows.push({ kind: 'heading', key: 'alone', count: alone.length });
  for (const file of alone) rows.push({ kind: 'alone', key: `alone-${file}`, file });
  if (unreadable.length > 0) rows.push({ kind: 'heading', key: 'unreadable', count: unreadable.length });
  for (const [i, one] of unreadable.entries())
    rows.push({ kind: 'unreadable', key: `unreadable-${i}`, ...one });
  return rows;
}

/** The first pair that is imported and waits to be aligned. */
export function firstToAlign(rows: readonly BatchRow[]): BatchRow | null {
  const waits = (row: BatchRow): boolean =>
    row.kind === 'pair' && row.pair.outcome.kind === 'imported' && !row.pair.outcome.result.isAccepted;
  return rows.find(waits) ?? null;
}

/** How many pairs are in which state. */
export interface BatchCounts {
  /** Would be imported, and how many of them with doubtful links. */
  readonly wanted: number;
  readonly doubtful: number;
  /** Those of them that were not tried yet. */
  readonly untried: number;
  readonly leftOut: number;
  /** Left out since they are in the library already; not among those left out. */
  readonly known: number;
  readonly accepted: number;
  readonly toAlign: number;
  /** Could not be aligned, or not be imported. */
  readonly failed: number;
}

/** Counts the pairs. */
export function batchCounts({ pairs }: Pick<BatchState, 'pairs'>): BatchCounts {
  const count = (is: (pair: Pair) => boolean): number => pairs.filter(is).length;
  const isImported = (pair: Pair, isAccepted: boolean): boolean =>
    pair.outcome.kind === 'imported' && pair.outcome.result.isAccepted === isAccepted;
  return {
    wanted: count(isWanted),
    doubtful: count((pair) => isWanted(pair) && (pair.figures?.doubtful ?? 0) > 0),
    untried: count((pair) => isWanted(pair) && pair.outcome.kind === 'waiting'),
    leftOut: count((pair) => pair.isLeftOut && isOpen(pair) && !isKnown(pair)),
    known: count(isKnown),
    accepted: count((pair) => isImported(pair, true)),
    toAlign: count((pair) => isImported(pair, false)),
    failed: count(
      (pair) =>
        !pair.isLeftOut &&
        (pair.outcome.kind === 'failed' || (isUnaligned(pair) && pair.outcome.kind === 'waiting')),
    ),
  };
}

const isUnaligned = ({ failure }: Pair): boolean => failure !== null;

/** Pairs of neighbouring characters: names that share many are likely to belong together. */
function bigrams(name: string): ReadonlySet<string> {
  const letters = Array.from(name.toLowerCase().replace(/\.[a-z0-9]{1,5}$/u, ''));
  return new Set(letters.slice(1).map((letter, i) => `${letters[i] ?? ''}${letter}`));
}

/** A menu is no place for more. */
const mostOffered = 100;

/** The files one may pair a lone file with, likeliest names first: those in the other language, one of them Chinese. */
export function partnersOf({ files, alone }: BatchState, file: number): readonly number[] {
  const isFileChinese = isChinese(files[file]?.language ?? '');
  const own = bigrams(files[file]?.name ?? '');
  const likeness = (other: number): number =>
    [...bigrams(files[other]?.name ?? '')].filter((pair) => own.has(pair)).length;
  return alone
    .filter((other) => isChinese(files[other]?.language ?? '') !== isFileChinese)
    .map((other) => ({ other, likeness: likeness(other) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, mostOffered)
    .map(({ other }) => other);
}
