// Takes out of a replacement what is equal at its ends although the two texts are cut otherwise there: a cutter may see
// other words in the same characters when other characters follow.
import type { TextRange } from '../model/inlineText.js';
import type { ComparedText } from './comparedText.js';
import type { MovableRange } from './movesOfPhrases.js';
import { tokensWithin } from './tokensWithin.js';

/** Whether a unit begins or ends here. */
function isBorder({ text, units }: ComparedText, at: number): boolean {
  return at === 0 || at === text.length || tokensWithin(units, { start: at, end: at + 1 })[0]?.start === at;
}

/** How many characters are equal at the beginning, up to the last place where a unit ends on both sides. */
function equalHead(before: ComparedText, after: ComparedText, old: TextRange, now: TextRange): number {
  const longest = Math.min(old.end - old.start, now.end - now.start);
  let head = 0;
  for (let i = 0; i < longest && before.text[old.start + i] === after.text[now.start + i]; i += 1)
    if (isBorder(before, old.start + i + 1) && isBorder(after, now.start + i + 1)) head = i + 1;
  return head;
}

/** As `equalHead`, from the end. */
function equalTail(before: ComparedText, after: ComparedText, old: TextRange, now: TextRange): number {
  const longest = Math.min(old.end - old.start, now.end - now.start);
  let tail = 0;
  for (let i = 0; i < longest && before.text[old.end - 1 - i] === after.text[now.end - 1 - i]; i += 1)
    if (isBorder(before, old.end - 1 - i) && isBorder(after, now.end - 1 - i)) tail = i + 1;
  return tail;
}

/** The ranges with replacements cut down to what differs, between borders of units; those that differ in nothing are gone. */
export function trimRanges(
  before: ComparedText,
  after: ComparedText,
  ranges: readonly MovableRange[],
): readonly MovableRange[] {
  return ranges.flatMap((range) => {
    if (range.move !== null) return [range];
    const head = equalHead(before, after, range.before, range.after);
    const old = { ...range.before, start: range.before.start + head };
    const now = { ...range.after, start: range.after.start + head };
    const tail = equalTail(before, after, old, now);
    if (head + tail === 0) return [range];
    const trimmed = {
      before: { start: old.start, end: old.end - tail },
      after: { start: now.start, end: now.end - tail },
      move: null,
    };
    const isEmpty = trimmed.before.start === trimmed.before.end && trimmed.after.start === trimmed.after.end;
    return isEmpty ? [] : [trimmed];
  });
}
