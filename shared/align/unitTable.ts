// The units of a side as columns of numbers, summed from the beginning where a link needs sums.
import type { ReadUnit } from './readUnit.js';
import type { EndMark } from './unitShape.js';

/** Sums hold one entry more than there are units: the sum of units a … b - 1 is `sums[b] - sums[a]`. */
export interface UnitTable {
  readonly count: number;
  readonly lengths: Float64Array;
  readonly words: Float64Array;
  readonly values: Float64Array;
  readonly balance: Float64Array;
  readonly questions: Float64Array;
  readonly exclamations: Float64Array;
  readonly clauses: Float64Array;
  readonly sentences: Float64Array;
  readonly quoted: Float64Array;
  readonly brackets: Float64Array;
  /** Index into `endMarks` and 0 or 1, by unit. */
  readonly ends: Uint8Array;
  readonly beginsQuoted: Uint8Array;
  readonly endsQuoted: Uint8Array;
  /** 0 for units whose length says nothing, such as dates and credits. */
  readonly isMeasured: Uint8Array;
}

/** How units end, by the number that stands for it. */
export const endMarks: readonly EndMark[] = ['none', 'stop', 'question', 'exclamation', 'dots', 'open'];

function sums(units: readonly ReadUnit[], valueOf: (unit: ReadUnit) => number): Float64Array {
  const all = new Float64Array(units.length + 1);
  units.forEach((unit, i) => (all[i + 1] = (all[i] ?? 0) + valueOf(unit)));
  return all;
}

/** Puts units into a table; `isMeasured` tells by number whether a unit's length counts. */
export function unitTable(units: readonly ReadUnit[], isMeasured: (unit: number) => boolean): UnitTable {
  return {
    count: units.length,
    lengths: sums(units, ({ length }) => length),
    words: sums(units, ({ words }) => words.length),
    values: sums(units, ({ values }) => values.length),
    balance: sums(units, ({ shape }) => shape.balance),
    questions: sums(units, ({ shape }) => Math.min(3, shape.questions)),
    exclamations: sums(units, ({ shape }) => Math.min(3, shape.exclamations)),
    clauses: sums(units, ({ shape }) => shape.clauses),
    sentences: sums(units, ({ shape }) => shape.sentences),
    quoted: sums(units, ({ shape }) => (shape.hasQuotes ? 1 : 0)),
    brackets: sums(units, ({ shape }) => shape.brackets),
    ends: Uint8Array.from(units, ({ shape }) => endMarks.indexOf(shape.end)),
    beginsQuoted: Uint8Array.from(units, ({ shape }) => (shape.beginsQuoted ? 1 : 0)),
    endsQuoted: Uint8Array.from(units, ({ shape }) => (shape.endsQuoted ? 1 : 0)),
    isMeasured: Uint8Array.from(units, (_, i) => (isMeasured(i) ? 1 : 0)),
  };
}

/** The units from…to as a table of their own; shares the memory. */
export function sliceUnits(table: UnitTable, from: number, to: number): UnitTable {
  const sliced = (all: Float64Array): Float64Array => all.subarray(from, to + 1);
  return {
    count: to - from,
    lengths: sliced(table.lengths),
    words: sliced(table.words),
    values: sliced(table.values),
    balance: sliced(table.balance),
    questions: sliced(table.questions),
    exclamations: sliced(table.exclamations),
    clauses: sliced(table.clauses),
    sentences: sliced(table.sentences),
    quoted: sliced(table.quoted),
    brackets: sliced(table.brackets),
    ends: table.ends.subarray(from, to),
    beginsQuoted: table.beginsQuoted.subarray(from, to),
    endsQuoted: table.endsQuoted.subarray(from, to),
    isMeasured: table.isMeasured.subarray(from, to),
  };
}
