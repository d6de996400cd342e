// Which words of one side of a row probably say what chosen words of the other side say.
import type { LinkEvidence } from '../model/alignment.js';
import { rangesOverlap, type TextRange } from '../model/inlineText.js';
import type { Side } from '../model/language.js';

/** Words that belong together stand no further apart than this, in UTF-16 units: “of the” in English, 的 in Chinese. */
const widestGap = { latin: 8, chinese: 1 } as const;

/**
 * The likeliest counterpart of `chosen`, words of `side`, in `otherText`; null: nothing is known of them. `evidence` is that
 * of the whole row. Of words all over the text those count that stand together and are the most.
 */
export function counterpartOf(
  evidence: LinkEvidence,
  side: Side,
  chosen: TextRange,
  otherText: string,
): TextRange | null {
  const other: Side = side === 'source' ? 'target' : 'source';
  const places = evidence.matches
    .filter((match) => match[side].some((place) => rangesOverlap(place, chosen)))
    .flatMap((match) => match[other])
    .toSorted((a, b) => a.start - b.start);
  const gap = /\p{Script=Han}/u.test(otherText) ? widestGap.chinese : widestGap.latin;
  let best: { readonly start: number; readonly end: number; readonly covered: number } | null = null;
  let now: { start: number; end: number; covered: number } | null = null;
  for (const { start, end } of places) {
    if (now && start <= now.end + gap && !/[,.;:!?，。；：！？、]/u.test(otherText.slice(now.end, start)))
      now = {
        start: now.start,
        end: Math.max(now.end, end),
        covered: now.covered + Math.max(0, end - Math.max(start, now.end)),
      };
    else now = { start, end, covered: end - start };
    if (!best || now.covered > best.covered) best = now;
  }
  return best && { start: best.start, end: best.end };
}

/** Words without the space and the marks at their ends; null when nothing is left. */
export function trimmedWords(text: string, { start, end }: TextRange): TextRange | null {
  const isWord = (at: number): boolean => /[\p{L}\p{N}%°]/u.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from < to && !isWord(from)) from += 1;
  while (to > from && !isWord(to - 1)) to -= 1;
  return from < to ? { start: from, end: to } : null;
}
