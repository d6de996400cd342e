// A wording cut into runs of equal look: what InlineTextView and RedlineText put on screen.
import {
  LINE_BREAK,
  PARAGRAPH_BREAK,
  type InlineText,
  type TextRange,
} from '../../shared/model/inlineText.js';

/** A range Find has found. */
export interface FoundRange extends TextRange {
  readonly isCurrent: boolean;
}

/** One run: words of one look, or a break. */
export type TextRun =
  | { readonly kind: 'lineBreak' }
  | { readonly kind: 'paragraphBreak' }
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly href: string | null;
      readonly found: 'none' | 'found' | 'current';
    };

/** The runs of `content.text.slice(start, end)`, in order; joined they are that text again. */
export function textRuns(
  content: InlineText,
  found: readonly FoundRange[],
  start = 0,
  end = content.text.length,
): readonly TextRun[] {
  const cuts = new Set([start, end]);
  for (const range of [...content.marks, ...found]) {
    if (range.start > start && range.start < end) cuts.add(range.start);
    if (range.end > start && range.end < end) cuts.add(range.end);
  }
  for (let i = start; i < end; i += 1) {
    if (content.text[i] === LINE_BREAK || content.text[i] === PARAGRAPH_BREAK) cuts.add(i).add(i + 1);
  }
  const positions = [...cuts].sort((a, b) => a - b);
  return positions.slice(0, -1).map((from, i) => runAt(content, found, from, positions[i + 1] ?? end));
}

function runAt(content: InlineText, found: readonly FoundRange[], start: number, end: number): TextRun {
  const text = content.text.slice(start, end);
  if (text === LINE_BREAK) return { kind: 'lineBreak' };
  if (text === PARAGRAPH_BREAK) return { kind: 'paragraphBreak' };
  const marks = content.marks.filter((mark) => mark.start <= start && mark.end >= end);
  const link = marks.find((mark) => mark.kind === 'link');
  const hit = found.find((range) => range.start <= start && range.end >= end);
  return {
    kind: 'words',
    text,
    isBold: marks.some((mark) => mark.kind === 'bold'),
    isItalic: marks.some((mark) => mark.kind === 'italic'),
    href: link?.kind === 'link' ? link.href : null,
    found: hit === undefined ? 'none' : hit.isCurrent ? 'current' : 'found',
  };
}
