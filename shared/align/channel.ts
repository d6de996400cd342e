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

const noGains = (size: number): Gains => ({
  gain: new Float32Array(size * mostUnits),
  met: new Float32Array(size * mostUnits),
});

/** For each type of one side: how much likelier than by chance it is where a counterpart of strength 1 stands alone. */
function rarity({ types, counts }: Tokens): Float32Array {
  return Float32Array.from(counts, (count) => (trust * types.length) / (count + smoothing));
}

/** The units of the other side that the band puts beside a unit: `from[unit] … to[unit]`, both never falling. */
interface Reach {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Which types stand in the units that lie beside the last few ones. */
class Window {
  readonly counts: Int32Array;
  private readonly tokens: Tokens;
  private from = 0;
  private to = 0;

  constructor(tokens: Tokens) {
    this.tokens = tokens;
    this.counts = new Int32Array(tokens.counts.length);
  }

  moveTo(from: number, to: number): void {
    for (; this.to < to; this.to += 1) this.count(this.to, 1);
    for (; this.from < from; this.from += 1) this.count(this.from, -1);
  }

  private count(unit: number, by: number): void {
    const { starts, types } = this.tokens;
    for (let t = starts[unit] ?? 0; t < (starts[unit + 1] ?? 0); t += 1) {
      const type = types[t] ?? 0;
      this.counts[type] = (this.counts[type] ?? 0) + by;
    }
  }
}

interface Counterpart {
  readonly type: number;
  readonly strength: number;
}

/** The strongest counterparts of a unit's tokens, each type once, of those that stand in the window. */
function counterpartsOf(
  unit: number,
  tokens: Tokens,
  table: PairTable,
  counts: Int32Array,
): readonly Counterpart[] {
  const strongest = new Map<number, number>();
  const end = tokens.starts[unit + 1] ?? 0;
  for (let t = tokens.starts[unit] ?? 0; t < end; t += 1) {
    const type = tokens.types[t] ?? 0;
    const last = table.from[type + 1] ?? 0;
    for (let k = table.from[type] ?? 0; k < last; k += 1) {
      const other = table.types[k] ?? 0;
      if ((counts[other] ?? 0) === 0) continue;
      const strength = table.strengths[k] ?? 0;
      if (strength > (strongest.get(other) ?? 0)) strongest.set(other, strength);
    }
  }
  return Array.from(strongest, ([type, strength]) => ({ type, strength }));
}

/** The strongest counterpart of each type among the last n units, at `mostUnits * type + n - 1`. */
class Strongest {
  readonly values: Float32Array;
  /** How many tokens the last n units have, at `n - 1`. */
  readonly sizes = new Float32Array(mostUnits);
  /** Those of the last units, the last one first. */
  private readonly lists: (readonly Counterpart[])[] = [];

  constructor(typeCount: number) {
    this.values = new Float32Array(typeCount * mostUnits);
  }

  /** Takes in the unit before `end`, and drops the one `mostUnits` before it. */
  take(end: number, starts: Int32Array, counterparts: readonly Counterpart[]): void {
    const { values, lists, sizes } = this;
    for (const list of lists)
      for (const { type } of list)
        for (let at = type * mostUnits, m = 0; m < mostUnits; m += 1) values[at + m] = 0;
    lists.unshift(counterparts);
    if (lists.length > mostUnits) lists.pop();
    lists.forEach((list, n) => {
      for (const { type, strength } of list) {
        const at = type * mostUnits;
        // What more units have is never weaker than what fewer have.
        for (let m = at + n; m < at + mostUnits && strength > (values[m] ?? 0); m += 1) values[m] = strength;
      }
    });
    for (let n = 0; n < mostUnits; n += 1)
      sizes[n] = end - 1 - n < 0 ? Infinity : (starts[end] ?? 0) - (starts[end - 1 - n] ?? 0);
  }
}

/** Products grow to here before their logarithm is taken. */
const largeProduct = 1e200;

/** Fills cells; one logarithm of a product is far quicker than the sum of many. */
class CellFiller {
  private readonly gains: Gains;
  private readonly tokens: Tokens;
  private readonly rare: Float32Array;
  private readonly products = new Float64Array(mostUnits);
  private readonly counts = new Float64Array(mostUnits);

  constructor(gains: Gains, tokens: Tokens) {
    this.gains = gains;
    this.tokens = tokens;
    this.rare = rarity(tokens);
  }

  /** Fills a cell: the tokens of `unit` beside the units taken. */
  fill(cell: number, unit: number, { values, sizes }: Strongest): void {
    const { products, counts, rare, tokens } = this;
    const { gain, met } = this.gains;
    const { starts, types } = tokens;
    const at = cell * mostUnits;
    products.fill(1);
    counts.fill(0);
    const end = starts[unit + 1] ?? 0;
    for (let t = starts[unit] ?? 0; t < end; t += 1) {
      const type = types[t] ?? 0;
      const from = type * mostUnits;
      if (values[from + mostUnits - 1] === 0) continue;
      for (let n = 0; n < mostUnits; n += 1) {
        const strength = values[from + n] ?? 0;
        if (strength === 0) continue;
        const product = (products[n] ?? 1) * (1 + (strength * (rare[type] ?? 0)) / (sizes[n] ?? 1));
        products[n] = product < largeProduct ? product : 1;
        if (product >= largeProduct) gain[at + n] = (gain[at + n] ?? 0) + Math.log(product);
        counts[n] = (counts[n] ?? 0) + 1;
      }
    }
    for (let n = 0; n < mostUnits; n += 1) {
      if (counts[n] === 0) continue;
      gain[at + n] = (gain[at + n] ?? 0) + Math.log(products[n] ?? 1);
      met[at + n] = counts[n] ?? 0;
    }
  }
}

/** What the tokens of one side (`own`) gain beside those of the other, whose units `reach` tells for each. */
function gainsOf(
  own: Tokens,
  beside: Tokens,
  table: PairTable,
  reach: Reach,
  size: number,
  cellOf: (besideUnit: number, ownUnit: number) => number,
): Gains {
  const gains = noGains(size);
  const filler = new CellFiller(gains, own);
  const strongest = new Strongest(own.counts.length);
  const window = new Window(own);
  const units = beside.starts.length - 1;
  for (let unit = 0; unit < units; unit += 1) {
    const [from, to] = [reach.from[unit] ?? 0, reach.to[unit] ?? -1];
    window.moveTo(from, (reach.to[Math.min(units - 1, unit + mostUnits - 1)] ?? -1) + 1);
    strongest.take(unit + 1, beside.starts, counterpartsOf(unit, beside, table, window.counts));
    for (let k = from; k <= to; k += 1) filler.fill(cellOf(unit, k), k, strongest);
  }
  return gains;
}

/** What the tokens of both sides gain. `table` is by the first side's types, `transposed` by the second's. */
export function channelOf(
  band: Band,
  first: Tokens,
  second: Tokens,
  table: PairTable,
  transposed: PairTable,
): Channel {
  // Cells end behind units: the first row and column lie beside none.
  const rows = {
    from: Int32Array.from(band.from.subarray(1), (j) => Math.max(0, j - 1)),
    to: Int32Array.from(band.to.subarray(1), (j) => j - 1),
  };
  const ranges = columnRanges(band);
  const columns = {
    from: Int32Array.from(ranges.first.subarray(1), (i) => Math.max(0, i - 1)),
    to: Int32Array.from(ranges.last.subarray(1), (i) => i - 1),
  };
  const cellOf = (i: number, j: number): number => (band.offset[i + 1] ?? 0) + j + 1;
  return {
    second: gainsOf(second, first, table, rows, band.size, cellOf),
    first: gainsOf(first, second, transposed, columns, band.size, (j, i) => cellOf(i, j)),
  };
}
