// The units a merge works with: words with the spaces behind them, or sentences; marks are part of a unit.
import { sliceInlineText, type InlineText } from '../model/inlineText.js';
import { tokenize } from '../text/tokenize.js';
import type { WordCutter } from '../text/wordCutter.js';

/** A wording as units. Two units are the same when their keys are: same words, same marks. */
export interface MergeUnits {
  readonly wording: InlineText;
  readonly keys: readonly string[];
  /** UTF-16 offsets where the units begin, and the end of the text. */
  readonly offsets: readonly number[];
}

export type UnitSize = 'word' | 'sentence';

const sentenceEnd = /[。！？!?.…]+["'”’」』）)]*\s+|[。！？…]+["'”’」』）)]*|[\n\u2029]+/gu;

/** Where units begin. A word holds the spaces behind it: half as many units, and none that stands everywhere. */
function borders(text: string, size: UnitSize, cutWords: WordCutter | undefined): readonly number[] {
  const words = tokenize(text, cutWords).flatMap(({ start, kind }) =>
    kind === 'space' && start > 0 ? [] : [start],
  );
  if (size === 'word') return words;
  const ends = new Set(Array.from(text.matchAll(sentenceEnd), ({ index, 0: end }) => index + end.length));
  return words.filter((start) => start === 0 || ends.has(start));
}

/** The wording cut into units of a size. */
export function mergeUnits(
  wording: InlineText,
  size: UnitSize,
  cutWords: WordCutter | undefined,
): MergeUnits {
  const starts = borders(wording.text, size, cutWords);
  const offsets = [...starts, wording.text.length];
  const keys = starts.map((start, i) => {
    const unit = sliceInlineText(wording, start, offsets[i + 1]);
    return unit.marks.length === 0 ? unit.text : `${unit.text}\0${JSON.stringify(unit.marks)}`;
  });
  return { wording, keys, offsets };
}

/** The words of the units `[start, end)`. */
export function sliceUnits({ wording, offsets }: MergeUnits, start: number, end: number): InlineText {
  return sliceInlineText(wording, offsets[start] ?? 0, offsets[end] ?? wording.text.length);
}
