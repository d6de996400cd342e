// Clauses of two texts and which of them are the same: word for word, or the same with small edits.
import type { Token } from '../text/tokenize.js';
import { isClauseMark, isSentenceMark, letterCount } from './tokenWeights.js';

/** A clause without the mark that ends it, as token indexes. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  readonly key: string;
}

/** A clause of the old text and its counterpart; `weight` is how much they have in common. */
export interface ClausePair {
  readonly before: Clause;
  readonly after: Clause;
  readonly weight: number;
}

/** More clauses than this are not compared with small edits allowed: the time grows with the square. */
const mostSimilar = 150;

/** Whether the token ends a clause. */
export const isMark = (token: Token): boolean =>
  token.kind === 'break' || isSentenceMark(token) || isClauseMark(token);

function tokenWorth(token: Token): number {
  if (token.kind === 'space' || token.kind === 'punctuation') return 0;
  return token.kind === 'han' ? letterCount(token) : 2;
}

/** How much a stretch says: Chinese counts characters, other scripts two a word. */
export function worthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + tokenWorth(token), 0);
}

/** The clauses of a text in order, none empty. */
export function clausesOf(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const close = (end: number): void => {
    while (start < end && tokens[start]?.kind === 'space') start += 1;
    const inside = tokens.slice(start, end);
    if (inside.length > 0)
      clauses.push({ start, end, tokens: inside, key: inside.map(({ text }) => text).join('') });
    start = end + 1;
  };
  tokens.forEach((token, at) => {
    if (isMark(token)) close(at);
  });
  close(tokens.length);
  return clauses;
}

function oncePlaced(clauses: readonly Clause[]): ReadonlyMap<string, Clause | null> {
  const places = new Map<string, Clause | null>();
  for (const clause of clauses) places.set(clause.key, places.has(clause.key) ? null : clause);
  return places;
}

/** The clauses that stand once in each text, in the order of the old one. */
export function equalClauses(before: readonly Clause[], after: readonly Clause[]): readonly ClausePair[] {
  const now = oncePlaced(after);
  return [...oncePlaced(before)].flatMap(([key, old]) => {
    const next = now.get(key);
    return old && next ? [{ before: old, after: next, weight: worthOf(old.tokens) }] : [];
  });
}

/** How much of `clause` stands in the other one too, in whatever order. */
function worthInCommon(clause: Clause, others: ReadonlySet<string>): number {
  return worthOf(clause.tokens.filter(({ text }) => others.has(text)));
}

/** Clauses that have more than half in common, each with the best counterpart left; none when there are very many. */
export function similarClauses(before: readonly Clause[], after: readonly Clause[]): readonly ClausePair[] {
  if (Math.max(before.length, after.length) > mostSimilar) return [];
  const left = after.map((clause) => ({ clause, texts: new Set(clause.tokens.map(({ text }) => text)) }));
  return before.flatMap((old) => {
    const least = worthOf(old.tokens) / 2;
    let best: { readonly at: number; readonly weight: number } | null = null;
    for (const [at, { clause, texts }] of left.entries()) {
      const weight = worthInCommon(old, texts);
      if (weight > Math.max(least, worthOf(clause.tokens) / 2, best?.weight ?? 0)) best = { at, weight };
    }
    if (!best) return [];
    const [taken] = left.splice(best.at, 1);
    return taken ? [{ before: old, after: taken.clause, weight: best.weight }] : [];
  });
}
