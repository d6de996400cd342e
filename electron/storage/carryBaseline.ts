// Takes an older wording through a restructuring: which part of it a new segment's words came from.
import {
  isBlank,
  joinInlineText,
  sliceInlineText,
  trimInlineText,
  type InlineText,
} from '../../shared/model/inlineText.js';

/** A retired segment: its words when it was retired, and its words at the baseline (null: none). */
export interface CarriedParent {
  readonly latest: string;
  readonly baseline: InlineText | null;
}

const isSpace = (text: string, at: number): boolean => /\s/u.test(text.charAt(at));

/** Offsets of everything that is not white space. */
function wordOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (!isSpace(text, i)) offsets.push(i);
  return offsets;
}

/**
 * The offset in `older` that stands for an offset in `newer`: exact within the common beginning and end, in
 * proportion, at the nearest white space, inside the stretch that was rewritten.
 */
export function matchingOffset(newer: string, older: string, offset: number): number {
  let start = 0;
  const shorter = Math.min(newer.length, older.length);
  while (start < shorter && newer[start] === older[start]) start++;
  let end = 0;
  while (end < shorter - start && newer[newer.length - 1 - end] === older[older.length - 1 - end]) end++;
  if (offset <= start) return offset;
  if (offset >= newer.length - end) return older.length - (newer.length - offset);
  const rewritten = newer.length - end - start;
  const share = (offset - start) / rewritten;
  const guess = start + Math.round(share * (older.length - end - start));
  return nearestBorder(older, guess, start, older.length - end);
}

/** The place nearest to `guess` where a cut splits no word: after white space or Chinese, never inside a pair. */
function nearestBorder(text: string, guess: number, from: number, to: number): number {
  const isBorder = (at: number): boolean =>
    at <= from ||
    at >= to ||
    !/[\p{L}\p{N}\p{M}\uDC00-\uDFFF]/u.test(text.charAt(at)) ||
    /[\p{Script=Han}]/u.test(text.charAt(at));
  for (let away = 0; away <= to - from; away++) {
    if (isBorder(guess - away)) return Math.max(from, guess - away);
    if (isBorder(guess + away)) return Math.min(to, guess + away);
  }
  return guess;
}

/**
 * The baseline words of each new segment, cut out of the parents' baselines along the borders between the new
 * segments, so that together they hold every baseline word once. `null` when the new words are not the parents'
 * words in their order (a move past each other): then no cut can be trusted.
 */
export function carryBaseline(
  parents: readonly CarriedParent[],
  created: readonly string[],
): readonly (InlineText | null)[] | null {
  const letters = parents.map(({ latest }) => wordOffsets(latest));
  const before = parents.map(({ latest }) => latest.replace(/\s+/gu, '')).join('');
  if (before !== created.map((text) => text.replace(/\s+/gu, '')).join('')) return null;
  let from = 0;
  return created.map((text) => {
    const own = wordOffsets(text);
    const pieces = cutPieces(parents, letters, from, from + own.length);
    from += own.length;
    return joinPieces(pieces, text, own);
  });
}

interface Piece {
  readonly content: InlineText;
  /** Which letter of the new segment it begins with. */
  readonly at: number;
}

/** The baseline words that match the letters `from` to `to`, counted over all parents. */
function cutPieces(
  parents: readonly CarriedParent[],
  letters: readonly (readonly number[])[],
  from: number,
  to: number,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let before = 0;
  parents.forEach(({ latest, baseline }, i) => {
    const offsets = letters[i] ?? [];
    const first = Math.max(from - before, 0);
    const last = Math.min(to - before, offsets.length);
    const at = before + first - from;
    before += offsets.length;
    if (baseline === null || first >= last) return;
    // A border before the first letter or after the last takes all there is on that side.
    const start = first === 0 ? 0 : matchingOffset(latest, baseline.text, offsets[first] ?? 0);
    const end =
      last === offsets.length
        ? baseline.text.length
        : matchingOffset(latest, baseline.text, offsets[last] ?? 0);
    const content = trimInlineText(sliceInlineText(baseline, start, end));
    if (!isBlank(content)) pieces.push({ content, at });
  });
  return pieces;
}

/** The pieces with the white space between them that the new segment has there. */
function joinPieces(pieces: readonly Piece[], text: string, letters: readonly number[]): InlineText | null {
  let joined: InlineText | null = null;
  for (const { content, at } of pieces) {
    const gap = text.slice((letters[at - 1] ?? -1) + 1, letters[at] ?? 0);
    joined = joined ? joinInlineText([joined, content], gap) : content;
  }
  return joined;
}
