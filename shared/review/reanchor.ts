// Keeps a comment at its words while the wording around and inside them changes.
import type { DiffOptions } from '../diff/diffText.js';
import type { TextRange } from '../model/inlineText.js';
import { keptStretches, type KeptStretch } from './keptStretches.js';

const wordCharacter = /[\p{L}\p{N}]/gu;
/** A quote with fewer letters may stand anywhere by chance; a Chinese character weighs as much as two letters. */
const leastLetters = 4;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How much the words of a stretch weigh; in a quote without words everything but spaces does. */
function weigher(quote: string): (text: string) => number {
  const hasWords = countOf(quote, wordCharacter) > 0;
  return (text) => countOf(text, hasWords ? wordCharacter : /\S/gu);
}

/** The part of a stretch inside a range; null: none. */
function within(stretch: KeptStretch, { start, end }: TextRange): KeptStretch | null {
  const from = Math.max(start, stretch.before);
  const to = Math.min(end, stretch.before + stretch.length);
  if (from >= to) return null;
  return { ...stretch, before: from, after: stretch.after + from - stretch.before, length: to - from };
}

/** Where the words stand now, with what stands between them, and with what replaced the words at their ends. */
function placeOf(
  pieces: readonly KeptStretch[],
  kept: readonly KeptStretch[],
  range: TextRange,
  before: string,
  after: string,
): TextRange {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return { start: 0, end: 0 };
  const ends = { start: first.after, end: last.after + last.length };
  if (first.move !== null) return ends;
  const fixed = kept.filter(({ move }) => move === null);
  const previous = fixed.findLast((stretch) => stretch.before + stretch.length <= first.before);
  const next = fixed.find((stretch) => stretch.before >= last.before + last.length);
  const oldStart = previous ? previous.before + previous.length : 0;
  const oldEnd = next ? next.before : before.length;
  return {
    start:
      first.before > range.start && oldStart === range.start
        ? previous
          ? previous.after + previous.length
          : 0
        : ends.start,
    end:
      last.before + last.length < range.end && oldEnd === range.end
        ? next
          ? next.after
          : after.length
        : ends.end,
  };
}

/** Without the spaces that deleted words leave behind, unless the quote had spaces at its ends. */
function trimmed(after: string, { start, end }: TextRange, quote: string): TextRange {
  const words = after.slice(start, end);
  const head = /^\s/u.test(quote) ? 0 : words.length - words.trimStart().length;
  const tail = /\s$/u.test(quote) ? 0 : words.length - words.trimEnd().length;
  return { start: start + head, end: Math.max(start + head, end - tail) };
}

/** The only place of a quote that stood in one place before; null when it says too little or stands elsewhere too. */
function onlyPlace(quote: string, before: string, after: string): TextRange | null {
  const weight = countOf(quote, wordCharacter) + countOf(quote, /\p{Script=Han}/gu);
  const isOnce = (text: string): boolean =>
    text.includes(quote) && text.indexOf(quote) === text.lastIndexOf(quote);
  if (weight < leastLetters || !isOnce(before) || !isOnce(after)) return null;
  const start = after.indexOf(quote);
  return { start, end: start + quote.length };
}

/**
 * Where the words of `range` in `before` stand in `after` (half-open UTF-16 ranges). The range grows and shrinks with
 * edits inside it and follows words that moved; edits elsewhere leave it on exactly its words. Null when all of its
 * words vanished, or the range is empty or no range of `before`.
 */
export function reanchor(
  range: TextRange,
  before: string,
  after: string,
  options: DiffOptions = {},
): TextRange | null {
  if (range.start < 0 || range.end > before.length || range.start >= range.end) return null;
  if (before === after) return { start: range.start, end: range.end };
  const quote = before.slice(range.start, range.end);
  const weigh = weigher(quote);
  const kept = keptStretches(before, after, range, options);
  const places = new Map<number | null, KeptStretch[]>();
  for (const stretch of kept) {
    const piece = within(stretch, range);
    if (piece) places.set(piece.move, [...(places.get(piece.move) ?? []), piece]);
  }
  const weightOf = (pieces: readonly KeptStretch[]): number =>
    pieces.reduce((sum, piece) => sum + weigh(before.slice(piece.before, piece.before + piece.length)), 0);
  const best = [...places.values()].sort((a, b) => weightOf(b) - weightOf(a))[0] ?? [];
  if (weightOf(best) === 0) return onlyPlace(quote, before, after);
  return trimmed(after, placeOf(best, kept, range, before, after), quote);
}
