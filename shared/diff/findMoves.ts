// Sentences and clauses that stand elsewhere in the new text, word for word. One with small edits inside is no move:
// it is shown as taken out here and put in there, with whatever the comparison finds in common.
import type { Token } from '../text/tokenize.js';
import { isClauseMark, isSentenceMark, letterCount } from './tokenWeights.js';

/** A moved stretch, as token indexes of both texts, half-open; both sides hold the same texts. */
export interface MovedBlock {
  readonly before: readonly [start: number, end: number];
  readonly after: readonly [start: number, end: number];
}

/** A clause without the mark that ends it. */
interface Clause {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly weight: number;
}

/** Shorter stretches are reordered words, not moved clauses. Chinese counts characters, other scripts two a word. */
const leastWeight = 6;

const isMark = (token: Token): boolean =>
  token.kind === 'break' || isSentenceMark(token) || isClauseMark(token);

/** What a stretch weighs as a move. */
export function moveWeight(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => {
    if (token.kind === 'space' || token.kind === 'punctuation') return sum;
    return sum + (token.kind === 'han' ? letterCount(token) : 2);
  }, 0);
}

function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const close = (end: number): void => {
    while (tokens[start]?.kind === 'space') start += 1;
    const inside = tokens.slice(start, end);
    if (inside.length > 0)
      clauses.push({ start, end, key: inside.map(({ text }) => text).join(''), weight: moveWeight(inside) });
    start = end + 1;
  };
  tokens.forEach((token, at) => {
    if (isMark(token)) close(at);
  });
  close(tokens.length);
  return clauses;
}

/** The clauses that stand once in each text, in the order of the old one. */
function commonClauses(
  before: readonly Clause[],
  after: readonly Clause[],
): readonly (readonly [Clause, Clause])[] {
  const once = (clauses: readonly Clause[]): ReadonlyMap<string, Clause | null> => {
    const places = new Map<string, Clause | null>();
    for (const clause of clauses) places.set(clause.key, places.has(clause.key) ? null : clause);
    return places;
  };
  const now = once(after);
  const pairs: (readonly [Clause, Clause])[] = [];
  for (const [key, old] of once(before)) {
    const next = now.get(key);
    if (old && next) pairs.push([old, next]);
  }
  return pairs;
}

/** The pairs outside the heaviest chain that rises on both sides: those that were moved past it. */
function outsideChain(pairs: readonly (readonly [Clause, Clause])[]): readonly (readonly [Clause, Clause])[] {
  const ranks = new Map(
    pairs.toSorted(([, a], [, b]) => a.start - b.start).map((pair, rank) => [pair, rank + 1] as const),
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
    const chain = { sum: before.sum + pair[0].weight + 0.001, last: i };
    if (chain.sum > best.sum) best = chain;
    for (let at = rank; at <= pairs.length; at += at & -at)
      if ((heaviest[at]?.sum ?? 0) < chain.sum) heaviest[at] = chain;
  });
  const chained = new Set<number>();
  for (let i = best.last; i >= 0; i = previous[i] ?? -1) chained.add(i);
  return pairs.filter((_, i) => !chained.has(i));
}

/** Neighbours that moved together become one block, with the marks and spaces between and behind them. */
function blocksOf(
  before: readonly Token[],
  after: readonly Token[],
  moved: readonly (readonly [Clause, Clause])[],
): readonly MovedBlock[] {
  const blocks: MovedBlock[] = [];
  for (const [old, now] of moved) {
    const last = blocks.at(-1);
    const joins = last?.before[1] === old.start && last.after[1] === now.start;
    let length = old.end - old.start;
    const equalAt = (at: number): Token | null => {
      const [left, right] = [before[old.start + at], after[now.start + at]];
      return left && right?.text === left.text ? left : null;
    };
    const closing = equalAt(length);
    if (closing && isMark(closing) && closing.kind !== 'break') length += 1;
    while (equalAt(length)?.kind === 'space') length += 1;
    const block: MovedBlock = {
      before: [joins ? last.before[0] : old.start, old.start + length],
      after: [joins ? last.after[0] : now.start, now.start + length],
    };
    if (joins) blocks[blocks.length - 1] = block;
    else blocks.push(block);
  }
  return blocks;
}

/** The moved stretches in the order of the old text; none overlap. */
export function findMoves(before: readonly Token[], after: readonly Token[]): readonly MovedBlock[] {
  const [old, now] = [clausesOf(before), clausesOf(after)];
  if (old.length < 2 || now.length < 2) return [];
  const moved = outsideChain(commonClauses(old, now));
  return blocksOf(before, after, moved).filter(
    ({ before: [start, end] }) => moveWeight(before.slice(start, end)) >= leastWeight,
  );
}
