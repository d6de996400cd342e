// Labels changes that were not found by one comparison: those of a chain of wordings, or of a merge.
import type { ChangeLabel } from '../model/change.js';
import type { TextRange } from '../model/inlineText.js';
import { tokenize } from '../text/tokenize.js';
import type { DiffOptions } from './diffText.js';
import { labelChange, type LabelledText } from './labelChange.js';
import { capitalisedNames, phraseRanges } from './namesAndTerms.js';

/** The label of the change from one range of the old text to one of the new. */
export type RangeLabeller = (before: TextRange, after: TextRange) => ChangeLabel;

function labelledText(text: string, options: DiffOptions): LabelledText {
  const tokens = tokenize(text, options.cutWords);
  return {
    text,
    tokens,
    names: [...capitalisedNames(text, tokens), ...phraseRanges(text, options.names ?? [])],
    terms: phraseRanges(text, options.terms ?? []),
  };
}

/** Labels changes between two texts by what they touch; never `move` or `format`. Reads the texts at the first one. */
export function labelRanges(before: string, after: string, options: DiffOptions = {}): RangeLabeller {
  let sides: readonly [LabelledText, LabelledText] | null = null;
  return (oldRange, newRange) => {
    sides ??= [labelledText(before, options), labelledText(after, options)];
    return labelChange(sides[0], sides[1], oldRange, newRange);
  };
}
