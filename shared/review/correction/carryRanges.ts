// Takes places of an old wording over into a new one: where a mark, a range or a border stands after the changes.
import type { Change } from '../../diff/diffText.js';
import { normaliseInlineText, type InlineText, type TextRange } from '../../model/inlineText.js';

/** What of a change is needed here. */
type ChangedRanges = Pick<Change, 'before' | 'after'>;

/** Where what began at `offset` begins now: behind what was inserted there, at the start of what replaced it. */
export function carryStart(changes: readonly ChangedRanges[], offset: number): number {
  let shift = 0;
  for (const { before, after } of changes) {
    if (before.start > offset) break;
    if (before.end > offset) return after.start;
    shift = after.end - before.end;
  }
  return offset + shift;
}

/** Where what ended at `offset` ends now: before what was inserted there, at the end of what replaced it. */
export function carryEnd(changes: readonly ChangedRanges[], offset: number): number {
  let shift = 0;
  for (const { before, after } of changes) {
    if (before.start >= offset) break;
    if (before.end >= offset) return after.end;
    shift = after.end - before.end;
  }
  return offset + shift;
}

/** The new text with the old one's marks on what stayed, and on what took the place of marked words. */
export function carryMarks(before: InlineText, after: string, changes: readonly ChangedRanges[]): InlineText {
  const marks = before.marks.map((mark) => ({
    ...mark,
    start: carryStart(changes, mark.start),
    end: carryEnd(changes, mark.end),
  }));
  return normaliseInlineText({ text: after, marks });
}

/** Other words in some places of a wording; the places are in order and do not overlap. Marks go with their words. */
export function replaceRanges(
  content: InlineText,
  replacements: readonly { readonly range: TextRange; readonly words: string }[],
): InlineText {
  let text = '';
  let at = 0;
  const changes = replacements.map(({ range, words }): ChangedRanges => {
    text += content.text.slice(at, range.start);
    const after = { start: text.length, end: text.length + words.length };
    text += words;
    at = range.end;
    return { before: range, after };
  });
  return carryMarks(content, text + content.text.slice(at), changes);
}
