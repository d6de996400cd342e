// What the rail beside the rows shows: where changes and open comments are, in as many places as it is tall.

/** What the rail needs to know of one row. */
export interface RailRow {
  /** Hue of whoever changed it; null: no change to show. */
  readonly hue: 1 | 2 | 3 | 4 | null;
  readonly hasComments: boolean;
}

/** One mark, at a share of the height from 0 to 1. */
export interface RailMark {
  readonly kind: 'change' | 'comment';
  readonly at: number;
  readonly hue: 1 | 2 | 3 | 4 | null;
}

/** At most `places` marks of each kind; rows that fall on one place share the first one's hue. */
export function railMarks(rows: readonly RailRow[], places: number): readonly RailMark[] {
  const changes = new Map<number, RailMark>();
  const comments = new Map<number, RailMark>();
  rows.forEach(({ hue, hasComments }, i) => {
    const place = Math.floor((i / rows.length) * places);
    const at = rows.length <= places ? i / rows.length : place / places;
    if (hue !== null && !changes.has(place)) changes.set(place, { kind: 'change', at, hue });
    if (hasComments && !comments.has(place)) comments.set(place, { kind: 'comment', at, hue: null });
  });
  return [...changes.values(), ...comments.values()];
}
