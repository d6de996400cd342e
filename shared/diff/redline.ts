// The difference of two wordings with their marks, as parts in reading order for the redline on screen.
import { sliceInlineText, type InlineText, type Mark } from '../model/inlineText.js';
import type { ChangeLabel } from '../model/change.js';
import { diffText, type DiffOptions } from './diffText.js';

/**
 * One part. Parts of one change share its `changeIndex` (0, 1, … in reading order); of a replacement the deleted
 * part comes first. `format`: the same words with other marks, `content` as they are now and `before` as they were.
 */
export type RedlinePart =
  | { readonly kind: 'same'; readonly content: InlineText }
  | {
      readonly kind: 'inserted' | 'deleted';
      readonly content: InlineText;
      readonly changeIndex: number;
      readonly label: ChangeLabel;
      /** Parts of one move share this number; null: not moved. */
      readonly move: number | null;
    }
  | {
      readonly kind: 'format';
      readonly content: InlineText;
      readonly before: InlineText;
      readonly changeIndex: number;
      readonly label: 'format';
      readonly move: null;
    };

const signature = (mark: Mark): string => (mark.kind === 'link' ? `link ${mark.href}` : mark.kind);

/** Which marks cover the character at an offset, as one comparable string. */
function marksAt(marks: readonly Mark[], at: number): string {
  const covering = marks.filter(({ start, end }) => start <= at && at < end);
  return covering.map(signature).sort().join('\n');
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isSame: boolean;
}

/** An equal text with two sets of marks, parted where they begin or cease to differ. */
function markStretches(before: InlineText, after: InlineText): readonly Stretch[] {
  const borders = new Set([0, after.text.length]);
  for (const { start, end } of [...before.marks, ...after.marks]) borders.add(start).add(end);
  const sorted = [...borders].sort((a, b) => a - b);
  const stretches: Stretch[] = [];
  sorted.slice(0, -1).forEach((start, i) => {
    const end = sorted[i + 1] ?? start;
    const isSame = marksAt(before.marks, start) === marksAt(after.marks, start);
    const last = stretches.at(-1);
    if (last?.isSame === isSame) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ start, end, isSame });
  });
  return stretches;
}

/**
 * Parts that tell both wordings: `same`, `inserted` and `format` contents joined are `after`; `same`, `deleted` and
 * what `format` was before are `before` (for `same` parts the words and marks are those of both).
 */
export function redline(
  before: InlineText,
  after: InlineText,
  options: DiffOptions = {},
): readonly RedlinePart[] {
  const parts: RedlinePart[] = [];
  let changeIndex = 0;
  let oldAt = 0;
  let newAt = 0;
  const pushEqual = (oldEnd: number, newEnd: number): void => {
    const old = sliceInlineText(before, oldAt, oldEnd);
    const now = sliceInlineText(after, newAt, newEnd);
    for (const { start, end, isSame } of markStretches(old, now)) {
      const content = sliceInlineText(now, start, end);
      if (isSame) parts.push({ kind: 'same', content });
      else {
        const shown = { content, before: sliceInlineText(old, start, end), changeIndex };
        parts.push({ kind: 'format', ...shown, label: 'format', move: null });
        changeIndex += 1;
      }
    }
  };
  for (const change of diffText(before.text, after.text, options)) {
    pushEqual(change.before.start, change.after.start);
    const { before: old, after: now, label, move } = change;
    const shown = { changeIndex, label, move };
    if (old.start < old.end)
      parts.push({ kind: 'deleted', content: sliceInlineText(before, old.start, old.end), ...shown });
    if (now.start < now.end)
      parts.push({ kind: 'inserted', content: sliceInlineText(after, now.start, now.end), ...shown });
    changeIndex += 1;
    oldAt = old.end;
    newAt = now.end;
  }
  pushEqual(before.text.length, after.text.length);
  return parts;
}

/** How many changes a redline shows. */
export function countChanges(parts: readonly RedlinePart[]): number {
  return new Set(parts.flatMap((part) => (part.kind === 'same' ? [] : [part.changeIndex]))).size;
}
