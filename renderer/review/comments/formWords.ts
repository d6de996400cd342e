// The words a comment is to be about, as the form under the row holds them.
import type { TextRange } from '../../../shared/model/inlineText.js';
import type { Side } from '../../../shared/model/language.js';
import type { Segment } from '../../../shared/model/segment.js';
import type { FormWords } from '../../article/articleState.js';

/** The range without spaces at its ends; null when nothing else is in it. */
function trimmedRange(text: string, { start, end }: TextRange): TextRange | null {
  const words = text.slice(start, end);
  if (words.trim() === '') return null;
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

/** Words of one side of a segment; null: there are none there. */
export function formWords(segment: Segment, side: Side, range: TextRange): FormWords | null {
  const revision = segment[side];
  const trimmed = revision && trimmedRange(revision.content.text, range);
  if (!revision || !trimmed) return null;
  const quote = revision.content.text.slice(trimmed.start, trimmed.end);
  return { side, revisionId: revision.id, ...trimmed, quote };
}

/** The first place of these words, in the target before the source; null: they stand in neither. */
export function findFormWords(segment: Segment, words: string): FormWords | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  for (const side of ['target', 'source'] as const) {
    const text = segment[side]?.content.text ?? '';
    const exact = text.indexOf(wanted);
    const start = exact >= 0 ? exact : text.toLowerCase().indexOf(wanted.toLowerCase());
    if (start >= 0) return formWords(segment, side, { start, end: start + wanted.length });
  }
  return null;
}
