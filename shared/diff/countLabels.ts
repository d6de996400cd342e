// The sums of a comparison: “3 figures, 1 date, 12 wording”.
import { changeLabels, type ChangeLabel } from '../model/change.js';

/** How many of each label there are; a move counts once, not for each of its halves. */
export function countLabels(
  changes: readonly { readonly label: ChangeLabel; readonly move: number | null }[],
): ReadonlyMap<ChangeLabel, number> {
  const moves = new Set<number>();
  const counts = new Map<ChangeLabel, number>();
  for (const label of changeLabels) counts.set(label, 0);
  for (const { label, move } of changes) {
    if (move !== null && moves.has(move)) continue;
    if (move !== null) moves.add(move);
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  for (const label of changeLabels) if (counts.get(label) === 0) counts.delete(label);
  return counts;
}
