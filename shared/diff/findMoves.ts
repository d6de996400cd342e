// Sentences and clauses that stand elsewhere in the new text, word for word. One with small edits inside is no move:
// it is shown as taken out here and put in there, with whatever the comparison finds in common.
import type { Token } from '../text/tokenize.js';
import { clausesOf, equalClauses, isMark, similarClauses, worthOf, type ClausePair } from './clauses.js';

/** A moved stretch, as token indexes of both texts, half-open; both sides hold the same texts. */
export interface MovedBlock {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** Clauses that say less are reordered words, not moves. */
const leastWorth = 4;

/**
 * The pairs outside the heaviest chain that rises on both sides: those that were moved past it. `pairs` are in the
 * order of the old text.
 */
function outsideChain(pairs: readonly ClausePair[]): readonly ClausePair[] {
  const ranks = new Map(
    pairs.toSorted((a, b) => a.after.start - b.after.start).map((pair, rank) => [pair, rank + 1] as const),
  );
  // A Fenwick tree over the ranks: the heaviest chain that ends at or below each.
  const heaviest: { readonly sum: number; readonly last: number }[] = [];
  const none = { sum: 0, last: -1 };
  const previous: number[] = [];
  let best = none;
  pairs.forEach((pair, i) => {
    const rank = ranks.get(pair) ?? 0;
    let before = none;
    for (let at = rank - 1; at > 0; at -= at & -at)
      if ((heaviest[at]?.sum ?? 0) > before.sum) before = heaviest[at] ?? none;
    previous[i] = before.last;
    const chain = { sum: before.sum + pair.weight + 0.001, last: i };
    if (chain.sum > best.sum) best = chain;
    for (let at = rank; at <= pairs.length; at += at & -at)
      if ((heaviest[at]?.sum ?? 0) < chain.sum) heaviest[at] = chain;
  });
  const chained = new Set<number>();
  for (let i = best.last; i >= 0; i = previous[i] ?? -1) chained.add(i);
  return pairs.filter((_, i) => !chained.has(i));
}

/** How many tokens of a moved clause go together: itself, the mark that ends it and the spaces behind. */
function movedLength(before: readonly Token[], after: readonly Token[], pair: ClausePair): number {
  const equalAt = (at: number): Token | null => {
    const [left, right] = [before[pair.before.start + at], after[pair.after.start + at]];
    return left && right?.text === left.text ? left : null;
  };
  let length = pair.before.end - pair.before.start;
  const closing = equalAt(length);
  if (closing && isMark(closing) && closing.kind !== 'break') length += 1;
  while (equalAt(length)?.kind === 'space') length += 1;
  return length;
}

/** Neighbours that moved together become one block. */
function blocksOf(
  before: readonly Token[],
  after: readonly Token[],
  moved: readonly ClausePair[],
): readonly MovedBlock[] {
  const blocks: MovedBlock[] = [];
  for (const pair of moved) {
    const [old, now] = [pair.before.start, pair.after.start];
    const last = blocks.at(-1);
    const joins = last?.before[1] === old && last.after[1] === now;
    const length = movedLength(before, after, pair);
    const block: MovedBlock = {
      before: [joins ? last.before[0] : old, old + length],
      after: [joins ? last.after[0] : now, now + length],
    };
    if (joins) blocks[blocks.length - 1] = block;
    else blocks.push(block);
  }
  return blocks;
}

/** The moved stretches in the order of the old text; none overlap. */
export function findMoves(before: readonly Token[], after: readonly Token[]): readonly MovedBlock[] {
  const [old, now] = [clausesOf(before), clausesOf(after)];
  const equal = equalClauses(old, now);
  if (old.length < 2 || now.length < 2 || equal.length === 0) return [];
  const paired = new Set(equal.map((pair) => pair.before.key));
  const isLeft = ({ key }: { readonly key: string }): boolean => !paired.has(key);
  const pairs = [...equal, ...similarClauses(old.filter(isLeft), now.filter(isLeft))].toSorted(
    (a, b) => a.before.start - b.before.start,
  );
  const moved = outsideChain(pairs).filter((pair) => pair.before.key === pair.after.key);
  return blocksOf(before, after, moved).filter(
    ({ before: [start, end] }) => worthOf(before.slice(start, end)) >= leastWorth,
  );
}
