// Carrying a decision out: accepting or rejecting changes, as splices of the three wordings.
import type { ChangeStanding } from '../model/change.js';
import type { Decision } from '../model/decision.js';
import { joinInlineText, sliceInlineText, type InlineText, type TextRange } from '../model/inlineText.js';

/** The settled, the counting and the suggested wording of a segment; without a suggestion `tip` is `target`. */
export interface ThreeWordings {
  readonly base: InlineText;
  readonly target: InlineText;
  readonly tip: InlineText;
}

/** Where a change stands in the three wordings (half-open UTF-16 ranges). */
export interface ChangeRanges {
  readonly base: TextRange;
  readonly target: TextRange;
  readonly tip: TextRange;
}

const names = ['base', 'target', 'tip'] as const;

const isInsidePair = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '');

/** Whether the ranges lie in the text, in order, not overlapping, each between whole characters. */
function areRangesOf(text: string, ranges: readonly TextRange[]): boolean {
  let at = 0;
  for (const { start, end } of ranges) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
    if (start < at || end < start || end > text.length) return false;
    if (isInsidePair(text, start) || isInsidePair(text, end)) return false;
    at = end;
  }
  return true;
}

/** The wording with other contents in the ranges. */
function splice(wording: InlineText, pieces: readonly (readonly [TextRange, InlineText])[]): InlineText {
  const parts: InlineText[] = [];
  let at = 0;
  for (const [range, content] of pieces) {
    parts.push(sliceInlineText(wording, at, range.start), content);
    at = range.end;
  }
  parts.push(sliceInlineText(wording, at));
  return joinInlineText(parts);
}

/**
 * The three wordings after a decision on some changes (in reading order). Accepting a suggested change takes the tip's
 * words into target and base, rejecting it the target's into the tip; accepting a direct change takes the target's
 * words into the base, rejecting it the base's into target and tip. A change of marks alone decides on marks alone:
 * it leaves a base alone that has other words there. Null when the ranges are out of order, overlap, leave the text
 * or cut a character.
 */
export function applyDecision(
  wordings: ThreeWordings,
  decision: Decision,
  standing: ChangeStanding,
  changes: readonly ChangeRanges[],
): ThreeWordings | null {
  const isFitting = names.every((name) =>
    areRangesOf(
      wordings[name].text,
      changes.map((change) => change[name]),
    ),
  );
  if (!isFitting) return null;
  const wordsOf = (change: ChangeRanges, name: keyof ThreeWordings): InlineText =>
    sliceInlineText(wordings[name], change[name].start, change[name].end);
  const taking = (into: keyof ThreeWordings, from: keyof ThreeWordings, chosen = changes): InlineText =>
    splice(
      wordings[into],
      chosen.map((change) => [change[into], wordsOf(change, from)] as const),
    );
  if (standing === 'suggested') {
    if (decision === 'reject') return { ...wordings, tip: taking('tip', 'target') };
    const settling = changes.filter((change) => {
      const [base, target, tip] = names.map((name) => wordsOf(change, name).text);
      return target !== tip || base === target;
    });
    return { ...wordings, target: taking('target', 'tip'), base: taking('base', 'tip', settling) };
  }
  if (decision === 'accept') return { ...wordings, base: taking('base', 'target') };
  return { ...wordings, target: taking('target', 'base'), tip: taking('tip', 'base') };
}
