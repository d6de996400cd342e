// What shared tokens say for a link, cell by cell of the band, in both directions.
import { columnRanges, type Band } from './band.js';
import { mostUnits } from './linkKinds.js';
import type { PairTable, Tokens } from './tokenTable.js';

/**
 * For each cell (i, j) of the band and each number n of units, at `mostUnits * cell + n - 1`: what the tokens of one unit
 * gain by standing beside the last n units of the other side.
 */
export interface Channel {
  /** Tokens of the second side's unit j - 1 beside the first side's units i - n … i - 1. */
  readonly second: Gains;
  /** Tokens of the first side's unit i - 1 beside the second side's units j - n … j - 1. */
  readonly first: Gains;
}

/** `gain` is a sum of log-likelihood ratios, `met` the number of tokens that have a counterpart. */
export interface Gains {
  readonly gain: Float32Array;
  readonly met: Float32Array;
}

/** How much a token is expected to come from the other side's tokens rather than from nowhere. */
const trust = 1;
/** Added to the counts of a type, so that what occurs once is not taken for sure evidence. */
const smoothing = 0.5;

interface Beside {
  readonly tokens: Tokens;
  readonly table: PairTable;
}

const noGains = (size: number): Gains => ({
  gain: new Float32Array(size * mostUnits),
  met: new Float32Array(size * mostUnits),
});

/** For each type of one side: how much likelier than by chance it is where a counterpart of strength 1 stands alone. */
function rarity({ types, counts }: Tokens): Float32Array {
  return Float32Array.from(counts, (count) => (trust * types.length) / (count + smoothing));
}

/** The strongest counterpart of each type among a row's last n units. */
class Strongest {
  readonly values: readonly Float32Array[];
  readonly sizes = new Float32Array(mostUnits);
  private touched: number[] = [];

  constructor(typeCount: number) {
    this.values = Array.from({ length: mostUnits }, () => new Float32Array(typeCount));
  }

  /** Takes the `mostUnits` units before `end`. */
  moveTo(end: number, { tokens, table }: Beside): void {
    for (const values of this.values) for (const type of this.touched) values[type] = 0;
    this.touched = [];
    for (let n = 0; n < mostUnits; n += 1) {
      const unit = end - 1 - n;
      this.sizes[n] = unit < 0 ? Infinity : (tokens.starts[end] ?? 0) - (tokens.starts[unit] ?? 0);
      if (unit >= 0) this.add(n, unit, { tokens, table });
    }
  }

  private add(n: number, unit: number, { tokens, table }: Beside): void {
    for (let t = tokens.starts[unit] ?? 0; t < (tokens.starts[unit + 1] ?? 0); t += 1) {
      const type = tokens.types[t] ?? 0;
      for (let k = table.from[type] ?? 0; k < (table.from[type + 1] ?? 0); k += 1) {
        const other = table.types[k] ?? 0;
        const strength = table.strengths[k] ?? 0;
        this.touched.push(other);
        for (let m = n; m < mostUnits; m += 1) {
          const values = this.values[m];
          if (values && strength > (values[other] ?? 0)) values[other] = strength;
        }
      }
    }
  }
}

/** Fills one cell: the tokens of `unit` beside the units taken. */
function fillCell(
  gains: Gains,
  cell: number,
  unit: number,
  tokens: Tokens,
  rare: Float32Array,
  strongest: Strongest,
): void {
  const { values, sizes } = strongest;
  const widest = values[mostUnits - 1];
  if (!widest) return;
  for (let t = tokens.starts[unit] ?? 0; t < (tokens.starts[unit + 1] ?? 0); t += 1) {
    const type = tokens.types[t] ?? 0;
    if ((widest[type] ?? 0) === 0) continue;
    for (let n = 0; n < mostUnits; n += 1) {
      const strength = values[n]?.[type] ?? 0;
      if (strength === 0) continue;
      const at = cell * mostUnits + n;
      gains.gain[at] = (gains.gain[at] ?? 0) + Math.log1p((strength * (rare[type] ?? 0)) / (sizes[n] ?? 1));
      gains.met[at] = (gains.met[at] ?? 0) + 1;
    }
  }
}

/** What the tokens of both sides gain. `table` is by the first side's types, `transposed` by the second's. */
export function channelOf(
  band: Band,
  first: Tokens,
  second: Tokens,
  table: PairTable,
  transposed: PairTable,
): Channel {
  const ofSecond = noGains(band.size);
  const ofFirst = noGains(band.size);
  const rareSecond = rarity(second);
  const rareFirst = rarity(first);
  const beside = new Strongest(second.counts.length);
  for (let i = 1; i < band.rows; i += 1) {
    beside.moveTo(i, { tokens: first, table });
    for (let j = Math.max(1, band.from[i] ?? 0); j <= (band.to[i] ?? -1); j += 1)
      fillCell(ofSecond, (band.offset[i] ?? 0) + j, j - 1, second, rareSecond, beside);
  }
  const under = new Strongest(first.counts.length);
  const { first: top, last } = columnRanges(band);
  for (let j = 1; j < band.columns; j += 1) {
    under.moveTo(j, { tokens: second, table: transposed });
    for (let i = Math.max(1, top[j] ?? 0); i <= (last[j] ?? -1); i += 1)
      fillCell(ofFirst, (band.offset[i] ?? 0) + j, i - 1, first, rareFirst, under);
  }
  return { second: ofSecond, first: ofFirst };
}
