// The cells of the table of both sides' units that the aligner looks at.

/** Cells `from[i] … to[i]` (inclusive) of each row are looked at; all rows lie in one array from `offset[i]`. */
export interface Band {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** A cell of row `i` lies at `offset[i] + j`. */
  readonly offset: Int32Array;
  readonly size: number;
  /** Rows and columns, one more each than there are units. */
  readonly rows: number;
  readonly columns: number;
}

/** A band of these rows, mended so that ends only grow, neighbouring rows overlap and both corners are in it. */
export function bandOf(starts: ArrayLike<number>, ends: ArrayLike<number>, columns: number): Band {
  const rows = starts.length;
  const from = Int32Array.from(starts, (j) => Math.max(0, Math.floor(j)));
  const to = Int32Array.from(ends, (j) => Math.min(columns - 1, Math.ceil(j)));
  from[0] = 0;
  to[rows - 1] = columns - 1;
  for (let i = rows - 2; i >= 0; i -= 1) from[i] = Math.min(from[i] ?? 0, from[i + 1] ?? 0);
  for (let i = 1; i < rows; i += 1) to[i] = Math.max(to[i] ?? 0, to[i - 1] ?? 0, from[i] ?? 0);
  for (let i = 0; i + 1 < rows; i += 1) to[i] = Math.max(to[i] ?? 0, from[i + 1] ?? 0);
  const offset = new Int32Array(rows);
  let size = 0;
  for (let i = 0; i < rows; i += 1) {
    offset[i] = size - (from[i] ?? 0);
    size += (to[i] ?? 0) - (from[i] ?? 0) + 1;
  }
  return { from, to, offset, size, rows, columns };
}

/** A band with every cell. */
export function fullBand(rows: number, columns: number): Band {
  return bandOf(new Int32Array(rows), new Int32Array(rows).fill(columns - 1), columns);
}

/** The first row that has each column, and the last: the same band, column by column. */
export function columnRanges({ from, to, rows, columns }: Band): { first: Int32Array; last: Int32Array } {
  const first = new Int32Array(columns).fill(rows);
  const last = new Int32Array(columns).fill(-1);
  for (let i = 0; i < rows; i += 1)
    for (let j = from[i] ?? 0; j <= (to[i] ?? -1); j += 1) {
      if (i < (first[j] ?? 0)) first[j] = i;
      last[j] = i;
    }
  return { first, last };
}
