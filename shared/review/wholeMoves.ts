// A move is decided as a whole: half of it would lose the words or double them.

/** As much of a change as says which move it is half of. */
export interface MoveHalf {
  readonly index: number;
  /** Shared by the halves of one move; null: not moved. */
  readonly move: number | null;
}

/** The chosen changes (by their index) and the other halves of their moves, in reading order. */
export function wholeMoves<Change extends MoveHalf>(
  changes: readonly Change[],
  chosen: ReadonlySet<number>,
): readonly Change[] {
  const moves = new Set(changes.filter(({ index }) => chosen.has(index)).map(({ move }) => move));
  moves.delete(null);
  return changes.filter(({ index, move }) => chosen.has(index) || moves.has(move));
}
