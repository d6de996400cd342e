// The differences of two wordings in the units people see: words, figures, dates; never inside one.
import type { TextRange } from '../model/inlineText.js';
import { tokenize, type Token } from '../text/tokenize.js';
import type { WordCutter } from '../text/wordCutter.js';
import type { ChangeLabel } from './changeLabel.js';
import { joinIslands } from './joinIslands.js';
import { labelChange, type LabelledText } from './labelChange.js';
import { matchCuts, type TokenDifference } from './matchCuts.js';
import { capitalisedNames, phraseRanges } from './namesAndTerms.js';
import { slideRuns } from './slideRuns.js';
import { tokenRuns } from './tokenRuns.js';
import { trimRuns } from './trimRuns.js';

/** One inserted, deleted or replaced stretch: a range of the old text and one of the new, empty where there is none. */
export interface Change {
  readonly kind: 'insert' | 'delete' | 'replace';
  readonly before: TextRange;
  readonly after: TextRange;
  readonly label: ChangeLabel;
  /** The deletion and the insertion of one moved stretch share this number (0, 1 …); null: not moved. */
  readonly move: number | null;
}

export interface DiffOptions {
  /** Where Chinese words come from; without it Chinese is compared character by character. */
  readonly cutWords?: WordCutter;
  /**
   * Longest time of one search. Without it the search is bounded by its work alone (about 50 ms), which is the same
   * on every machine; with it the changes may depend on how busy the machine is.
   */
  readonly timeoutMs?: number;
  /** Terms and names that are known, whatever language: changes that touch them are labelled so. */
  readonly terms?: readonly string[];
  readonly names?: readonly string[];
}

/** What turns one text into another. */
export interface Comparison {
  readonly changes: readonly Change[];
  /** True where the search was given up: stretches shown as replaced may hold more that is equal. */
  readonly isCoarse: boolean;
}

interface ChangedRange {
  readonly before: TextRange;
  readonly after: TextRange;
}

/** The differing runs as UTF-16 ranges. */
function rangesOf(before: string, after: string, difference: TokenDifference): readonly ChangedRange[] {
  const oldOffset = (index: number): number => difference.before[index]?.start ?? before.length;
  const newOffset = (index: number): number => difference.after[index]?.start ?? after.length;
  const ranges: ChangedRange[] = [];
  let oldAt = 0;
  let newAt = 0;
  for (const run of difference.runs) {
    const [oldEnd, newEnd] = [oldAt + run.before, newAt + run.after];
    if (!run.isEqual)
      ranges.push({
        before: { start: oldOffset(oldAt), end: oldOffset(oldEnd) },
        after: { start: newOffset(newAt), end: newOffset(newEnd) },
      });
    oldAt = oldEnd;
    newAt = newEnd;
  }
  return ranges;
}

function kindOf({ before, after }: ChangedRange): Change['kind'] {
  return before.start === before.end ? 'insert' : after.start === after.end ? 'delete' : 'replace';
}

function labelledText(text: string, tokens: readonly Token[], options: DiffOptions): LabelledText {
  return {
    text,
    tokens,
    names: [...capitalisedNames(text, tokens), ...phraseRanges(text, options.names ?? [])],
    terms: phraseRanges(text, options.terms ?? []),
  };
}

/**
 * What turns `before` into `after`: changes in order, never touching, as half-open UTF-16 ranges of both texts.
 * No change begins or ends inside a figure, date, address, Latin word or character. Small islands between two
 * changes are part of them. Two long stretches that have next to nothing in common are one replacement.
 * The same texts give the same changes.
 */
export function compareText(before: string, after: string, options: DiffOptions = {}): Comparison {
  if (before === after) return { changes: [], isCoarse: false };
  const oldTokens = tokenize(before, options.cutWords);
  const newTokens = tokenize(after, options.cutWords);
  const raw = tokenRuns(oldTokens, newTokens);
  const matched = { before: oldTokens, after: newTokens, runs: raw.runs };
  const slid = slideRuns(matched.before, matched.after, matched.runs);
  const joined = joinIslands(matched.before, slid);
  const trimmed = trimRuns(matched.before, matched.after, joined);
  const [old, now] = [labelledText(before, oldTokens, options), labelledText(after, newTokens, options)];
  const changes = rangesOf(before, after, { ...matched, runs: trimmed }).map((range) => ({
    kind: kindOf(range),
    ...range,
    label: labelChange(old, now, range.before, range.after),
    move: null,
  }));
  return { changes, isCoarse: raw.isCoarse };
}

/** The changes that `compareText` finds. */
export function diffText(before: string, after: string, options: DiffOptions = {}): readonly Change[] {
  return compareText(before, after, options).changes;
}
