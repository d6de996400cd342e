// A paragraph pair opened into its sentence pairs: where each begins on both sides. Nothing of the texts is cut: the rows
// are a way of showing them, and joined they are the texts again.
import type { ParagraphLink } from '../model/imported.js';
import type { TextRange } from '../model/inlineText.js';
import type { LanguageTag } from '../model/language.js';
import { splitSentences } from '../text/splitSentences.js';

/** Sentences that belong together; the range of a side that says nothing of them is empty. UTF-16 offsets. */
export interface SentenceRow {
  readonly source: TextRange;
  readonly target: TextRange;
  /** How sure the aligner is, 0–1. */
  readonly confidence: number;
}

/** The sentences of both texts, for the aligner; null when there is no more than one on each side. */
export interface SentenceUnits {
  readonly source: readonly TextRange[];
  readonly target: readonly TextRange[];
}

/** Cuts both texts into sentences; null when there is nothing to open: no more than one on each side, or an empty side. */
export function sentenceUnits(
  source: string,
  target: string,
  languages: { readonly sourceLanguage: LanguageTag; readonly targetLanguage: LanguageTag },
): SentenceUnits | null {
  const units = {
    source: splitSentences(source, languages.sourceLanguage),
    target: splitSentences(target, languages.targetLanguage),
  };
  if (units.source.length === 0 || units.target.length === 0) return null;
  return units.source.length > 1 || units.target.length > 1 ? units : null;
}

/** Where the rows begin on one side; each ends where the next begins, the last at the end of the text. */
function rangesOf(
  sentences: readonly TextRange[],
  links: readonly (readonly number[])[],
  length: number,
): readonly TextRange[] {
  const starts: number[] = [];
  let next = length;
  for (const link of links.toReversed()) {
    const first = link[0] === undefined ? undefined : sentences[link[0]];
    if (first) next = first.start;
    starts.unshift(next);
  }
  // White space before the first sentence belongs to the first row.
  starts[0] = 0;
  return starts.map((start, i) => ({ start, end: starts[i + 1] ?? length }));
}

/**
 * The rows of two texts whose sentences are linked as the aligner answered, in order and without crossing. Empty when the
 * answer leaves sentences out.
 */
export function sentenceRows(
  texts: { readonly source: string; readonly target: string },
  units: SentenceUnits,
  links: readonly ParagraphLink[],
): readonly SentenceRow[] {
  const inOrder = (side: 'source' | 'target'): boolean => {
    const named = links.flatMap((link) => link[side]);
    return named.length === units[side].length && named.every((index, i) => index === i);
  };
  if (!inOrder('source') || !inOrder('target')) return [];
  const source = rangesOf(
    units.source,
    links.map((link) => link.source),
    texts.source.length,
  );
  const target = rangesOf(
    units.target,
    links.map((link) => link.target),
    texts.target.length,
  );
  const nothing: TextRange = { start: 0, end: 0 };
  return links.map(({ confidence }, i) => ({
    source: source[i] ?? nothing,
    target: target[i] ?? nothing,
    confidence,
  }));
}
