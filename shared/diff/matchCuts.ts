// Undoes what differing word cuts add to a change: the cutter may cut the same Chinese in two ways
// (市长 inside 副市长), and then half the “changed” characters are the same on both sides.
import type { Token } from '../text/tokenize.js';
import { alternatingRuns, type Run } from './runs.js';

const extendsCharacter = /^[\p{M}\p{Emoji_Modifier}\u200C\u200D]/u;

/** Longer changes are no matter of word cuts. */
const longestRun = 1_000;

/** Both sides' tokens and the runs over them. */
export interface TokenDifference {
  readonly before: readonly Token[];
  readonly after: readonly Token[];
  readonly runs: readonly Run[];
}

/** Cuts a Chinese token where the other side's first (or last) Chinese token ends (begins), if it holds it. */
function cutAs(long: Token, short: Token, edge: 'first' | 'last'): readonly [Token, Token] | null {
  if (long.kind !== 'han' || short.kind !== 'han' || long.text.length <= short.text.length) return null;
  const at = edge === 'first' ? short.text.length : long.text.length - short.text.length;
  const left = long.text.slice(0, at);
  const right = long.text.slice(at);
  if ((edge === 'first' ? left : right) !== short.text || extendsCharacter.test(right)) return null;
  return [
    { kind: 'han', text: left, start: long.start, end: long.start + at },
    { kind: 'han', text: right, start: long.start + at, end: long.end },
  ];
}

/** Makes the outermost tokens of both lists equal by cutting the longer one, if that can be done. */
function matchEdge(before: Token[], after: Token[], edge: 'first' | 'last'): boolean {
  const at = (list: readonly Token[]): number => (edge === 'first' ? 0 : list.length - 1);
  const old = before[at(before)];
  const next = after[at(after)];
  if (!old || !next) return false;
  if (old.text === next.text) return true;
  const cutOld = cutAs(old, next, edge);
  if (cutOld) before.splice(at(before), 1, ...cutOld);
  const cutNext = cutOld ? null : cutAs(next, old, edge);
  if (cutNext) after.splice(at(after), 1, ...cutNext);
  return cutOld !== null || cutNext !== null;
}

/** A differing stretch, parted into what is equal at its beginning, what differs, and what is equal at its end. */
function partRun(oldTokens: readonly Token[], newTokens: readonly Token[]): TokenDifference {
  const before = [...oldTokens];
  const after = [...newTokens];
  const head: [Token, Token][] = [];
  const tail: [Token, Token][] = [];
  while (matchEdge(before, after, 'first')) head.push([before.shift() as Token, after.shift() as Token]);
  while (matchEdge(before, after, 'last')) tail.unshift([before.pop() as Token, after.pop() as Token]);
  return {
    before: [...head.map(([old]) => old), ...before, ...tail.map(([old]) => old)],
    after: [...head.map(([, next]) => next), ...after, ...tail.map(([, next]) => next)],
    runs: [
      { isEqual: true, before: head.length, after: head.length },
      { isEqual: false, before: before.length, after: after.length },
      { isEqual: true, before: tail.length, after: tail.length },
    ],
  };
}

/** The same difference with Chinese tokens cut where the other side cuts them, and changes that much smaller. */
export function matchCuts(difference: TokenDifference): TokenDifference {
  const before: Token[] = [];
  const after: Token[] = [];
  const runs: Run[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const run of difference.runs) {
    const oldTokens = difference.before.slice(oldAt, (oldAt += run.before));
    const newTokens = difference.after.slice(newAt, (newAt += run.after));
    const parted =
      run.isEqual || run.before + run.after > longestRun
        ? { before: oldTokens, after: newTokens, runs: [run] }
        : partRun(oldTokens, newTokens);
    for (const token of parted.before) before.push(token);
    for (const token of parted.after) after.push(token);
    runs.push(...parted.runs);
  }
  return { before, after, runs: alternatingRuns(runs) };
}
