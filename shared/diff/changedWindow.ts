// The sentences in which two wordings differ: in a long chain each step is compared only there.
import type { TextRange } from '../model/inlineText.js';

/** The differing sentences of both texts; what stands before and behind them is the same. */
export interface ChangedWindow {
  readonly before: TextRange;
  readonly after: TextRange;
}

/** Ends of sentences that no token of any kind reaches over. */
const sentenceEnd = /[。！？](?![\p{P}\p{M}])|[.!?]["'”’)]*[ \n](?=\p{Lu})|[\n\u2029]/gu;

/** The smallest window of whole sentences around all differences. */
export function changedWindow(before: string, after: string): ChangedWindow {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const ends = Array.from(before.matchAll(sentenceEnd), ({ index, 0: end }) => index + end.length);
  // One sentence more on either side: words that could stand in several places keep their choice.
  const start = ends.filter((end) => end < head).at(-2) ?? 0;
  const rest = ends.find((end, i) => end > before.length - tail && (ends[i - 1] ?? 0) > before.length - tail);
  const behind = rest === undefined ? 0 : before.length - rest;
  return {
    before: { start, end: before.length - behind },
    after: { start, end: after.length - behind },
  };
}
