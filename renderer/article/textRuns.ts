// A wording cut into runs of equal look: what InlineTextView and RedlineText put on screen.
import type { Severity } from '../../shared/model/check.js';
import type { CommentId } from '../../shared/model/ids.js';
import {
  LINE_BREAK,
  PARAGRAPH_BREAK,
  type InlineText,
  type TextRange,
} from '../../shared/model/inlineText.js';
import type { Anchor } from './anchors/linkAnchors.js';
import type { SentenceBreak } from './sentences/sentenceBreaks.js';

/** A range Find has found. */
export interface FoundRange extends TextRange {
  readonly isCurrent: boolean;
}

/** A comment on words. */
export interface WordsComment {
  /** First comment of the thread; null: it is being written. */
  readonly commentId: CommentId | null;
  /** The thread one looks at. */
  readonly isCurrent: boolean;
}

/** Words somebody has commented on. */
export interface CommentedRange extends TextRange, WordsComment {}

/** Words somebody has commented on that are in the text no more. */
export interface GoneWords extends WordsComment {
  readonly quote: string;
}

/** How commented words look here: the side bars stand at the ends of the words only. */
export interface RunComment {
  readonly isCurrent: boolean;
  readonly isStart: boolean;
  readonly isEnd: boolean;
  /** The threads, those being written left out. */
  readonly ids: readonly CommentId[];
}

/** An anchor as it looks here: its number stands behind its last words. */
export interface RunAnchor {
  readonly anchor: Anchor;
  readonly isEnd: boolean;
}

/** One run: words of one look, a break, or where a sentence of an opened row begins. */
export type TextRun =
  | { readonly kind: 'lineBreak' }
  | { readonly kind: 'paragraphBreak' }
  | { readonly kind: 'sentence'; readonly sentence: SentenceBreak }
  | {
      readonly kind: 'words';
      readonly text: string;
      readonly isBold: boolean;
      readonly isItalic: boolean;
      readonly href: string | null;
      readonly found: 'none' | 'found' | 'current';
      readonly comment: RunComment | null;
      readonly anchor: RunAnchor | null;
      readonly issue: Severity | null;
      /** Words the termbase knows. */
      readonly isTerm?: true;
    };

/** Words an issue is about. */
export interface IssueRange extends TextRange {
  readonly severity: Severity;
}

// One object, so that parts without ranges keep their look.
const none: readonly never[] = [];

/** What is marked in a wording, besides its own marks; ranges of one kind do not overlap, but those of comments. */
export interface TextMarks {
  readonly found?: readonly FoundRange[];
  readonly commented?: readonly CommentedRange[];
  readonly anchors?: readonly Anchor[];
  /** Words the termbase knows. */
  readonly terms?: readonly TextRange[];
  /** What the checks found, gravest first; ranges may overlap. */
  readonly issues?: readonly IssueRange[];
  /** The row is opened into its sentence pairs; only of a whole text. */
  readonly sentences?: readonly SentenceBreak[];
}

/** The runs of `content.text.slice(start, end)`, in order; joined they are that text again. */
export function textRuns(
  content: InlineText,
  marks: TextMarks = {},
  start = 0,
  end = content.text.length,
): readonly TextRun[] {
  const {
    found = none,
    commented = none,
    anchors = none,
    terms = none,
    issues = none,
    sentences = none,
  } = marks;
  const cuts = new Set([start, end]);
  for (const range of [...content.marks, ...found, ...commented, ...anchors, ...terms, ...issues]) {
    if (range.start > start && range.start < end) cuts.add(range.start);
    if (range.end > start && range.end < end) cuts.add(range.end);
  }
  for (let i = start; i < end; i += 1) {
    if (content.text[i] === LINE_BREAK || content.text[i] === PARAGRAPH_BREAK) cuts.add(i).add(i + 1);
  }
  for (const { at } of sentences) if (at > start && at < end) cuts.add(at);
  const positions = [...cuts].sort((a, b) => a - b);
  const opening = (at: number): readonly TextRun[] =>
    sentences.filter((one) => one.at === at).map((sentence) => ({ kind: 'sentence', sentence }));
  const runs = positions
    .slice(0, -1)
    .flatMap((from, i) => [...opening(from), runAt(content, marks, from, positions[i + 1] ?? end)]);
  return [...runs, ...opening(end)];
}

function runAt(
  content: InlineText,
  { found = none, commented = none, anchors = none, terms = none, issues = none }: TextMarks,
  start: number,
  end: number,
): TextRun {
  const text = content.text.slice(start, end);
  if (text === LINE_BREAK) return { kind: 'lineBreak' };
  if (text === PARAGRAPH_BREAK) return { kind: 'paragraphBreak' };
  const isHere = (range: TextRange): boolean => range.start <= start && range.end >= end;
  const marks = content.marks.filter(isHere);
  const link = marks.find((mark) => mark.kind === 'link');
  const hit = found.find(isHere);
  const anchor = anchors.find(isHere);
  return {
    kind: 'words',
    text,
    isBold: marks.some((mark) => mark.kind === 'bold'),
    isItalic: marks.some((mark) => mark.kind === 'italic'),
    href: link?.kind === 'link' ? link.href : null,
    found: hit === undefined ? 'none' : hit.isCurrent ? 'current' : 'found',
    comment: commentAt(commented, start, end),
    anchor: anchor ? { anchor, isEnd: anchor.end === end } : null,
    issue: issues.find(isHere)?.severity ?? null,
    ...(terms.some(isHere) && { isTerm: true }),
  };
}

function commentAt(commented: readonly CommentedRange[], start: number, end: number): RunComment | null {
  const here = commented.filter((range) => range.start <= start && range.end >= end);
  if (here.length === 0) return null;
  return {
    isCurrent: here.some(({ isCurrent }) => isCurrent),
    isStart: here.some((range) => range.start === start),
    isEnd: here.some((range) => range.end === end),
    ids: here.flatMap(({ commentId }) => commentId ?? []),
  };
}

/** The ranges as they stand in a part of the text that begins at `start` and is `length` long. */
export function rangesInside<Range extends TextRange>(
  ranges: readonly Range[],
  start: number,
  length: number,
): readonly Range[] {
  const inside = ranges.filter((range) => range.start < start + length && range.end > start);
  return inside.length === 0
    ? none
    : inside.map((range) => ({ ...range, start: range.start - start, end: range.end - start }));
}
