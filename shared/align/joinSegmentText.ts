// Joining the wording of neighbouring segments, and cutting it again, when rows are merged, split or moved.
import {
  isBlank,
  joinInlineText,
  PARAGRAPH_BREAK,
  sliceInlineText,
  type InlineText,
} from '../model/inlineText.js';
import { isChinese, type LanguageTag } from '../model/language.js';
import type { ParagraphId } from '../model/ids.js';

/** Words of one side of one row, and the paragraph they stand in. */
export interface TextInParagraph {
  readonly paragraphId: ParagraphId;
  readonly content: InlineText | null;
}

/**
 * The wordings in order as one: within a paragraph Chinese is joined without, other languages with a space, and
 * across paragraphs stands PARAGRAPH_BREAK. Empty parts do not count; null when there are no words at all.
 */
export function joinTexts(parts: readonly TextInParagraph[], language: LanguageTag): InlineText | null {
  let joined: InlineText | null = null;
  let paragraphId: ParagraphId | null = null;
  for (const part of parts) {
    if (part.content === null || isBlank(part.content)) continue;
    const within = isChinese(language) ? '' : ' ';
    const joiner: string = paragraphId === part.paragraphId ? within : PARAGRAPH_BREAK;
    joined = joined === null ? part.content : joinInlineText([joined, part.content], joiner);
    paragraphId = part.paragraphId;
  }
  return joined;
}

/** The two halves of a cut; `isAtParagraphBreak` when a PARAGRAPH_BREAK stood there. A half without words is null. */
export interface CutText {
  readonly before: InlineText | null;
  readonly after: InlineText | null;
  readonly isAtParagraphBreak: boolean;
}

const extendsCharacter = /^[\p{M}\p{Emoji_Modifier}\u200D]/u;

/** The offset, moved back out of a surrogate pair or a character with combining marks, and into the text. */
function characterBorder(text: string, at: number): number {
  let border = Math.min(Math.max(0, Math.trunc(at)), text.length);
  const isInside = (): boolean =>
    border > 0 &&
    border < text.length &&
    (/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(border - 1, border + 1)) ||
      extendsCharacter.test(text.slice(border)) ||
      text[border - 1] === '\u200D');
  while (isInside()) border -= 1;
  return border;
}

/** Cuts at a UTF-16 offset; white space at the cut goes, with it the paragraph break if there is one. */
export function cutText(content: InlineText | null, at: number | null): CutText {
  if (content === null || isBlank(content)) return { before: null, after: null, isAtParagraphBreak: false };
  if (at === null) return { before: content, after: null, isAtParagraphBreak: false };
  const border = characterBorder(content.text, at);
  const before = content.text.slice(0, border).trimEnd();
  const after = content.text.slice(border).trimStart();
  const gap = content.text.slice(before.length, content.text.length - after.length);
  return {
    before: before === '' ? null : sliceInlineText(content, 0, before.length),
    after: after === '' ? null : sliceInlineText(content, content.text.length - after.length),
    isAtParagraphBreak: gap.includes(PARAGRAPH_BREAK),
  };
}
