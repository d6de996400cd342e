// What a change touches, as one word on the row and in filters: a figure, a name, punctuation, wording.

/** What a change is about. `move` and `format` say how the change was made, the others what it touches. */
export type ChangeLabel =
  | 'number'
  | 'date'
  | 'name'
  | 'term'
  | 'punctuation'
  | 'spacing'
  | 'case'
  | 'spelling'
  | 'wording'
  | 'move'
  | 'format';

/** All labels, the gravest first: a change that touches several things has the first of them. */
export const changeLabels: readonly ChangeLabel[] = [
  'number',
  'date',
  'name',
  'term',
  'wording',
  'move',
  'spelling',
  'case',
  'punctuation',
  'spacing',
  'format',
];

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
