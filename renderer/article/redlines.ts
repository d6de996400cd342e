// Redlines of the rows, computed once per pair of wordings: the view draws them, the stepper counts them.
import { countChanges, redline, type RedlinePart } from '../../shared/diff/redline.js';
import { emptyInlineText, equalInlineText, type InlineText } from '../../shared/model/inlineText.js';
import type { Segment } from '../../shared/model/segment.js';
import { cutChineseWords } from '../../shared/text/chineseWordCutter.js';
import type { BaselineTexts } from '../../shared/model/workspaceRequests.js';

/** How the window compares wordings: Chinese by words where the runtime cuts them. */
export const wordOptions = { cutWords: cutChineseWords };

/** A row's redline: its parts and how many changes they show. */
export interface RowRedline {
  readonly parts: readonly RedlinePart[];
  readonly changes: number;
}

interface Kept extends RowRedline {
  readonly before: InlineText;
}

const kept = new WeakMap<InlineText, Kept>();

/** The redline of two wordings; the same object as long as both are the same objects. */
export function redlineOf(before: InlineText, after: InlineText): RowRedline {
  const known = kept.get(after);
  if (known && (known.before === before || equalInlineText(known.before, before))) return known;
  const parts = redline(before, after, wordOptions);
  const made = { before, parts, changes: countChanges(parts) };
  kept.set(after, made);
  return made;
}

/** True when the redline needs no work: it is kept, or both wordings are the same. */
export function isRedlineCheap(before: InlineText, after: InlineText): boolean {
  return kept.get(after)?.before === before || equalInlineText(before, after);
}

/** Wordings a row's redline is drawn from. */
export function wordingsOf(
  segment: Segment,
  texts: BaselineTexts,
): { readonly before: InlineText; readonly after: InlineText } {
  return {
    before: texts[segment.id]?.content ?? emptyInlineText,
    after: segment.target?.content ?? emptyInlineText,
  };
}
