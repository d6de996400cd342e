// A segment may hold several paragraphs of one side; on the way out they are paragraphs again.
import {
  isBlank,
  PARAGRAPH_BREAK,
  sliceInlineText,
  trimInlineText,
  type InlineText,
} from '../model/inlineText.js';

/** The paragraphs between PARAGRAPH_BREAKs, trimmed, without blank ones. */
export function splitAtBreaks(content: InlineText): readonly InlineText[] {
  const parts: InlineText[] = [];
  let start = 0;
  for (const piece of content.text.split(PARAGRAPH_BREAK)) {
    parts.push(trimInlineText(sliceInlineText(content, start, start + piece.length)));
    start += piece.length + PARAGRAPH_BREAK.length;
  }
  return parts.filter((part) => !isBlank(part));
}
