// One side of an article as CommonMark. Escaping is the point: reading the file back gives the same words and marks.
import { draftMark, type ExportDocument, type ExportParagraph } from '../model/exportDocument.js';
import { LINE_BREAK, normaliseInlineText, type InlineText, type Mark } from '../model/inlineText.js';
import { nestedSteps, type InlineStep } from './inlineRuns.js';
import { keptLink } from './InlineBuilder.js';

/** The document, paragraphs apart by a blank line, with a final newline. A draft begins with a bold DRAFT line. */
export function formatMarkdown({ isDraft, paragraphs }: ExportDocument): string {
  const blocks = paragraphs.map(formatParagraph);
  return `${[...(isDraft ? [`**${draftMark}**`] : []), ...blocks].join('\n\n')}\n`;
}

/** Headline `#`, subhead and related headline `##`; the latter two can hold line breaks only as setext headings. */
function formatParagraph({ role, content }: ExportParagraph): string {
  const text = formatInlineMarkdown(content);
  if (role === 'headline') return heading(text, '#', '=');
  if (role === 'subhead' || role === 'relatedHeadline') return heading(text, '##', '-');
  return text;
}

function heading(text: string, sign: string, underline: string): string {
  if (text.includes(LINE_BREAK)) return `${text}\n${underline.repeat(3)}`;
  // A closing run of # would be taken for decoration (CommonMark §4.2).
  return `${sign} ${text.replace(/(?<!\\)#+$/, (run) => run.replaceAll('#', '\\#'))}`;
}

/**
 * The inline text so that a CommonMark reader gives it back. Only whether a line break itself is marked can differ:
 * Markdown cannot begin or end emphasis on one, and nobody sees it.
 */
export function formatInlineMarkdown(content: InlineText): string {
  const steps = nestedSteps(normaliseInlineText({ text: content.text, marks: expressibleMarks(content) }));
  return escapeLines(joinPieces(toPieces(steps)));
}

/** Marks without line breaks at their ends; where marks cross or begin together, and so may be cut, without any line break. */
function expressibleMarks({ text, marks }: InlineText): readonly Mark[] {
  const kept = marks.filter((mark) => mark.kind !== 'link' || keptLink(mark.href) !== null);
  const cross = kept.some((a) => kept.some((b) => a.start <= b.start && b.start < a.end && a.end < b.end));
  return kept.flatMap((mark) => {
    const lines = [...text.slice(mark.start, mark.end).matchAll(/[^\n]+/g)];
    const parts = lines.map((line) => ({
      ...mark,
      start: mark.start + line.index,
      end: mark.start + line.index + line[0].length,
    }));
    const [first, last] = [parts[0], parts.at(-1)];
    return cross || !first || !last ? parts : [{ ...mark, start: first.start, end: last.end }];
  });
}

type Piece =
  | { readonly kind: 'text'; readonly text: string }
  /** Emphasis beginning or ending. */
  | { readonly kind: 'opener' | 'closer'; readonly text: string }
  | { readonly kind: 'bracket'; readonly text: string };

function toPieces(steps: readonly InlineStep[]): readonly Piece[] {
  const italics = italicSigns(steps);
  return steps.map((step): Piece => {
    if (step.kind === 'text') return step;
    if (step.mark.kind === 'link') {
      return { kind: 'bracket', text: step.kind === 'open' ? '[' : `](${destination(step.mark.href)})` };
    }
    const text = step.mark.kind === 'bold' ? '**' : (italics.get(step) ?? '*');
    return { kind: step.kind === 'open' ? 'opener' : 'closer', text };
  });
}

/** `*`, as a Chinese character may stand beside it; `_` where it would touch the stars of bold. */
function italicSigns(steps: readonly InlineStep[]): ReadonlyMap<InlineStep, string> {
  const signs = new Map<InlineStep, string>();
  const touchesBold = (at: number): boolean =>
    [steps[at - 1], steps[at + 1]].some((step) => step && step.kind !== 'text' && step.mark.kind === 'bold');
  let opened: number | null = null;
  steps.forEach((step, at) => {
    if (step.kind === 'text' || step.mark.kind !== 'italic') return;
    if (step.kind === 'open') opened = at;
    if (step.kind !== 'close' || opened === null) return;
    const begin = steps[opened];
    const sign = touchesBold(opened) || touchesBold(at) ? '_' : '*';
    if (begin) signs.set(begin, sign);
    signs.set(step, sign);
    opened = null;
  });
  return signs;
}

function destination(href: string): string {
  const address = keptLink(href) ?? '';
  if (/^[^\s<>()\\&]+$/u.test(address)) return address;
  return `<${address.replace(/[<>\\&]/g, (sign) => `\\${sign}`)}>`;
}

/**
 * Puts the pieces together. Whether stars are emphasis hangs on the characters beside them (CommonMark §6.2,
 * “flanking”): where they would not be, as in Chinese after a full stop, the neighbour is written as a reference.
 */
function joinPieces(pieces: readonly Piece[]): string {
  const texts = pieces.map((piece) => (piece.kind === 'text' ? escapeSigns(piece.text) : [piece.text]));
  pieces.forEach((piece, at) => {
    const before = texts[at - 1];
    // “!” and a link would be an image.
    if (piece.text === '[' && before?.at(-1) === '!') before[before.length - 1] = '\\!';
  });
  // A reference begins with punctuation, which may break the emphasis on its other side: look again until it holds.
  while (pieces.some((piece, at) => freeEmphasis(piece, at, texts)));
  return texts.map((signs) => signs.join('')).join('');
}

/** Encodes the neighbours that keep a piece from beginning or ending emphasis; true when there was one. */
function freeEmphasis(piece: Piece, at: number, texts: string[][]): boolean {
  if (piece.kind !== 'opener' && piece.kind !== 'closer') return false;
  const [inner, outer] = piece.kind === 'opener' ? [at + 1, at - 1] : [at - 1, at + 1];
  const [innerEnd, outerEnd]: readonly [End, End] =
    piece.kind === 'opener' ? ['first', 'last'] : ['last', 'first'];
  if (isSpace(edge(texts, inner, innerEnd))) return encodeEdge(texts, inner, innerEnd);
  const out = edge(texts, outer, outerEnd);
  if (out === '' || isSpace(out) || isCertainlyPunctuation(out)) return false;
  if (piece.text !== '_' && !isPerhapsPunctuation(edge(texts, inner, innerEnd))) return false;
  return encodeEdge(texts, outer, outerEnd);
}

type End = 'first' | 'last';

/** The character of the output at that end of a piece; empty beyond the text. */
function edge(texts: readonly (readonly string[])[], at: number, end: End): string {
  const sign = texts[at]?.at(end === 'first' ? 0 : -1) ?? '';
  return (end === 'first' ? Array.from(sign)[0] : Array.from(sign).at(-1)) ?? '';
}

function encodeEdge(texts: string[][], at: number, end: End): boolean {
  const signs = texts[at];
  const index = end === 'first' ? 0 : (signs?.length ?? 0) - 1;
  const sign = signs?.[index];
  if (!signs || sign === undefined || sign.startsWith('&#')) return false;
  signs[index] = reference(sign);
  return true;
}

function reference(sign: string): string {
  return `&#x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()};`;
}

const isSpace = (sign: string): boolean => sign !== '' && /\s/u.test(sign);
// Readers differ about symbols beyond ASCII (¥, ℃): punctuation since CommonMark 0.31, not before.
const isPerhapsPunctuation = (sign: string): boolean => /[\p{P}\p{S}]/u.test(sign);
const isCertainlyPunctuation = (sign: string): boolean => /\p{P}|[$+<=>^`|~]/u.test(sign);

/** The characters of a text, each as it is written. An ampersand is escaped only where it would begin a reference. */
function escapeSigns(text: string): string[] {
  const signs = Array.from(text);
  return signs.map((sign, i) => {
    const isSpecial =
      sign === '&'
        ? /^&(?:#|[A-Za-z][A-Za-z0-9]*;)/.test(signs.slice(i, i + 40).join(''))
        : /[\\`*_[\]<~|]/.test(sign);
    return isSpecial ? `\\${sign}` : sign;
  });
}

/** What only matters at a line's ends: signs that would begin a block, and white space that would be dropped. */
function escapeLines(text: string): string {
  return text
    .split(LINE_BREAK)
    .map((line) =>
      line
        .replace(/^[ \t]+/, (run) => Array.from(run).map(reference).join(''))
        .replace(/[ \t]+$/, (run) => Array.from(run).map(reference).join(''))
        .replace(/^([#>=+-])/, '\\$1')
        .replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2'),
    )
    .join('\\\n');
}
