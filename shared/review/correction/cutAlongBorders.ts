// Cuts the new wording of a paragraph where the segments of the old one ended, so that each segment gets its own part.
import type { Change } from '../../diff/diffText.js';
import {
  isBlank,
  joinInlineText,
  PARAGRAPH_BREAK,
  plain,
  sliceInlineText,
  trimInlineText,
  type InlineText,
} from '../../model/inlineText.js';
import type { LanguageTag } from '../../model/language.js';
import { splitSentences } from '../../text/splitSentences.js';
import { carryStart } from './carryRanges.js';

const isSurrogatePair = (text: string, at: number): boolean =>
  /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));

/** The place in the new wording of a border of the old one. */
function carryBorder(
  border: number,
  after: string,
  changes: readonly Change[],
  language: LanguageTag,
): number {
  const across = changes.find((change) => change.before.start < border && border < change.before.end);
  if (!across) return carryStart(changes, border);
  // The words around the border were replaced: at the end of a sentence nearest in proportion, else in proportion.
  const { before, after: now } = across;
  const share = (border - before.start) / (before.end - before.start);
  const guess = now.start + Math.round(share * (now.end - now.start));
  const ends = splitSentences(after.slice(now.start, now.end), language)
    .map(({ end }) => now.start + end)
    .filter((end) => end < now.end);
  if (ends.length > 0)
    return ends.reduce((best, end) => (Math.abs(end - guess) < Math.abs(best - guess) ? end : best));
  return isSurrogatePair(after, guess) ? guess - 1 : guess;
}

const leadingSpace = (text: string): string => text.slice(0, text.length - text.trimStart().length);

/** Without the white space at the cuts, but a paragraph break there stays, at the end of the part before it. */
function tidyParts(parts: readonly InlineText[]): readonly InlineText[] {
  const tidy: InlineText[] = [];
  let last = -1;
  let gap = '';
  parts.forEach((part, i) => {
    const before = tidy[last];
    tidy.push(trimInlineText(part));
    if (isBlank(part)) {
      gap += part.text;
      return;
    }
    gap += leadingSpace(part.text);
    if (before && gap.includes(PARAGRAPH_BREAK))
      tidy[last] = joinInlineText([before, plain(PARAGRAPH_BREAK)]);
    last = i;
    gap = part.text.slice(part.text.trimEnd().length);
  });
  return tidy;
}

/**
 * The parts of `after` that belong to the segments, one for each, without white space at their ends; together they
 * hold all other letters of it in order, and its paragraph breaks. `borders`: where the second, third … segment begins
 * in the old wording. What was inserted at a border belongs to the segment before it.
 */
export function cutAlongBorders(
  borders: readonly number[],
  after: InlineText,
  changes: readonly Change[],
  language: LanguageTag,
): readonly InlineText[] {
  let last = 0;
  const cuts = borders.map((border) => {
    last = Math.max(last, carryBorder(border, after.text, changes, language));
    return last;
  });
  return tidyParts(
    [0, ...cuts].map((start, i) => sliceInlineText(after, start, cuts[i] ?? after.text.length)),
  );
}
