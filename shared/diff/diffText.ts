// The differences of two wordings in the units people see: words, figures, dates; never inside one.
import type { TextRange } from '../model/inlineText.js';
import { tokenize } from '../text/tokenize.js';
import type { WordCutter } from '../text/wordCutter.js';
import { joinIslands } from './joinIslands.js';
import { matchCuts, type TokenDifference } from './matchCuts.js';
import { slideRuns } from './slideRuns.js';
import { tokenRuns } from './tokenRuns.js';
import { trimRuns } from './trimRuns.js';

/** One inserted, deleted or replaced stretch: a range of the old text and one of the new, empty where there is none. */
export interface Change {
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly before: TextRange;
  readonly after: TextRange;
}

export interface DiffOptions {
  /** Where Chinese words come from; without it Chinese is compared character by character. */
  readonly cutWords?: WordCutter;
  /**
   * Longest time of one search. Without it the search is bounded by its work alone (about 50 ms), which is the same
   * on every machine; with it the changes may depend on how busy the machine is.
   */
  readonly timeoutMs?: number;
}

function changeOf(before: TextRange, after: TextRange): Change {
  const kind = before.start === before.end ? 'insert' : after.start === after.end ? 'delete' : 'replace';
  return { kind, before, after };
}

/** The differing runs as changes with UTF-16 ranges. */
function changesOf(before: string, after: string, difference: TokenDifference): readonly Change[] {
  const oldOffset = (index: number): number => difference.before[index]?.start ?? before.length;
  const newOffset = (index: number): number => difference.after[index]?.start ?? after.length;
  const changes: Change[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const run of difference.runs) {
    const [oldEnd, newEnd] = [oldAt + run.before, newAt + run.after];
    if (!run.isEqual)
      changes.push(
        changeOf(
          { start: oldOffset(oldAt), end: oldOffset(oldEnd) },
          { start: newOffset(newAt), end: newOffset(newEnd) },
        ),
      );
    oldAt = oldEnd;
    newAt = newEnd;
  }
  return changes;
}

/**
 * What turns `before` into `after`: changes in order, never touching, as half-open UTF-16 ranges of both texts.
 * No change begins or ends inside a figure, date, address, Latin word or character. Small islands between two
 * changes are part of them. Two long stretches that have next to nothing in common are one replacement.
 * The same texts give the same changes.
 */
export function diffText(before: string, after: string, options: DiffOptions = {}): readonly Change[] {
  if (before === after) return [];
  const oldTokens = tokenize(before, options.cutWords);
  const newTokens = tokenize(after, options.cutWords);
  const raw = tokenRuns(oldTokens, newTokens, options.timeoutMs);
  const matched = matchCuts({ before: oldTokens, after: newTokens, runs: raw });
  const slid = slideRuns(matched.before, matched.after, matched.runs);
  const joined = joinIslands(matched.before, slid);
  return changesOf(before, after, { ...matched, runs: trimRuns(matched.before, matched.after, joined) });
}
