// Text with inline marks: the wording of one side of a segment.
// Marks stand off from the text, by offset, so that diff, search and checks work on a plain string,
// and so that XLIFF codes fit: a spanning code (pc, sc/ec, mrk) is one more mark kind, an isolated one
// (ph, x) is U+FFFC in the text with a mark of length 1 over it.

/** A line break inside a paragraph (HTML `br`, Word `w:br`, Markdown hard break). */
export const LINE_BREAK = '\n';
/** A paragraph break inside a segment: several paragraphs of one side that stand against one of the other. */
export const PARAGRAPH_BREAK = '\u2029';

/** A half-open range of UTF-16 offsets. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share a character. */
export const rangesOverlap = (a: TextRange, b: TextRange): boolean => a.start < b.end && b.start < a.end;

/** One inline mark over `text.slice(start, end)`; ranges may nest or cross. */
export type Mark =
  | (TextRange & { readonly kind: 'bold' })
  | (TextRange & { readonly kind: 'italic' })
  | (TextRange & { readonly kind: 'link'; readonly href: string });

/** Text with its marks, in the normal form that `normaliseInlineText` makes. */
export interface InlineText {
  readonly text: string;
  readonly marks: readonly Mark[];
}

export const emptyInlineText: InlineText = { text: '', marks: [] };

/** Unmarked text. */
export function plain(text: string): InlineText {
  return { text, marks: [] };
}

const sameMark = (a: Mark, b: Mark): boolean =>
  a.kind === b.kind && (a.kind !== 'link' || (b.kind === 'link' && a.href === b.href));

function compareMarks(a: Mark, b: Mark): number {
  return (
    a.start - b.start ||
    b.end - a.end ||
    (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0) ||
    (a.kind === 'link' && b.kind === 'link' ? (a.href < b.href ? -1 : a.href > b.href ? 1 : 0) : 0)
  );
}

/**
 * The one normal form of a text with marks: CRLF and CR become line breaks; marks are clipped to the text,
 * empty ones dropped, touching or overlapping equal ones joined, and sorted by start, then longest first.
 * Two inline texts mean the same exactly when their normal forms are equal (`equalInlineText`).
 */
export function normaliseInlineText(input: InlineText): InlineText {
  if (input.text.includes('\r')) return normaliseInlineText(withoutCarriageReturns(input));
  const length = input.text.length;
  const sorted = input.marks
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(length, mark.end) }))
    .filter((mark) => mark.start < mark.end)
    .sort(compareMarks);
  const joined: Mark[] = [];
  for (const mark of sorted) {
    const at = joined.findIndex((other) => sameMark(other, mark) && other.end >= mark.start);
    const other = joined[at];
    if (other) joined[at] = { ...other, end: Math.max(other.end, mark.end) };
    else joined.push(mark);
  }
  return { text: input.text, marks: joined.sort(compareMarks) };
}

function withoutCarriageReturns({ text, marks }: InlineText): InlineText {
  const offset = (at: number): number => text.slice(0, Math.max(0, at)).replace(/\r\n?/g, '\n').length;
  return {
    text: text.replace(/\r\n?/g, '\n'),
    marks: marks.map((mark) => ({ ...mark, start: offset(mark.start), end: offset(mark.end) })),
  };
}

/** Equal wording and equal marks; both in normal form. */
export function equalInlineText(a: InlineText, b: InlineText): boolean {
  return (
    a.text === b.text &&
    a.marks.length === b.marks.length &&
    a.marks.every((mark, i) => {
      const other = b.marks[i];
      return (
        other !== undefined && mark.start === other.start && mark.end === other.end && sameMark(mark, other)
      );
    })
  );
}

/** The part between two UTF-16 offsets, marks cut to it. */
export function sliceInlineText(input: InlineText, start: number, end = input.text.length): InlineText {
  return normaliseInlineText({
    text: input.text.slice(start, end),
    marks: input.marks.map((mark) => ({
      ...mark,
      start: Math.max(mark.start, start) - start,
      end: Math.min(mark.end, end) - start,
    })),
  });
}

/** The parts one after another, with `joiner` (unmarked) between them. */
export function joinInlineText(parts: readonly InlineText[], joiner = ''): InlineText {
  let text = '';
  const marks: Mark[] = [];
  parts.forEach((part, i) => {
    if (i > 0) text += joiner;
    for (const mark of part.marks)
      marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += part.text;
  });
  return normaliseInlineText({ text, marks });
}

/** Without white space at both ends (U+3000 included). */
export function trimInlineText(input: InlineText): InlineText {
  const start = input.text.length - input.text.trimStart().length;
  return sliceInlineText(input, start, start + input.text.trim().length);
}

/** Nothing but white space. */
export function isBlank(input: InlineText): boolean {
  return input.text.trim() === '';
}
