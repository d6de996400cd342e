// Looks up the tokens and ranges that a change touches, without going through the whole text for each change.
import type { TextRange } from '../model/inlineText.js';

/**
 * The ranges that overlap `range`; an empty one overlaps what it stands inside. `sorted` is in order and without
 * overlaps, as tokens and names are.
 */
export function tokensWithin<Range extends TextRange>(
  sorted: readonly Range[],
  range: TextRange,
): readonly Range[] {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.end ?? 0) > range.start) high = middle;
    else low = middle + 1;
  }
  let end = low;
  while ((sorted[end]?.start ?? Infinity) < range.end) end += 1;
  return sorted.slice(low, end);
}
