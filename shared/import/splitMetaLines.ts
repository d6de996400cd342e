// Takes lines apart that hold several parts of the head of an article: “2026-11-18 09:12 来源：澜川日报”.
import { LINE_BREAK, sliceInlineText, trimInlineText } from '../model/inlineText.js';
import type { FoundParagraph } from '../formats/foundText.js';
import {
  breadcrumbLine,
  dateLine,
  endsSentence,
  isCreditLine,
  isFurnitureLine,
  weight,
} from './paragraphSigns.js';

/** Only the first paragraphs can be the head of an article. */
const headLength = 15;
const longestMeta = 200;

type Part = 'date' | 'credit' | 'furniture' | 'name' | 'crumb';
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly part: Part | null;
}

const labels =
  '来源|來源|稿源|作者|编辑|編輯|责任编辑|責任編輯|责编|记者|記者|发布|發布|更新|浏览|阅读|字号|source\\b|by\\s|updated\\b|published\\b|author\\b|editor\\b';
const separators = new RegExp(
  [
    '\\s*[|｜]\\s*|[ \\u00a0]{2,}|\\t+|\\u3000+|\\n',
    `\\s+(?=(?:${labels}))`,
    // Pages set such parts apart with a style only: “2026-11-18来源：澜川日报”.
    `(?<=[\\d)）])(?=(?:${labels})[\\p{Script=Han}]{0,3}[:：])`,
  ].join('|'),
  'giu',
);

function partOf(text: string): Part | null {
  if (breadcrumbLine(text) === 'sure') return 'crumb';
  if (dateLine(text) !== null) return 'date';
  if (isCreditLine(text)) return 'credit';
  if (isFurnitureLine(text)) return 'furniture';
  return weight(text) <= 5 && !endsSentence(text) ? 'name' : null;
}

/** The pieces between separators, neighbours of one kind together; a bare name goes with the credit. */
function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number): void => {
    const words = text.slice(start, end).trim();
    if (words === '') return;
    const found = partOf(words);
    const part = found === 'name' ? 'credit' : found;
    const last = pieces.at(-1);
    if (last && last.part === part && part !== null) pieces[pieces.length - 1] = { ...last, end };
    else pieces.push({ start, end, part });
  };
  for (const match of text.matchAll(separators)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return pieces;
}

/** In one line every piece must be a part of the head; lines of a block are apart by themselves. */
function split(paragraph: FoundParagraph): readonly FoundParagraph[] {
  const { text } = paragraph.content;
  const pieces = text.includes(LINE_BREAK) ? linesOf(text) : piecesOf(text);
  const known = pieces.filter(({ part }) => part === 'date' || part === 'credit' || part === 'crumb');
  const isMeta = text.includes(LINE_BREAK)
    ? known.length > 0
    : pieces.every(({ part }) => part !== null) && pieces.some(({ part }) => part === 'date');
  if (pieces.length < 2 || !isMeta) return [paragraph];
  return pieces.map(({ start, end }) => ({
    content: trimInlineText(sliceInlineText(paragraph.content, start, end)),
    hint: null,
  }));
}

function linesOf(text: string): readonly Piece[] {
  let start = 0;
  return text.split(LINE_BREAK).flatMap((line) => {
    const piece = { start, end: start + line.length, part: partOf(line.trim()) };
    start += line.length + 1;
    if (line.trim() === '') return [];
    return [piece.part === 'name' ? { ...piece, part: null } : piece];
  });
}

/** The paragraphs with the lines of the article's head one part to a paragraph; marks stay with their words. */
export function splitMetaLines(paragraphs: readonly FoundParagraph[]): readonly FoundParagraph[] {
  return paragraphs.flatMap((paragraph, i) => {
    const kind = paragraph.hint?.kind;
    const isPlain =
      kind === undefined ||
      kind === 'date' ||
      kind === 'credit' ||
      kind === 'listItem' ||
      kind === 'tableCell';
    return i < headLength && isPlain && paragraph.content.text.length <= longestMeta
      ? split(paragraph)
      : [paragraph];
  });
}
