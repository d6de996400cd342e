// A quick comparison, word by word: for telling who wrote what in a long chain of wordings, not for reading.
import type { TextRange } from '../model/inlineText.js';
import type { Token } from '../text/tokenize.js';
import { tokensOf, type ComparedOptions } from './comparedText.js';
import { tokenRuns } from './tokenRuns.js';

/** A stretch of the old text and what stands in its place in the new one, as half-open UTF-16 ranges. */
export interface ChangedRanges {
  readonly before: TextRange;
  readonly after: TextRange;
  /** The halves of a move share this number; null: not moved. */
  readonly move: number | null;
}

/** Compares two texts: changes in order. */
export type CompareTexts = (before: string, after: string) => readonly ChangedRanges[];

/** A comparison without moves, labels and care for crumbs. */
export function wordComparison(options: ComparedOptions): CompareTexts {
  return (before, after) => {
    const [old, now] = [tokensOf(before, options), tokensOf(after, options)];
    const range = (tokens: readonly Token[], text: string, start: number, end: number): TextRange => ({
      start: tokens[start]?.start ?? text.length,
      end: tokens[end]?.start ?? text.length,
    });
    let [oldAt, newAt] = [0, 0];
    return tokenRuns(old, now).runs.flatMap((run): readonly ChangedRanges[] => {
      const [oldStart, newStart] = [oldAt, newAt];
      oldAt += run.before;
      newAt += run.after;
      if (run.isEqual) return [];
      return [
        {
          before: range(old, before, oldStart, oldAt),
          after: range(now, after, newStart, newAt),
          move: null,
        },
      ];
    });
  };
}
