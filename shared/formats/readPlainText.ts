// Reads plain text: paragraphs stand apart by blank lines, or else one to a line; hard-wrapped lines are joined.
import type { ImportRemark } from '../model/imported.js';
import { LINE_BREAK, plain } from '../model/inlineText.js';
import type { FoundText } from './foundText.js';
import { joinsWithoutSpace } from './InlineBuilder.js';

/** Widest line that can come from hard wrapping, in columns (a Chinese character takes two). */
const widestWrap = 100;
const narrowestWrap = 40;
/** Lines longer than this are paragraphs of their own, never lines of a verse or an address. */
const longestShortLine = 60;

const sentenceEnd = /[.!?。！？…；;:：][)\]"'”’」』）]*$/u;
/** A line that opens so begins something new, however full the one above it is. */
const opensAnew =
  /^(?:by\s|updated|published|posted|source|photo|editor|author|\[|https?:|[-*•·●■◆]\s|\d{1,2}[.)]\s|[（(]?[一二三四五六七八九十]{1,3}[）)、]|来源|來源|记者|記者|发布|發布|更新|图为|圖為)/iu;

/** Hangul, Chinese and full-width signs. Both halves of a rarer character count one: two columns as well. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0x9fff) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xff60);

/** Columns a line takes on a typewriter; for lines far too long to be wrapped ones just their length. */
function columns(line: string): number {
  if (line.length > widestWrap * 2) return line.length;
  let sum = 0;
  for (let at = 0; at < line.length; at += 1) sum += isWide(line.charCodeAt(at)) ? 2 : 1;
  return sum;
}

/** Ctrl-Z, with which DOS programs ended a text. */
// oxlint-disable-next-line no-control-regex -- it is a control character
const endOfFileSign = /\u001a+\s*$/;

/** Runs of lines without a blank one between; line ends of every kind, form feeds end a run. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(endOfFileSign, '')
    .replace(/[\f\u2029]/g, '\n\n')
    .split(/\r\n?|[\n\v\u0085\u2028]/);
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (line.trim() === '') blocks.push([]);
    else blocks.at(-1)?.push(line.trimEnd());
  }
  return blocks.filter((block) => block.length > 0);
}

/** What the first word (or Chinese character) of a line would have needed at the end of the line above. */
function firstUnit(line: string): number {
  const word = /^\s*(\p{Script=Han}|[^\s\p{Script=Han}]+)/u.exec(line)?.[1] ?? '';
  return columns(word) + (/\p{Script=Han}/u.test(word) ? 0 : 1);
}

/** True when the line was full: the next line's first word would not have fitted in `width` columns. */
const isFull = (line: string, next: string, width: number): boolean =>
  columns(line) + firstUnit(next) > width;

interface Wrapping {
  readonly width: number;
  readonly pairs: number;
  /** Lines that another follows and that had no room for its first word. */
  readonly full: number;
  /** Of these, the ones after which the sentence goes on. */
  readonly goingOn: number;
}

/** How the lines of some blocks fill the widest of them. */
function measureWrapping(blocks: readonly (readonly string[])[]): Wrapping {
  const pairs = blocks.flatMap((block) => block.slice(1).map((next, i) => [block[i] ?? '', next] as const));
  const width = pairs.reduce((widest, [line]) => Math.max(widest, columns(line)), 0);
  const full = pairs.filter(([line, next]) => isFull(line, next, width));
  const goingOn = full.filter(
    ([line, next]) =>
      !sentenceEnd.test(line) &&
      (/^\s*\p{Ll}/u.test(next) || joinsWithoutSpace(line.at(-1) ?? '', next.trim()[0] ?? '')),
  );
  return { width, pairs: pairs.length, full: full.length, goingOn: goingOn.length };
}

/**
 * True for lines that were hard-wrapped: wrapped prose fills nearly every line that another follows, and its lines
 * begin in mid-sentence: with a small letter, or in Chinese after a line without a full stop.
 */
const isWrapped = ({ width, pairs, full, goingOn }: Wrapping): boolean =>
  width <= widestWrap && width >= narrowestWrap && pairs > 0 && full >= pairs * 0.7 && goingOn >= full * 0.5;

const isIndented = (line: string): boolean => /^(?:\u3000|\t|[ \u00a0]{2})/.test(line);

/** What stands between two lines of a wrapped paragraph. */
function gap(line: string, next: string): string {
  const isHyphened = /\p{L}-$/u.test(line) && /^\p{Ll}/u.test(next);
  return isHyphened || joinsWithoutSpace(line.at(-1) ?? '', next[0] ?? '') ? '' : ' ';
}

/** Joins the lines of a wrapped block; a new paragraph begins after a line that is not full, or at an indent. */
function unwrap(block: readonly string[], width: number): readonly string[] {
  const indentsFirstLines = block.some(isIndented) && !block.every(isIndented);
  const paragraphs: string[][] = [];
  block.forEach((line, i) => {
    const above = block[i - 1];
    const goesOn =
      above !== undefined &&
      isFull(above, line, width) &&
      columns(line) <= widestWrap &&
      !(indentsFirstLines && isIndented(line)) &&
      !opensAnew.test(line.trim());
    if (goesOn) paragraphs.at(-1)?.push(gap(above, line.trim()), line.trim());
    else paragraphs.push([line.trim()]);
  });
  return paragraphs.map((pieces) => pieces.join(''));
}

/** Short lines of one kind under each other (verse, an address) are one paragraph with line breaks. */
function isVerse(block: readonly string[]): boolean {
  return (
    block.every((line) => columns(line) <= longestShortLine) &&
    !block.slice(1).some(isIndented) &&
    (block.every((line) => sentenceEnd.test(line)) || !block.some((line) => sentenceEnd.test(line)))
  );
}

/** The width a block was wrapped at: its own, or the whole text's where that is wrapped; null: it was not. */
function wrapWidth(block: readonly string[], whole: Wrapping): number | null {
  if (block.length < 2) return null;
  if (isWrapped(whole) && whole.pairs > 1 && block.every((line) => columns(line) <= whole.width * 1.3))
    return whole.width;
  const own = measureWrapping([block]);
  return isWrapped(own) ? own.width : null;
}

function paragraphsOf(text: string): readonly string[] {
  const blocks = blocksOf(text);
  const whole = measureWrapping(blocks);
  const isSpaced =
    blocks.length > 1 && blocks.filter((block) => block.length === 1).length >= blocks.length / 2;
  return blocks.flatMap((block) => {
    const width = wrapWidth(block, whole);
    if (width !== null) return unwrap(block, width);
    const lines = block.map((line) => line.trim());
    return isSpaced && isVerse(block) ? [lines.join(LINE_BREAK)] : lines;
  });
}

/**
 * The paragraphs of a plain text, indents stripped. Between blank lines, hard-wrapped lines are joined; without blank
 * lines every line is a paragraph. Object signs (U+FFFC, what is left of a picture) are counted and left out.
 */
export function readPlainText(text: string): FoundText {
  const objects = text.split('\ufffc').length - 1;
  const remarks: ImportRemark[] = objects > 0 ? [{ kind: 'imagesLeftOut', count: objects }] : [];
  const paragraphs = paragraphsOf(text.replaceAll('\ufffc', ''))
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ content: plain(paragraph), hint: null }));
  return { paragraphs, remarks, language: null };
}
