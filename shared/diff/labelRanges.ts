// Labels changes that were not found by one comparison: those of a chain of wordings, or of a merge.
import type { ChangeLabel } from '../model/change.js';
import type { TextRange } from '../model/inlineText.js';
import { comparedText, type ComparedText } from './comparedText.js';
import type { DiffOptions } from './diffText.js';
import { labelChange } from './labelChange.js';

/** The label of the change from one range of the old text to one of the new. */
export type RangeLabeller = (before: TextRange, after: TextRange) => ChangeLabel;

/** Labels changes between two texts by what they touch; never `move` or `format`. Reads the texts at the first one. */
export function labelRanges(before: string, after: string, options: DiffOptions = {}): RangeLabeller {
  let sides: readonly [ComparedText, ComparedText] | null = null;
  return (oldRange, newRange) => {
    sides ??= [comparedText(before, options), comparedText(after, options)];
    return labelChange(sides[0], sides[1], oldRange, newRange);
  };
}
